import { exact } from '../../../src/domain/fraction';
import { statusOf } from '../../../src/domain/tasks/status';
import type { TaskPlan } from '../../../src/domain/tasks/target';
import { renderPage } from '../../../templates/layout/render';
import { explainStatus, type ExplainedState } from '../../../templates/pages/tasks/explanation';
import { TaskPage, type TaskPageProps } from '../../../templates/pages/tasks/task';
import type { ProgressForm } from '../../../templates/pages/tasks/task-props';
import { frameOf } from './frame';
import { expectEscaped, expectSoundPage, HOSTILE, textOf } from './html';

const nobodyJudged = { onTime: null, qualityMet: null, effective: null };

function explained(plan: Partial<TaskPlan>, value: string | null, asOf = '2022-06-30'): ExplainedState {
  const full: TaskPlan = {
    kind: 'cumulative',
    direction: 'higher',
    target: exact(900),
    start: '2022-01-01',
    due: '2022-12-31',
    ...plan,
  };
  const state = statusOf(full, value === null ? null : { value: exact(value), date: asOf }, asOf);
  return { ...state, kind: full.kind, direction: full.direction, due: full.due, asOf, byMilestones: false };
}

const form: ProgressForm = {
  action: '/nhiem-vu/BTCTU/3/tien-do',
  lastSequence: 2,
  unit: 'đảng viên',
  measure: 'total',
  deadlineText: null,
  filesToChooseAgain: [],
  recordedOn: '30/06/2022',
  actual: '',
  note: '',
  judgement: nobodyJudged,
  errors: [],
};

const task = (changes: Partial<TaskPageProps> = {}): string =>
  renderPage(
    TaskPage({
      frame: frameOf(),
      blocName: 'Khối thi đua số 1',
      periodName: 'Sáu tháng đầu năm 2022',
      agencyName: 'Ban Tổ chức Tỉnh ủy',
      number: 3,
      title: 'Kết nạp đảng viên mới',
      overviewHref: '/tong-quan',
      listHref: '/nhiem-vu',
      taskHref: '/nhiem-vu/BTCTU/3',
      previousHref: '/nhiem-vu/BTCTU/2',
      nextHref: null,
      targetText: '900 đảng viên',
      targetHistory: '900 đảng viên',
      resultText: '512',
      start: '2022-01-01',
      arrangement: [],
      changeHref: null,
      isOfBloc: false,
      state: explained({}, '512'),
      baseline: [
        {
          targetText: '900 đảng viên',
          kindText: 'cộng dồn',
          due: '2022-12-31',
          reason: null,
          approvedBy: 'Hội đồng',
          approvedAtText: '10:00 ngày 01/02/2022',
        },
      ],
      log: [
        {
          id: '2',
          recordedOn: '2022-06-29',
          isLater: false,
          valueText: '512 đảng viên',
          completionText: '56,9%',
          note: 'Dòng một\nDòng hai',
          judgement: { onTime: true, qualityMet: null, effective: false },
          files: [{ href: '/tep/1', name: 'BC-145.pdf', sizeText: '1,2 MB' }],
          authorName: 'Cán bộ TĐKT',
          recordedAtText: '14:32 ngày 29/06/2022',
          sourceText: 'nhập từ Excel',
        },
      ],
      progressForm: form,
      conflict: null,
      targetForm: null,
      ...changes,
    }),
  );

describe('the page of a key task', () => {
  it('is sound for readers and for writers', () => {
    expectSoundPage(task());
    expectSoundPage(task({ progressForm: null, log: [], baseline: [] }));
    expect(task({ progressForm: null })).not.toContain('enctype');
  });

  it('shows the state with what explains it, and the log', () => {
    const text = textOf(task());
    expect(text).toContain('512 / 900 đảng viên');
    expect(text).toContain('kế hoạch theo số ngày đã qua là 49,6%, đã thực hiện 56,9%. Không thấp hơn kế hoạch.');
    expect(text).toContain(
      '512 đảng viên (56,9%) tính đến ngày 29/06/2022 Dòng một Dòng hai Bảo đảm thời gian Chưa hiệu quả',
    );
    expect(text).toContain('Cán bộ TĐKT, 14:32 ngày 29/06/2022, nhập từ Excel');
    expect(text).not.toContain('chất lượng Chưa');
  });

  it('prints the adjustment beside the registration', () => {
    const step = { kindText: 'giữ mức', due: '2022-12-31', approvedBy: 'Hội đồng', approvedAtText: '' };
    const html = task({
      targetHistory: 'đăng ký 95%, điều chỉnh 90%',
      baseline: [
        { ...step, targetText: '95%', reason: null },
        { ...step, targetText: '90%', reason: 'Chậm cấp chứng thư số' },
      ],
    });
    expect(textOf(html)).toContain('đăng ký 95%, điều chỉnh 90%');
    expect(textOf(html)).toContain('Lý do: Chậm cấp chứng thư số');
  });

  it('sends files without a script: multipart, with the token in the address', () => {
    expect(task()).toContain('action="/nhiem-vu/BTCTU/3/tien-do?_csrf=dau-thu" enctype="multipart/form-data"');
    expect(task()).toContain('name="lastSequence" value="2"');
  });

  it('keeps what was typed beside its mistakes', () => {
    const html = task({
      progressForm: {
        ...form,
        actual: HOSTILE,
        note: HOSTILE,
        judgement: { onTime: true, qualityMet: false, effective: null },
        errors: [{ fieldId: 'ket-qua', message: 'Nhập số, ví dụ 27,5.' }],
      },
    });
    expectSoundPage(html);
    expectEscaped(html);
    expect(html).toContain('<title>Lỗi (1): ');
    expect(html).toContain('<a href="#ket-qua">Nhập số, ví dụ 27,5.</a>');
    expect(html.match(/<option value="(yes|no)" selected>/g)).toEqual([
      '<option value="yes" selected>',
      '<option value="no" selected>',
    ]);
  });

  it('shows both values when somebody was faster, and loses neither', () => {
    const html = task({
      progressForm: { ...form, actual: '520', note: 'Mới' },
      conflict: {
        savedBy: 'Thư ký khối',
        savedAtText: '14:31 ngày 30/06/2022',
        storedDate: '30/06/2022',
        storedValue: '515',
        storedNote: '',
        storedFiles: '',
      },
    });
    expectSoundPage(html);
    const text = textOf(html);
    expect(text).toContain('Thư ký khối lưu lúc 14:31 ngày 30/06/2022, trong khi bạn đang nhập. Chưa có gì bị mất.');
    expect(text).toContain('Kết quả lũy kế 515 520');
    expect(html).toMatch(/name="actual" value="520"/);
  });

  it('lets the secretary correct how the target is measured', () => {
    const html = task({
      targetForm: {
        action: '/x/cach-do',
        version: 2,
        kind: 'level',
        direction: 'lower',
        reason: '',
        conflict: null,
        errors: [{ fieldId: 'ly-do-chi-tieu', message: 'Ghi lý do.' }],
      },
    });
    expectSoundPage(html);
    expect(html).toContain('<option value="level" selected>');
    expect(html).toContain('<option value="lower" selected>');
    expect(textOf(html)).toContain('Lỗi: Ghi lý do.');
  });
});

describe('the explanation of a status', () => {
  it.each<[string, ExplainedState, string]>([
    ['without a value', explained({}, null), 'Chưa có số liệu nào tính đến hết ngày 30/06/2022.'],
    ['without a value past the due date', explained({ due: '2022-05-31' }, null), 'Hạn là 31/05/2022, đã quá 30 ngày.'],
    ['late', explained({}, '100'), 'Thấp hơn kế hoạch.'],
    ['overdue', explained({ due: '2022-05-31' }, '100'), 'Hạn là 31/05/2022, đã quá 30 ngày.'],
    ['completed', explained({}, '900'), 'Đã đủ chỉ tiêu.'],
    ['exceeded', explained({}, '901'), 'Đã vượt chỉ tiêu.'],
    ['paused', explained({ paused: true }, '100'), 'Nhiệm vụ đang tạm dừng, không tính chậm hay quá hạn.'],
    ['reached', explained({ direction: 'reach', target: exact(1) }, '1'), 'đã đạt.'],
    ['kept', explained({ kind: 'level', target: exact(98) }, '99.2'), 'kết luận vào ngày hạn 31/12/2022.'],
    ['not kept', explained({ kind: 'level', target: exact(98) }, '97'), 'Kết quả chưa đạt mức đăng ký.'],
    [
      'kept at the end',
      explained({ kind: 'level', target: exact(98), due: '2022-06-30' }, '99'),
      'Đến hạn, kết quả đạt mức đăng ký.',
    ],
    ['not below', explained({ direction: 'lower', target: exact(0), due: '2022-05-31' }, '1'), 'đã quá 30 ngày.'],
    ['to begin', explained({ start: '2022-07-01' }, '0'), 'Chưa đến lúc phải có kết quả.'],
  ])('%s', (_case, state, words) => {
    expect(explainStatus(state)).toContain(words);
  });

  it('names the figures of a level that is kept, and its direction', () => {
    const figures = { resultText: '2 vụ', targetText: '0 vụ' };
    expect(explainStatus(explained({ direction: 'lower', target: exact(0) }, '2'), figures)).toBe(
      'Chỉ tiêu giữ mức (càng thấp càng tốt), không cộng dồn: kết quả 2 vụ, mức đăng ký 0 vụ. Kết quả chưa đạt mức đăng ký.',
    );
  });

  it('names milestones as the source of the plan', () => {
    expect(explainStatus({ ...explained({}, '512'), byMilestones: true })).toContain('theo các mốc đã đăng ký');
  });
});
