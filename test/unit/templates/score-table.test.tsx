import { SCHEME_KB_2022, totalsWith } from '../../support/scheme-kb-2022';
import { renderPage } from '../../../templates/layout/render';
import type { ScoreColumn } from '../../../templates/pages/reviews/review-props';
import { scoreRows } from '../../../templates/pages/reviews/score-rows';
import { ScoreTablePage, type ScoreTablePageProps } from '../../../templates/pages/reviews/score-table';
import { frameOf } from './frame';
import { expectEscaped, expectSoundPage, HOSTILE, textOf } from './html';
import { pointsWithout, scheme } from './support/sheet-fixtures';

const column = (agencyCode: string, changes: Partial<ScoreColumn> = {}): ScoreColumn => ({
  agencyCode,
  agencyName: `Cơ quan ${agencyCode}`,
  shortName: agencyCode,
  state: 'submitted',
  href: `/phieu/${agencyCode}`,
  base: '92',
  bonus: '3',
  penalty: '1',
  total: '94',
  missing: [],
  rank: 1,
  tiedWith: [],
  exactTotal: null,
  whyHref: `/xep-hang/${agencyCode}`,
  isExcluded: false,
  grade: null,
  isPending: false,
  ...changes,
});

const COLUMNS: readonly ScoreColumn[] = [
  column('VPTU', { rank: null, isExcluded: true }),
  column('BTCTU', { total: '101,5', rank: 1 }),
  column('BTGTU', { total: '90,5', rank: 2, tiedWith: ['DUKCCQ'] }),
  column('DUKCCQ', { total: '90,5', rank: 2, tiedWith: ['BTGTU'] }),
  column('TCT', { total: null, base: null, rank: null, missing: ['C4', 'C5'], state: 'drafting' }),
  column('BAO', { total: '80', rank: 4 }),
];

const page = (changes: Partial<ScoreTablePageProps> = {}): string =>
  renderPage(
    ScoreTablePage({
      frame: frameOf({ title: 'Bảng điểm tự chấm' }),
      basePath: '/khoi/BXD/2022-H1',
      blocName: 'Khối thi đua',
      periodName: 'Sáu tháng đầu năm 2022',
      scheme: { title: 'Bảng tiêu chí chấm điểm (thang 100)', scale: '100', href: '/danh-muc/thang-diem/KB-2022' },
      ranked: true,
      choice: 'all',
      originText: null,
      counts: { submitted: 5, appraised: 0, members: 6 },
      rights: { mayTry: true, mayAssign: true },
      columns: COLUMNS,
      rows: scoreRows(
        scheme,
        new Map(COLUMNS.map(({ agencyCode }) => [agencyCode, totalsWith(SCHEME_KB_2022, pointsWithout())])),
      ),
      ...changes,
    }),
  );

describe('the table of scores', () => {
  it('is sound, and escapes', () => {
    expectSoundPage(page());
    expectEscaped(page({ scheme: { title: HOSTILE, scale: '100', href: '/' } }));
  });

  it('marks unsent sheets and what is missing', () => {
    const html = page();
    expect(html).toContain('score-grid__cell--draft');
    expect(textOf(html)).toContain('còn 2 tiêu chí');
    expect(textOf(html)).toContain('Đang tự chấm');
  });

  it('shows ties and the penalty as taken off', () => {
    const text = textOf(page());
    expect(text).toContain('đồng hạng với DUKCCQ');
    expect(text).toContain('−1');
  });

  it('shows who is kept out of the ranking, and grades where there are any', () => {
    expect(textOf(page())).toContain('Không xếp hạng');
    expect(textOf(page())).not.toContain('Xếp loại tạm tính');
    const graded = page({ columns: COLUMNS.map((member) => ({ ...member, grade: 'Xuất sắc' })) });
    expect(textOf(graded)).toContain('Xếp loại tạm tính');
  });

  it('leads to the ranking, or people of one agency to why their points are what they are', () => {
    expect(page()).toContain('/khoi/BXD/2022-H1/xep-hang"');
    const own = page({ ranked: false, columns: COLUMNS.slice(1, 2) });
    expect(own).toContain('/khoi/BXD/2022-H1/xep-hang/BTCTU"');
    expect(own).not.toContain('/khoi/BXD/2022-H1/xep-hang"');
  });

  it('says so when there is nobody to score', () => {
    expect(textOf(page({ columns: [], rows: [] }))).toContain('Khối chưa có đơn vị thành viên');
  });
});
