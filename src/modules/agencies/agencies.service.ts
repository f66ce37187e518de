import { Injectable } from '@nestjs/common';
import type { YearKind } from '../../domain/agencies';
import { addDays, type BusinessDate } from '../../domain/calendar';
import type { EntrySource } from '../../domain/entry-source';
import { formatDate } from '../../text/date';
import { Database } from '../../database/database';
import { type Actor, holds, may } from '../../platform/access';
import { AuditService, type FieldValues, StaleWrite } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import { passingViolations, renamingViolations } from './agencies.policy';
import { AgenciesRepository } from './agencies.repository';
import type { Agency, AgencyChange, AgencyDetails, AgencyDraft, Passing, Renaming, Succession } from './agency';
import { agencyFields, agencySubject, draftOf } from './agency-audit';
import { explainRefusals } from './agency-refusals';
import { AgencyRegistry } from './agency-registry.service';

/** The catalogue of agencies: their names over time and what becomes of them (domain §1.5). */
@Injectable()
export class AgenciesService {
  constructor(
    private readonly database: Database,
    private readonly repository: AgenciesRepository,
    private readonly registry: AgencyRegistry,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Agencies in official order with the names of a day (default today), also those that no longer exist then; by part of
   * a name or code, without marks. Agencies are no secret within the province.
   */
  async list(actor: Actor, options: { day?: BusinessDate; text?: string } = {}): Promise<Agency[]> {
    requireReader(actor);
    return this.repository.list(options.day ?? this.clock.today(), (options.text ?? '').trim());
  }

  /** What became of agencies up to a day, in the order of time. */
  async successions(actor: Actor, day: BusinessDate): Promise<Succession[]> {
    requireReader(actor);
    return this.repository.successionsUntil(day);
  }

  /** An agency with the name of a day (default today), all its names and what became of it. */
  async details(actor: Actor, code: string, day: BusinessDate = this.clock.today()): Promise<AgencyDetails> {
    requireReader(actor);
    const agency = await this.require(code, day);
    const names = await this.repository.names(agency.agencyId);
    return { agency, names, successions: await this.repository.successionsOf(agency.agencyId) };
  }

  /** The official order that a new agency takes when nothing else is said: after all others. */
  nextOrder(): Promise<number> {
    return this.repository.nextOrder();
  }

  /** Adds an agency and returns its code. InvalidInput when the code is taken. */
  async create(actor: Actor, draft: AgencyDraft, source: EntrySource): Promise<string> {
    requireManager(actor);
    await this.database.transaction(async () => {
      const [taken] = await this.repository.byCodes([draft.code], this.clock.today());
      if (taken) {
        const parameters = { label: 'Mã cơ quan', value: draft.code };
        throw new InvalidInput([{ code: 'already_exists', place: 'code', parameters }]);
      }
      await this.registry.register(actor, draft, source);
    });
    return draft.code;
  }

  /**
   * Puts right what an agency is, and its name and letterhead of a day (default today); a new name from a day on is a
   * renaming; without a kind of year the stored one stays. StaleWrite with both sides when somebody else saved since `version`.
   */
  async change(
    actor: Actor,
    code: string,
    version: number,
    given: Omit<AgencyChange, 'yearKind'> & { yearKind?: YearKind | null },
    options: { day?: BusinessDate; source: EntrySource },
  ): Promise<void> {
    requireManager(actor);
    const day = options.day ?? this.clock.today();
    await this.database.transaction(async () => {
      const agency = await this.lock(code, day);
      const change = { ...given, yearKind: given.yearKind ?? agency.yearKind };
      const name = await this.repository.nameOn(agency.agencyId, day);
      if (!name) throw new InvalidInput([{ code: 'name_not_on_day', place: 'name', parameters: { day } }]);
      if (agency.version !== version) {
        throw await this.stale(agency, agencyFields(agency, name), agencyFields(change, change));
      }
      const kindWords = change.kind === agency.kind ? agency.kindWords : null;
      await this.registry.write(actor, { agency, name, kindWords }, change, options.source);
    });
  }

  /**
   * A new name from a day on: documents of earlier days keep the old one. The letterhead is asked for again. Conflict for a
   * day of a period whose result is published, of a bloc that the agency belongs to in it.
   */
  async rename(actor: Actor, code: string, version: number, renaming: Renaming, source: EntrySource): Promise<void> {
    requireManager(actor);
    const { name, shortName, effectiveOn } = renaming;
    await explainRefusals(() =>
      this.database.transaction(async () => {
        const agency = await this.lock(code, effectiveOn);
        const current = await this.repository.nameOn(agency.agencyId, effectiveOn);
        const violations = renamingViolations(agency, current, renaming);
        if (violations.length > 0 || !current) throw new InvalidInput(violations);
        const before = { name: current.name, shortName: current.shortName };
        const after = { name, shortName, effectiveOn };
        if (agency.version !== version) throw await this.stale(agency, before, after);
        await this.requireUnpublished(agency, effectiveOn);
        await this.repository.advance(agency.agencyId);
        await this.repository.closeName(current.id, effectiveOn);
        // The short letterhead and the symbol are made from the name, so they end with it.
        const next = { ...draftOf(current), name, shortName, letterheadName: null, documentSymbol: null };
        await this.repository.addName(agency.agencyId, next, effectiveOn, current.validTo);
        const subject = agencySubject(agency.code);
        this.audit.record({ actor, action: 'agency.renamed', subject, data: { before, after: { ...after, source } } });
      }),
    );
  }

  /**
   * The agency that is to end, as on the day before, and those that would take over, without writing anything. Conflict when
   * its end is written already, InvalidInput naming the fields.
   */
  async passable(actor: Actor, code: string, passing: Passing): Promise<{ agency: Agency; successors: Agency[] }> {
    requireManager(actor);
    const agency = await this.require(code, addDays(passing.effectiveOn, -1));
    if (agency.activeTo !== null) throw ended();
    const successors = await this.repository.byCodes(passing.successorCodes, passing.effectiveOn);
    const violations = passingViolations(agency, successors, passing);
    if (violations.length > 0) throw new InvalidInput(violations);
    return { agency, successors };
  }

  /**
   * Ends an agency on a day and names those that take over. It stays in the catalogue under its last name. What this does to
   * blocs and roles is the caller's: see ReorganisationsService of the blocs.
   */
  async pass(actor: Actor, code: string, version: number, passing: Passing): Promise<void> {
    requireManager(actor);
    await explainRefusals(() =>
      this.database.transaction(async () => {
        const locked = await this.lock(code, passing.effectiveOn);
        if (locked.version !== version) throw await this.stale(locked, { name: locked.name }, passingFields(passing));
        const { agency, successors } = await this.passable(actor, code, passing);
        await this.repository.advance(agency.agencyId);
        await this.repository.end(agency.agencyId, passing.effectiveOn);
        for (const { agencyId } of successors) {
          await this.repository.addSuccession(agency.agencyId, agencyId, passing.kind, passing.effectiveOn);
        }
        this.audit.record({
          actor,
          action: 'agency.succeeded',
          subject: agencySubject(agency.code),
          data: { predecessor: agency.code, ...passingFields(passing) },
        });
      }),
    );
  }

  private async require(code: string, day: BusinessDate): Promise<Agency> {
    const [agency] = await this.repository.byCodes([code], day);
    if (!agency) throw new NotFound('Không tìm thấy cơ quan này.');
    return agency;
  }

  private async lock(code: string, day: BusinessDate): Promise<Agency> {
    await this.repository.lock(code);
    return this.require(code, day);
  }

  /** A published result keeps the names that it was published with. */
  private async requireUnpublished({ agencyId }: Agency, day: BusinessDate): Promise<void> {
    const periods = await this.repository.publishedPeriods(agencyId, day);
    if (periods.length === 0) return;
    throw new Conflict(
      `${periods.join('; ')} đã công bố hoặc đã đóng với tên hiện nay của cơ quan nên không đổi tên từ ngày ${formatDate(day)} được. Chọn ngày sau kỳ ấy, hoặc Sở Nội vụ mở lại kỳ khi có lý do.`,
      { periods },
    );
  }

  private async stale(agency: Agency, stored: FieldValues, given: FieldValues): Promise<StaleWrite> {
    const change = await this.audit.lastChange(agencySubject(agency.code));
    return new StaleWrite('Cơ quan', change, stored, given, agency.version);
  }
}

function ended(): Conflict {
  return new Conflict('Cơ quan này đã được ghi là kết thúc hoạt động.');
}

function requireReader(actor: Actor): void {
  if (!holds(actor, 'catalogue.read')) throw new Forbidden();
}

function requireManager(actor: Actor): void {
  if (!may(actor, 'agency.manage', {})) throw new Forbidden();
}

function passingFields({ kind, successorCodes, effectiveOn }: Passing): {
  kind: string;
  successor: string;
  effectiveOn: string;
} {
  return { kind, successor: successorCodes.join(', '), effectiveOn };
}
