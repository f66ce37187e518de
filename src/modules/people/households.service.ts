import { Injectable } from '@nestjs/common';
import { nfc } from '../../text/search';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService, StaleWrite } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Forbidden, NotFound } from '../../platform/errors';
import { AgencyReach, reaches } from './agency-reach';
import { HoldersService } from './holders.service';
import type { Household, HouseholdDraft } from './household';
import { HouseholdsRepository } from './households.repository';

const MOST_LISTED = 200;

/** Households that are commended; the agency that proposes them keeps them. */
@Injectable()
export class HouseholdsService {
  constructor(
    private readonly database: Database,
    private readonly repository: HouseholdsRepository,
    private readonly agencyReach: AgencyReach,
    private readonly holders: HoldersService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The households of the agencies that the actor may know of, by part of the head's name without marks; at most 200. */
  async list(actor: Actor, text = ''): Promise<Household[]> {
    const agencies = await this.agencyReach.of(actor, 'person.read');
    return this.repository.list(this.clock.today(), agencies, nfc(text), MOST_LISTED);
  }

  /** A household. NotFound for one of an agency that the actor may not know of. */
  async read(actor: Actor, id: string): Promise<Household> {
    const household = await this.repository.find(this.clock.today(), id);
    const agencies = await this.agencyReach.of(actor, 'person.read');
    if (household === null || !reaches(agencies, household.agencyId))
      throw new NotFound('Không tìm thấy hộ gia đình này.');
    return household;
  }

  /** Adds a household and returns its id; the same head at the same address of the agency is the one that is there. */
  async create(actor: Actor, { agencyCode, ...draft }: HouseholdDraft & { agencyCode: string }): Promise<string> {
    return this.database.transaction(async () => {
      const agency = await this.holders.agency(actor, agencyCode);
      if (!may(actor, 'person.write', { agencyId: agency.id })) throw new Forbidden();
      const known = await this.repository.same(agency.id, draft);
      if (known !== null) return known;
      const id = await this.repository.create(agency.id, draft);
      this.record(actor, id, { agency: agencyCode, ...fieldsOf(draft) });
      return id;
    });
  }

  /** Puts a household right. StaleWrite with both sides when somebody else saved since `version`. */
  async change(actor: Actor, id: string, version: number, draft: HouseholdDraft): Promise<void> {
    await this.database.transaction(async () => {
      await this.repository.lock(id);
      const stored = await this.read(actor, id);
      if (!may(actor, 'person.write', { agencyId: stored.agencyId })) throw new Forbidden();
      if (stored.headName === draft.headName && stored.address === draft.address) return;
      if (stored.version !== version) {
        const change = await this.audit.lastChange(`household:${stored.id}`);
        throw new StaleWrite('Hộ gia đình', change, fieldsOf(stored), fieldsOf(draft), stored.version);
      }
      await this.repository.change(stored.id, draft);
      this.record(actor, stored.id, fieldsOf(draft));
    });
  }

  private record(actor: Actor, id: string, data: Record<string, string>): void {
    this.audit.record({ actor, action: 'household.saved', subject: `household:${id}`, data });
  }
}

function fieldsOf({ headName, address }: HouseholdDraft): Record<string, string> {
  return { headName, homeAddress: address };
}
