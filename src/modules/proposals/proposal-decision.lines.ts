import type { Eligibility } from '../../domain/commendation/eligibility';
import type { AwardKind } from '../../domain/commendation/subjects';
import type { CandidateState } from '../../domain/workflow/candidate';
import { headOfAgency, headPostOf } from '../../text/names';
import type { UnsignedDecision } from '../decisions';
import type { HonourLine } from '../honours';
import type { Candidate, Proposal } from './proposal';
import { issuerOf } from './proposals.policy';

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

/** What a decision is about, by the title of what was proposed: 'Về việc tặng Cờ thi đua …'. */
export function decidedSubject(title: string): string {
  return title.replace(/^Đề nghị /u, 'Về việc ');
}

/** What the head of the decision on a proposal is known to be before it is signed; '' for what only the paper can say. */
type KnownHead = Pick<UnsignedDecision, 'authority' | 'issuingBody' | 'signerTitle' | 'subjectLine'>;

/**
 * Bodies whose letterhead follows from who decides are named; with several authorities, or one that stands for many, that is
 * left open. What the head of the agency decides bears its name.
 */
export function knownHead(
  {
    system,
    title,
    agencyName,
    isDecidedByAgency,
  }: Pick<Proposal, 'system' | 'title' | 'agencyName' | 'isDecidedByAgency'>,
  authorities: readonly string[],
  provinceName: string | null,
): KnownHead {
  if (isDecidedByAgency && agencyName !== null) return headOfList(agencyName, title);
  const [authority = '', ...others] = authorities;
  const decides = others.length === 0 && !authority.includes(';') ? authority : '';
  const province = provinceName === null ? '' : ` ${provinceName}`;
  const isOfProvince = /Ủy ban nhân dân tỉnh$/u.test(decides);
  const ofParty = system === 'party' ? `Tỉnh ủy${province}` : '';
  return {
    authority: decides,
    issuingBody: isOfProvince ? `Ủy ban nhân dân tỉnh${province}` : ofParty,
    signerTitle: isOfProvince ? 'Chủ tịch' : '',
    subjectLine: decidedSubject(title),
  };
}

/** The head of an agency signs under its letterhead; of a name of another kind the paper says what their post is called. */
function headOfList(agencyName: string, title: string): KnownHead {
  const post = headPostOf(agencyName);
  return {
    authority: post ?? `Thủ trưởng ${agencyName}`,
    issuingBody: agencyName,
    signerTitle: post === null ? '' : headOfAgency(agencyName).post,
    subjectLine: decidedSubject(title),
  };
}

/** Left open to be written by hand. */
const DOTS = '……………………';

/** The head of the decision that a proposal asks for, with dots for what is open. */
export function draftedHead(
  proposal: Pick<Proposal, 'system' | 'agencyId' | 'isDecidedByAgency'>,
  known: KnownHead,
): UnsignedDecision {
  const orDots = (text: string): string => (text === '' ? DOTS : text);
  return {
    ...{ system: proposal.system, issuerAgencyId: issuerOf(proposal), signerName: '', subjectLine: known.subjectLine },
    authority: orDots(known.authority),
    issuingBody: orDots(known.issuingBody),
    signerTitle: orDots(known.signerTitle),
  };
}

/** Who decides on those who stand in a list, each once. */
export function authoritiesOf(
  candidates: readonly {
    readonly state: CandidateState;
    readonly award: { readonly award: { readonly authority: string } } | null;
  }[],
): string[] {
  const standing = candidates.filter(({ state }) => state === 'standing');
  return [...new Set(standing.flatMap(({ award }) => award?.award.authority ?? []))];
}
