import type { Eligibility } from '../../domain/commendation/eligibility';
import type { AwardKind } from '../../domain/commendation/subjects';
import type { UnsignedDecision } from '../decisions';
import type { HonourLine } from '../honours';
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
  kind: AwardKind | undefined,
  agencies: ReadonlyMap<string, string>,
): HonourLine {
  const { awardCode, awardName, subject, agencyId, personId, divisionId, householdId, name, snapshot } = candidate;
  const isAgency = subject === 'collective' && divisionId === null;
  return {
    ...{ awardCode, awardVersion: null, awardName, kind: kind ?? 'form' },
    ...{ subject, type: proposal.type, agencyId, agencyName: null, isAgency, divisionId, personId, householdId },
    recipientName: isAgency ? (agencies.get(agencyId) ?? name) : name,
    ...{ recipientDetail: snapshot.positionTitle ?? '' },
    ...{ achievementFrom: proposal.achievementFrom, achievementYear: proposal.achievementYear },
  };
}

/** Left open to be written by hand. */
const DOTS = '……………………';

/**
 * The head of the decision that a proposal asks for. Bodies whose letterhead follows from who decides are named; with several
 * authorities, or one that stands for many, it is left open.
 */
export function draftedHead(
  { system, title }: Pick<Proposal, 'system' | 'title'>,
  authorities: readonly string[],
  provinceName: string | null,
): UnsignedDecision {
  const [authority = DOTS, ...others] = authorities;
  const decides = others.length === 0 && !authority.includes(';') ? authority : DOTS;
  const province = provinceName === null ? '' : ` ${provinceName}`;
  const isOfProvince = /Ủy ban nhân dân tỉnh$/u.test(decides);
  const ofParty = system === 'party' ? `Tỉnh ủy${province}` : DOTS;
  return {
    ...{ system, authority: decides, signerName: '', signerTitle: isOfProvince ? 'Chủ tịch' : DOTS },
    issuingBody: isOfProvince ? `Ủy ban nhân dân tỉnh${province}` : ofParty,
    subjectLine: title.replace(/^Đề nghị /u, 'Về việc '),
  };
}
