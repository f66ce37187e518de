import { isChosen } from '../../domain/commendation/bloc-ballot';
import type { Violation } from '../../domain/violation';
import { blocBallotLine } from '../../text/commendation';
import type { BlocBallot } from './bloc-ballot';
import { ballotsOn } from './bloc-ballots.repository';
import type { EligibilityAnswer } from './eligibility.service';
import type { Candidate, KeptBallots, Proposal } from './proposal';

/** Members whom the ballot of their bloc about the award did not choose: the list that the bloc proposes follows its ballot. */
export function notChosen(
  { blocCode }: Proposal,
  standing: readonly Candidate[],
  answers: ReadonlyMap<string, EligibilityAnswer>,
): Violation[] {
  return standing.flatMap(({ id, name, awardName: award }) => {
    const ballot = answers.get(id)?.results.find((result) => result.blocCode === blocCode)?.ballot ?? null;
    if (ballot === null || isChosen(ballot)) return [];
    return [{ code: 'ballot_not_chosen', place: id, parameters: { name, award, ballot: blocBallotLine(ballot) } }];
  });
}

/** The ballots as they stand when a list leaves the drafter. */
export function keptBallots(
  { achievementYear }: Proposal,
  candidate: Candidate,
  answer: EligibilityAnswer | undefined,
  ballots: readonly BlocBallot[],
): KeptBallots {
  return {
    aboutAward: (answer?.results ?? []).flatMap(({ year, blocCode, ballot }) =>
      year !== achievementYear || ballot === null ? [] : [{ ...ballot, blocCode }],
    ),
    ofBloc: ballotsOn(candidate, ballots),
  };
}
