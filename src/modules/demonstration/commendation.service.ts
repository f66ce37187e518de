import { Injectable } from '@nestjs/common';
import type { BlocPlace } from '../blocs';
import { InventedCouncil } from './invented-council.service';
import { InventedHonours } from './invented-honours.service';
import { InventedInitiatives } from './invented-initiatives.service';
import { InventedMovements } from './invented-movements.service';
import { InventedPersons } from './invented-persons.service';
import { InventedProposals } from './invented-proposals.service';
import type { People } from './people.service';

/** Persons with their evaluations, initiatives, movements, the ledger of what was decided before, proposals on their way, the council. */
@Injectable()
export class Commendation {
  constructor(
    private readonly persons: InventedPersons,
    private readonly initiatives: InventedInitiatives,
    private readonly movements: InventedMovements,
    private readonly honours: InventedHonours,
    private readonly proposals: InventedProposals,
    private readonly council: InventedCouncil,
  ) {}

  /** Enters it for the members of a place. */
  async enter({ members }: BlocPlace, people: People): Promise<void> {
    const staff = await this.persons.enter(people.appraiser, members);
    await this.initiatives.enter(people, staff);
    await this.movements.enter(people);
    await this.honours.enter(people.appraiser, staff);
    const flag = await this.proposals.enter(people, staff);
    await this.council.enter(people.appraiser, flag);
  }
}
