import { Injectable } from '@nestjs/common';
import { isChosen } from '../../domain/commendation/bloc-ballot';
import type { BlocBallotRecord, BlocResultRecord } from '../../domain/commendation/records';
import { SYSTEM_ACTOR } from '../../platform/access';
import { PlacesService } from '../blocs';
import { type PublishedResult, ResultsService } from '../publications';
import type { BlocBallot } from './bloc-ballot';
import { BlocBallotsRepository, recordOfBallot } from './bloc-ballots.repository';
import { BlocResultsRepository, type PublishedYear } from './bloc-results.repository';

/** A result of an agency with the place it was published for. */
export interface AgencyResult extends BlocResultRecord {
  readonly blocCode: string;
  readonly periodCode: string;
  readonly gradeName: string | null;
  readonly decisionNumber: string | null;
  /** SHA-256 of the snapshot that it is read from; null while the period is published and not closed. */
  readonly contentHash: string | null;
  /** What the concluded ballots of the bloc about awards say of the agency, one for each award. */
  readonly ballots: readonly BlocBallotRecord[];
}

/**
 * The published results of agencies. Published results are public in the province, so it asks for no right of its own; what
 * is not published is never read.
 */
@Injectable()
export class BlocResults {
  constructor(
    private readonly repository: BlocResultsRepository,
    private readonly ballots: BlocBallotsRepository,
    private readonly places: PlacesService,
    private readonly results: ResultsService,
  ) {}

  /** By agency id, earlier years first. The number of statements grows with the blocs concerned, not with the agencies. */
  async of(
    agencyIds: readonly string[],
    years: readonly number[],
  ): Promise<ReadonlyMap<string, readonly AgencyResult[]>> {
    const found = new Map<string, AgencyResult[]>();
    if (agencyIds.length === 0) return found;
    const published = await this.repository.publishedYears(agencyIds, years);
    const ballots = await this.ballots.ofReviews(published.map(({ reviewId }) => reviewId));
    for (const year of published) {
      const place = await this.places.find(SYSTEM_ACTOR, year.blocCode, year.periodCode);
      const result = await this.results.read(place);
      if (result === null) continue;
      for (const agencyId of year.agencyIds) {
        const record = recordOf(agencyId, year, place.bloc.name, result, ballots);
        if (record !== null) found.set(agencyId, [...(found.get(agencyId) ?? []), record]);
      }
    }
    return found;
  }
}

function recordOf(
  agencyId: string,
  { reviewId, blocCode, periodCode, year }: PublishedYear,
  blocName: string,
  { members, results, decision, snapshot }: PublishedResult,
  ballots: readonly BlocBallot[],
): AgencyResult | null {
  const member = members.find((one) => one.agencyId === agencyId);
  const result = results.find(({ code }) => code === member?.code);
  if (!member || !result) return null;
  const held = ballots.filter((ballot) => ballot.reviewId === reviewId);
  const acclaim = held.filter(({ isAcclaim, awardCode }) => isAcclaim && awardCode === null);
  const { rank, total, grade, gradeName, why } = result;
  return {
    ...{ year, blocName, blocCode, periodCode, rank, grade, gradeName },
    members: members.length,
    total: total.exact,
    isExcluded: why.standing === 'excluded',
    sharedWith: why.tiedWith.length,
    isAcclaimed: acclaim.length === 0 ? null : acclaim.some((one) => one.agencyId === agencyId && isChosen(one)),
    ballot: null,
    ballots: aboutAwards(held, agencyId),
    decisionNumber: decision?.number ?? null,
    contentHash: snapshot?.contentHash ?? null,
  };
}

/** One record for each ballot about an award, also where the agency was not on its paper. */
function aboutAwards(held: readonly BlocBallot[], agencyId: string): BlocBallotRecord[] {
  const ballots = new Map(held.map((ballot) => [ballot.ballotId, ballot]));
  return [...ballots.values()].flatMap((ballot) => {
    const line = held.find((one) => one.ballotId === ballot.ballotId && one.agencyId === agencyId) ?? null;
    return ballot.awardCode === null ? [] : [recordOfBallot(ballot, line, ballot.awardCode)];
  });
}
