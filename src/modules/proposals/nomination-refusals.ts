import type { Violation } from '../../domain/violation';
import { blocBallotLine } from '../../text/commendation';
import { nominationStandingText } from '../../text/commendation/nominations';
import { tieDeciderWords } from '../../text/commendation/ties';
import type { Actor } from '../../platform/access';
import type { BoardTie, NominationBoard, NominationDraft, NominationLine } from './nominations';
import { mayBeNominated } from './nominations.policy';
import type { CandidatePlace } from './proposal';

/** Why members of a board cannot be proposed as a draft asks: each that has no place with the rule, and equals between whom nobody has decided. */
export function refusalsOf(
  { version: { award }, places, rule, place, tie }: NominationBoard,
  chosen: readonly NominationLine[],
  { agencyCodes: codes }: NominationDraft,
): Violation[] {
  if (codes.length === 0) return [{ code: 'nomination_empty', place: 'agencies' }];
  const unknown = codes.filter((code) => !place.members.some((member) => member.code === code));
  const tied = chosen.filter(({ standing }) => standing === 'tied');
  const refused = chosen.filter(({ standing }) => standing !== 'tied' && !mayBeNominated(standing));
  const isOver = refused.length === 0 && tied.length === 0 && places !== null && chosen.length > places;
  return [
    ...unknown.map((code) => ({ code: 'nomination_not_member', place: 'agencies', parameters: { code } })),
    ...refused.map(({ member, standing, isByWomenFirst, isByDecision, result }) => {
      const { name } = member;
      if (standing === 'not_acclaimed' && result !== null && result.ballot !== null) {
        const parameters = { name, award: award.name, ballot: blocBallotLine(result.ballot) };
        return { code: 'ballot_refused', place: member.code, parameters };
      }
      const words = nominationStandingText({ standing, isByWomenFirst, isByDecision }, result?.rank ?? null);
      const parameters = { name, award: award.name, places: places ?? place.members.length, rule, standing: words };
      return { code: 'quota_refused', place: member.code, parameters };
    }),
    ...tied.map(({ member: { name, code } }) => {
      const decider = tie?.rule == null ? null : tieDeciderWords[tie.rule.decider];
      return decider === null
        ? { code: 'tie_rule_missing', place: code, parameters: { name } }
        : { code: 'tie_undecided', place: code, parameters: { name, decider } };
    }),
    ...(isOver
      ? [
          {
            code: 'quota_exceeded',
            place: 'agencies',
            parameters: { award: award.name, places, count: chosen.length, rule },
          },
        ]
      : []),
    ...(award.subjects.includes('collective')
      ? []
      : [{ code: 'award_not_for_collectives', place: 'award', parameters: { award: award.name } }]),
  ];
}

/** What a candidate keeps of how a tie on the last place was settled. */
export function placeOf(
  { isAtCut: atCut, isByDecision }: NominationLine,
  tie: BoardTie | null,
  { name: by }: Actor,
  now: Date,
): { place?: CandidatePlace } {
  if (!atCut) return {};
  const at = now.toISOString();
  const decision = isByDecision ? (tie?.settledBy ?? null) : null;
  if (decision === null) return { place: { decidedBy: 'women_first', reason: '', by, at } };
  const { decider, decidedBy, decidedOn, minutesNumber, reason } = decision;
  const words = { decider, decidedBy, decidedOn, minutesNumber };
  return {
    place: { decidedBy: 'decision', reason, decision: words, by: decision.setBy, at: decision.setAt.toISOString() },
  };
}
