import {
  type Block,
  bulletList,
  column,
  headCell,
  numberCell,
  paragraph,
  plain,
  type TableBlock,
  textCell,
} from '../../../src/documents/model';
import type { AchievementReportFacts, HeldHonourLine, HeldPostLine } from './facts';

/** A section of a report; its number follows from its place. */
export interface ReportSection {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A line of the page left open: more dots would run over its edge. */
const LONG_DOTS = '…'.repeat(28);
/** Lines left to write on where nothing is written yet. */
const OPEN_LINES = 4;

/** The sections of the form for the subject and the type of a commendation, in their order. */
export function reportSections(facts: AchievementReportFacts): ReportSection[] {
  const { type } = facts;
  const achievements: ReportSection = {
    title: type === 'unexpected' ? 'Thành tích đột xuất' : 'Thành tích đạt được',
    blocks: [...years(facts), ...written(facts.achievements), ...initiatives(facts)],
  };
  const honours: ReportSection = { title: 'Các hình thức đã được khen thưởng', blocks: honourBlocks(facts.honours) };
  switch (type) {
    case 'unexpected':
      return [about(facts), { ...achievements, blocks: written(facts.achievements) }];
    case 'thematic':
    case 'movement':
      return [about(facts), { ...achievements, title: 'Thành tích trong phong trào, chuyên đề' }];
    case 'contribution':
    case 'tenure':
      return [
        about(facts),
        {
          title: 'Tóm tắt quá trình công tác',
          blocks: [posts(facts.candidate.person?.posts ?? []), ...written(facts.achievements)],
        },
        honours,
        { title: 'Kỷ luật', blocks: open(1) },
      ];
    default:
      return [about(facts), achievements, honours];
  }
}

/**
 * Who it is, as the register has them on the day. What it does not know, or the reader may not see, is left open: personal data
 * that the candidate writes in.
 */
function about({ candidate }: AchievementReportFacts): ReportSection {
  const { subject, name, position, agencyName, person } = candidate;
  const item = (label: string, value: string) => [plain(`${label}: ${value === '' ? '……………………' : value}.`)];
  const both = (one: string, other: string): string =>
    one === '' && other === '' ? '' : `${one === '' ? '…………' : one}; ${other === '' ? '…………' : other}`;
  if (subject === 'collective') {
    return {
      title: 'Sơ lược đặc điểm, tình hình',
      blocks: [
        bulletList([
          item('Tên tập thể', name),
          ...(agencyName === '' || agencyName === name ? [] : [item('Thuộc cơ quan, đơn vị', agencyName)]),
          item('Địa điểm trụ sở, điện thoại', ''),
          item('Chức năng, nhiệm vụ được giao; cơ cấu tổ chức, số lượng cán bộ, công chức, viên chức', ''),
        ]),
      ],
    };
  }
  const isHousehold = subject === 'household';
  return {
    title: isHousehold ? 'Sơ lược về hộ gia đình' : 'Sơ lược lý lịch',
    blocks: [
      bulletList([
        item(isHousehold ? 'Chủ hộ' : 'Họ và tên', name),
        item('Ngày, tháng, năm sinh; giới tính', person === null ? '' : both(person.bornOn, person.gender)),
        item(
          'Quê quán; nơi thường trú',
          person === null ? (isHousehold ? both('', position) : '') : both(person.homePlace, person.residence),
        ),
        ...(isHousehold ? [] : [item('Đơn vị công tác', agencyName), item('Chức vụ', position)]),
        ...(isHousehold
          ? []
          : [item('Trình độ chuyên môn, nghiệp vụ; nhiệm vụ được giao', both(person?.qualification ?? '', ''))]),
      ]),
    ],
  };
}

function written(text: string): Block[] {
  const lines = text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return lines.length === 0 ? open(OPEN_LINES) : lines.map((one) => paragraph([plain(one)]));
}

function open(count: number): Block[] {
  return Array.from({ length: count }, () => paragraph([plain(LONG_DOTS)], { align: 'left' }));
}

/** Years of the achievement with level, standing and points; nothing where the registers know nothing. */
function years({ years: lines }: AchievementReportFacts): Block[] {
  const known = lines.filter(({ level, rank, total }) => level !== '' || rank !== '' || total !== null);
  if (known.length === 0) return [];
  const table: TableBlock = {
    kind: 'table',
    id: 'years',
    caption: 'Kết quả theo năm',
    columns: [
      column('year', 2, { align: 'center', heading: true }),
      column('level', 6),
      column('rank', 3, { align: 'center' }),
      column('total', 3, { align: 'center' }),
    ],
    head: [['Năm', 'Mức độ hoàn thành nhiệm vụ', 'Xếp hạng trong khối', 'Điểm'].map((text) => headCell(text))],
    rows: known.map(({ year, level, rank, total }) => ({
      kind: 'data' as const,
      cells: [textCell(String(year)), textCell(level), textCell(rank), numberCell(total, { align: 'center' })],
    })),
    fontSize: 12,
  };
  return [table];
}

function initiatives({ initiatives: lines }: AchievementReportFacts): Block[] {
  if (lines.length === 0) return [];
  return [paragraph([plain('Sáng kiến, đề tài đã được công nhận:')]), bulletList(lines.map((one) => [plain(one)]))];
}

function honourBlocks(honours: readonly HeldHonourLine[]): Block[] {
  const of = (kind: HeldHonourLine['kind']): HeldHonourLine[] => honours.filter((one) => one.kind === kind);
  return [
    honourTable('titles', 'Danh hiệu thi đua', of('title')),
    honourTable('forms', 'Hình thức khen thưởng', of('form')),
  ];
}

function honourTable(id: string, caption: string, lines: readonly HeldHonourLine[]): TableBlock {
  return {
    kind: 'table',
    id,
    caption,
    columns: [column('year', 2, { align: 'center' }), column('name', 5, { heading: true }), column('decision', 9)],
    head: [[headCell('Năm'), headCell(caption), headCell('Số, ngày, tháng, năm của quyết định')]],
    rows:
      lines.length === 0
        ? [{ kind: 'data', cells: [textCell('Chưa có', { columnSpan: 3, align: 'center' })] }]
        : lines.map(({ year, name, decision }) => ({
            kind: 'data' as const,
            cells: [textCell(String(year)), textCell(name), textCell(decision)],
          })),
    fontSize: 12,
  };
}

/** The table of posts over the years, left to be written in where the register knows none. */
function posts(held: readonly HeldPostLine[]): TableBlock {
  const open = Array.from({ length: 3 }, () => ['……', '……………', '……………']);
  const lines = held.length === 0 ? open : held.map(({ time, post, length }) => [time, post, length]);
  return {
    kind: 'table',
    id: 'posts',
    caption: 'Quá trình công tác',
    columns: [column('time', 4), column('post', 6, { heading: true }), column('months', 3, { align: 'center' })],
    head: [['Từ tháng, năm đến tháng, năm', 'Chức vụ, đơn vị công tác', 'Số năm, tháng'].map((text) => headCell(text))],
    rows: lines.map((cells) => ({ kind: 'data' as const, cells: cells.map((text) => textCell(text)) })),
    fontSize: 12,
  };
}
