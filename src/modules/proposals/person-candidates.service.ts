import { Injectable } from '@nestjs/common';
import { type CandidateOfPerson, PersonCandidatesRepository } from './person-candidates.repository';

/** The proposals that name one person. Asks for no right of its own: the caller has shown that the actor may know of them. */
@Injectable()
export class PersonCandidates {
  constructor(private readonly repository: PersonCandidatesRepository) {}

  /** The proposals that name a person, the newest first. */
  of(personId: string): Promise<CandidateOfPerson[]> {
    return this.repository.of(personId);
  }

  /** Makes the candidacies of one record of a person those of another; promises how many. Called in the transaction of a merge. */
  follow(fromId: string, toId: string): Promise<number> {
    return this.repository.follow(fromId, toId);
  }
}
