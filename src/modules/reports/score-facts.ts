import { type Exact, toDecimalString } from '../../domain/fraction';
import type { Scheme } from '../../domain/scoring/scheme';
import type { ReportScore } from '../../../templates/documents/six-month-report';
import type { ScoredMember, ScoreTable } from '../reviews';

/** The self-scores as the report says them; no scheme, no scores. */
export function reportScores(table: ScoreTable): { scheme: Scheme | null; scores: ReportScore[] } {
  if (table.scheme === null) return { scheme: null, scores: [] };
  return { scheme: table.scheme.definition, scores: table.members.map(reportScore) };
}

function reportScore({ member, state, totals, ranking, exclusion }: ScoredMember): ReportScore {
  return {
    agency: member.code,
    state,
    points: Object.fromEntries(totals.lines.map((line) => [line.code, printed(line.points)])),
    subtotals: Object.fromEntries(totals.groups.map((group) => [group.code, printed(group.points)])),
    base: printed(totals.base),
    bonus: printed(totals.bonus),
    penalty: printed(totals.penalty),
    total: printed(totals.total),
    rank: ranking?.rank ?? null,
    exclusionReason: exclusion?.reason ?? null,
  };
}

function printed(points: Exact | null): string | null {
  return points === null ? null : toDecimalString(points);
}
