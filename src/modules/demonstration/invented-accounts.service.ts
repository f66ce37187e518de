import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access';
import { DEMONSTRATION_PASSWORD, UsersService } from '../accounts';
import type { BlocPlace } from '../blocs';
import { ACCOUNTS, accountsOf } from './invented';

/** Makes the accounts that a visitor of the demonstration signs in with. */
@Injectable()
export class InventedAccounts {
  constructor(private readonly users: UsersService) {}

  /** One account for each role, and two for each member of the bloc; all with the same known password. */
  async create(actor: Actor, place: BlocPlace): Promise<void> {
    for (const { role, placeCode, ...person } of [...ACCOUNTS, ...place.members.flatMap(accountsOf)]) {
      await this.users.create(
        actor,
        { ...person, email: '', password: DEMONSTRATION_PASSWORD, mustChangePassword: false },
        [{ role, placeCode, validFrom: place.year.from, validTo: null }],
      );
    }
  }
}
