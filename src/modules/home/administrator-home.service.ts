import { Injectable } from '@nestjs/common';
import type { Role } from '../../domain/roles';
import { type Actor, may } from '../../platform/access';
import { AuditService, type ChainVerdict } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Forbidden } from '../../platform/errors';
import { type AccountCounts, AdministratorHomeRepository, type ChainLength } from './administrator-home.repository';

/** What an administrator looks after. */
export interface AdministratorHome {
  readonly accounts: AccountCounts;
  readonly accountsByRole: ReadonlyMap<Role, number>;
  readonly chains: readonly ChainLength[];
  /** What a check found and when it was made; null while none was asked for. */
  readonly check: { readonly at: Date; readonly verdicts: readonly ChainVerdict[] } | null;
}

/** Gathers the home of the administrator. */
@Injectable()
export class AdministratorHomeService {
  constructor(
    private readonly repository: AdministratorHomeRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Accounts and the record of changes; `verify` reads every entry again, which takes its time in an old installation. */
  async read(actor: Actor, verify: boolean): Promise<AdministratorHome> {
    if (!may(actor, 'user.manage', {}) || !may(actor, 'audit.read', {})) throw new Forbidden();
    return {
      accounts: await this.repository.accounts(),
      accountsByRole: await this.repository.accountsByRole(this.clock.today()),
      chains: await this.repository.chains(),
      check: verify ? { at: this.clock.now(), verdicts: await this.audit.verify() } : null,
    };
  }
}
