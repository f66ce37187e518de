import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService, StaleWrite } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Forbidden, NotFound } from '../../platform/errors';
import { AgencyReach, reaches } from './agency-reach';
import type { Division, DivisionDraft, DivisionOfAgency } from './division';
import { DivisionsRepository } from './divisions.repository';
import { explainRefusals } from './people-refusals';

/** Divisions of agencies, which are commended as collectives of their own. */
@Injectable()
export class DivisionsService {
  constructor(
    private readonly database: Database,
    private readonly repository: DivisionsRepository,
    private readonly agencyReach: AgencyReach,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The divisions of an agency, ended ones too. NotFound for an agency whose persons the actor may not know of. */
  async list(actor: Actor, agencyCode: string): Promise<Division[]> {
    const agencyId = await this.repository.agencyByCode(agencyCode);
    const agencies = await this.agencyReach.of(actor, 'person.read');
    if (agencyId === null || !reaches(agencies, agencyId)) throw new NotFound('Không tìm thấy cơ quan này.');
    return this.repository.list([agencyId], null, null);
  }

  /** A division. NotFound for one of an agency whose persons the actor may not know of. */
  async read(actor: Actor, id: string): Promise<DivisionOfAgency> {
    const division = await this.repository.find(id, this.clock.today());
    const agencies = await this.agencyReach.of(actor, 'person.read');
    if (division === null || !reaches(agencies, division.agencyId)) throw unknown();
    return division;
  }

  /** Adds a division and returns its id; the same once more changes nothing. Conflict when the name is taken in that time. */
  async create(actor: Actor, agencyCode: string, draft: DivisionDraft): Promise<string> {
    return explainRefusals(() =>
      this.database.transaction(async () => {
        const known = await this.list(actor, agencyCode);
        const agencyId = await this.repository.agencyByCode(agencyCode);
        if (agencyId === null || !may(actor, 'person.write', { agencyId })) throw new Forbidden();
        const same = known.find((division) => isSame(division, draft));
        if (same !== undefined) return same.id;
        const id = await this.repository.create(agencyId, draft);
        this.record(actor, id, { agency: agencyCode, ...fieldsOf(draft) });
        return id;
      }),
    );
  }

  /** Puts a division right or ends it. StaleWrite with both sides when somebody else saved since `version`. */
  async change(actor: Actor, id: string, version: number, draft: DivisionDraft): Promise<void> {
    await explainRefusals(() =>
      this.database.transaction(async () => {
        await this.repository.lock(id);
        const stored = await this.read(actor, id);
        if (!may(actor, 'person.write', { agencyId: stored.agencyId })) throw new Forbidden();
        if (isSame(stored, draft)) return;
        if (stored.version !== version) {
          const change = await this.audit.lastChange(`division:${id}`);
          throw new StaleWrite('Phòng, đơn vị', change, fieldsOf(stored), fieldsOf(draft), stored.version);
        }
        await this.repository.change(stored.id, draft);
        this.record(actor, id, fieldsOf(draft));
      }),
    );
  }

  private record(actor: Actor, id: string, data: Record<string, string>): void {
    this.audit.record({ actor, action: 'division.saved', subject: `division:${id}`, data });
  }
}

function unknown(): NotFound {
  return new NotFound('Không tìm thấy phòng, đơn vị này.');
}

function isSame(stored: DivisionDraft, draft: DivisionDraft): boolean {
  return stored.name === draft.name && stored.validFrom === draft.validFrom && stored.validTo === draft.validTo;
}

function fieldsOf({ name, validFrom, validTo }: DivisionDraft): Record<string, string> {
  return { name, validFrom: validFrom ?? '', validTo: validTo ?? '' };
}
