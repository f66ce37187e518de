import { type Exact, decimalsOf, exact } from '../domain/fraction';
import type { Cause, GradeStep, LineInputName, Neighbour, ScoreLine, UnitResult } from '../domain/scoring/result';
import type { Scheme, TieBreaker } from '../domain/scoring/scheme';
import { DECISION } from '../domain/scoring/effects';
import { adjustmentRules, allNodes, leavesOf } from '../domain/scoring/tree';
import { formatNumber } from './number';
import {
  appliedRuleWords,
  lineInputWords,
  lineRuleWords,
  tieBreakerWords,
  unitStandingWords,
} from './scoring-fragments';

/** Decimals shown of an endless value; finite ones are shown in full, or two equal figures would seem to differ in rank. */
const ENDLESS_SHOWN = 6;
const FINITE_SHOWN = 10;

const ALONE = 'Là đơn vị duy nhất được xếp hạng.';

/** What a unit is called in a sentence, by its code. */
export type NameOf = (code: string) => string;

/**
 * An exact value for people who check a rank: nothing of it is rounded away that can be written, '89,96'; an endless one
 * says so: '956,444444…'.
 */
export function formatExact(value: Exact): string {
  return decimalsOf(value) === null ? `${formatNumber(value, ENDLESS_SHOWN)}…` : formatNumber(value, FINITE_SHOWN);
}

/** The same with the minus of mathematics: '−3,5'. */
export function formatSigned(value: Exact): string {
  return formatExact(value).replace('-', '−');
}

/** "Vì sao hạng này, mức này": sentences for one unit, each naming the rule and the figures that decided. */
export function whyText(scheme: Scheme, unit: UnitResult, nameOf: NameOf = (code) => code): string[] {
  return [...rankSentences(scheme, unit, nameOf), ...gradeText(scheme, unit), ...awardSentences(scheme, unit)].map(
    ended,
  );
}

/** The same for people of that unit who do not compare: which rule decided, without names and figures of others. */
export function ownWhyText(scheme: Scheme, unit: UnitResult): string[] {
  return [...ownRankSentences(scheme, unit), ...gradeText(scheme, unit), ...awardSentences(scheme, unit)].map(ended);
}

/** A sentence that ends with an endless value has its full stop in it. */
export function ended(sentence: string): string {
  return sentence.replace(/…\.$/, '…');
}

/** What settled the grade of a unit, step by step. */
export function gradeText(scheme: Scheme, { grade }: UnitResult): string[] {
  return (grade?.steps ?? []).map((step) => gradeSentence(scheme, step));
}

/** One line of a result in words: 'theo tỷ lệ (kết quả 95; kế hoạch 100); làm tròn: 18,6 → 18,5'. */
export function lineText(scheme: Scheme, line: ScoreLine): string {
  const inputs = Object.entries(line.inputs).map(
    ([name, value]) =>
      `${inputWord(name)} ${name === 'level' ? levelName(scheme, line.code, value) : inputText(value)}`,
  );
  const changes = line.applied.map(({ rule, by, event, before, after }) => {
    if (rule === 'double_count') return `${appliedRuleWords[rule]} ${by}`;
    const cause = rule === 'zero' ? ` do ${causeText({ by, event })}` : '';
    return `${appliedRuleWords[rule]}${cause}: ${formatExact(before)} → ${formatExact(after)}`;
  });
  const given = inputs.length === 0 ? '' : ` (${inputs.join('; ')})`;
  const standing = line.standing === 'missing' ? ['chưa có số liệu'] : [];
  return [`${lineRuleWords[line.rule]}${given}`, ...standing, ...changes].join('; ');
}

function levelName(scheme: Scheme, code: string, level: string | number): string {
  const item = leavesOf(scheme).find((leaf) => leaf.code === code)?.item;
  const levels = item?.type === 'choice' ? item.levels : [];
  return levels.find((candidate) => candidate.code === level)?.name ?? String(level);
}

function inputWord(name: string): string {
  return lineInputWords[name as LineInputName];
}

function inputText(value: string | number): string {
  const text = String(value);
  if (text === 'true') return 'có';
  if (text === 'false') return 'không';
  return /^-?\d+(?:\.\d+|\/\d+)?$/.test(text) ? formatExact(exact(text)) : text;
}

function rankSentences(scheme: Scheme, unit: UnitResult, nameOf: NameOf): string[] {
  const { rank, why } = unit;
  if (why.standing !== 'ranked') return unrankedText(unit);
  const tied = why.tiedWith.map(nameOf).join(', ');
  if (tied === '' && why.above === null && why.below === null) return [ALONE];
  return [
    ...(tied === '' ? [] : [`Đồng hạng ${String(rank)} với ${tied}: mọi tiêu chí phân hạng đều bằng nhau.`]),
    ...(why.above === null ? [] : [neighbourSentence(scheme, 'Sau', why.above, nameOf)]),
    ...(why.below === null ? [] : [neighbourSentence(scheme, 'Trước', why.below, nameOf)]),
  ];
}

/** Why a unit has no rank; nothing when it has one. */
function unrankedText({ why, missing }: UnitResult): string[] {
  switch (why.standing) {
    case 'not_submitted':
      return ['Chưa nộp phiếu nên chưa xếp hạng, chưa xếp loại.'];
    case 'undisclosed':
      return [
        'Bạn được coi là người của cơ quan này nên chỉ xem điểm thẩm định của cơ quan khi được công khai. Thứ hạng của các đơn vị khác ở đây chưa tính cơ quan này.',
      ];
    case 'excluded':
      return [`Không xếp hạng do ${why.excludedBy.map(causeText).join('; ')}.`];
    case 'incomplete':
      return [missing.length > 0 ? `Chưa đủ điểm, còn thiếu: ${missing.join(', ')}.` : 'Chưa được giao tiêu chí nào.'];
    case 'ranked':
      return [];
  }
}

function neighbourSentence(scheme: Scheme, side: 'Sau' | 'Trước', neighbour: Neighbour, nameOf: NameOf): string {
  const { codes, rank, own, theirs } = neighbour;
  const figures = `${formatExact(own)} so với ${formatExact(theirs)}`;
  const names = codes.map(nameOf).join(', ');
  return `${side} ${names} (hạng ${rank}): ${separatedText(scheme, neighbour)}, ${figures}.`;
}

function separatedText(scheme: Scheme, { separatedBy }: Neighbour): string {
  const [first] = scheme.ranking;
  const equal = first === undefined || first.by === separatedBy.by ? '' : `bằng ${tieBreakerName(scheme, first)}, `;
  return `${equal}phân định bằng ${tieBreakerName(scheme, separatedBy)}`;
}

function ownRankSentences(scheme: Scheme, unit: UnitResult): string[] {
  const { rank, why } = unit;
  if (why.standing !== 'ranked') return unrankedText(unit);
  if (rank === null) return ['Thứ hạng hiện khi công bố.'];
  const { above, below, tiedWith } = why;
  if (tiedWith.length === 0 && above === null && below === null) return [ALONE];
  return [
    ...(tiedWith.length === 0
      ? []
      : [`Đồng hạng ${String(rank)} với ${tiedWith.length} đơn vị khác: mọi tiêu chí phân hạng đều bằng nhau.`]),
    ...(above === null ? [] : [`Sau đơn vị hạng ${above.rank}: ${separatedText(scheme, above)}.`]),
    ...(below === null ? [] : [`Trước đơn vị hạng ${below.rank}: ${separatedText(scheme, below)}.`]),
  ];
}

/** What a step of the chain compares, in words: 'điểm A (Nhiệm vụ chính trị)'. */
export function tieBreakerName(scheme: Scheme, step: TieBreaker): string {
  if (step.by === 'total') return scheme.comparison.basis === 'percentage' ? 'tỷ lệ điểm đạt' : tieBreakerWords.total;
  if (step.by !== 'criterion') return tieBreakerWords[step.by];
  const node = allNodes(scheme).find(({ code }) => code === step.criterion);
  return `${tieBreakerWords.criterion} ${step.criterion} (${node?.name ?? ''})`;
}

function gradeSentence(scheme: Scheme, { rule, grade, by, event }: GradeStep): string {
  const name = gradeName(scheme, grade);
  switch (rule) {
    case 'band':
      return `Theo điểm: mức ${name}.`;
    case 'gate':
      return `Chưa đạt điều kiện ở ${placeName(scheme, by)} nên xuống mức ${name}.`;
    case 'cap_grade':
      return `Không quá mức ${name} do ${causeText({ by, event })}.`;
    case 'lower_grade':
      return `Hạ xuống mức ${name} do ${causeText({ by, event })}.`;
    case 'quota':
      return `Ngoài chỉ tiêu của mức ${gradeName(scheme, by)} nên xếp mức ${name}.`;
  }
}

function awardSentences({ awards }: Scheme, { excludedAwards }: UnitResult): string[] {
  return excludedAwards.map(({ award, ...cause }) => {
    const name = awards.find(({ code }) => code === award)?.name ?? award;
    return `Không xét ${name} do ${causeText(cause)}.`;
  });
}

/** The standing of a unit as it is shown in place of a rank. */
export function standingText({ rank, why }: UnitResult): string {
  if (rank !== null) return String(rank);
  return why.standing === 'ranked' ? 'hiện khi công bố' : unitStandingWords[why.standing];
}

/** What brought an effect about: the decision itself, or the event with the code of its rule. */
export function causeText({ by, event }: Cause): string {
  if (by === DECISION) return event ?? '';
  return event === null || event === '' ? by : `${event} (${by})`;
}

/** A grade by its code. */
export function gradeName({ classification }: Scheme, code: string): string {
  return classification?.bands.find((band) => band.code === code)?.name ?? code;
}

/** 'A1 (Chương trình công tác)' */
export function placeName(scheme: Scheme, code: string): string {
  const named = [...allNodes(scheme), ...adjustmentRules(scheme)].find((place) => place.code === code);
  return `${code} (${named?.name ?? ''})`;
}
