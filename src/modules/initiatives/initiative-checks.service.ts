import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput } from '../../platform/errors';
import { AgencyReach, HoldersService, type KnownHolder } from '../people';
import type { InitiativeCheck } from './initiative-check';
import { InitiativeChecksRepository } from './initiative-checks.repository';

/** Until when the lists of initiatives of agencies are complete: only then does "no initiative" hold (domain trap T7). */
@Injectable()
export class InitiativeChecks {
  constructor(
    private readonly database: Database,
    private readonly repository: InitiativeChecksRepository,
    private readonly agencyReach: AgencyReach,
    private readonly holders: HoldersService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The agencies that the actor may know of, with what is confirmed for a year. */
  async list(actor: Actor, year: number): Promise<InitiativeCheck[]> {
    return this.repository.list(await this.agencyReach.of(actor, 'initiative.read'), year);
  }

  /**
   * Confirms that every initiative of an agency until the end of a year is recorded; the same once more changes nothing.
   * InvalidInput for a year that has not begun.
   */
  async confirm(actor: Actor, agencyCode: string, year: number): Promise<void> {
    const agency = await this.writable(actor, agencyCode);
    const thisYear = Number(this.clock.today().slice(0, 4));
    if (year > thisYear) {
      throw new InvalidInput([
        { code: 'initiative_check_early', place: 'year', parameters: { year: String(thisYear) } },
      ]);
    }
    await this.database.transaction(async () => {
      if (!(await this.repository.confirm(actor, agency.id, year, this.clock.now()))) return;
      const data = { holder: agency.name, year: String(year) };
      this.audit.record({ actor, action: 'initiative.checked', subject: subjectOf(agency), data });
    });
  }

  /** Takes a confirmation back; it stays on record with the reason. Conflict when that year is not confirmed. */
  async withdraw(actor: Actor, agencyCode: string, year: number, reason: string): Promise<void> {
    const agency = await this.writable(actor, agencyCode);
    await this.database.transaction(async () => {
      if (!(await this.repository.withdraw(actor, agency.id, year, reason, this.clock.now()))) {
        throw new Conflict(`${agency.name} chưa xác nhận ghi đủ sáng kiến đến hết năm ${year}.`);
      }
      const data = { holder: agency.name, year: String(year), reason };
      this.audit.record({ actor, action: 'initiative.check_withdrawn', subject: subjectOf(agency), data });
    });
  }

  private async writable(actor: Actor, agencyCode: string): Promise<KnownHolder> {
    const agency = await this.holders.agency(actor, agencyCode);
    if (!may(actor, 'initiative.write', { agencyId: agency.agencyId })) throw new Forbidden();
    return agency;
  }
}

function subjectOf({ id }: KnownHolder): string {
  return `initiative-check:${id}`;
}
