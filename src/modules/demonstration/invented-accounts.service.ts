import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access';
import { DEMONSTRATION_PASSWORD, UsersService } from '../accounts';
import type { BlocPlace } from '../blocs';
import { ACCOUNTS, accountsOf, checkerAccount } from './invented';
import { CHECKERS } from './invented-appraisal';

/** Makes the accounts that a visitor of the demonstration signs in with. */
@Injectable()
export class InventedAccounts {
  constructor(private readonly users: UsersService) {}

  /** One account for each role, two for each member of the bloc, and those who check for some; all with the same known password. */
  async create(actor: Actor, place: BlocPlace): Promise<void> {
    for (const { role, placeCode, ...person } of [
      ...ACCOUNTS,
      ...place.members.flatMap(accountsOf),
      ...checkersOf(place),
    ]) {
      await this.users.create(
        actor,
        { ...person, email: '', password: DEMONSTRATION_PASSWORD, mustChangePassword: false },
        [{ role, placeCode, validFrom: place.year.from, validTo: null }],
      );
    }
  }
}

function checkersOf({ members }: BlocPlace) {
  const checkers: readonly string[] = CHECKERS;
  return members.filter(({ code }) => checkers.includes(code)).map(checkerAccount);
}
