import { Injectable } from '@nestjs/common';
import type { MemberRole } from '../../domain/agencies';
import { addDays, type BusinessDate } from '../../domain/calendar';
import type { EntrySource } from '../../domain/entry-source';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import { type Agency, AgencyRegistry, existsOn } from '../agencies';
import type { MembershipDraft } from './bloc';
import { explainRefusals } from './bloc-refusals';
import { MembershipsRepository, type LockedMembership } from './memberships.repository';
import { PeriodsRepository } from './periods.repository';
import type { BlocSummary } from './place';
import { ReviewStatesService } from './review-states.service';

type BlocKey = Pick<BlocSummary, 'id' | 'code'>;

/**
 * Who belongs to a bloc, in which role and when: every change keeps what was before. Conflict for days of a period that
 * the bloc has published or closed.
 */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly database: Database,
    private readonly repository: MembershipsRepository,
    private readonly periods: PeriodsRepository,
    private readonly agencies: AgencyRegistry,
    private readonly reviews: ReviewStatesService,
    private readonly audit: AuditService,
  ) {}

  /** Adds a member. Conflict when it is one in that time, or when it would be a second chair. */
  async add(actor: Actor, bloc: BlocKey, draft: MembershipDraft, source: EntrySource): Promise<void> {
    await this.requireManager(actor, bloc, draft.from);
    await explainRefusals(() =>
      this.database.transaction(async () => {
        const { role, from, to } = draft;
        if (to !== null && to <= from) throw new InvalidInput([{ code: 'dates_out_of_order', place: 'to' }]);
        const agency = await this.activeAgency(draft.agencyCode, from);
        await this.reviews.holdMembers([bloc.id], from, to);
        await this.repository.add({ blocId: bloc.id, agencyId: agency.agencyId, role, from, to });
        const data = { agency: agency.code, role, from, to: to ?? '', source };
        this.audit.record({ ...this.about(actor, bloc), action: 'bloc.member_added', data });
      }),
    );
  }

  /** Ends a membership; `lastDay` still belongs to it. */
  async end(actor: Actor, bloc: BlocKey, membershipId: string, lastDay: BusinessDate): Promise<void> {
    await this.requireManager(actor, bloc, lastDay);
    await this.database.transaction(async () => {
      const before = await this.open(bloc, membershipId, lastDay, 'to');
      const to = addDays(lastDay, 1);
      await this.reviews.holdMembers([bloc.id], to, before.to);
      await this.repository.end(membershipId, to);
      this.noteChange(actor, bloc, before, { ...before, to });
    });
  }

  /**
   * Gives a member another role from a day on; from its own first day on the role is put right instead. Conflict when it
   * would be a second chair.
   */
  async changeRole(
    actor: Actor,
    bloc: BlocKey,
    membershipId: string,
    role: MemberRole,
    from: BusinessDate,
  ): Promise<void> {
    await this.requireManager(actor, bloc, from);
    await explainRefusals(() =>
      this.database.transaction(async () => {
        const before = await this.open(bloc, membershipId, from, 'from');
        if (before.role === role) throw new Conflict('Cơ quan đang giữ đúng vai trò này.');
        await this.reviews.holdMembers([bloc.id], from, before.to);
        if (before.from === from) {
          await this.repository.setRole(membershipId, role);
        } else {
          await this.repository.end(membershipId, from);
          await this.repository.add({ ...before, role, from });
        }
        this.noteChange(actor, bloc, before, { ...before, role, from });
      }),
    );
  }

  /**
   * Takes back changes of role that were to begin on a day still to come, for these agencies: each goes on in the role it has
   * the day before, as far as its membership reaches. An agency without such a change keeps what it has.
   */
  async takeBackRoles(actor: Actor, bloc: BlocKey, agencyIds: readonly string[], day: BusinessDate): Promise<void> {
    await this.requireManager(actor, bloc, day);
    await explainRefusals(() =>
      this.database.transaction(async () => {
        const around = await this.repository.between(bloc.id, addDays(day, -1), day);
        const changes = agencyIds.flatMap((agencyId) => {
          const before = around.find((one) => one.agencyId === agencyId && one.to === day);
          const after = around.find((one) => one.agencyId === agencyId && one.from === day);
          return before && after ? [{ before, after }] : [];
        });
        await this.reviews.holdMembers([bloc.id], day, null);
        // All of them first: there is never a second chair.
        await this.repository.drop(changes.map(({ after }) => after.id));
        for (const { before, after } of changes) {
          await this.repository.end(before.id, after.to);
          const said = { blocId: bloc.id, ...after };
          this.noteChange(actor, bloc, said, { ...said, role: before.role, from: before.from });
        }
      }),
    );
  }

  /** The membership of this id, when it holds on the day; the day of a wrong one is refused at `place`. */
  private async open(bloc: BlocKey, membershipId: string, day: BusinessDate, place: string): Promise<LockedMembership> {
    const membership = await this.repository.lock(bloc.id, membershipId);
    if (!membership) throw new NotFound('Không tìm thấy thành viên này trong khối.');
    if (day < membership.from || (membership.to !== null && day >= membership.to)) {
      const { from, to } = membership;
      throw new InvalidInput([
        to === null
          ? { code: 'date_too_early', place, parameters: { from } }
          : { code: 'date_out_of_range', place, parameters: { from, to: addDays(to, -1) } },
      ]);
    }
    return membership;
  }

  private async activeAgency(code: string, day: BusinessDate): Promise<Agency> {
    const [agency] = await this.agencies.byCodes([code], day);
    if (!agency) throw new InvalidInput([{ code: 'agency_unknown', place: 'agency', parameters: { code } }]);
    if (!existsOn(agency, day)) {
      const parameters = { name: agency.name, day };
      throw new InvalidInput([{ code: 'agency_not_active', place: 'agency', parameters }]);
    }
    return agency;
  }

  private noteChange(actor: Actor, bloc: BlocKey, before: LockedMembership, after: LockedMembership): void {
    const said = ({ agencyCode, role, from, to }: LockedMembership): Record<string, string> => ({
      agency: agencyCode,
      ...{ role, from, to: to ?? '' },
    });
    const data = { before: said(before), after: said(after) };
    this.audit.record({ ...this.about(actor, bloc), action: 'bloc.member_changed', data });
  }

  /** A role limited to a year changes who belongs to the bloc on days of that year alone. */
  private async requireManager(actor: Actor, bloc: BlocKey, day: BusinessDate): Promise<void> {
    const periodIds = await this.periods.idsOn(day);
    if (!may(actor, 'bloc.manage', { blocId: bloc.id, periodIds })) throw new Forbidden();
  }

  private about(actor: Actor, bloc: BlocKey): { chain: string; actor: Actor; subject: string } {
    return { chain: chainOfBloc(bloc.code), actor, subject: `bloc:${bloc.code}` };
  }
}
