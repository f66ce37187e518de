import { type Block, type Document, grid } from '../../../src/documents/model';
import { WITHOUT_DATA, firstDraft, proseWith, periodReport } from '../../../templates/documents/period-report';
import { WORKBOOK_POINTS, scoresOf, sixMonthFacts } from '../../support/report-facts';

const report = periodReport(sixMonthFacts(), firstDraft('six_month'));

const headings = (document: Document): string[] =>
  document.parts[0]!.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
const table = (document: Document, id: string) => grid(document).find((each) => each.id === id)!.rows;
const textsOf = (blocks: readonly Block[]): string =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : '')).join('\n');

describe('the six-month report', () => {
  it('has the sections in their order', () => {
    expect(headings(report)).toEqual([
      'I. Đặc điểm tình hình; công tác tổ chức, chỉ đạo',
      'II. Kết quả thực hiện',
      '1. Kết quả thực hiện nhiệm vụ chính trị, chương trình công tác',
      '2. Tiến độ 10 nhiệm vụ trọng tâm đã đăng ký',
      '3. Tuyên truyền, quán triệt về công tác thi đua, khen thưởng',
      '4. Tổ chức phong trào thi đua thường xuyên, chuyên đề',
      '5. Công tác khen thưởng',
      '6. Xây dựng Đảng, cơ quan, đoàn thể; nêu gương người đứng đầu, văn hóa công vụ',
      '7. Hoạt động chung của khối',
      'III. Đánh giá chung',
      'IV. Phương hướng, nhiệm vụ trọng tâm 6 tháng cuối năm 2022',
      'V. Kiến nghị, đề xuất',
    ]);
  });

  it('has the annexes as parts with names that Excel accepts', () => {
    expect(report.parts.map(({ key }) => key)).toEqual([
      'report',
      'annex-1-tasks',
      'annex-1-matrix',
      'annex-1-statuses',
      'annex-2-summary',
      'annex-2-list',
      'annex-3-minutes',
      'annex-4-scores',
      'annex-4-totals',
    ]);
    for (const { title } of report.parts) expect(title).toMatch(/^[^*?:\\/[\]]{1,31}$/);
  });

  it('prints ninety tasks in nine groups, with the values of the workbook', () => {
    const rows = table(report, 'tasks');
    expect(rows).toHaveLength(2 + 9 + 90 + 1);
    const overdue = rows.filter((row) => row[7] === 'Quá hạn').map((row) => row[1]);
    expect(overdue).toEqual(['Tổ chức hội thi báo cáo viên giỏi', 'Tập huấn dân vận chính quyền']);
    expect(rows.find((row) => row[1] === 'Tin, bài trên báo điện tử')?.slice(0, 8)).toEqual([
      '2',
      'Tin, bài trên báo điện tử',
      'tin, bài',
      '9.000',
      '4.720',
      '52,4%',
      '31/12/2022',
      'Đúng tiến độ',
    ]);
  });

  it('prints a changed target beside the registered one, and judgements in words', () => {
    const facts = sixMonthFacts();
    const [first, ...others] = facts.tasks;
    const judgement = { onTime: true, quality: false, effective: null };
    const tasks = [{ ...first!, registeredTarget: '95', adjustedTarget: '90', judgement, evidenceCount: 2 }, ...others];
    const row = table(periodReport({ ...facts, tasks }, firstDraft('six_month')), 'tasks')[3];
    expect(row?.[3]).toBe('Đăng ký 95, điều chỉnh 90');
    expect(row?.slice(8, 12)).toEqual(['Đạt', 'Chưa đạt', '–', '2']);
  });

  it('has the same tallies in the matrix, the chart and its table', () => {
    const words = table(report, 'task-matrix')
      .slice(2)
      .flatMap((row) => row.slice(1));
    const statuses = table(report, 'status-by-agency');
    for (const [column, word] of statuses[0]!.slice(1, -1).entries()) {
      expect(statuses.at(-1)![column + 1]).toBe(String(words.filter((each) => each === word).length));
    }
    expect(statuses.at(-1)!.at(-1)).toBe('90');
    const chart = report.parts.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'chart');
    chart!.series.forEach((series, index) => {
      expect(series.values).toEqual(statuses.slice(1, -1).map((row) => row[index + 1]));
    });
  });

  it('prints totals and ranks; equal totals share a rank and the next is skipped', () => {
    const scores = table(report, 'self-scores-1');
    expect(scores.at(-2)!.slice(2)).toEqual([
      '100',
      '94',
      '101,5',
      '90,5',
      '87,5',
      '101',
      '94,5',
      '90,5',
      '89',
      '93,5',
    ]);
    expect(scores.at(-1)!.slice(3)).toEqual(['4', '1', '6', '9', '2', '3', '6', '8', '5']);
  });

  it('does not rank the excluded, moves the others up, and says why', () => {
    const scores = scoresOf(WORKBOOK_POINTS, { VPTU: 'chưa ký giao ước thi đua đúng hạn' });
    const document = periodReport(sixMonthFacts({ scores }), firstDraft('six_month'));
    expect(table(document, 'self-scores-1').at(-1)!.slice(3)).toEqual([
      'Không xếp hạng',
      '1',
      '5',
      '8',
      '2',
      '3',
      '5',
      '7',
      '4',
    ]);
    expect(document.parts.at(-1)?.blocks).toContainEqual({
      kind: 'note',
      text: 'Văn phòng Tỉnh ủy không xếp hạng: chưa ký giao ước thi đua đúng hạn.',
    });
  });

  it('leaves a missing score and every sum that needs it open, never 0', () => {
    const scores = scoresOf({ ...WORKBOOK_POINTS, TCT: '18 - 9.5 6 4 6 4 4 4 4 3 0 0' });
    const rows = table(periodReport(sixMonthFacts({ scores }), firstDraft('six_month')), 'self-scores-1');
    const column = rows.map((row) => row[10]);
    expect(column.slice(1, 5)).toEqual(['–', '18', '–', '9,5']);
    expect(column.slice(-2)).toEqual(['–', 'Chưa đủ điểm']);
  });

  it('says where a section lacks data', () => {
    const notes = report.parts[0]!.blocks.filter((block) => block.kind === 'note');
    expect(notes).toHaveLength(5);
    expect(new Set(notes.map(({ text }) => text))).toEqual(new Set([WITHOUT_DATA]));
  });

  it('goes on without tasks, scores or commendations', () => {
    const empty = periodReport(
      sixMonthFacts({ tasks: [], scores: [], scheme: null, commendations: [] }),
      firstDraft('six_month'),
    );
    expect(empty.parts.map(({ key }) => key)).toContain('annex-4-scores');
    expect(grid(empty).some(({ id }) => id === 'commendation-list')).toBe(false);
  });

  it('gives thirty members three tables of scores, no wider than ten agencies', () => {
    const facts = sixMonthFacts();
    const agencies = Array.from({ length: 30 }, (_, index) => ({ ...facts.agencies[0]!, code: `A${String(index)}` }));
    const tables = grid(periodReport({ ...facts, agencies }, firstDraft('six_month'))).filter(({ id }) =>
      id.startsWith('self-scores'),
    );
    expect(tables.map(({ rows }) => rows[0]?.length)).toEqual([13, 13, 13]);
    expect(tables[1]?.caption).toContain('(phần 2/3)');
  });
});

describe('prose', () => {
  it('keeps what the secretary wrote, with its figures linked', () => {
    const prose = proseWith('six_month', {
      recommendations: 'Đề nghị xem xét {{tasks.overdue}} nhiệm vụ.\n- Một\n- Hai',
    });
    const { blocks } = periodReport(sixMonthFacts(), prose).parts[0]!;
    expect(textsOf(blocks)).toContain('Đề nghị xem xét 2 nhiệm vụ.');
    expect(blocks.some((block) => block.kind === 'bulletList' && block.items.length === 2)).toBe(true);
  });

  it('sets a short lettered line in italics', () => {
    const { blocks } = periodReport(sixMonthFacts(), firstDraft('six_month')).parts[0]!;
    expect(blocks).toContainEqual(
      expect.objectContaining({ kind: 'paragraph', runs: [{ text: 'a) Ưu điểm', bold: false, italic: true }] }),
    );
  });
});

describe('the content hash', () => {
  it('is the same for the same snapshot and differs with figures, prose, layout and day', () => {
    const facts = sixMonthFacts();
    const hash = (document: Document): string => document.meta.contentHash;
    expect(hash(periodReport(sixMonthFacts(), firstDraft('six_month')))).toBe(hash(report));
    const others = [
      periodReport({ ...facts, tasks: facts.tasks.slice(1) }, firstDraft('six_month')),
      periodReport(facts, proseWith('six_month', { movements: 'Đã phát động.' })),
      periodReport({ ...facts, document: { ...facts.document, layout: 'state' } }, firstDraft('six_month')),
      periodReport({ ...facts, document: { ...facts.document, date: '2022-08-10' } }, firstDraft('six_month')),
    ];
    expect(new Set([hash(report), ...others.map(hash)]).size).toBe(5);
  });
});
