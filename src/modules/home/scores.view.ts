import { type Exact, exact, sum } from '../../domain/fraction';
import { type SchemeSection, sectionsOf } from '../../domain/scoring/sections';
import type { SheetTotals } from '../../domain/scoring/totals';
import { isSent, type SheetState } from '../../domain/workflow/sheet';
import { sheetStateWords } from '../../text/vi';
import type { ScoreRow, ScoreTableView, SelfScoreAverage } from '../../../templates/pages/home/overview-props';
import type { ScoredMember, ScoreTable } from '../reviews';

/** The table of self-scores by top group, ranked members first; null while the review has no scheme. */
export function scoreTableView(table: ScoreTable, base: string): ScoreTableView | null {
  const { scheme } = table;
  if (!scheme) return null;
  const sections = sectionsOf(scheme.definition);
  return {
    columns: sections.map(({ code, name, maximum, effect }) => ({ code, name, effect, maximum })),
    scale: exact(scheme.definition.total),
    rows: inOrderOfRank(table.members).map((scored) => rowOf(scored, sections, base)),
    average: averageRow(table.members, sections),
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

function rowOf(scored: ScoredMember, sections: readonly SchemeSection[], base: string): ScoreRow {
  const { member, totals, ranking, exclusion, state } = scored;
  return {
    agencyName: member.name,
    href: `${base}/phieu/${member.code}`,
    notes: [
      ...(isSent(state) ? [] : [pendingText(state, totals)]),
      ...(exclusion ? [`Không xếp hạng: ${exclusion.reason}`] : []),
    ],
    points: sections.map((section) => pointsOf(section, totals)),
    total: totals.total,
    rank: ranking?.rank ?? null,
    tied: (ranking?.tiedWith.length ?? 0) > 0,
  };
}

function pendingText(state: SheetState, { lines, missing }: SheetTotals): string {
  if (state === 'not_started') return sheetStateWords[state];
  return `${sheetStateWords[state]}, ${String(lines.length - missing.length)}/${String(lines.length)} tiêu chí`;
}

/** Points of a part of the scheme; null while one of its criteria is missing. */
function pointsOf({ code }: SchemeSection, { groups }: SheetTotals): Exact | null {
  return groups.find((group) => group.code === code)?.points ?? null;
}

function averageRow(members: readonly ScoredMember[], sections: readonly SchemeSection[]): ScoreTableView['average'] {
  const complete = members.filter((scored) => scored.totals.complete);
  if (complete.length === 0) return null;
  return {
    count: complete.length,
    points: sections.map((section) => mean(complete.flatMap(({ totals }) => pointsOf(section, totals) ?? []))),
    total: mean(complete.flatMap(({ totals }) => totals.total ?? [])),
  };
}

function mean(values: readonly Exact[]): Exact | null {
  return values.length === 0 ? null : sum(values).div(values.length);
}
