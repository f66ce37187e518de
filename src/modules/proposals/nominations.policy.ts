import type { Award, AwardQuota, Condition } from '../../domain/commendation/award';
import { placesOf } from '../../domain/commendation/quota';
import type { AgencyResult } from './bloc-results.service';

/** Who says how many of a bloc may be proposed: its allotment, the award, nobody. */
export type PlacesSource = 'allotted' | 'award' | 'none';

/** How many of a bloc may be proposed for an award; null: nothing limits. */
export interface NominationPlaces {
  readonly places: number | null;
  readonly source: PlacesSource;
}

/** How a member stands for an award of its bloc: it has a place, shares the last one, or why it has none. */
export type NominationStanding = 'within' | 'tied' | 'over' | 'not_acclaimed' | 'excluded' | 'not_ranked' | 'no_result';

/** Whether an award is one for which blocs have places: the catalogue limits its lists, or asks for a place in a bloc. */
export function limitsBlocs({ subjects, quota, rules }: Award): boolean {
  if (!subjects.includes('collective')) return false;
  return quota !== null || rules.some(({ subject, condition }) => subject === 'collective' && asksForPlace(condition));
}

function asksForPlace(condition: Condition): boolean {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.some(asksForPlace);
  return condition.kind === 'bloc_result' && condition.isWithinQuota;
}

/** The allotment goes before the quota of the catalogue. */
export function nominationPlaces(allotted: number | null, quota: AwardQuota | null, members: number): NominationPlaces {
  if (allotted !== null) return { places: allotted, source: 'allotted' };
  const places = quota === null ? null : placesOf(quota, { members, eligible: null });
  return { places, source: places === null ? 'none' : 'award' };
}

/**
 * Where a member stands: excluded ones have no place; the acclaim ballot of the bloc goes before its ranks (domain trap T27);
 * equals across the cut are left to a decision (T29).
 */
export function nominationStanding(
  result: Pick<AgencyResult, 'rank' | 'isExcluded' | 'isAcclaimed' | 'sharedWith'> | null,
  places: number | null,
): NominationStanding {
  if (result === null) return 'no_result';
  if (result.isExcluded) return 'excluded';
  if (places === null) return 'within';
  if (result.isAcclaimed !== null) return result.isAcclaimed ? 'within' : 'not_acclaimed';
  if (result.rank === null) return 'not_ranked';
  if (result.rank > places) return 'over';
  return result.rank + result.sharedWith > places ? 'tied' : 'within';
}

/** Whether a member that stands so may be proposed. */
export function mayBeNominated(standing: NominationStanding): boolean {
  return standing === 'within' || standing === 'tied';
}
