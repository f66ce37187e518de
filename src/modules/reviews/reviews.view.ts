import { type Exact, toDecimalString } from '../../domain/fraction';
import { isAppraised } from '../../domain/workflow/sheet';
import { formatNumber } from '../../text/number';
import { printedPoints } from '../../../templates/pages/reviews/ranking-view';
import { choiceQuery, type RankingChoice } from '../../../templates/pages/reviews/scope-tabs';
import { scoreRows } from '../../../templates/pages/reviews/score-rows';
import type { ScoreTablePageProps } from '../../../templates/pages/reviews/score-table';
import type { ScoreColumn } from '../../../templates/pages/reviews/review-props';
import type { BlocPlace } from '../blocs';
import { choiceCounts } from './ranking.view';
import { basePathOf, originText, placeOfPage, schemeLink } from './review-paths';
import type { ScoredMember, ScoreTable } from './score-table';

/** The table of scores as its page. `ranked` is false for a reader who sees their own agency alone. */
export function tableView(
  place: BlocPlace,
  table: ScoreTable,
  ranked: boolean,
): Omit<ScoreTablePageProps, 'frame' | 'rights'> {
  const basePath = basePathOf(place);
  const shortNames = new Map(table.members.map(({ member }) => [member.code, member.shortName]));
  const { scheme } = table;
  const shown = table.members.filter((member) => !isPending(member, table.choice));
  const sheets = new Map(shown.map(({ member, totals }) => [member.code, totals]));
  return {
    ...placeOfPage(place),
    scheme: scheme && { ...schemeLink(scheme), scale: formatNumber(scheme.definition.total) },
    columns: table.members.map((member) => columnOf(member, basePath, shortNames, table.choice)),
    rows: scheme === null ? [] : scoreRows(scheme.definition, sheets),
    ranked,
    choice: table.choice,
    originText: originText(table.origin),
    counts: choiceCounts(table.members, place.members.length, table.result),
  };
}

function columnOf(
  scored: ScoredMember,
  basePath: string,
  shortNames: ReadonlyMap<string, string>,
  choice: RankingChoice,
): ScoreColumn {
  const { member, totals, ranking } = scored;
  const { points, exactPoints } = printedPoints(scored.score);
  const pending = isPending(scored, choice);
  return {
    agencyCode: member.code,
    agencyName: member.name,
    shortName: member.shortName,
    state: scored.state,
    href: `${basePath}/phieu/${member.code}`,
    ...(pending
      ? NO_TOTALS
      : {
          base: printed(totals.base),
          bonus: printed(totals.bonus),
          penalty: printed(totals.penalty),
          total: points,
          exactTotal: exactPoints,
        }),
    isPending: pending,
    missing: totals.missing,
    rank: ranking?.rank ?? null,
    tiedWith: (ranking?.tiedWith ?? []).map((code) => shortNames.get(code) ?? code),
    whyHref: `${basePath}/xep-hang/${encodeURIComponent(member.code)}${choiceQuery(choice)}`,
    isExcluded: ranking?.reason === 'excluded',
    grade: ranking === null || pending ? null : (scored.score.grade?.band.name ?? null),
  };
}

const NO_TOTALS = { base: null, bonus: null, penalty: null, total: null, exactTotal: null };

/** Whether the appraised points are asked for of a sheet that has not got them all, or does not show them to this reader. */
function isPending({ state, ranking }: Pick<ScoredMember, 'state' | 'ranking'>, choice: RankingChoice): boolean {
  return choice === 'final' && (!isAppraised(state) || ranking?.reason === 'undisclosed');
}

/** The table for programs: decimal strings with a point. */
export function tableAnswer({ choice, scheme, members, origin }: ScoreTable) {
  return {
    source: origin.kind,
    layer: choice === 'final' ? 'final' : 'self',
    scheme: scheme?.code ?? null,
    schemeVersion: scheme?.version ?? null,
    members: members.map(memberAnswer),
  };
}

function memberAnswer({ member, state, totals, ranking, exclusion }: ScoredMember) {
  return {
    agency: member.code,
    name: member.name,
    state,
    points: Object.fromEntries(totals.lines.map(({ code, points }) => [code, decimal(points)])),
    groups: Object.fromEntries(totals.groups.map(({ code, points }) => [code, decimal(points)])),
    base: decimal(totals.base),
    bonus: decimal(totals.bonus),
    penalty: decimal(totals.penalty),
    total: decimal(totals.total),
    missing: totals.missing,
    ranking,
    exclusion: exclusion && {
      ground: exclusion.code,
      reason: exclusion.reason,
      by: exclusion.excludedBy,
      at: exclusion.excludedAt.toISOString(),
    },
  };
}

function printed(value: Exact | null): string | null {
  return value === null ? null : formatNumber(value).replace('-', '−');
}

function decimal(value: Exact | null): string | null {
  return value === null ? null : toDecimalString(value);
}
