import type { Exact } from '../../../src/domain/fraction';
import type { ScoringResult, UnitResult, Why } from '../../../src/domain/scoring/result';
import type { Scheme } from '../../../src/domain/scoring/scheme';
import type { SheetState } from '../../../src/domain/workflow/sheet';
import { formatSigned, type NameOf, whyText } from '../../../src/text/scoring-explained';

/** A member of the bloc as its ranking names it. */
export interface RankedMember {
  readonly code: string;
  readonly name: string;
  /** What stands in sentences about neighbours: "VPTU". */
  readonly shortName: string;
  readonly state: SheetState;
}

/** One unit of the ranking. Numbers are printed. */
export interface RankingRow {
  readonly code: string;
  readonly name: string;
  readonly state: SheetState;
  readonly standing: Why['standing'];
  readonly rank: number | null;
  /** Short names of the units that share the rank. */
  readonly tiedWith: readonly string[];
  /** Null while a score that it needs is missing. */
  readonly points: string | null;
  /** The exact total, where what the scheme prints is not exact. */
  readonly exactPoints: string | null;
  /** "93,8 + 3 − 1" */
  readonly parts: string | null;
  /** "90%", where units are compared by it. */
  readonly percentage: string | null;
  readonly grade: string | null;
  /** The grade by points alone, where something took it down. */
  readonly gradeByPoints: string | null;
  readonly why: readonly string[];
}

/** The rows of a ranking, ranked units first; neighbours are named as sentences name them. */
export function rankingRows(scheme: Scheme, result: ScoringResult, members: readonly RankedMember[]): RankingRow[] {
  const byCode = new Map(members.map((member) => [member.code, member]));
  const nameOf: NameOf = (code) => spokenName(code, byCode.get(code));
  return result.units.flatMap((unit) => {
    const member = byCode.get(unit.code);
    return member === undefined ? [] : [rowOf(scheme, unit, member, nameOf)];
  });
}

function rowOf(scheme: Scheme, unit: UnitResult, { name, state }: RankedMember, nameOf: NameOf): RankingRow {
  const { code, rank, why, percentage } = unit;
  return {
    ...{ code, name, state, rank, standing: why.standing },
    tiedWith: why.tiedWith.map(nameOf),
    ...printedPoints(unit),
    parts: partsText(unit),
    percentage: scheme.comparison.basis === 'percentage' && percentage !== null ? `${formatSigned(percentage)}%` : null,
    ...printedGrade(scheme, unit),
    why: whyText(scheme, unit, nameOf),
  };
}

/** The total as the scheme prints it, and exactly where that differs: 89,96 printed as 90 must not look like 90. */
export function printedPoints({ total, printed }: UnitResult): Pick<RankingRow, 'points' | 'exactPoints'> {
  if (total === null || printed === null) return { points: null, exactPoints: null };
  return { points: formatSigned(printed), exactPoints: total.equals(printed) ? null : formatSigned(total) };
}

/** The grade of a unit, and the one by points alone where it is another. */
export function printedGrade(scheme: Scheme, { grade }: UnitResult): Pick<RankingRow, 'grade' | 'gradeByPoints'> {
  const [byPoints] = grade?.steps ?? [];
  const first = scheme.classification?.bands.find(({ code }) => code === byPoints?.grade);
  const isLowered = grade !== null && first !== undefined && first.code !== grade.band.code;
  return { grade: grade?.band.name ?? null, gradeByPoints: isLowered ? first.name : null };
}

function partsText({ base, bonus, penalty, total }: UnitResult): string | null {
  if (total === null || base === null || bonus === null || penalty === null) return null;
  if (bonus.equals(0) && penalty.equals(0)) return null;
  const signed = (sign: string, value: Exact): string => (value.equals(0) ? '' : ` ${sign} ${formatSigned(value)}`);
  const parts = `${formatSigned(base)}${signed('+', bonus)}${signed('−', penalty)}`;
  // Where the scale ends the bonus the parts do not add up to the total; the page of the unit shows why.
  return base.add(bonus).sub(penalty).equals(total) ? parts : null;
}

/** What sentences call a member: its short name, or its whole name where the short one is only the code again. */
export function spokenName(code: string, member: Pick<RankedMember, 'name' | 'shortName'> | undefined): string {
  if (member === undefined) return code;
  return member.shortName === code ? member.name : member.shortName;
}
