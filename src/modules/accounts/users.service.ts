import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { type Role, SCOPE_OF_ROLE } from '../../domain/roles';
import type { Violation } from '../../domain/violation';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import { SessionRepository, type SessionSummary } from '../../platform/session';
import { hashPassword, isAcceptablePassword } from './passwords';
import { SignInRepository } from './sign-in.repository';
import { type AssignmentRow, type UserRow, UsersRepository } from './users.repository';

/** A new account as somebody filled it in. */
export interface AccountDraft {
  readonly loginName: string;
  readonly displayName: string;
  readonly positionTitle: string;
  readonly email: string;
  readonly password: string;
  /** False only where the person typed the password themselves. */
  readonly mustChangePassword: boolean;
}

/** A role to give: where it holds is named by the code of the agency or bloc, '' for the province. */
export interface AssignmentDraft {
  readonly role: Role;
  readonly placeCode: string;
  readonly validFrom: BusinessDate;
  readonly validTo: BusinessDate | null;
}

export interface Account extends UserRow {
  readonly assignments: readonly AssignmentRow[];
}

const DISPLAY_NAME_MISSING: Violation = {
  code: 'required',
  place: 'displayName',
  parameters: { label: 'tên hiển thị' },
};
const LOGIN_NAME = /^[a-z0-9][a-z0-9._@-]{1,79}$/;

/** Accounts and roles: the administrator's work (product §6). */
@Injectable()
export class UsersService {
  constructor(
    private readonly database: Database,
    private readonly repository: UsersRepository,
    private readonly signIn: SignInRepository,
    private readonly sessions: SessionRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Accounts by part of a name, without marks, each with its roles; two queries whatever their number. */
  async list(actor: Actor, text: string): Promise<Account[]> {
    requireAdministrator(actor);
    const users = await this.repository.list(text.trim());
    const assignments = await this.repository.assignmentsOf(
      users.map((user) => user.id),
      this.clock.today(),
    );
    return users.map((user) => ({ ...user, assignments: assignments.filter((item) => item.userId === user.id) }));
  }

  async find(actor: Actor, id: string): Promise<Account> {
    requireAdministrator(actor);
    const user = await this.repository.find(id);
    if (!user) throw new NotFound('Không tìm thấy tài khoản này.');
    return { ...user, assignments: await this.repository.assignmentsOf([id], this.clock.today()) };
  }

  /** Makes an account, with roles if given, and returns its id. Throws InvalidInput naming the fields. */
  async create(actor: Actor, draft: AccountDraft, roles: readonly AssignmentDraft[] = []): Promise<string> {
    requireAdministrator(actor);
    const loginName = draft.loginName.trim().toLowerCase();
    const violations = accountViolations(loginName, draft);
    return this.database.transaction(async () => {
      if (violations.length === 0 && (await this.repository.findByLoginName(loginName))) {
        violations.push({ code: 'login_name_taken', place: 'loginName' });
      }
      if (violations.length > 0) throw new InvalidInput(violations);
      const displayName = draft.displayName.trim();
      const id = await this.repository.create({
        loginName,
        displayName,
        positionTitle: draft.positionTitle.trim() || null,
        email: draft.email.trim() || null,
        passwordHash: await hashPassword(draft.password),
        mustChangePassword: draft.mustChangePassword,
      });
      this.audit.record({
        actor,
        action: 'user.created',
        subject: `user:${loginName}`,
        data: { loginName, displayName },
      });
      for (const role of roles) await this.assign(actor, id, role);
      return id;
    });
  }

  /** Changes the name shown, the position and the address. Conflict when somebody else did since `version`. */
  async update(
    actor: Actor,
    id: string,
    version: number,
    draft: Pick<AccountDraft, 'displayName' | 'positionTitle' | 'email'>,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const before = await this.find(actor, id);
      const displayName = draft.displayName.trim();
      if (displayName === '') throw new InvalidInput([DISPLAY_NAME_MISSING]);
      const after = {
        displayName,
        positionTitle: draft.positionTitle.trim() || null,
        email: draft.email.trim() || null,
      };
      if (!(await this.repository.update(id, version, after))) {
        throw new Conflict('Tài khoản vừa được người khác sửa. Hãy xem lại rồi lưu.');
      }
      this.audit.record({
        actor,
        action: 'user.changed',
        subject: `user:${before.loginName}`,
        data: { before: shown(before), after: shown(after) },
      });
    });
  }

  /** Locks an account: its sessions end at once. Nobody locks themselves out. */
  async setLocked(actor: Actor, id: string, locked: boolean): Promise<void> {
    await this.database.transaction(async () => {
      const { loginName } = await this.find(actor, id);
      if (locked && id === actor.userId) throw new Conflict('Không tự khóa tài khoản đang dùng.');
      await this.repository.setLocked(id, locked);
      if (locked) await this.sessions.revokeAll(id, null);
      this.audit.record({
        actor,
        action: locked ? 'user.locked' : 'user.unlocked',
        subject: `user:${loginName}`,
        data: { loginName },
      });
    });
  }

  /** Gives an account a temporary password; its sessions end and it must choose its own next time. */
  async resetPassword(actor: Actor, id: string, password: string): Promise<void> {
    await this.database.transaction(async () => {
      const { loginName } = await this.find(actor, id);
      if (!isAcceptablePassword(password, loginName))
        throw new InvalidInput([{ code: 'password_weak', place: 'password' }]);
      await this.signIn.setPassword(id, await hashPassword(password), true);
      await this.sessions.revokeAll(id, null);
      this.audit.record({ actor, action: 'user.password_reset', subject: `user:${loginName}`, data: { loginName } });
    });
  }

  /** Gives a role. Throws InvalidInput when the place is unknown or the dates are out of order. */
  async assign(actor: Actor, userId: string, draft: AssignmentDraft): Promise<void> {
    await this.database.transaction(async () => {
      const { loginName } = await this.find(actor, userId);
      const scope = SCOPE_OF_ROLE[draft.role];
      const placeId =
        scope === 'province' ? null : await this.repository.placeId(scope, draft.placeCode.trim().toUpperCase());
      if (scope !== 'province' && placeId === null)
        throw new InvalidInput([{ code: 'place_unknown', place: 'placeCode' }]);
      if (draft.validTo !== null && draft.validTo <= draft.validFrom) {
        throw new InvalidInput([{ code: 'dates_out_of_order', place: 'validTo' }]);
      }
      await this.repository.assign({
        userId,
        role: draft.role,
        scope,
        agencyId: scope === 'agency' ? placeId : null,
        blocId: scope === 'bloc' ? placeId : null,
        validFrom: draft.validFrom,
        validTo: draft.validTo,
      });
      this.audit.record({
        actor,
        action: 'role.assigned',
        subject: `user:${loginName}`,
        data: {
          ...{ user: loginName, role: draft.role, scope, place: draft.placeCode },
          ...{ from: draft.validFrom, to: draft.validTo ?? '' },
        },
      });
    });
  }

  /** Ends a role today. */
  async endAssignment(actor: Actor, userId: string, assignmentId: string): Promise<void> {
    await this.database.transaction(async () => {
      const account = await this.find(actor, userId);
      const assignment = account.assignments.find((item) => item.id === assignmentId);
      if (!assignment) throw new NotFound('Không tìm thấy vai trò này.');
      if (userId === actor.userId && assignment.role === 'ADMINISTRATOR') {
        throw new Conflict('Không tự bỏ vai trò quản trị của mình.');
      }
      const today = this.clock.today();
      await this.repository.endAssignment(assignmentId, today);
      this.audit.record({
        actor,
        action: 'role.ended',
        subject: `user:${account.loginName}`,
        data: { user: account.loginName, role: assignment.role, place: assignment.placeCode ?? '', to: today },
      });
    });
  }

  async sessionsOf(actor: Actor, userId: string): Promise<SessionSummary[]> {
    requireAdministrator(actor);
    return this.sessions.ofUser(userId);
  }

  async revokeSession(actor: Actor, userId: string, key: string): Promise<void> {
    await this.database.transaction(async () => {
      const { loginName } = await this.find(actor, userId);
      if (!(await this.sessions.revoke(userId, key))) throw new NotFound('Phiên đăng nhập này đã kết thúc.');
      this.audit.record({ actor, action: 'session.revoked', subject: `user:${loginName}`, data: { user: loginName } });
    });
  }
}

function requireAdministrator(actor: Actor): void {
  if (!may(actor, 'user.manage', {})) throw new Forbidden();
}

function accountViolations(loginName: string, draft: AccountDraft): Violation[] {
  const violations: Violation[] = [];
  if (!LOGIN_NAME.test(loginName)) violations.push({ code: 'login_name_form', place: 'loginName' });
  if (draft.displayName.trim() === '') violations.push(DISPLAY_NAME_MISSING);
  if (!isAcceptablePassword(draft.password, loginName)) violations.push({ code: 'password_weak', place: 'password' });
  return violations;
}

function shown(user: Pick<UserRow, 'displayName' | 'positionTitle' | 'email'>): Record<string, string> {
  return { displayName: user.displayName, positionTitle: user.positionTitle ?? '', email: user.email ?? '' };
}
