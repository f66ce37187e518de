import type { AwardQuota } from '../../domain/commendation/award';
import { ALLOTTED_QUOTA, fillQuota, placesOf } from '../../domain/commendation/quota';
import type { Violation } from '../../domain/violation';
import { quotaRuleText } from '../../text/commendation';
import { listOrderText } from '../../text/commendation/nominations';
import type { EligibilityAnswer } from './eligibility.service';
import { isAtCut, nominationPlaces } from './nominations.policy';
import type { Candidate } from './proposal';

type Answers = ReadonlyMap<string, EligibilityAnswer>;

/** How many of a list stand for an award, and how many may. */
export interface ListQuota {
  readonly awardCode: string;
  readonly ofAward: readonly Candidate[];
  /** Null: nothing limits. */
  readonly places: number | null;
  readonly quota: AwardQuota | null;
}

/** The quotas of a list by award: what the bloc was allotted goes before the catalogue. */
export function quotasOfList(
  candidates: readonly Candidate[],
  answers: Answers,
  allotted: ReadonlyMap<string, number>,
): ListQuota[] {
  return [...new Set(candidates.map(({ awardCode }) => awardCode))].map((awardCode) => {
    const ofAward = candidates.filter((candidate) => candidate.awardCode === awardCode);
    const answer = ofAward.map(({ id }) => answers.get(id)).find((found) => found !== undefined);
    const quota = answer?.version.award.quota ?? null;
    const eligible = ofAward.filter(({ id }) => answers.get(id)?.eligibility.outcome === 'eligible').length;
    const members = answer?.results.at(-1)?.members ?? null;
    const places = allotted.get(awardCode) ?? (quota === null ? null : placesOf(quota, { members, eligible }));
    return { awardCode, ofAward, places, quota };
  });
}

/** More than the quota, together with the bloc's other lists; the refusal says who has a place by rank and by the rule for women. */
export function overQuota(
  standing: readonly Candidate[],
  answers: Answers,
  allotted: ReadonlyMap<string, number>,
  taken: ReadonlyMap<string, number>,
): Violation[] {
  return quotasOfList(standing, answers, allotted).flatMap((list): Violation[] => {
    const { awardCode, ofAward, places, quota } = list;
    // A share of those who meet the conditions is a share of this list; every other limit is one for the bloc's year.
    const isOfList = !allotted.has(awardCode) && quota !== null && quota.share !== null && quota.shareOf === 'eligible';
    const elsewhere = isOfList ? 0 : (taken.get(awardCode) ?? 0);
    if (places === null || ofAward.length + elsewhere <= places) return [];
    const rule = quota === null ? '' : `Quy định: ${quotaRuleText(quota)}.`;
    const order = orderText(list, Math.max(0, places - elsewhere), answers);
    const parameters = { award: ofAward[0]?.awardName ?? awardCode, places, count: ofAward.length, rule, order };
    return [
      elsewhere === 0
        ? { code: 'quota_exceeded', place: 'candidates', parameters }
        : { code: 'quota_taken', place: 'candidates', parameters: { ...parameters, elsewhere } },
    ];
  });
}

/** Who of a list that is too long has a place, who shares the last one and who has none; '' where no place is left. */
export function orderText({ ofAward, quota }: ListQuota, left: number, answers: Answers): string {
  if (left === 0) return '';
  const rule = quota ?? ALLOTTED_QUOTA;
  const list = ofAward.map(({ id, snapshot }) => ({
    ...{ code: id, order: snapshot.result?.rank ?? null, isEligible: true },
    ...(answers.get(id)?.women ?? { gender: null, womenShare: null }),
  }));
  const { lines } = fillQuota({ ...rule, share: null, places: left }, list, { members: null, councilPlaces: null });
  return listOrderText(
    lines.map(({ standing, isByWomenFirst }, index) => ({
      ...{ name: ofAward[index]?.name ?? '', standing, isByWomenFirst },
      isUnknown: list[index]?.gender === null && list[index].womenShare === null,
    })),
    rule.womenFirstFrom !== null,
  );
}

/** Collectives that share the last places of the bloc by their rank and have theirs neither by the rule nor for a stored reason. */
export function unsettledTies(
  standing: readonly Candidate[],
  answers: Answers,
  allotted: ReadonlyMap<string, number>,
  blocCode: string | null,
): Violation[] {
  return standing.flatMap(({ id, name, awardCode, awardName, personId, divisionId, householdId, snapshot }) => {
    const isAgency = personId === null && divisionId === null && householdId === null;
    if (!isAgency || snapshot.place !== undefined) return [];
    const answer = answers.get(id);
    const result = answer?.results.find((one) => one.blocCode === blocCode) ?? null;
    const quota = answer?.version.award.quota ?? null;
    const { places } = nominationPlaces(allotted.get(awardCode) ?? null, quota, result?.members ?? 0);
    if (!isAtCut(result, places)) return [];
    return [{ code: 'tie_not_settled', place: id, parameters: { name, award: awardName } }];
  });
}
