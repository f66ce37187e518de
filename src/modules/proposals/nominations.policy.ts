import type { Award, AwardQuota, Condition } from '../../domain/commendation/award';
import { isChosen } from '../../domain/commendation/bloc-ballot';
import { ALLOTTED_QUOTA, fillQuota, placesOf } from '../../domain/commendation/quota';
import type { TieChoice } from '../../domain/commendation/ties';
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

/** A member as the filling of the places looks at it. */
export interface NominationCandidate {
  readonly code: string;
  readonly result: Pick<AgencyResult, 'rank' | 'isExcluded' | 'isAcclaimed' | 'ballot'> | null;
  /** Share of women as a ratio; null where it is not known. */
  readonly womenShare: string | null;
}

/** Where a member stands, and whether the rule that puts women first among equals decided it, or the choice of the competent ones. */
export interface NominationPlace {
  readonly standing: NominationStanding;
  readonly isByWomenFirst: boolean;
  readonly isByDecision: boolean;
}

/**
 * Where the members of a bloc stand, in the order given: excluded ones have no place; a ballot of the bloc about the
 * award goes before everything else, then the one that acclaims goes before the ranks (domain trap T27); equals across the cut go by the rule for women (T30), and who is
 * equal even then is left to a decision (T29).
 */
export function nominationStandings(
  members: readonly NominationCandidate[],
  places: number | null,
  quota: AwardQuota | null,
): NominationPlace[] {
  const decided = members.map(({ result }) => standingBefore(result, places));
  const open = members.filter((_, index) => decided[index] === null);
  const limit = { ...(quota ?? ALLOTTED_QUOTA), share: null, places };
  const { lines } = fillQuota(
    limit,
    open.map(({ code, result, womenShare }) => ({
      ...{ code, order: result?.rank ?? null, isEligible: true, gender: null, womenShare },
    })),
    { members: null, councilPlaces: null },
  );
  const filled = new Map(lines.map(({ code, ...line }) => [code, line]));
  return members.map(({ code }, index): NominationPlace => {
    const standing = decided[index] ?? filled.get(code)?.standing ?? 'over';
    const isByWomenFirst = filled.get(code)?.isByWomenFirst ?? false;
    return { standing: standing === 'not_eligible' ? 'over' : standing, isByWomenFirst, isByDecision: false };
  });
}

/** Where the members stand once the competent ones chose among equals: the chosen have the last places, the others none. */
export function decidedStandings(
  members: readonly Pick<NominationCandidate, 'code'>[],
  standings: readonly NominationPlace[],
  { chosen }: Pick<TieChoice, 'chosen'>,
): NominationPlace[] {
  return standings.map((place, index) => {
    if (place.standing !== 'tied') return place;
    const isChosen = chosen.includes(members[index]?.code ?? '');
    return { standing: isChosen ? 'within' : 'over', isByWomenFirst: false, isByDecision: true };
  });
}

/** What is settled before ranks are looked at; null where the rank decides. */
function standingBefore(result: NominationCandidate['result'], places: number | null): NominationStanding | null {
  if (result === null) return 'no_result';
  if (result.isExcluded) return 'excluded';
  if (result.ballot !== null) return isChosen(result.ballot) ? 'within' : 'not_acclaimed';
  if (places === null) return 'within';
  if (result.isAcclaimed !== null) return result.isAcclaimed ? 'within' : 'not_acclaimed';
  return result.rank === null ? 'not_ranked' : null;
}

/** Whether a member shares the last places of its bloc with others by its rank. */
export function isAtCut(
  result: Pick<AgencyResult, 'rank' | 'isExcluded' | 'isAcclaimed' | 'sharedWith'> | null,
  places: number | null,
): boolean {
  if (result === null || places === null || result.isExcluded || result.isAcclaimed !== null) return false;
  return result.rank !== null && result.rank <= places && result.rank + result.sharedWith > places;
}

/** Whether a member that stands so may be proposed; equals wait for the decision between them (T29). */
export function mayBeNominated(standing: NominationStanding): boolean {
  return standing === 'within';
}
