import type { BlocResultCondition } from '../award';
import type { ConditionOutcome, Findings, Missing } from '../eligibility';
import { placesOf } from '../quota';
import type { BlocResultRecord } from '../records';
import { lookedAt, metIf, type Scope, unknownFor } from './scope';
import { anyOf } from './three-valued';

interface Standing {
  readonly outcome: ConditionOutcome;
  readonly missing: readonly Missing[];
}

/**
 * The standing of an agency in a bloc in the achievement year. Within the quota: acclaimed where the bloc held a ballot, which
 * may reorder (trap T27), by its rank otherwise; an equal rank across the cut leaves it open. Who is excluded has no place.
 */
export function judgeBlocResult(condition: BlocResultCondition, scope: Scope): Findings {
  const { blocResults, achievementYear: year } = scope.records;
  const results = blocResults.filter((result) => result.year === year);
  if (results.length === 0) return unknownFor('bloc_result', { year });
  const standings = results.map((result) => ({ result, ...standingOf(result, condition, scope) }));
  const outcome = anyOf(standings.map((standing) => standing.outcome));
  // An agency of several blocs is told by the one that decides.
  const ordered = [...standings].sort(
    (one, other) => Number(other.outcome === outcome) - Number(one.outcome === outcome),
  );
  const first = ordered[0]?.result;
  return {
    outcome,
    values: {
      ...{ year, rank: first?.rank ?? '', members: first?.members ?? '', bestRanks: condition.bestRanks ?? '' },
      places: first && condition.isWithinQuota ? (placesIn(first, scope) ?? '') : '',
    },
    counted: ordered.map(({ result }) => countedOf(result)),
    missing: outcome === 'unknown' ? standings.flatMap(({ missing }) => missing) : [],
  };
}

function standingOf(result: BlocResultRecord, condition: BlocResultCondition, scope: Scope): Standing {
  if (result.isExcluded) return settled(false);
  if (condition.isWithinQuota && result.isAcclaimed !== null) return settled(result.isAcclaimed);
  if (condition.bestRanks === null && !condition.isWithinQuota) return settled(true);
  const { rank } = result;
  if (rank === null) return settled(false);
  if (condition.bestRanks !== null && rank > condition.bestRanks) return settled(false);
  return condition.isWithinQuota ? withinPlaces(rank, result, scope) : settled(true);
}

function withinPlaces(rank: number, result: BlocResultRecord, scope: Scope): Standing {
  const places = placesIn(result, scope);
  if (places === null) return open('quota', { year: result.year });
  if (rank > places) return settled(false);
  const isCut = rank + result.sharedWith > places;
  return isCut && scope.context.isTieSettled !== true
    ? open('equal_rank', { rank, places, sharing: result.sharedWith + 1 })
    : settled(true);
}

/** The places of the bloc: as it has set them, else by the quota of the catalogue over its members. */
function placesIn({ members }: BlocResultRecord, { award, context }: Scope): number | null {
  if (context.blocPlaces !== null) return context.blocPlaces;
  return award.quota === null ? null : placesOf(award.quota, { members, eligible: null });
}

function countedOf(result: BlocResultRecord): Findings['counted'][number] {
  const { year, blocName, members, rank, total, grade } = result;
  const acclaimed = result.isAcclaimed === null ? {} : { isAcclaimed: result.isAcclaimed ? 1 : 0 };
  const { ballot } = result;
  const counts = ballot?.votes == null ? {} : { votes: ballot.votes, voters: ballot.members, needed: ballot.needed };
  const values = {
    ...{ year, blocName, members, rank: rank ?? '', total: total ?? '', grade: grade ?? '' },
    ...{ ...acclaimed, ...counts },
  };
  return lookedAt('result', values, result.isExcluded ? 'excluded' : null);
}

function settled(isMet: boolean): Standing {
  return { outcome: metIf(isMet), missing: [] };
}

function open(code: Missing['code'], values: Missing['values']): Standing {
  return { outcome: 'unknown', missing: [{ code, values }] };
}
