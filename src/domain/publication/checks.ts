import type { SheetState } from '../workflow/sheet';

/** What stands in the way of a publication, each with the agencies concerned. */
export const PUBLICATION_CHECKS = ['members', 'sheets', 'replies', 'results', 'ballot'] as const;
export type PublicationCheckCode = (typeof PUBLICATION_CHECKS)[number];

/** A member as its readiness is judged. */
export interface MemberReadiness {
  readonly code: string;
  readonly state: SheetState;
  /** By a decision in force. */
  readonly excluded: boolean;
  /** A criterion whose appraised points the agency may still answer. */
  readonly mayStillReply: boolean;
  /** Whether the engine could give it a total. */
  readonly complete: boolean;
}

/** What a publication is checked against. */
export interface PublicationFacts {
  /** False: a period without a scheme is published without scores, so nothing of scores is asked. */
  readonly scored: boolean;
  readonly members: readonly MemberReadiness[];
  /** Codes of units whose inputs do not fit the scheme. */
  readonly problems: readonly string[];
  /** Whether the scheme lets the acclaim ballot decide between equals. */
  readonly needsBallot: boolean;
  readonly ballotConcluded: boolean;
}

/** One check with the agencies that do not pass it; a check may fail without naming any. */
export interface PublicationCheck {
  readonly code: PublicationCheckCode;
  readonly passed: boolean;
  readonly agencies: readonly string[];
}

/**
 * Everything that has to be settled before the result of a bloc is published (product §2 E): every sheet is appraised or its
 * agency excluded by a decision, no right of reply is open, every total is there, and the ballot that the tie-break chain
 * names is concluded.
 */
export function checkPublication(facts: PublicationFacts): PublicationCheck[] {
  const { members, problems, needsBallot, ballotConcluded, scored } = facts;
  const present: PublicationCheck = { code: 'members', passed: members.length > 0, agencies: [] };
  if (!scored) return [present];
  const taking = members.filter(({ excluded }) => !excluded);
  const incomplete = taking.filter(({ code, complete }) => !complete || problems.includes(code));
  return [
    present,
    of(
      'sheets',
      taking.filter(({ state }) => state !== 'appraised' && state !== 'published'),
    ),
    of(
      'replies',
      taking.filter(({ mayStillReply }) => mayStillReply),
    ),
    of('results', incomplete),
    ...(needsBallot ? [{ code: 'ballot' as const, passed: ballotConcluded, agencies: [] }] : []),
  ];
}

function of(code: PublicationCheckCode, failing: readonly MemberReadiness[]): PublicationCheck {
  return { code, passed: failing.length === 0, agencies: failing.map((member) => member.code) };
}
