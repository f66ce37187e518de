import type { ReportFacts } from './facts';
import { taskOwners } from './owners';
import { kindWords } from './words';

/** The prose sections of a report, in order; `pact`, `ranking` and `leadership` only stand in that of a year. */
export const SECTION_KEYS = [
  'opening',
  'situation',
  'political-tasks',
  'key-tasks',
  'propaganda',
  'movements',
  'commendations',
  'party-building',
  'bloc-activities',
  'pact',
  'ranking',
  'assessment',
  'directions',
  'recommendations',
  'leadership',
  'minutes',
] as const;
export type SectionKey = (typeof SECTION_KEYS)[number];

/** The prose of every section: text with tokens. */
export type SectionProse = Readonly<Record<SectionKey, string>>;

/** A section as the editor and the report name it. `number` is '' for the opening. */
export interface Section {
  readonly key: SectionKey;
  readonly number: string;
  readonly heading: string;
}

/** The heading over the seven sections of results. */
export const RESULTS_HEADING = 'II. Kết quả thực hiện';

/** The sections with their numbers and headings, in the order of the report. */
export function sectionsOf(facts: ReportFacts): Section[] {
  const annual = facts.kind === 'annual';
  const inYear = (...sections: Section[]): Section[] => (annual ? sections : []);
  return [
    { key: 'opening', number: '', heading: 'Phần mở đầu' },
    { key: 'situation', number: 'I', heading: 'Đặc điểm tình hình; công tác tổ chức, chỉ đạo' },
    { key: 'political-tasks', number: 'II.1', heading: 'Kết quả thực hiện nhiệm vụ chính trị, chương trình công tác' },
    {
      key: 'key-tasks',
      number: 'II.2',
      heading: `${annual ? 'Kết quả' : 'Tiến độ'} ${keyTaskWords(facts)} đã đăng ký`,
    },
    { key: 'propaganda', number: 'II.3', heading: 'Tuyên truyền, quán triệt về công tác thi đua, khen thưởng' },
    { key: 'movements', number: 'II.4', heading: 'Tổ chức phong trào thi đua thường xuyên, chuyên đề' },
    { key: 'commendations', number: 'II.5', heading: 'Công tác khen thưởng' },
    {
      key: 'party-building',
      number: 'II.6',
      heading: 'Xây dựng Đảng, cơ quan, đoàn thể; nêu gương người đứng đầu, văn hóa công vụ',
    },
    { key: 'bloc-activities', number: 'II.7', heading: 'Hoạt động chung của khối' },
    ...inYear(
      { key: 'pact', number: 'II.8', heading: 'Thực hiện giao ước thi đua' },
      { key: 'ranking', number: 'II.9', heading: 'Chấm điểm, xếp hạng, bình xét, suy tôn' },
    ),
    { key: 'assessment', number: 'III', heading: 'Đánh giá chung' },
    { key: 'directions', number: 'IV', heading: `Phương hướng, nhiệm vụ trọng tâm ${nextPeriodName(facts)}` },
    { key: 'recommendations', number: 'V', heading: 'Kiến nghị, đề xuất' },
    ...inYear({ key: 'leadership', number: 'VI', heading: `Khối trưởng, Khối phó ${nextPeriodName(facts)}` }),
    { key: 'minutes', number: 'Phụ lục III', heading: `Biên bản ${kindWords(facts).meeting}` },
  ];
}

/** '6 tháng đầu năm 2022', 'năm 2022': the period inside a sentence or a title. */
export function periodInTitle(facts: ReportFacts): string {
  const name = facts.period.name.replace(/^Sáu tháng/u, '6 tháng');
  return name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
}

/** '6 tháng cuối năm 2022' after the first half, 'năm 2023' after the second. */
export function nextPeriodName(facts: ReportFacts): string {
  const year = yearOf(facts);
  return facts.period.code.endsWith('H1') ? `6 tháng cuối năm ${year}` : `năm ${String(Number(year) + 1)}`;
}

/** The year that the period belongs to. */
export function yearOf(facts: ReportFacts): string {
  return facts.period.from.slice(0, 4);
}

/** '10 nhiệm vụ trọng tâm' when every agency registered as many, else 'các nhiệm vụ trọng tâm'. */
function keyTaskWords(facts: ReportFacts): string {
  const counts = new Set(taskOwners(facts).map(({ tasks }) => tasks.length));
  const [count] = counts;
  return counts.size === 1 && count !== undefined && count > 0
    ? `${String(count)} nhiệm vụ trọng tâm`
    : 'các nhiệm vụ trọng tâm';
}
