import type { Block, TableBlock } from '../../../src/documents/model';
import {
  firstDraft,
  periodReport,
  type ReportFacts,
  type ReportTask,
} from '../../../templates/documents/period-report';
import { scoresOf, sixMonthFacts, WORKBOOK_POINTS } from '../../support/report-facts';

/** The bloc of the workbook at the end of 2022: scores of the appraisal, a pact, a ballot, and a task taken over from BDVTU. */
function annualFacts(): ReportFacts {
  const half = sixMonthFacts();
  const tasks = half.tasks.map((task): ReportTask => {
    const own = { ...task, firstHalf: { actual: task.actual, status: task.status } };
    if (task.agency !== 'BDVTU') return { ...own, actual: '99', status: 'exceeded', completion: '9/8' };
    return { ...own, agency: 'BTGTU', receivedFrom: 'Ban Dân vận Tỉnh ủy' };
  });
  const scores = scoresOf(WORKBOOK_POINTS)
    .filter(({ agency }) => agency !== 'BDVTU')
    .map((score) => ({ ...score, state: 'published' as const, selfTotal: '99', grade: 'Tốt' }));
  return {
    ...half,
    kind: 'annual',
    period: { code: '2022', name: 'Năm 2022', from: '2022-01-01', to: '2022-12-31' },
    asOf: '2022-12-31',
    agencies: half.agencies.filter(({ code }) => code !== 'BDVTU'),
    tasks,
    scoreLayer: 'final',
    scores,
    year: {
      pact: { contents: 8, targets: 58 },
      ballots: [
        {
          ...{ title: 'Suy tôn đơn vị dẫn đầu khối', round: 1, issued: 8, collected: 8, valid: 7, invalid: 1 },
          candidates: [
            { name: 'Ban Nội chính Tỉnh ủy', votes: 6, elected: true },
            { name: 'Ban Tổ chức Tỉnh ủy', votes: 1, elected: false },
          ],
        },
      ],
      nextChair: 'Ban Tổ chức Tỉnh ủy',
      nextViceChairs: [],
    },
  };
}

const report = periodReport(annualFacts(), firstDraft('annual'));
const blocks = report.parts.flatMap((part): Block[] => [...part.blocks]);

function table(id: string): TableBlock {
  const found = blocks.find((block): block is TableBlock => block.kind === 'table' && block.id === id);
  if (found === undefined) throw new Error(`no table ${id}`);
  return found;
}

function textsOf({ rows }: TableBlock): string[][] {
  return rows.map(({ cells }) => cells.map(({ text }) => text));
}

describe('the annual report', () => {
  it('is a report on the year, with sections of its own', () => {
    expect(report.meta.title).toBe('Báo cáo tổng kết công tác thi đua, khen thưởng năm 2022');
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toEqual(
      expect.arrayContaining([
        '2. Kết quả 10 nhiệm vụ trọng tâm đã đăng ký',
        '8. Thực hiện giao ước thi đua',
        '9. Chấm điểm, xếp hạng, bình xét, suy tôn',
        'IV. Phương hướng, nhiệm vụ trọng tâm năm 2023',
        'VI. Khối trưởng, Khối phó năm 2023',
      ]),
    );
    const prose = blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : [],
    );
    expect(prose).toContain(
      'Giao ước thi đua năm 2022 của khối gồm 8 nội dung, 58 chỉ tiêu, ký ngày (chưa có số liệu).',
    );
    expect(prose).toContain('Khối trưởng năm 2023: Ban Tổ chức Tỉnh ủy; Khối phó: (chưa có số liệu).');
  });

  it('prints the first half, and the year, of every task', () => {
    const tasks = table('tasks');
    expect(tasks.head[0]?.map(({ text }) => text)).toContain('6 tháng đầu năm');
    const rows = textsOf(tasks);
    const first = rows.find(([number, title]) => number === '1' && title?.startsWith('Tham mưu'));
    expect(first?.slice(3, 7)).toEqual(['12', '7', 'Đúng tiến độ', '99']);
    for (const { cells } of tasks.rows) {
      const width = cells.reduce((total, { columnSpan }) => total + columnSpan, 0);
      expect(width).toBe(tasks.columns.length);
    }
  });

  it('lists what a member took over under it, with the name of the agency it came from', () => {
    const groups = textsOf(table('tasks')).filter((cells) => cells.length === 1);
    expect(groups.map(([text]) => text)).toEqual(
      expect.arrayContaining([
        '3. Ban Tuyên giáo Tỉnh ủy (10 nhiệm vụ)',
        '4. Ban Tuyên giáo Tỉnh ủy (tiếp nhận từ Ban Dân vận Tỉnh ủy) (10 nhiệm vụ)',
        'Tổng cộng: 90 nhiệm vụ',
      ]),
    );
    const matrix = textsOf(table('task-matrix')).map(([name]) => name);
    expect(matrix).toContain('Ban Tuyên giáo Tỉnh ủy (tiếp nhận từ Ban Dân vận Tỉnh ủy)');
  });

  it('prints the points of the appraisal with grades, and what the agencies gave themselves', () => {
    const scores = table('self-scores-1');
    expect(scores.caption).toBe('Biểu IV.1. Điểm thẩm định năm 2022 theo tiêu chí');
    const last = textsOf(scores)
      .slice(-4)
      .map(([label, , value]) => [label, value]);
    expect(last.map(([label]) => label)).toEqual(['Tổng điểm', 'Tổng điểm tự chấm', 'Xếp loại', 'Thứ hạng']);
  });

  it('prints the counts of a ballot and no voter', () => {
    const ballot = table('ballot-1');
    expect(ballot.caption).toBe(
      'Bảng 2. Suy tôn đơn vị dẫn đầu khối: phát ra 8, thu vào 8, hợp lệ 7, không hợp lệ 1 phiếu',
    );
    expect(textsOf(ballot)).toEqual([
      ['Ban Nội chính Tỉnh ủy', '6', 'Được suy tôn'],
      ['Ban Tổ chức Tỉnh ủy', '1', 'Không được suy tôn'],
    ]);
  });
});
