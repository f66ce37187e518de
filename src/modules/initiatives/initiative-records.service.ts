import { Injectable } from '@nestjs/common';
import type { InitiativeRecord } from '../../domain/commendation/records';
import type { InitiativeQuestion } from './initiative-check';
import { InitiativeChecksRepository } from './initiative-checks.repository';
import { type InitiativeOfPerson, InitiativeRecordsRepository } from './initiative-records.repository';

/**
 * The initiatives of candidates, for the rules of eligibility. It asks for no right of its own: whoever shows what follows
 * from it answers for what its reader may know.
 */
@Injectable()
export class InitiativeRecords {
  constructor(
    private readonly repository: InitiativeRecordsRepository,
    private readonly checks: InitiativeChecksRepository,
  ) {}

  /**
   * The recognised initiatives of persons, by the keys of the questions, each with the awards of that person that used it.
   * Somebody who is the author of nothing in the register has none where their agency confirmed its list for the achievement
   * year, and is left out otherwise: whether they have an initiative is not known.
   */
  async ofPersons(questions: readonly InitiativeQuestion[]): Promise<ReadonlyMap<string, readonly InitiativeRecord[]>> {
    if (questions.length === 0) return new Map();
    const personIds = [...new Set(questions.map(({ personId }) => personId))];
    const authors = await this.repository.authors(personIds);
    const confirmed = await this.checks.confirmed(questions);
    const byPerson = new Map(personIds.map((personId): [string, InitiativeRecord[]] => [personId, []]));
    for (const { personId, ...initiative } of await this.repository.recognised(personIds)) {
      byPerson.get(personId)?.push(initiative);
    }
    return new Map(
      questions
        .filter(({ key, personId }) => authors.has(personId) || confirmed.has(key))
        .map(({ key, personId }) => [key, byPerson.get(personId) ?? []]),
    );
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
