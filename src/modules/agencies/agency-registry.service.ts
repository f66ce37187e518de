import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { EntrySource } from '../../domain/entry-source';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { NotFound } from '../../platform/errors';
import { AgenciesRepository } from './agencies.repository';
import type { Agency, AgencyChange, AgencyDraft, AgencyName } from './agency';
import { agencyFields, agencySubject, differences, draftFields, draftOf } from './agency-audit';
import { explainRefusals } from './agency-refusals';

/** What a workbook says of an agency. */
export type ImportedAgency = Pick<
  AgencyDraft,
  'code' | 'name' | 'shortName' | 'kind' | 'kindWords' | 'email' | 'officialOrder'
>;

/**
 * Writes agencies on behalf of other use cases, such as the import of a workbook. It asks for no right of its own: the
 * caller has checked that the actor may do what needs the agency.
 */
@Injectable()
export class AgencyRegistry {
  constructor(
    private readonly database: Database,
    private readonly repository: AgenciesRepository,
    private readonly audit: AuditService,
  ) {}

  /** Agencies of these codes with the names of the day, in official order; unknown codes are left out. */
  byCodes(codes: readonly string[], day: BusinessDate): Promise<Agency[]> {
    return this.repository.byCodes(codes, day);
  }

  /** Adds an agency and its first name, and returns its id. Conflict when the code is taken. */
  register(actor: Actor, draft: AgencyDraft, source: EntrySource): Promise<string> {
    return explainRefusals(() =>
      this.database.transaction(async () => {
        const agencyId = await this.repository.create(draft);
        await this.repository.addName(agencyId, draft, draft.validFrom, null);
        this.audit.record({
          actor,
          action: 'agency.created',
          subject: agencySubject(draft.code),
          data: { ...draftFields(draft), source },
        });
        return agencyId;
      }),
    );
  }

  /** Adds an agency as a workbook describes it: its past is unknown, so it has always been there. Returns its id. */
  registerImported(actor: Actor, imported: ImportedAgency): Promise<string> {
    const unsaid = {
      yearKind: 'calendar',
      identifierCode: null,
      superiorBody: null,
      letterheadName: null,
      documentSymbol: null,
    } as const;
    return this.register(actor, { ...imported, ...unsaid, validFrom: null }, 'import');
  }

  /** Puts an agency and its name of the day right as a newer workbook describes it; what is the same stays untouched. */
  correctImported(actor: Actor, imported: ImportedAgency, day: BusinessDate): Promise<void> {
    return this.database.transaction(async () => {
      await this.repository.lock(imported.code);
      const [agency] = await this.repository.byCodes([imported.code], day);
      const name = agency ? await this.repository.nameOn(agency.agencyId, day) : null;
      if (!agency || !name) throw new NotFound(`Không tìm thấy cơ quan mang mã ${imported.code}.`);
      const { yearKind, identifierCode } = agency;
      const change = { ...draftOf(name), ...imported, yearKind, identifierCode };
      await this.write(actor, { agency, name, kindWords: imported.kindWords }, change, 'import');
    });
  }

  /** Writes a change of a locked agency and of one of its names into the open transaction; nothing when nothing differs. */
  async write(
    actor: Actor,
    { agency, name, kindWords }: { agency: Agency; name: AgencyName; kindWords: string | null },
    change: AgencyChange,
    source: EntrySource,
  ): Promise<void> {
    const said = differences(agencyFields(agency, name), agencyFields(change, change));
    if (Object.keys(said.after).length === 0 && agency.kindWords === kindWords) return;
    await this.repository.change(agency.agencyId, { ...change, kindWords });
    await this.repository.changeName(name.id, change);
    this.audit.record({
      actor,
      action: 'agency.changed',
      subject: agencySubject(agency.code),
      data: { before: said.before, after: { ...said.after, source } },
    });
  }
}
