import { SCHEME_KB_2022, totalsWith } from '../../support/scheme-kb-2022';
import { renderPage } from '../../../templates/layout/render';
import { byRank } from '../../../templates/pages/reviews/ranking-list';
import type { ScoreColumn } from '../../../templates/pages/reviews/review-props';
import { scoreRows } from '../../../templates/pages/reviews/score-rows';
import { ScoreTablePage, type ScoreTablePageProps } from '../../../templates/pages/reviews/score-table';
import { frameOf } from '../templates/frame';
import { expectEscaped, expectSoundPage, HOSTILE, textOf } from '../templates/html';
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
  exclusion: null,
  mayExclude: true,
  ...changes,
});

const exclusion = { reason: 'Chậm ký giao ước.', by: 'Thư ký khối', at: '09:12 ngày 05/07/2022' };

const COLUMNS: readonly ScoreColumn[] = [
  column('VPTU', { rank: null, exclusion }),
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
    expectEscaped(
      page({ columns: [column('VPTU', { agencyName: HOSTILE, exclusion: { ...exclusion, reason: HOSTILE } })] }),
    );
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

  it('says so when there is nobody to score', () => {
    expect(textOf(page({ columns: [], rows: [] }))).toContain('Khối chưa có đơn vị thành viên');
  });
});

describe('the ranking', () => {
  it('puts the best first and those without a rank last, in the official order', () => {
    expect(byRank(COLUMNS).map(({ agencyCode }) => agencyCode)).toEqual([
      'BTCTU',
      'BTGTU',
      'DUKCCQ',
      'BAO',
      'VPTU',
      'TCT',
    ]);
  });

  it('explains every place', () => {
    const text = textOf(page());
    expect(text).toContain('Tổng điểm cao nhất.');
    expect(text).toContain(
      'Bằng điểm DUKCCQ; chưa có quy tắc phân hạng khi bằng điểm nên cùng thứ hạng, thứ tiếp theo là 4.',
    );
    expect(text).toContain('3 đơn vị có tổng điểm cao hơn.');
    expect(text).toContain('Không xếp hạng: Chậm ký giao ước.');
    expect(text).toContain('Chưa xếp hạng: còn 2 tiêu chí chưa chấm (C4, C5).');
  });

  it('lets the secretary exclude and lift, each with a reason', () => {
    const html = page();
    expect(html.match(/action="\/khoi\/BXD\/2022-H1\/diem\/loai-tru"/g)).toHaveLength(5);
    expect(html.match(/action="\/khoi\/BXD\/2022-H1\/diem\/bo-loai-tru"/g)).toHaveLength(1);
    expect(html.match(/<textarea[^>]*name="reason"[^>]*required/g)).toHaveLength(6);
  });

  it('only shows the reasons to others', () => {
    const html = page({ columns: COLUMNS.map((member) => ({ ...member, mayExclude: false })) });
    expect(html).not.toContain('<textarea');
    expect(textOf(html)).toContain('Chậm ký giao ước.');
  });

  it('opens the form whose reason was empty', () => {
    const html = page({ reasonError: { agencyCode: 'BAO', message: 'Ghi lý do.', reason: '' } });
    expectSoundPage(html);
    expect(html).toMatch(/<details class="reason-form no-print" open>[\s\S]*ly-do-BAO-loi/);
    expect(html).toContain('<title>Lỗi (1): ');
  });
});
