import type { BallotRules } from '../../domain/ballots/rules';
import { formatShare } from '../../text/share';
import { ballotKindWords, ballotMethodWords, tieRuleWords } from '../../text/vi';
import { voteBaseWords } from '../../text/ballot-rules';
import type { FieldValues } from '../../platform/audit';
import type { BlocPlace } from '../blocs';
import type { BallotAward } from './ballot';
import type { NewBallot } from './ballot-writes.repository';

/** The rules as their fields read, for the record of changes and for both sides of a conflict. */
export function ruleFields(rules: BallotRules): FieldValues {
  return {
    kind: ballotKindWords[rules.kind],
    quorum: formatShare(rules.quorum),
    threshold: `${rules.isMoreThan ? 'trên' : 'từ'} ${formatShare(rules.threshold)}`,
    base: voteBaseWords[rules.base],
    places: String(rules.places),
    rounds: String(rules.rounds),
    tie: tieRuleWords[rules.tie],
    lateTie: tieRuleWords[rules.lateTie],
    mayVoteForItself: rules.mayVoteForItself ? 'có' : 'không',
    legalBasis: rules.legalBasis,
  };
}

/** What is prepared of a ballot, as its fields read. */
export function ballotFields(
  { title, method, rules, isAcclaim }: Omit<NewBallot, 'meetingId' | 'reviewId' | 'awardCode'>,
  award: BallotAward | null,
  candidates: readonly string[],
): FieldValues {
  return {
    title,
    method: ballotMethodWords[method],
    places: String(rules.places),
    acclaim: isAcclaim ? 'có' : 'không',
    award: award?.name ?? '',
    candidates: candidates.join(', '),
  };
}

/** The thing that the record of changes is about. */
export function ballotSubject(place: BlocPlace, ballotId: string): string {
  return `ballot:${place.bloc.code}/${place.period.code}/${ballotId}`;
}
