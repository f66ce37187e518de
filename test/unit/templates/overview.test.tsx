import { exact } from '../../../src/domain/fraction';
import { renderPage } from '../../../templates/layout/render';
import { shadeOf } from '../../../templates/pages/home/heat';
import { OverviewPage, type OverviewPageProps } from '../../../templates/pages/home/overview';
import type { OverviewSummary, ScoreRow, ScoreTableView } from '../../../templates/pages/home/overview-props';
import { frameOf } from './frame';
import { expectEscaped, expectSoundPage, HOSTILE, textOf } from './html';

const scoreRow = (agencyName: string, changes: Partial<ScoreRow> = {}): ScoreRow => ({
  agencyName,
  href: `/phieu/${encodeURIComponent(agencyName)}`,
  notes: [],
  points: [exact('58.5'), exact('1')],
  total: exact('57.5'),
  rank: 1,
  tied: false,
  ...changes,
});

const scoresOf = (rows: readonly ScoreRow[]): ScoreTableView => ({
  columns: [
    { code: 'A', name: 'Nhiệm vụ chính trị', maximum: exact(60), effect: 'base' },
    { code: 'E', name: 'Điểm trừ', maximum: exact(10), effect: 'penalty' },
  ],
  scale: exact(100),
  rows,
  average: { count: rows.length, points: [exact('58.5'), exact(1)], total: exact('57.5') },
  href: '/diem',
});

const SUMMARY: OverviewSummary = {
  counts: { completed: 6, exceeded: 1, on_track: 3 },
  taskTotal: 10,
  sheetsSent: 8,
  sheetTotal: 9,
  sheetsMissing: ['Báo tỉnh'],
  selfScores: { total: exact('94.25'), count: 8, scale: exact(100) },
  nextDeadline: { title: 'Hạn nộp phiếu', dateText: '15/07/2022', daysLeft: 15 },
};

function overview(changes: Partial<OverviewPageProps> = {}): string {
  return renderPage(
    OverviewPage({
      frame: frameOf(),
      blocName: 'Khối thi đua số 1',
      periodName: 'Sáu tháng đầu năm 2022',
      periods: [
        { label: 'Sáu tháng đầu năm 2022', href: '/a', current: true },
        { label: 'Năm 2022', href: '/b', current: false },
      ],
      chairName: 'Ban Nội chính Tỉnh ủy',
      viceChairName: null,
      asOf: '2022-06-30',
      summary: SUMMARY,
      matrix: [
        {
          agencyName: 'Báo tỉnh',
          href: '/nhiem-vu?agency=BAO',
          roleText: 'Khối trưởng',
          cells: [{ number: 1, title: 'Xuất bản báo in', status: 'overdue', href: '/nhiem-vu/BAO/1' }, null],
          finished: 0,
          total: 1,
          updatedOn: null,
          withoutValue: 1,
        },
      ],
      columnCount: 2,
      lateTasks: [
        {
          href: '/nhiem-vu/BAO/1',
          number: 1,
          title: 'Xuất bản báo in',
          agencyName: 'Báo tỉnh',
          due: '2022-05-31',
          daysOverdue: 30,
          completion: exact('0.5'),
          plannedShare: exact(1),
          resultText: '1/2 kỳ',
        },
      ],
      lateTotal: 3,
      reporting: {
        reported: 8,
        onTime: 6,
        total: 9,
        reportingRate: exact(8).div(9),
        onTimeRate: exact(6).div(9),
        missing: ['Báo tỉnh'],
        deadline: '2022-06-30',
      },
      notUpdated: [{ agencyName: 'Báo tỉnh', tasks: [{ number: 7, title: 'Tập huấn', href: '/nhiem-vu/BAO/7' }] }],
      deadlines: [
        {
          date: '2022-07-15',
          dateText: '15/07',
          title: 'Hạn nộp phiếu',
          state: 'next',
          extension: { originalText: '05/07/2022', reason: 'số liệu minh họa' },
        },
      ],
      scores: scoresOf([scoreRow('Ban Tổ chức Tỉnh ủy')]),
      listHref: '/nhiem-vu',
      lateHref: '/nhiem-vu?status=behind',
      notUpdatedTotal: 13,
      notUpdatedHref: '/nhiem-vu?status=not_updated',
      pactHref: '/giao-uoc',
      resultHref: '/ket-qua',
      reportHref: '/bao-cao',
      importHref: '/nhap-du-lieu',
      reminderHref: '/khoi/K/2022-H1/don-doc',
      gridHref: '/khoi/K/2022-H1/luoi-nhiem-vu',
      ...changes,
    }),
  );
}

describe('the overview of a bloc', () => {
  it('is sound', () => expectSoundPage(overview()));

  it('shows the given figures, none of its own', () => {
    const text = textOf(overview());
    expect(text).toContain('Tổng quan sáu tháng đầu năm 2022');
    expect(text).toContain('Số liệu tính đến hết ngày 30/06/2022.');
    expect(text).toContain('7 / 10 hoàn thành');
    expect(text).toContain('8 / 9 đã nộp Còn thiếu: Báo tỉnh.');
    expect(text).toContain('94,25 / 100');
    expect(text).toContain('15 ngày nữa Hạn nộp phiếu, 15/07/2022.');
    expect(text).toContain('Đã cập nhật 88,9%');
    expect(text).toContain('Đúng hạn 30/06/2022 66,7%');
    expect(text).toContain('Chưa cập nhật: Báo tỉnh');
    expect(text).toContain('quá 30 ngày');
    expect(text).toContain('1/2 kỳ, kế hoạch 100%');
    expect(text).toContain('Xem cả 3 nhiệm vụ');
    expect(text).toContain('Xem cả 13 nhiệm vụ');
    expect(text).toContain('Gia hạn từ 05/07/2022: số liệu minh họa.');
  });

  it('links each square of the matrix to its task, in words', () => {
    expect(overview()).toContain('href="/nhiem-vu/BAO/1" title="Nhiệm vụ 1, Xuất bản báo in: quá hạn"');
    expect(textOf(overview())).toContain('Không có nhiệm vụ');
  });

  it('plans no share of a level that is kept all along', () => {
    const task = { href: '/a', number: 1, title: 'T', agencyName: 'C', due: '2022-12-31', daysOverdue: 0 };
    const late = { ...task, completion: exact('0.9'), plannedShare: null, resultText: '93,5/95%' };
    expect(textOf(overview({ lateTasks: [late] }))).toContain('93,5/95%');
    expect(textOf(overview({ lateTasks: [late] }))).not.toContain('kế hoạch 1');
  });

  it('hides the scores of others with a sentence', () => {
    const shown = overview();
    expect(textOf(shown)).toContain('Điểm tự chấm trung bình');
    const html = overview({ scores: 'hidden', summary: { ...SUMMARY, selfScores: null } });
    expectSoundPage(html);
    expect(textOf(html)).not.toContain('Điểm tự chấm trung bình');
    expect(textOf(html)).not.toContain('57,5');
    expect(textOf(html)).toContain('Điểm tự chấm của các cơ quan khác');
  });

  it('says that the period has no scheme yet', () => {
    expect(textOf(overview({ scores: 'no_scheme' }))).toContain('Kỳ này chưa có thang điểm');
  });

  it('says so where nothing is set or registered', () => {
    const html = overview({
      summary: {
        counts: {},
        taskTotal: 0,
        sheetsSent: 0,
        sheetTotal: 0,
        sheetsMissing: [],
        selfScores: { total: null, count: 0, scale: exact(100) },
        nextDeadline: null,
      },
      matrix: [],
      lateTasks: [],
      lateTotal: 0,
      deadlines: [],
      scores: { ...scoresOf([]), average: null },
      chairName: null,
    });
    expectSoundPage(html);
    const text = textOf(html);
    for (const words of [
      'Chưa đặt hạn',
      'Chưa có nhiệm vụ trọng tâm nào',
      'Chưa có phiếu tự chấm',
      'Chưa có Khối trưởng',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('counts nothing on time while no deadline is set', () => {
    const reporting = {
      reported: 1,
      onTime: null,
      total: 2,
      reportingRate: exact('0.5'),
      onTimeRate: null,
      missing: [],
      deadline: null,
    };
    expect(textOf(overview({ reporting }))).toContain('Chưa đặt hạn cập nhật');
  });

  it('escapes every text', () => {
    const html = overview({
      blocName: HOSTILE,
      chairName: HOSTILE,
      notUpdated: [{ agencyName: HOSTILE, tasks: [{ number: 1, title: HOSTILE, href: '/a' }] }],
      scores: scoresOf([scoreRow(HOSTILE, { notes: [HOSTILE] })]),
    });
    expectSoundPage(html);
    expectEscaped(html);
  });
});

describe('the score table', () => {
  const table = (row: ScoreRow): string => overview({ scores: scoresOf([row]) });

  it('prints totals, marks ties and signs penalties', () => {
    const text = textOf(table(scoreRow('X', { rank: 4, tied: true })));
    expect(text).toContain('58,5 −1 57,5 4 bằng điểm');
  });

  it('gives no rank to an exclusion and says why', () => {
    const text = textOf(table(scoreRow('X', { rank: null, notes: ['Không xếp hạng: ký giao ước không đúng hạn'] })));
    expect(text).toContain('X Không xếp hạng: ký giao ước không đúng hạn 58,5 −1 57,5 –');
  });

  it('shades only what was sent', () => {
    const shades = (html: string): number => (html.match(/<td class="center shade-/g) ?? []).length;
    expect(shades(table(scoreRow('X')))).toBe(1);
    expect(shades(table(scoreRow('X', { notes: ['Đang tự chấm'], total: null, rank: null })))).toBe(0);
  });

  it('shows a missing score as missing, never as 0', () => {
    const row = scoreRow('X', { points: [null, null], total: null, rank: null, notes: ['Chưa bắt đầu'] });
    expect(textOf(table(row))).toContain('X Chưa bắt đầu – – – –');
  });
});

describe('the shades', () => {
  it.each([
    ['0', 0],
    ['41.9', 0],
    ['42', 1],
    ['48', 2],
    ['51', 3],
    ['54', 4],
    ['57', 5],
    ['58.79', 5],
    ['58.8', 6],
    ['60', 6],
  ])('%s of 60 is shade %i', (points, shade) => {
    expect(shadeOf(exact(points), exact(60))).toBe(shade);
  });

  it('need points and a maximum', () => {
    expect(shadeOf(null, exact(60))).toBeNull();
    expect(shadeOf(exact(1), exact(0))).toBeNull();
  });
});
