import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { type Role, SCOPE_OF_ROLE, type ScopeKind } from '../../domain/roles';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import { type AssignmentRow, type HeldRole, type RolePlace, type UserRow, UsersRepository } from './users.repository';

/** A role to give: where it holds is named by the code of the agency or bloc, '' for the province. */
export interface AssignmentDraft {
  readonly role: Role;
  readonly placeCode: string;
  readonly validFrom: BusinessDate;
  /** The first day on which it no longer holds; null for a role without an end. */
  readonly validTo: BusinessDate | null;
}

/** Who holds which role, for which place and time: the administrator's work (product §6). */
@Injectable()
export class RolesService {
  constructor(
    private readonly database: Database,
    private readonly repository: UsersRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Blocs and agencies that a role can be held for. */
  async places(actor: Actor): Promise<RolePlace[]> {
    requireAdministrator(actor);
    return this.repository.places(this.clock.today());
  }

  /**
   * Gives a role. InvalidInput when the place is unknown or the dates are out of order, Conflict when the account holds
   * the same role for the same place in that time.
   */
  async assign(actor: Actor, userId: string, draft: AssignmentDraft): Promise<void> {
    requireAdministrator(actor);
    const { role, validFrom, validTo } = draft;
    const scope = SCOPE_OF_ROLE[role];
    await this.database.transaction(async () => {
      const { loginName } = await this.user(userId);
      const code = scope === 'province' ? '' : draft.placeCode.trim().toUpperCase();
      const placeId = await this.placeId(scope, code);
      if (validTo !== null && validTo <= validFrom) {
        throw new InvalidInput([{ code: 'dates_out_of_order', place: 'validTo' }]);
      }
      await this.requireFree(userId, { ...draft, placeCode: code });
      const [agencyId, blocId] = [scope === 'agency' ? placeId : null, scope === 'bloc' ? placeId : null];
      await this.repository.assign({ userId, role, scope, agencyId, blocId, validFrom, validTo });
      const data = { user: loginName, role, scope, place: code, from: validFrom, to: validTo ?? '' };
      this.audit.record({ actor, action: 'role.assigned', subject: `user:${loginName}`, data });
    });
  }

  /** Ends a role at once: from today on it does not hold. */
  async end(actor: Actor, userId: string, assignmentId: string): Promise<void> {
    requireAdministrator(actor);
    await this.database.transaction(async () => {
      const { loginName } = await this.user(userId);
      const assignment = (await this.assignmentsOf(userId)).find((item) => item.id === assignmentId);
      if (!assignment) throw new NotFound('Không tìm thấy vai trò này.');
      if (userId === actor.userId && assignment.role === 'ADMINISTRATOR') {
        throw new Conflict('Không tự bỏ vai trò quản trị của mình.');
      }
      const to = this.clock.today();
      await this.repository.endAssignment(assignmentId, to);
      const data = { user: loginName, role: assignment.role, place: assignment.placeCode ?? '', to };
      this.audit.record({ actor, action: 'role.ended', subject: `user:${loginName}`, data });
    });
  }

  /** Who holds which role for an agency on a day or later. It asks for no right: the caller manages agencies. */
  heldFor(agencyId: string, day: BusinessDate): Promise<HeldRole[]> {
    return this.repository.heldForAgency(agencyId, day);
  }

  /**
   * Ends every role held for an agency that ends; `to` is the first day without it. It asks for no right of its own: the
   * caller manages agencies.
   */
  async endOfAgency(
    actor: Actor,
    agency: { readonly id: string; readonly code: string },
    to: BusinessDate,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const held = await this.repository.heldForAgency(agency.id, to);
      await this.repository.endForAgency(agency.id, to, this.clock.today());
      for (const { loginName, role } of held) {
        const data = { user: loginName, role, place: agency.code, to };
        this.audit.record({ actor, action: 'role.ended', subject: `user:${loginName}`, data });
      }
    });
  }

  private async requireFree(userId: string, draft: AssignmentDraft): Promise<void> {
    const { role, placeCode, validFrom, validTo } = draft;
    const held = (await this.assignmentsOf(userId)).some(
      (item) =>
        item.role === role &&
        (item.placeCode ?? '') === placeCode &&
        (validTo === null || item.validFrom < validTo) &&
        (item.validTo === null || validFrom < item.validTo),
    );
    if (held) throw new Conflict('Người này đã giữ đúng vai trò đó trong khoảng thời gian này.');
  }

  private assignmentsOf(userId: string): Promise<AssignmentRow[]> {
    return this.repository.assignmentsOf([userId], this.clock.today());
  }

  private async placeId(scope: ScopeKind, code: string): Promise<string | null> {
    if (scope === 'province') return null;
    const label = scope === 'agency' ? 'cơ quan' : 'khối';
    if (code === '') throw new InvalidInput([{ code: 'unknown_choice', place: 'placeCode', parameters: { label } }]);
    const id = await this.repository.placeId(scope, code);
    if (id === null) {
      throw new InvalidInput([{ code: 'place_unknown', place: 'placeCode', parameters: { label, code } }]);
    }
    return id;
  }

  private async user(id: string): Promise<UserRow> {
    const user = await this.repository.find(id);
    if (!user) throw new NotFound('Không tìm thấy tài khoản này.');
    return user;
  }
}

/** Throws Forbidden for everybody but the administrator. */
export function requireAdministrator(actor: Actor): void {
  if (!may(actor, 'user.manage', {})) throw new Forbidden();
}
