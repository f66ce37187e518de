import { Injectable } from '@nestjs/common';
import { InitiativesService } from '../initiatives';
import { INITIATIVE_COUNCIL, INITIATIVES, type InventedInitiative } from './invented-initiatives';
import { titleOf } from './invented-persons';
import type { InventedStaff } from './invented-persons.service';
import type { People } from './people.service';

/** A version that nobody has written since. */
const JUST_PROPOSED = 1;

/** Initiatives that agencies propose and Sở Nội vụ recognises or refuses. */
@Injectable()
export class InventedInitiatives {
  constructor(private readonly initiatives: InitiativesService) {}

  async enter(people: People, staff: ReadonlyMap<string, InventedStaff>): Promise<void> {
    for (const initiative of INITIATIVES) await this.propose(people, staff, initiative);
  }

  private async propose(
    people: People,
    staff: ReadonlyMap<string, InventedStaff>,
    { agency, author, recognised, refused, ...content }: InventedInitiative,
  ): Promise<void> {
    const personId = staff.get(agency)?.persons[author] ?? null;
    const authors = [{ personId, name: titleOf(agency, author), share: '100' }];
    const id = await this.initiatives.create(people.officer(agency), { agencyCode: agency, authors, ...content });
    const { scope, isReplicable } = content;
    if (recognised !== null) {
      const recognition = { ...recognised, council: INITIATIVE_COUNCIL, scope, isReplicable };
      await this.initiatives.move(people.appraiser, id, JUST_PROPOSED, 'recognise', { recognition });
    }
    if (refused !== null)
      await this.initiatives.move(people.appraiser, id, JUST_PROPOSED, 'refuse', { reason: refused });
  }
}
