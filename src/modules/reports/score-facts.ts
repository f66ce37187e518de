import { type Exact, toDecimalString } from '../../domain/fraction';
import type { Scheme } from '../../domain/scoring/scheme';
import type { ReportFacts, ReportScore } from '../../../templates/documents/period-report';
import type { ScoredMember, ScoreTable } from '../reviews';

/** The scores as the report says them, and whose they are; no scheme, no scores. */
export function reportScores(
  table: ScoreTable,
  self: ScoreTable,
): Pick<ReportFacts, 'scoreLayer' | 'scores'> & { scheme: Scheme | null } {
  const scoreLayer = table.choice === 'final' ? 'final' : 'self';
  if (table.scheme === null) return { scheme: null, scoreLayer, scores: [] };
  const own = new Map(self.members.map(({ member, totals }) => [member.code, totals.total]));
  const scores = table.members.map((member) => reportScore(member, own.get(member.member.code) ?? null));
  return { scheme: table.scheme.definition, scoreLayer, scores };
}

function reportScore(
  { member, state, totals, score, ranking, exclusion }: ScoredMember,
  selfTotal: Exact | null,
): ReportScore {
  return {
    agency: member.code,
    state,
    points: Object.fromEntries(totals.lines.map((line) => [line.code, printed(line.points)])),
    subtotals: Object.fromEntries(totals.groups.map((group) => [group.code, printed(group.points)])),
    base: printed(totals.base),
    bonus: printed(totals.bonus),
    penalty: printed(totals.penalty),
    total: printed(totals.total),
    selfTotal: printed(selfTotal),
    grade: score.grade?.band.name ?? null,
    rank: ranking?.rank ?? null,
    exclusionReason: exclusion?.reason ?? null,
  };
}

function printed(points: Exact | null): string | null {
  return points === null ? null : toDecimalString(points);
}
