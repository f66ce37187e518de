import { exact } from '../../../src/domain/fraction';
import type { TrialChanges } from '../../../src/domain/scoring/trial/changes';
import { tryChanges, tryScheme } from '../../../src/domain/scoring/trial/trial';
import { readTrial } from '../../../src/modules/reviews/trial-form';
import { renderPage } from '../../../templates/layout/render';
import { AssignmentPage, type AssignmentPageProps, cellValue } from '../../../templates/pages/reviews/assignment';
import { type TrialContent, TrialPage } from '../../../templates/pages/reviews/trial';
import { NOTHING_TYPED, trialFormView, type TypedTrial } from '../../../templates/pages/reviews/trial-form-view';
import { trialResultView } from '../../../templates/pages/reviews/trial-result-view';
import { inputsOf, manual, schemeJson, unit } from '../domain/scoring/example';
import { NO_CHANGES } from '../domain/scoring/no-changes';
import { schemeOf } from '../domain/scoring/shipped';
import { frameOf } from '../templates/frame';
import { expectEscaped, expectSoundPage, HOSTILE, textOf } from '../templates/html';
import { example, exampleOf } from './support';

const { scheme, inputs, result } = example('kd-100-quota', 'kd-100');
const nameOf = (code: string): string => code;

const typedOf = (changes: Partial<TypedTrial>): TypedTrial => ({ ...NOTHING_TYPED, ...changes });
const viewOf = (changes: Partial<TrialChanges>) =>
  trialResultView({ scheme, result }, tryChanges(scheme, inputs, { ...NO_CHANGES, ...changes }), nameOf);

describe('what is typed into a trial', () => {
  it('is a change only where it differs from the scheme', () => {
    const same = typedOf({
      maxima: new Map([
        ['A1', '20'],
        ['A2', ' 30,0 '],
      ]),
      ...{ bonusCap: '5', penaltyCap: '10' },
      grades: new Map([['XS', '90']]),
      ranking: ['criterion:A', 'criterion:A2', 'ballot', '', ''],
    });
    expect(readTrial(scheme, same)).toEqual({ changes: NO_CHANGES, errors: [] });
    expect(readTrial(scheme, NOTHING_TYPED)).toEqual({ changes: NO_CHANGES, errors: [] });
  });

  it('is read as people write numbers', () => {
    const typed = typedOf({
      maxima: new Map([['A1', '27,5']]),
      ...{ bonusCap: '0', ranking: ['', 'penalty'] },
      grades: new Map([['TOT', '82.5']]),
    });
    const { changes, errors } = readTrial(scheme, typed);
    expect(errors).toEqual([]);
    expect([...changes.maxima].map(([code, value]) => [code, String(value)])).toEqual([['A1', '27.5']]);
    expect([...changes.grades].map(([code, value]) => [code, String(value)])).toEqual([['TOT', '82.5']]);
    expect([String(changes.bonusCap), changes.penaltyCap]).toEqual(['0', null]);
    expect(changes.ranking).toEqual([{ by: 'total' }, { by: 'penalty' }]);
  });

  it('names every field that is wrong', () => {
    const typed = typedOf({
      maxima: new Map([
        ['A1', 'hai mươi'],
        ['A2', '0'],
        ['A3', '-1'],
        ['LA', '3'],
      ]),
      ...{ penaltyCap: '-2', ranking: ['bonus', 'bonus', 'criterion:LA'] },
      grades: new Map([
        ['TOT', '90'],
        ['KHA', 'x'],
      ]),
    });
    expect(readTrial(scheme, typed).errors).toEqual([
      { fieldId: 'ban', message: 'Thang điểm này không có tiêu chí chấm điểm hay mức xếp loại mang mã “LA”.' },
      { fieldId: 'toi-da-A1', message: 'Nhập số, ví dụ 27,5.' },
      { fieldId: 'toi-da-A2', message: 'Điểm tối đa phải lớn hơn 0.' },
      { fieldId: 'toi-da-A3', message: 'Điểm tối đa phải lớn hơn 0.' },
      { fieldId: 'tran-tru', message: 'Nhập số từ 0 trở lên.' },
      { fieldId: 'nguong-TOT', message: 'Ngưỡng của mức Tốt phải thấp hơn ngưỡng của mức Xuất sắc.' },
      { fieldId: 'nguong-KHA', message: 'Nhập số, ví dụ 27,5.' },
      { fieldId: 'thu-tu-1', message: 'Chọn quy tắc phân hạng trong danh sách.' },
      { fieldId: 'thu-tu-1', message: 'Mỗi quy tắc phân hạng chỉ chọn một lần.' },
    ]);
  });
});

describe('a trial beside the real result', () => {
  it('says that nothing moves while nothing is changed', () => {
    const view = viewOf({});
    expect([view.changes, view.misfits]).toEqual([[], []]);
    expect(view.summary).toBe('Không đơn vị nào đổi điểm, đổi hạng hay đổi mức.');
    expect(view.rows[0]).toMatchObject({ difference: '0', realRank: '1', trialRank: '1', climb: 0, lines: [] });
  });

  it('says what was changed, who moves and why', () => {
    const view = viewOf({ maxima: new Map([['A2', exact('20')]]), grades: new Map([['XS', exact('85')]]) });
    expect(view.changes).toEqual([
      'Điểm tối đa A (Nhiệm vụ chính trị): 60 → 50',
      'Điểm tối đa A2 (Mười nhiệm vụ trọng tâm đã đăng ký): 30 → 20',
      'Thang điểm: 100 → 90',
      'Ngưỡng mức Xuất sắc: 90 → 85',
    ]);
    expect(view.summary).toBe(
      '10 đơn vị đổi điểm; 2 đơn vị đổi hạng (BNCTU, BTCTU); 2 đơn vị đổi mức xếp loại (TCT, BAO).',
    );
    expect(view.rows[0]).toMatchObject({
      ...{ code: 'BNCTU', realPoints: '98,5', realRank: '2', trialRank: '1', climb: 1 },
      lines: ['A2 (Mười nhiệm vụ trọng tâm đã đăng ký): 28 → 18,666667… (−9,333333…)'],
    });
    expect(view.rows[0]?.why[0]).toContain('Trước BTCTU (hạng 2): phân định bằng tổng điểm');
  });

  it('names lines that a new cap brings, and the new chain', () => {
    const view = viewOf({ bonusCap: exact('1'), ranking: [{ by: 'total' }] });
    expect(view.changes).toEqual(['Mức trần Điểm thưởng: 5 → 1', expect.stringContaining('Thứ tự phân hạng: ')]);
    expect(view.rows.find(({ code }) => code === 'VPTU')?.lines).toEqual([
      'D (không quá mức trần điểm thưởng): không có → −2 (−2)',
    ]);
  });

  it('lists by criterion what another version has no place for', () => {
    const bloc = exampleOf(
      schemeOf(schemeJson([manual('A'), manual('B')])),
      inputsOf({
        scheme: 'THU',
        units: [unit('U1', { A: { points: '8' }, B: { points: '7' } }), unit('U2', { A: { points: '8' } })],
      }),
    );
    const other = schemeOf(schemeJson([manual('A', '7')]));
    const view = trialResultView(bloc, tryScheme(other, bloc.inputs), nameOf);
    expect(view.misfits).toEqual([
      'B: bản chấm thử không có tiêu chí hay quy định này (U1).',
      'A: số liệu không hợp cách chấm của bản chấm thử, coi như chưa có (mọi đơn vị).',
    ]);
    expect(view.rows[0]).toMatchObject({
      realPoints: '15',
      trialPoints: null,
      difference: null,
      trialRank: 'chưa đủ điểm',
    });
    expect(view.rows[0]?.lines).toEqual(['A (Tiêu chí A): 8 → không có', 'B (Tiêu chí B): 7 → không có']);
  });
});

describe('the page of a trial', () => {
  const base = {
    frame: frameOf({ title: 'Chấm thử' }),
    ...{ basePath: '/khoi/K/2022', blocName: 'Khối thi đua', periodName: 'Năm 2022' },
    rights: { mayTry: true, mayAssign: true },
  };
  const page = (changes: Partial<TrialContent> = {}): string =>
    renderPage(
      TrialPage({
        ...base,
        content: {
          scheme: { title: 'Thang điểm 100', href: '/danh-muc/thang-diem/KD-100' },
          ...{
            choice: 'all',
            versions: [{ id: 'v1', label: 'KD-100, phiên bản 1' }],
            version: '',
            notes: [],
            errors: [],
          },
          form: trialFormView(scheme, NOTHING_TYPED, []),
          result: viewOf({}),
          saving: { isOffered: false, hindrance: null },
          ...changes,
        },
      }),
    );

  it('is sound, and escapes', () => {
    expectSoundPage(page());
    expectEscaped(page({ notes: [HOSTILE] }));
    expect(textOf(renderPage(TrialPage({ ...base, content: null })))).toContain('Kỳ này chưa có thang điểm');
  });

  it('has the button that stores nothing before the one that stores', () => {
    const html = page({ saving: { isOffered: true, hindrance: null } });
    expect(html.indexOf('Tính thử</button>')).toBeLessThan(html.indexOf('name="save"'));
    const hindered = page({ saving: { isOffered: true, hindrance: 'Chưa lưu được: B2.' } });
    expect(hindered).not.toContain('name="save"');
    expect(hindered).toContain('Chưa lưu được: B2.');
  });

  it('keeps what was typed and names what is wrong with it', () => {
    const typed = typedOf({ maxima: new Map([['A1', 'hai mươi']]) });
    const { errors } = readTrial(scheme, typed);
    const html = page({ errors, form: trialFormView(scheme, typed, errors), result: null });
    expectSoundPage(html);
    expect(html).toContain('<title>Lỗi (1)');
    expect(html).toContain('value="hai mươi"');
    expect(textOf(html)).toContain('Chưa tính được');
  });
});

describe('the page of what is not assigned', () => {
  const props: AssignmentPageProps = {
    frame: frameOf({ title: 'Tiêu chí không giao' }),
    ...{ basePath: '/khoi/K/2022', blocName: 'Khối thi đua', periodName: 'Năm 2022' },
    rights: { mayTry: true, mayAssign: true },
    scheme: { title: 'Thang điểm 100', href: '/danh-muc/thang-diem/KD-100' },
    columns: [
      { code: 'VPTU', name: 'Văn phòng Tỉnh ủy', shortName: 'VPTU', locked: null },
      { code: 'BAO', name: 'Báo tỉnh', shortName: 'Báo', locked: 'đã gửi' },
    ],
    rows: [
      {
        ...{ kind: 'group', level: 0, code: 'A', name: 'Nhóm A', maximum: '60' },
        ...{ unassigned: new Set(['VPTU']), inherited: new Set() },
      },
      {
        ...{ kind: 'leaf', level: 1, code: 'A1', name: HOSTILE, maximum: '20' },
        ...{ unassigned: new Set(['BAO']), inherited: new Set(['VPTU']) },
      },
    ],
    wishes: [],
    available: new Map([['VPTU', '40']]),
    seen: 'abc',
  };

  it('is sound, escapes, and closes the boxes of what cannot be changed', () => {
    const html = renderPage(AssignmentPage(props));
    expectSoundPage(html);
    expectEscaped(html);
    const boxes = [...html.matchAll(/<input type="checkbox"[^>]*value="([^"]*)"([^>]*)>/g)];
    expect(boxes.map(([, value, rest = '']) => [value, /checked/.test(rest), /disabled/.test(rest)])).toEqual([
      [cellValue('A', 'VPTU'), true, false],
      [cellValue('A', 'BAO'), false, true],
      [cellValue('A1', 'VPTU'), true, true],
      [cellValue('A1', 'BAO'), true, true],
    ]);
    expect(html).toContain('name="seen" value="abc"');
  });

  it('has nothing to save where every sheet is sent, and says when there is no scheme', () => {
    const closed = renderPage(AssignmentPage({ ...props, columns: props.columns.slice(1) }));
    expect(closed).not.toContain('Lưu</button>');
    expect(textOf(renderPage(AssignmentPage({ ...props, scheme: null })))).toContain('Kỳ này chưa có thang điểm');
  });
});
