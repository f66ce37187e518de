import {
  appraisalDocument,
  type AppraisalDocumentFacts,
} from '../../../templates/documents/appraisal/appraisal-document';
import { renderPage } from '../../../templates/layout/render';
import { BoardPage } from '../../../templates/pages/appraisals/board';
import type { BoardPageProps } from '../../../templates/pages/appraisals/board-props';
import { LayeredHistoryPage } from '../../../templates/pages/appraisals/history';
import type { AppraisalItem } from '../../../templates/pages/appraisals/item-props';
import { OwnAppraisalPage } from '../../../templates/pages/appraisals/own-appraisal';
import { PrintChoicePage } from '../../../templates/pages/appraisals/print-choice';
import { SheetAppraisalPage, type SheetAppraisalPageProps } from '../../../templates/pages/appraisals/sheet-appraisal';
import { frameOf } from './frame';
import { expectEscaped, expectSoundPage, HOSTILE, textOf } from './html';

const frame = frameOf({ title: 'Thẩm định' });
const where = { frame, blocName: 'Khối thi đua', periodName: 'Năm 2022' };

const board = (changes: Partial<BoardPageProps> = {}): string =>
  renderPage(
    BoardPage({
      ...where,
      path: '/khoi/K/2022/tham-dinh',
      ...{ schemeTitle: 'Thang điểm 100', toleranceText: 'lệch quá 10%', deadlineText: null, next: null, waiting: [] },
      columns: [
        {
          ...{
            code: 'AG1',
            name: 'Ban AG1',
            shortName: 'AG1',
            state: 'taken_up',
            href: '/a',
            isWritable: true,
            open: 1,
          },
          ...{ total: { id: 'tong-AG1', text: '90' }, selfTotal: '91', rank: { id: 'hang-AG1', text: '1' } },
        },
      ],
      rows: [
        { kind: 'group', code: 'A', name: 'Nhóm A', maximum: '60', subtotals: [{ id: 'nhom-A-AG1', text: '50' }] },
        {
          ...{ kind: 'criterion', code: 'A1', name: 'Tiêu chí A1', maximum: '20', isOpen: true },
          cells: [
            {
              kind: 'field',
              words: { key: 'AG1.A1', row: 1, column: 0, version: 2, stored: '17', title: 'A1, Ban AG1', note: '' },
              ...{
                value: '17',
                notes: [{ label: 'tự', points: '18' }],
                isContested: false,
                proposed: '18',
                refusal: null,
              },
            },
          ],
        },
      ],
      ...{ countText: 'Đã thẩm định 1/2 ô.', mayAppraise: true, exportHref: '/x', rankingHref: '/r', checksHref: '/c' },
      ...{ errors: [], reasons: [], disputes: [] },
      ...changes,
    }),
  );

describe('the board', () => {
  it('is sound, and escapes what people typed', () => {
    expectSoundPage(board());
    const item = { key: 'AG1.A1', title: HOSTILE, message: HOSTILE };
    expectEscaped(
      board({ reasons: [{ ...item, reason: HOSTILE }], errors: [{ fieldId: 'o-AG1-A1', message: HOSTILE }] }),
    );
    expectEscaped(board({ disputes: [{ ...item, stored: HOSTILE, typed: HOSTILE }] }));
  });

  it('sends with every cell the version that was seen', () => {
    const html = board();
    expect(html).toContain('name="cells[AG1.A1]"');
    expect(html).toContain('name="seen[AG1.A1]" value="2 17"');
    expect(html).toContain('data-save="/khoi/K/2022/tham-dinh/o"');
  });
});

const item = (changes: Partial<AppraisalItem> = {}): AppraisalItem => ({
  ...{ code: 'A1', name: 'Tiêu chí A1', guidance: 'Đủ thì 20', maximum: '20', isPenalty: false },
  ...{ input: '18 điểm', selfPoints: '18 điểm', working: [], explanation: 'Giải trình của cơ quan', evidence: [] },
  ...{ proposals: [], isContested: true, historyHref: '/lich-su' },
  appraisal: {
    who: 'Thẩm định',
    points: '15',
    text: 'Ý kiến thẩm định',
    author: 'Sở Nội vụ',
    at: '14:00',
    outdated: false,
  },
  replies: [{ who: '', points: null, text: 'Phản hồi của cơ quan', author: 'Cán bộ', at: '15:00', outdated: false }],
  ...changes,
});

const sheet = (changes: Partial<SheetAppraisalPageProps> = {}, of: Partial<AppraisalItem> = {}): string => {
  const edited = { ...item(of), value: '15', reason: 'x', version: 1, error: null, proposed: null };
  return renderPage(
    SheetAppraisalPage({
      ...where,
      ...{ path: '/p', boardHref: '/b', sheetHref: '/s', exportHref: '/e', agencyName: 'Ban AG1' },
      ...{
        state: 'taken_up',
        stateText: '',
        sheetVersion: 3,
        selfTotal: '90',
        total: '87',
        open: ['A1'],
        termText: null,
      },
      parts: [{ code: 'A', title: 'A. Nhóm', items: [edited] }],
      rights: { write: true, takeUp: false, return: true, finish: true, reconsider: false, extend: false },
      errors: [],
      typed: { returnReason: '', reconsiderReason: '', extendDate: '', extendTime: '', extendReason: '' },
      ...changes,
    }),
  );
};
const own = (of: Partial<AppraisalItem> = {}): string =>
  renderPage(
    OwnAppraisalPage({
      ...where,
      ...{ path: '/p', sheetHref: '/s', exportHref: '/e', agencyName: 'Ban AG1', disclosureText: 'Chưa công khai' },
      ...{ selfTotal: '90', total: null, termText: '23:59 ngày 09/07/2022', errors: [] },
      parts: [{ code: 'A', title: 'A. Nhóm', items: [{ ...item(of), mayReply: true, typedReply: '', error: null }] }],
    }),
  );

describe('one sheet', () => {
  it.each([
    ['for the appraiser', sheet],
    ['for its agency', (_changes: object, of: Partial<AppraisalItem> = {}) => own(of)],
  ])('%s is sound, escapes, and has the three texts side by side', (_reader, page) => {
    expectSoundPage(page({}));
    expectEscaped(page({}, { explanation: HOSTILE, name: HOSTILE }));
    const text = textOf(page({}));
    for (const words of ['Giải trình của cơ quan', 'Ý kiến thẩm định', 'Phản hồi của cơ quan'])
      expect(text).toContain(words);
  });

  it('has no field where nothing may be written', () => {
    const rights = { write: false, takeUp: false, return: false, finish: false, reconsider: false, extend: false };
    expect(sheet({ rights })).not.toContain('name="value"');
  });
});

it('shows the history of a criterion and the choice of files soundly', () => {
  const version = { at: '14:00', who: HOSTILE, source: 'Màn hình', layer: 'Thẩm định', value: '15', reason: HOSTILE };
  const words = { backHref: '/b', agencyName: 'Ban AG1', code: 'A1', name: 'Tiêu chí' };
  const history = renderPage(LayeredHistoryPage({ ...where, ...words, versions: [version] }));
  expectSoundPage(history);
  expectEscaped(history);
  expectSoundPage(renderPage(PrintChoicePage({ ...where, subject: 'Ban AG1', path: '/p', backHref: '/b' })));
});

describe('the printed table', () => {
  const facts: AppraisalDocumentFacts = {
    ...{
      blocName: 'Khối',
      periodName: 'Năm 2022',
      schemeTitle: 'Thang 100',
      asOf: '2022-12-31',
      toleranceText: 'khác',
    },
    ...{ draft: false, demonstration: false },
    agencies: ['AG1', 'AG2'].map((agencyName) => ({
      ...{ agencyName, stateText: 'Đã thẩm định', checkers: ['Ban AG3'], hasVertical: false },
      ...{ selfTotal: '18', total: '15', contested: 1 },
      rows: [
        {
          ...{
            kind: 'criterion',
            code: 'A1',
            name: 'Tiêu chí',
            maximum: '20',
            self: '18',
            cross: ['17'],
            vertical: null,
          },
          ...{ appraised: '15', explanation: 'một', opinion: 'hai', reply: 'ba' },
        },
      ],
    })),
  };

  it('has every layer and the three texts in one row, a part for each agency after the overview', () => {
    const { parts } = appraisalDocument(facts);
    expect(parts.map(({ title, orientation }) => [title, orientation])).toEqual([
      ['Tổng hợp', 'landscape'],
      ['AG1', 'landscape'],
      ['AG2', 'landscape'],
    ]);
    const [table] = parts[1]!.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    expect(table?.head[0]?.map(({ text }) => text)).toContain('Chấm chéo: Ban AG3');
    const cells = table?.rows[0]?.cells.map(({ text }) => text);
    expect(cells).toEqual(['A1', 'Tiêu chí', '20', '18', '17', '15', 'một', 'hai', 'ba']);
    for (const row of table?.rows ?? []) {
      const width = row.cells.reduce((sum, cell) => sum + cell.columnSpan, 0);
      expect(width).toBe(table?.columns.length);
    }
  });

  it('has the same content hash for the same facts, and another for others', () => {
    const hash = (changes: Partial<AppraisalDocumentFacts> = {}) =>
      appraisalDocument({ ...facts, ...changes }).meta.contentHash;
    expect(hash()).toBe(hash());
    expect(hash({ agencies: facts.agencies.slice(0, 1) })).not.toBe(hash());
  });
});
