import { type Exact, exact, sum } from '../../domain/fraction';
import type { Criterion } from '../../domain/scoring/narrow/scheme';
import type { SheetTotals } from '../../domain/scoring/narrow/totals';
import type { SheetState } from '../../domain/workflow/sheet';
import { sheetStateWords } from '../../text/vi';
import type { ScoreRow, ScoreTableView, SelfScoreAverage } from '../../../templates/pages/home/overview-props';
import type { ScoredMember, ScoreTable } from '../reviews';
import { isSent } from './overview';

/** The table of self-scores by top group, ranked members first; null while the review has no scheme. */
export function scoreTableView(table: ScoreTable, base: string): ScoreTableView | null {
  const { scheme } = table;
  if (!scheme) return null;
  const { criteria, total } = scheme.definition;
  return {
    columns: criteria.map(({ code, name, maximum, effect }) => ({ code, name, effect, maximum: exact(maximum) })),
    scale: exact(total),
    rows: inOrderOfRank(table.members).map((scored) => rowOf(scored, criteria, base)),
    average: averageRow(table.members, criteria),
    href: `${base}/diem`,
  };
}

/** The average of the complete totals; null while the review has no scheme. */
export function averageOf({ scheme, members }: ScoreTable): SelfScoreAverage | null {
  if (!scheme) return null;
  const totals = members.flatMap((scored) => scored.totals.total ?? []);
  return { total: mean(totals), count: totals.length, scale: exact(scheme.definition.total) };
}

function inOrderOfRank(members: readonly ScoredMember[]): ScoredMember[] {
  const last = members.length + 1;
  return [...members].sort(
    (first, second) =>
      (first.ranking?.rank ?? last) - (second.ranking?.rank ?? last) ||
      Number(first.totals.total === null) - Number(second.totals.total === null) ||
      first.member.officialOrder - second.member.officialOrder,
  );
}

function rowOf(scored: ScoredMember, criteria: readonly Criterion[], base: string): ScoreRow {
  const { member, totals, ranking, exclusion, state } = scored;
  return {
    agencyName: member.name,
    href: `${base}/phieu/${member.code}`,
    notes: [
      ...(isSent(state) ? [] : [pendingText(state, totals)]),
      ...(exclusion ? [`Không xếp hạng: ${exclusion.reason}`] : []),
    ],
    points: criteria.map((criterion) => pointsOf(criterion, totals)),
    total: totals.total,
    rank: ranking?.rank ?? null,
    tied: (ranking?.tiedWith.length ?? 0) > 0,
  };
}

function pendingText(state: SheetState, { lines, missing }: SheetTotals): string {
  if (state === 'not_started') return sheetStateWords[state];
  return `${sheetStateWords[state]}, ${String(lines.length - missing.length)}/${String(lines.length)} tiêu chí`;
}

/** Points of a top criterion: of the whole group, or of itself when it has no criteria inside. */
function pointsOf({ code, item }: Criterion, { groups, lines }: SheetTotals): Exact | null {
  if (item === null) return groups.find((group) => group.code === code)?.subtotal ?? null;
  return lines.find((line) => line.code === code)?.points ?? null;
}

function averageRow(members: readonly ScoredMember[], criteria: readonly Criterion[]): ScoreTableView['average'] {
  const complete = members.filter((scored) => scored.totals.complete);
  if (complete.length === 0) return null;
  return {
    count: complete.length,
    points: criteria.map((criterion) => mean(complete.flatMap(({ totals }) => pointsOf(criterion, totals) ?? []))),
    total: mean(complete.flatMap(({ totals }) => totals.total ?? [])),
  };
}

function mean(values: readonly Exact[]): Exact | null {
  return values.length === 0 ? null : sum(values).div(values.length);
}
