import type { Exact } from '../../fraction';
import type { ScoreLine, ScoringResult, UnitResult } from '../result';

/** A line whose points a trial changes; null where one of the two has no such line, or no points in it. */
export interface ChangedLine {
  readonly code: string;
  readonly name: string;
  readonly kind: ScoreLine['kind'];
  readonly rule: ScoreLine['rule'];
  readonly before: Exact | null;
  readonly after: Exact | null;
}

/** One unit, really and in the trial. */
export interface TrialComparison {
  readonly code: string;
  readonly name: string;
  readonly real: UnitResult;
  readonly trial: UnitResult;
  /** Trial minus real; null while one of the totals is incomplete. */
  readonly difference: Exact | null;
  /** Places won (negative: lost); null unless it is ranked in both. */
  readonly climb: number | null;
  readonly isRegraded: boolean;
  readonly lines: readonly ChangedLine[];
}

/** Every unit of a trial beside its real result, in the order of the trial. */
export function compareTrial(real: ScoringResult, trial: ScoringResult): TrialComparison[] {
  const before = new Map(real.units.map((unit) => [unit.code, unit]));
  return trial.units.flatMap((unit) => {
    const own = before.get(unit.code);
    return own === undefined ? [] : [comparison(own, unit)];
  });
}

function comparison(real: UnitResult, trial: UnitResult): TrialComparison {
  return {
    code: real.code,
    name: real.name,
    real,
    trial,
    difference: real.total === null || trial.total === null ? null : trial.total.sub(real.total),
    climb: real.rank === null || trial.rank === null ? null : real.rank - trial.rank,
    isRegraded: real.grade?.band.code !== trial.grade?.band.code,
    lines: changedLines(real.lines, trial.lines),
  };
}

/** A group may have several lines of its own, one for each rule; everything else has one. */
function placeOf({ code, kind, rule }: ScoreLine): string {
  return kind === 'adjustment' ? `${code} ${rule}` : code;
}

function changedLines(real: readonly ScoreLine[], trial: readonly ScoreLine[]): ChangedLine[] {
  const before = new Map(real.map((line) => [placeOf(line), line]));
  const after = new Map(trial.map((line) => [placeOf(line), line]));
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((place): ChangedLine[] => {
    const [old, fresh] = [before.get(place), after.get(place)];
    const line = fresh ?? old;
    if (line === undefined || isSame(old?.points ?? null, fresh?.points ?? null)) return [];
    const { code, name, kind, rule } = line;
    return [{ code, name, kind, rule, before: old?.points ?? null, after: fresh?.points ?? null }];
  });
}

function isSame(first: Exact | null, second: Exact | null): boolean {
  return first === null || second === null ? first === second : first.equals(second);
}
