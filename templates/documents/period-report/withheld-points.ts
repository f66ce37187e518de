import type { ReportFacts, ReportScore } from './facts';
import type { SectionKey, SectionProse } from './sections';

/** What stands in place of points. */
export const WITHHELD = '(Điểm, thứ hạng chưa công khai theo bảng tiêu chí của khối)';

/** What stands in place of a single figure inside a sentence. */
export const WITHHELD_FIGURE = '(chưa công khai)';

/** What stands in place of a line that somebody wrote with points or ranks in it. */
const WITHHELD_LINE = '(Đoạn có điểm, thứ hạng chưa công khai, không in trong bản này)';

/** Points and ranks as people write them: '97,5 điểm', 'điểm đạt 97,5', 'xếp thứ 2', 'hạng nhất'. */
const SPOKEN_POINTS = [
  /\d\s*điểm(?!\p{L})/iu,
  /điểm[^.;,:]{0,40}?[:\s]\d+([.,]\d+)?(?![\d/])/iu,
  /(?:hạng|xếp thứ|đứng thứ)\s*(?:\d|nhất|nhì|ba|tư|hai)/iu,
];

/** The same facts and prose without any point, grade or rank of an agency. */
export function withoutPoints(
  facts: ReportFacts,
  prose: SectionProse,
): { readonly facts: ReportFacts; readonly prose: SectionProse } {
  const sections = Object.entries(prose).map(([key, text]) => [key, withoutSpokenPoints(key as SectionKey, text)]);
  return {
    facts: { ...facts, arePointsWithheld: true, scores: facts.scores.map(blankScore) },
    prose: Object.fromEntries(sections) as SectionProse,
  };
}

function withoutSpokenPoints(key: SectionKey, text: string): string {
  if (key === 'ranking') return WITHHELD;
  const lines = text.split('\n').map((line) => (hasPoints(line) ? WITHHELD_LINE : line));
  return lines.join('\n');
}

function hasPoints(line: string): boolean {
  return SPOKEN_POINTS.some((pattern) => pattern.test(line));
}

function blankScore({ agency, state }: ReportScore): ReportScore {
  const none = { base: null, bonus: null, penalty: null, total: null, selfTotal: null, grade: null, rank: null };
  return { agency, state, points: {}, subtotals: {}, ...none, exclusionReason: null };
}
