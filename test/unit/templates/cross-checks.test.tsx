import { renderFragment, renderPage } from '../../../templates/layout/render';
import { CheckPlanPage, type CheckPlanPageProps } from '../../../templates/pages/appraisals/checks/check-plan';
import { CheckSheetPage, type CheckSheetPageProps } from '../../../templates/pages/appraisals/checks/check-sheet';
import type { CheckRow } from '../../../templates/pages/appraisals/checks/plan-props';
import { MonitoringPage } from '../../../templates/pages/appraisals/monitoring/monitoring';
import type { MonitoringCell } from '../../../templates/pages/appraisals/monitoring/monitoring-props';
import {
  ProposalAnswer,
  ProposalForm,
  type ProposalStatus,
  type ProposalView,
} from '../../../templates/pages/appraisals/proposal-form';
import { frameOf } from './frame';
import { expectEscaped, expectSoundPage, HOSTILE, textOf } from './html';
import { groupsWith } from './support/sheet-fixtures';

const proposal = (key: string, changes: Partial<ProposalView> = {}): ProposalView => ({
  ...{ action: `/khoi/K/2022/kiem-tra-cheo/VPTU/tieu-chi/${key}`, key, title: `Tiêu chí ${key}`, version: 0, text: '' },
  fields: { accepted: false, points: '', reason: '' },
  status: { kind: 'none' },
  ...changes,
});

const conflict: ProposalStatus = {
  kind: 'conflict',
  conflict: {
    ...{ savedBy: HOSTILE, savedAt: '14:00 ngày 01/07/2022', storedText: '8 điểm', storedReason: HOSTILE },
    ...{ typedText: '7 điểm', typed: { accepted: false, points: '7', reason: HOSTILE }, storedVersion: 3 },
  },
};

const row = (changes: Partial<CheckRow> = {}): CheckRow => ({
  ...{ id: 'c1', checkerName: 'Ban Tổ chức', checkedName: 'Văn phòng', originText: 'Phân công thêm', mutual: true },
  ...{ state: 'checking', sheetText: 'Phiếu: đã nộp', judged: 2, version: 1, note: 'Vì thiếu', href: '/a' },
  ...{ mayEnd: true, mayReopen: false, typedReason: '', reasonError: null },
  ...changes,
});

const plan = (changes: Partial<CheckPlanPageProps> = {}): string =>
  renderPage(
    CheckPlanPage({
      frame: frameOf(),
      ...{ basePath: '/khoi/K/2022', blocName: 'Khối số 1', periodName: 'Năm 2022', deadlineText: null },
      ...{ whole: true, mayArrange: true, rows: [row()], endedRows: [], automatic: null, preview: null },
      agencies: [{ value: '', label: 'Chọn cơ quan' }],
      manual: { checker: '', checked: '', reason: '', errors: [] },
      monitors: [{ name: 'Sở Nội vụ', criteriaText: 'A1', known: true }],
      ...changes,
    }),
  );

const sheet = (changes: Partial<CheckSheetPageProps> = {}): string =>
  renderPage(
    CheckSheetPage({
      frame: frameOf(),
      ...{ basePath: '/khoi/K/2022/kiem-tra-cheo/VPTU', listHref: '/khoi/K/2022/kiem-tra-cheo' },
      ...{ checkedName: 'Văn phòng', checkerName: 'Ban Tổ chức', checkerCode: 'BTCTU', blocName: 'Khối số 1' },
      ...{
        periodName: 'Năm 2022',
        deadlineText: null,
        groups: groupsWith({}),
        said: 1,
        total: 4,
        version: 2,
        reopener: 'Thư ký khối',
      },
      proposals: new Map([['A1', proposal('A1')]]),
      ...{ closed: null, reopened: null, remark: '', remarkError: null, finished: false },
      ...changes,
    }),
  );

describe('the plan of the cross-checks', () => {
  it('is sound, also with mistakes, a preview and what has ended', () => {
    const automatic = { each: 2, options: [{ value: '2', label: '2 cơ quan khác' }] };
    const preview = [
      {
        checkerName: 'Ban Tổ chức',
        checkedNames: [{ name: 'Văn phòng', originText: 'phân công tự động', mutual: true }],
      },
    ];
    const errors = [{ fieldId: 'checker', message: 'Chọn cơ quan khác.' }];
    const manual = { checker: 'A', checked: 'A', reason: 'x', errors };
    const endedRows = [row({ id: 'c2', state: 'ended', mayEnd: false })];
    expectSoundPage(plan({ automatic, preview, manual, endedRows }));
    expectSoundPage(plan({ rows: [], monitors: [] }));
  });

  it('escapes names and reasons', () => {
    const html = plan({
      rows: [row({ checkerName: HOSTILE, note: HOSTILE, typedReason: HOSTILE, reasonError: HOSTILE })],
      monitors: [{ name: HOSTILE, criteriaText: HOSTILE, known: false }],
    });
    expectEscaped(html);
    expectSoundPage(html);
  });

  it('offers changes only to who assigns, and says of mutual pairs that they are', () => {
    expect(textOf(plan())).toContain('Hai cơ quan kiểm tra lẫn nhau');
    const read = textOf(plan({ mayArrange: false }));
    for (const words of ['Thôi phân công', 'Phân công thêm cơ quan', 'Mời chấm']) expect(read).not.toContain(words);
  });
});

describe('a checked sheet', () => {
  it('is sound while it is checked, when it is finished and before it is handed in', () => {
    expectSoundPage(sheet({ reopened: 'Xem lại', remarkError: 'Chưa ghi ý kiến.' }));
    expectSoundPage(sheet({ closed: 'Đã kết thúc', finished: true, remark: 'Tốt' }));
    expectSoundPage(sheet({ groups: [], closed: 'Cơ quan chưa nộp phiếu.' }));
  });

  it('escapes what people wrote, and keeps what was typed', () => {
    const typed = proposal('A1', { fields: { accepted: false, points: HOSTILE, reason: HOSTILE }, status: conflict });
    const html = sheet({ proposals: new Map([['A1', typed]]), remark: HOSTILE, reopened: HOSTILE });
    expectEscaped(html);
    expectSoundPage(html);
  });

  it('has nothing to write in once it is closed', () => {
    const html = sheet({ closed: 'Đã kết thúc', proposals: new Map([['A1', proposal('A1', { text: '8 điểm' })]]) });
    expect(html).not.toContain('data-proposal');
    expect(html).not.toContain('Kết thúc kiểm tra</button>');
    expect(textOf(html)).toContain('8 điểm');
  });
});

describe('a proposal', () => {
  it('brings the next version only when it was stored', () => {
    const answer = (status: ProposalStatus): string =>
      renderFragment(ProposalAnswer({ view: proposal('A1', { version: 4, status }), csrfToken: 't' }));
    expect(answer({ kind: 'saved', text: 'Cán bộ' })).toMatch(/name="version" value="4" hx-swap-oob="true"/);
    expect(answer({ kind: 'invalid', message: 'Ghi lý do' })).not.toContain('hx-swap-oob');
    expect(answer(conflict)).toContain('value="3"');
  });

  it('is confirmed with a button when the agency has changed its input since', () => {
    const view = proposal('A1', { status: { kind: 'outdated', text: 'Cán bộ' } });
    const html = renderFragment(ProposalForm({ view, csrfToken: 't', acceptWords: 'Đồng ý' }));
    expect(html).toContain('Giữ ý kiến này');
    expect(html).not.toContain('without-script');
  });
});

describe('the grid of a monitoring agency', () => {
  const cell = (agencyCode: string, changes: Partial<MonitoringCell> = {}): MonitoringCell => ({
    ...{ agencyCode, agencyName: `Ban ${agencyCode}`, stateText: 'Đã nộp', isSent: true, selfText: '9' },
    ...{ inputText: 'kết quả 9', explanation: HOSTILE, evidence: [{ text: HOSTILE, href: '/tep/1' }] },
    proposal: proposal(`A1--${agencyCode}`),
    closed: null,
    ...changes,
  });
  const grid = (cells: readonly MonitoringCell[]): string =>
    renderPage(
      MonitoringPage({
        frame: frameOf(),
        ...{ blocName: 'Khối số 1', periodName: 'Năm 2022', agencyName: 'Sở Nội vụ', deadlineText: null },
        columns: cells.map(({ agencyCode }) => ({
          code: agencyCode,
          name: `Ban ${agencyCode}`,
          shortName: agencyCode,
        })),
        rows: cells.length === 0 ? [] : [{ code: 'A1', name: HOSTILE, guidance: '', maximum: '10', cells }],
      }),
    );

  it('is sound and escaped, with and without members', () => {
    const html = grid([cell('X'), cell('Y', { closed: 'Cơ quan mình: không tự chấm theo lĩnh vực.' })]);
    expectSoundPage(html);
    expectEscaped(html);
    expect(html.match(/data-proposal/g)).toHaveLength(1);
    expectSoundPage(grid([]));
  });

  it('shows nothing of a sheet that is not handed in', () => {
    const html = grid([cell('X', { isSent: false, stateText: 'Đang soạn', closed: 'Cơ quan chưa nộp phiếu.' })]);
    expect(textOf(html)).toContain('Phiếu: đang soạn');
    expect(html).not.toContain('Số liệu, minh chứng');
  });
});
