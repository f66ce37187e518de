import { Injectable } from '@nestjs/common';
import type { InitiativeRecord } from '../../domain/commendation/records';
import { type InitiativeOfPerson, InitiativeRecordsRepository } from './initiative-records.repository';

/**
 * The initiatives of candidates, for the rules of eligibility. It asks for no right of its own: whoever shows what follows
 * from it answers for what its reader may know.
 */
@Injectable()
export class InitiativeRecords {
  constructor(private readonly repository: InitiativeRecordsRepository) {}

  /**
   * The recognised initiatives of persons, by their ids, each with the awards of that person that used it. Somebody who is
   * the author of nothing in the register is left out: whether they have an initiative is not known.
   */
  async ofPersons(personIds: readonly string[]): Promise<ReadonlyMap<string, readonly InitiativeRecord[]>> {
    if (personIds.length === 0) return new Map();
    const authors = await this.repository.authors(personIds);
    const found = new Map([...authors].map((personId): [string, InitiativeRecord[]] => [personId, []]));
    for (const { personId, ...initiative } of await this.repository.recognised(personIds)) {
      found.get(personId)?.push(initiative);
    }
    return found;
  }

  /** All initiatives of a person whatever their state, the newest first. */
  ofPerson(personId: string): Promise<InitiativeOfPerson[]> {
    return this.repository.of(personId);
  }

  /**
   * Makes the initiatives of one record of a person those of another. Called in the transaction of a merge, which holds the
   * persons; refuses to wait for whoever writes one of the initiatives (`isLockedByOthers`), who takes the persons second.
   */
  async follow(fromId: string, toId: string): Promise<void> {
    await this.repository.lockOf([fromId, toId]);
    await this.repository.follow(fromId, toId);
  }
}
