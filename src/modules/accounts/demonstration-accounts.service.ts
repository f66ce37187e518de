import { Injectable } from '@nestjs/common';
import { SYSTEM_ACTOR } from '../../platform/access';
import { InstallationService } from '../../platform/installation';
import { UsersService } from './users.service';

/** The password of every invented account. It protects nothing: such accounts exist only in a demonstration. */
export const DEMONSTRATION_PASSWORD = 'minh-hoa-2022';

/** The accounts that a visitor of the demonstration may use. */
@Injectable()
export class DemonstrationAccounts {
  constructor(
    private readonly installation: InstallationService,
    private readonly users: UsersService,
  ) {}

  /** The accounts with their shared password; null where the figures are real. */
  async listed(): Promise<{ password: string; accounts: { userName: string; position: string }[] } | null> {
    if (!(await this.installation.read()).demonstration) return null;
    const users = await this.users.list(SYSTEM_ACTOR, '');
    return {
      password: DEMONSTRATION_PASSWORD,
      accounts: users.map((user) => ({ userName: user.loginName, position: user.displayName })),
    };
  }
}
