import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access';
import type { BlocPlace } from '../blocs';
import { currentRound } from './ballot';
import { BallotCountingService } from './ballot-counting.service';
import { BallotReader, stepOf } from './ballot-reader';
import type { CountFields } from './ballots.dto';
import { readCount, readVersion } from './ballots.fields';

/** Steps whose input depends on the ballot: what a form or a JSON body says of them. */
@Injectable()
export class BallotStepsService {
  constructor(
    private readonly reader: BallotReader,
    private readonly counting: BallotCountingService,
  ) {}

  /** Closes and counts the open round; the counts of paper are read for the candidates of that round. */
  async count(actor: Actor, place: BlocPlace, ballotId: string, fields: CountFields): Promise<void> {
    const ballot = await this.reader.find(actor, place, ballotId);
    const version = readVersion(fields);
    const round = currentRound(ballot);
    stepOf(ballot, 'count');
    const typed = ballot.method === 'paper' && round !== null ? readCount(fields, round) : null;
    await this.counting.count(actor, place, ballotId, version, typed);
  }
}
