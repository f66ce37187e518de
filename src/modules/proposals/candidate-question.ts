import type { BusinessDate } from '../../domain/calendar';
import { businessDateOf } from '../../text/date';
import type { Candidate, Proposal } from './proposal';
import type { EligibilityQuestion } from './eligibility.service';

/** What to ask the rules about a candidate of a proposal. */
export function questionOf(
  proposal: Proposal,
  candidate: Candidate,
  blocPlaces: number | null,
  proposed: BusinessDate | null,
): EligibilityQuestion {
  const { awardCode, subject, attested } = candidate;
  const { ballots } = candidate.snapshot;
  const { type, achievementFrom, achievementYear, receivedAt } = proposal;
  return {
    key: candidate.id,
    ...holderOf(candidate),
    ...{ awardCode, subject, type, achievementFrom, achievementYear, blocPlaces, proposed },
    isTieSettled: candidate.snapshot.place !== undefined,
    ...(proposal.state === 'drafting' || ballots === undefined ? {} : { keptBallots: ballots.aboutAward }),
    movement: candidate.snapshot.movement ?? null,
    attested: Object.fromEntries(Object.entries(attested).map(([code, { isMet }]) => [code, isMet])),
    received: receivedAt === null ? null : businessDateOf(receivedAt),
  };
}

/** Whom the registers know the candidate as. */
export function holderOf({
  agencyId,
  personId,
  divisionId,
  householdId,
}: Pick<Candidate, 'agencyId' | 'personId' | 'divisionId' | 'householdId'>): Pick<EligibilityQuestion, 'kind' | 'id'> {
  if (personId !== null) return { kind: 'person', id: personId };
  if (householdId !== null) return { kind: 'household', id: householdId };
  return divisionId === null ? { kind: 'agency', id: agencyId } : { kind: 'division', id: divisionId };
}
