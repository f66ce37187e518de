import type { Eligibility } from '../../domain/commendation/eligibility';
import type { HonourLine } from '../honours';
import type { EligibilityAnswer } from './eligibility.service';
import type { Candidate, Proposal } from './proposal';

/** Ids of the initiatives that count for a condition that is met. */
export function countedInitiatives({ condition }: Eligibility): string[] {
  const found = new Set<string>();
  const walk = (result: NonNullable<Eligibility['condition']>): void => {
    if (result.outcome !== 'met') return;
    for (const { what, counts, values } of result.counted) {
      if (what === 'initiative' && counts && typeof values['id'] === 'string') found.add(values['id']);
    }
    result.parts.forEach(walk);
  };
  if (condition !== null) walk(condition);
  return [...found];
}

/** The line of a decision that names a candidate; `agencies` are names of the day of the decision by id. */
export function decisionLine(
  proposal: Proposal,
  candidate: Candidate,
  answer: EligibilityAnswer | undefined,
  agencies: ReadonlyMap<string, string>,
): HonourLine {
  const { awardCode, awardName, subject, agencyId, personId, divisionId, householdId, name, snapshot } = candidate;
  const isAgency = subject === 'collective' && divisionId === null;
  return {
    ...{ awardCode, awardVersion: null, awardName, kind: answer?.version.award.kind ?? 'form' },
    ...{ subject, type: proposal.type, agencyId, agencyName: null, isAgency, divisionId, personId, householdId },
    recipientName: isAgency ? (agencies.get(agencyId) ?? name) : name,
    ...{ recipientDetail: snapshot.positionTitle ?? '' },
    ...{ achievementFrom: proposal.achievementFrom, achievementYear: proposal.achievementYear },
  };
}
