import type { Violation } from '../../domain/violation';
import { blocBallotLine } from '../../text/commendation';
import { nominationStandingText } from '../../text/commendation/nominations';
import type { Actor } from '../../platform/access';
import type { NominationBoard, NominationDraft, NominationLine } from './nominations';
import { mayBeNominated } from './nominations.policy';
import type { CandidatePlace } from './proposal';

/** Why members of a board cannot be proposed as a draft asks: each that has no place with the rule, and a choice among equals without a reason. */
export function refusalsOf(
  { version: { award }, places, rule, place }: NominationBoard,
  chosen: readonly NominationLine[],
  { agencyCodes: codes, tieReason }: NominationDraft,
): Violation[] {
  if (codes.length === 0) return [{ code: 'nomination_empty', place: 'agencies' }];
  const unknown = codes.filter((code) => !place.members.some((member) => member.code === code));
  const refused = chosen.filter(({ standing }) => !mayBeNominated(standing));
  const tied = chosen.filter(({ standing }) => standing === 'tied');
  const isOver = refused.length === 0 && places !== null && chosen.length > places;
  return [
    ...unknown.map((code) => ({ code: 'nomination_not_member', place: 'agencies', parameters: { code } })),
    ...refused.map(({ member, standing, isByWomenFirst, result }) => {
      const { name } = member;
      if (standing === 'not_acclaimed' && result !== null && result.ballot !== null) {
        const parameters = { name, award: award.name, ballot: blocBallotLine(result.ballot) };
        return { code: 'ballot_refused', place: member.code, parameters };
      }
      const words = nominationStandingText({ standing, isByWomenFirst }, result?.rank ?? null);
      const parameters = { name, award: award.name, places: places ?? place.members.length, rule, standing: words };
      return { code: 'quota_refused', place: member.code, parameters };
    }),
    ...(tied.length > 0 && tieReason === ''
      ? [
          {
            code: 'tie_unexplained',
            place: 'tieReason',
            parameters: { names: tied.map(({ member }) => member.name).join('; ') },
          },
        ]
      : []),
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
  { standing, isAtCut: atCut }: NominationLine,
  tieReason: string,
  { name: by }: Actor,
  now: Date,
): { place?: CandidatePlace } {
  if (!atCut) return {};
  const isDecided = standing === 'tied';
  const decidedBy = isDecided ? 'decision' : 'women_first';
  return { place: { decidedBy, reason: isDecided ? tieReason : '', by, at: now.toISOString() } };
}
