import { Injectable } from '@nestjs/common';
import type { MemberRole } from '../../domain/agencies';
import type { BusinessDate } from '../../domain/calendar';
import type { EntrySource } from '../../domain/entry-source';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Conflict, Forbidden, InvalidInput } from '../../platform/errors';
import type { Bloc, BlocDraft, BlocYearDraft, Membership } from './bloc';
import { BlocsRepository } from './blocs.repository';
import { requirePactDay } from './pact-day';
import { MembershipsRepository } from './memberships.repository';
import { MembershipsService } from './memberships.service';
import type { CutOffs, YearPeriods } from './period';
import { PeriodsService } from './periods.service';
import type { BlocSummary, PlacedPeriod } from './place';

/** A member as a workbook or another list names it. */
export interface ListedMember {
  readonly agencyId: string;
  readonly agencyCode: string;
  readonly role: MemberRole;
}

/** What writing a list of members did. */
export interface MembersWritten {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/**
 * Sets up a bloc for a year step by step; every step may be repeated and then changes nothing. Used by the pages, the API,
 * the import and the demonstration, inside the caller's transaction where there is one. Each step asks for its own right.
 */
@Injectable()
export class BlocSetupService {
  constructor(
    private readonly database: Database,
    private readonly blocs: BlocsRepository,
    private readonly memberships: MembershipsRepository,
    private readonly membershipsService: MembershipsService,
    private readonly periods: PeriodsService,
    private readonly audit: AuditService,
  ) {}

  /** Makes a bloc: the appraiser's right. InvalidInput when the code is taken. */
  async createBloc(actor: Actor, draft: BlocDraft, source: EntrySource): Promise<Bloc> {
    if (!may(actor, 'bloc.define', {})) throw new Forbidden();
    return this.database.transaction(async () => {
      const id = await this.blocs.create(draft);
      if (id === null) {
        const parameters = { label: 'Mã khối', value: draft.code };
        throw new InvalidInput([{ code: 'already_exists', place: 'code', parameters }]);
      }
      const { code, name, kind, foundingDecision } = draft;
      const data = { code, name, kind, foundingDecision: foundingDecision ?? '', source };
      this.audit.record({ chain: chainOfBloc(code), actor, action: 'bloc.created', subject: `bloc:${code}`, data });
      return { id, ...draft, version: 1 };
    });
  }

  /** The year and its first six months, made where they are missing: making takes the appraiser's right. */
  ensurePeriods(actor: Actor, year: number, cutOffs: Partial<CutOffs> = {}): Promise<YearPeriods> {
    return this.periods.ensureYear(actor, year, cutOffs);
  }

  /** Opens a period for a bloc, so that sheets and reports of it can be made, and writes its year down. */
  async openReview(
    actor: Actor,
    bloc: BlocSummary,
    { year, period }: { year: PlacedPeriod; period: PlacedPeriod },
  ): Promise<void> {
    if (!may(actor, 'bloc.manage', { blocId: bloc.id, periodIds: [year.id] })) throw new Forbidden();
    await this.database.transaction(async () => {
      await this.blocs.ensureYear(bloc.id, year.id);
      if (!(await this.blocs.openReview(bloc.id, period.id))) return;
      this.audit.record({
        chain: chainOfBloc(bloc.code),
        actor,
        action: 'review.opened',
        subject: `review:${bloc.code}/${period.code}`,
        data: { period: period.code },
      });
    });
  }

  /**
   * Writes the pact and the leader in charge over what is stored; what is left out stays. Conflict when somebody else
   * saved between the reading and the writing, InvalidInput for another day than that of a signed pact in force.
   */
  async setYearFacts(
    actor: Actor,
    bloc: BlocSummary,
    year: PlacedPeriod,
    facts: Partial<BlocYearDraft>,
  ): Promise<void> {
    if (!may(actor, 'bloc.manage', { blocId: bloc.id, periodIds: [year.id] })) throw new Forbidden();
    const stored = await this.blocs.year(bloc.id, year.id);
    if (stored && facts.pactSignedOn !== undefined) requirePactDay(stored, facts.pactSignedOn);
    await this.writeYearFacts(actor, bloc, year, facts);
  }

  /**
   * Writes on which day the pact of a year was signed, so that nobody types what the pact itself says. It asks for no right
   * of its own: whoever signs last brings the pact into force.
   */
  async setPactDay(actor: Actor, bloc: BlocSummary, year: PlacedPeriod, pactSignedOn: BusinessDate): Promise<void> {
    await this.writeYearFacts(actor, bloc, year, { pactSignedOn });
  }

  /** The members of a bloc on a day, by the code of their agency. */
  async membersOn(bloc: BlocSummary, day: BusinessDate): Promise<Map<string, Membership>> {
    const memberships = await this.memberships.between(bloc.id, day, day);
    return new Map(memberships.map((membership) => [membership.agencyCode, membership]));
  }

  /**
   * Makes the listed agencies members with these roles from a day on. What holds already stays; another role begins that
   * day; whoever is not listed stays a member. A stay ends where the agency's own later membership begins, and a chair's
   * where a later chair's begins.
   */
  async setMembers(
    actor: Actor,
    bloc: BlocSummary,
    members: readonly ListedMember[],
    from: BusinessDate,
    source: EntrySource,
  ): Promise<MembersWritten> {
    return this.database.transaction(async () => {
      const known = await this.membersOn(bloc, from);
      const changed = members.filter(({ agencyCode, role }) => (known.get(agencyCode)?.role ?? role) !== role);
      // The old chair steps down before the new one takes over: there is never a second one.
      for (const { agencyCode, role } of chairLast(changed)) {
        const id = known.get(agencyCode)?.id ?? '';
        await this.membershipsService.changeRole(actor, bloc, id, role, from);
      }
      const added = members.filter(({ agencyCode }) => !known.has(agencyCode));
      const later = added.length === 0 ? [] : await this.memberships.since(bloc.id, from);
      for (const { agencyCode, role } of chairLast(added)) {
        const to = beginningOfNext(later, agencyCode, role, from);
        await this.membershipsService.add(actor, bloc, { agencyCode, role, from, to }, source);
      }
      const unchanged = members.length - changed.length - added.length;
      return { added: added.length, changed: changed.length, unchanged };
    });
  }

  /** Takes back the changes of role of these agencies that were to begin on a day still to come. */
  takeBackRoles(actor: Actor, bloc: BlocSummary, agencyIds: readonly string[], day: BusinessDate): Promise<void> {
    return this.membershipsService.takeBackRoles(actor, bloc, agencyIds, day);
  }

  private async writeYearFacts(
    actor: Actor,
    bloc: BlocSummary,
    year: PlacedPeriod,
    facts: Partial<BlocYearDraft>,
  ): Promise<void> {
    await this.database.transaction(async () => {
      await this.blocs.ensureYear(bloc.id, year.id);
      const stored = await this.blocs.year(bloc.id, year.id);
      if (!stored) throw new Error('the year of the bloc was not returned');
      const before = { leaderInCharge: stored.leaderInCharge, pactSignedOn: stored.pactSignedOn };
      const after = { ...before, ...facts };
      if (after.leaderInCharge === before.leaderInCharge && after.pactSignedOn === before.pactSignedOn) return;
      const changed = await this.blocs.changeYear(bloc.id, year.id, stored.version, after);
      if (!changed)
        throw new Conflict(`Thông tin của ${bloc.name} trong ${year.name} vừa được người khác sửa. Chưa ghi gì.`);
      const data = { before: yearFields(before), after: yearFields(after) };
      const subject = `bloc:${bloc.code}/${year.code}`;
      this.audit.record({ chain: chainOfBloc(bloc.code), actor, action: 'bloc.changed', subject, data });
    });
  }
}

function chairLast(members: readonly ListedMember[]): ListedMember[] {
  return [...members].sort((first, second) => Number(first.role === 'chair') - Number(second.role === 'chair'));
}

function beginningOfNext(
  later: readonly Membership[],
  agencyCode: string,
  role: MemberRole,
  from: BusinessDate,
): BusinessDate | null {
  const next = later.find(
    (membership) =>
      membership.from > from &&
      (membership.agencyCode === agencyCode || (role === 'chair' && membership.role === 'chair')),
  );
  return next?.from ?? null;
}

function yearFields({ leaderInCharge, pactSignedOn }: BlocYearDraft): Record<string, string> {
  return { leaderInCharge: leaderInCharge ?? '', pactSignedOn: pactSignedOn ?? '' };
}
