import { Injectable } from '@nestjs/common';
import type { Violation } from '../../domain/violation';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService, StaleWrite } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, InvalidInput, NotFound } from '../../platform/errors';
import { SessionRepository, type SessionSummary } from '../../platform/session';
import { hashPassword, isAcceptablePassword, temporaryPassword } from './passwords';
import { type AssignmentDraft, requireAdministrator, RolesService } from './roles.service';
import { SignInRepository } from './sign-in.repository';
import { type AssignmentRow, type UserRow, UsersRepository } from './users.repository';

/** What is known of a person. */
export interface PersonDraft {
  readonly displayName: string;
  readonly positionTitle: string;
  readonly email: string;
}

/** A new account as somebody filled it in. */
export interface AccountDraft extends PersonDraft {
  readonly loginName: string;
  readonly password: string;
  /** False only where the person typed the password themselves. */
  readonly mustChangePassword: boolean;
}

/** An account with its roles of all times. */
export interface Account extends UserRow {
  readonly assignments: readonly AssignmentRow[];
}

/** A new account and the password to hand over; it is kept nowhere. */
export interface NewAccount {
  readonly id: string;
  readonly loginName: string;
  readonly temporaryPassword: string;
}

/** Some accounts of a list, and where they stand in it. */
export interface AccountsPage {
  readonly accounts: readonly Account[];
  readonly page: number;
  readonly pageCount: number;
  readonly total: number;
}

const ACCOUNTS_A_PAGE = 50;

const DISPLAY_NAME_MISSING: Violation = {
  code: 'required',
  place: 'displayName',
  parameters: { label: 'tên hiển thị' },
};
const LOGIN_NAME = /^[a-z0-9][a-z0-9._@-]{1,79}$/;

/** Accounts: the administrator's work (product §6). */
@Injectable()
export class UsersService {
  constructor(
    private readonly database: Database,
    private readonly repository: UsersRepository,
    private readonly roles: RolesService,
    private readonly signIn: SignInRepository,
    private readonly sessions: SessionRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Accounts by part of a name, without marks, each with its roles; two queries whatever their number. */
  async list(actor: Actor, text: string): Promise<Account[]> {
    requireAdministrator(actor);
    return this.withRoles(await this.repository.list(text.trim(), null, 0));
  }

  /** One page of the list (1 is the first; one past the end gives the last) and what it is part of. */
  async page(actor: Actor, text: string, asked: number): Promise<AccountsPage> {
    requireAdministrator(actor);
    const total = await this.repository.count(text.trim());
    const pageCount = Math.max(1, Math.ceil(total / ACCOUNTS_A_PAGE));
    const page = Math.min(Math.max(1, asked), pageCount);
    const users = await this.repository.list(text.trim(), ACCOUNTS_A_PAGE, (page - 1) * ACCOUNTS_A_PAGE);
    return { accounts: await this.withRoles(users), page, pageCount, total };
  }

  /** NotFound when there is no such account. */
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
      const person = stored(draft);
      const { mustChangePassword } = draft;
      const passwordHash = await hashPassword(draft.password);
      const id = await this.repository.create({ loginName, ...person, passwordHash, mustChangePassword });
      const data = { loginName, displayName: person.displayName };
      this.audit.record({ actor, action: 'user.created', subject: `user:${loginName}`, data });
      for (const role of roles) await this.roles.assign(actor, id, role);
      return id;
    });
  }

  /** Makes an account with a password made up here, which the person replaces at the first sign-in. */
  async invite(actor: Actor, draft: PersonDraft & { readonly loginName: string }): Promise<NewAccount> {
    const password = temporaryPassword();
    const id = await this.create(actor, { ...draft, password, mustChangePassword: true });
    return { id, loginName: draft.loginName.trim().toLowerCase(), temporaryPassword: password };
  }

  /** Changes what is known of the person. StaleWrite with both sides when somebody else saved since `version`. */
  async update(actor: Actor, id: string, version: number, draft: PersonDraft): Promise<void> {
    await this.database.transaction(async () => {
      const before = await this.find(actor, id);
      const after = stored(draft);
      if (after.displayName === '') throw new InvalidInput([DISPLAY_NAME_MISSING]);
      const subject = `user:${before.loginName}`;
      const data = { before: shown(before), after: shown(after) };
      if (!(await this.repository.update(id, version, after))) {
        const change = await this.audit.lastChange(subject);
        throw new StaleWrite('Tài khoản', change, data.before, data.after, before.version);
      }
      this.audit.record({ actor, action: 'user.changed', subject, data });
    });
  }

  /** Locks an account: its sessions end at once. Nobody locks themselves out. */
  async setLocked(actor: Actor, id: string, locked: boolean): Promise<void> {
    await this.database.transaction(async () => {
      const { loginName } = await this.find(actor, id);
      if (locked && id === actor.userId) throw new Conflict('Không tự khóa tài khoản đang dùng.');
      await this.repository.setLocked(id, locked);
      if (locked) await this.sessions.revokeAll(id, null);
      const action = locked ? 'user.locked' : 'user.unlocked';
      this.audit.record({ actor, action, subject: `user:${loginName}`, data: { loginName } });
    });
  }

  /** Gives an account a temporary password and returns it; its sessions end and it must choose its own next time. */
  async resetPassword(actor: Actor, id: string): Promise<NewAccount> {
    return this.database.transaction(async () => {
      const { loginName } = await this.find(actor, id);
      if (id === actor.userId) throw new Conflict('Hãy đổi mật khẩu của mình ở mục Đổi mật khẩu.');
      const password = temporaryPassword();
      await this.signIn.setPassword(id, await hashPassword(password), true);
      await this.sessions.revokeAll(id, null);
      this.audit.record({ actor, action: 'user.password_reset', subject: `user:${loginName}`, data: { loginName } });
      return { id, loginName, temporaryPassword: password };
    });
  }

  /** The sessions that are open now, the one used last first. */
  async sessionsOf(actor: Actor, userId: string): Promise<SessionSummary[]> {
    requireAdministrator(actor);
    return this.sessions.ofUser(userId);
  }

  /** Ends one session of an account by the key of the list. */
  async revokeSession(actor: Actor, userId: string, key: string): Promise<void> {
    await this.database.transaction(async () => {
      const { loginName } = await this.find(actor, userId);
      if (!(await this.sessions.revoke(userId, key))) throw new NotFound('Phiên đăng nhập này đã kết thúc.');
      this.audit.record({ actor, action: 'session.revoked', subject: `user:${loginName}`, data: { user: loginName } });
    });
  }

  private async withRoles(users: readonly UserRow[]): Promise<Account[]> {
    const ids = users.map(({ id }) => id);
    const assignments = await this.repository.assignmentsOf(ids, this.clock.today());
    return users.map((user) => ({ ...user, assignments: assignments.filter((item) => item.userId === user.id) }));
  }
}

function accountViolations(loginName: string, draft: AccountDraft): Violation[] {
  const violations: Violation[] = [];
  if (!LOGIN_NAME.test(loginName)) violations.push({ code: 'login_name_form', place: 'loginName' });
  if (draft.displayName.trim() === '') violations.push(DISPLAY_NAME_MISSING);
  if (!isAcceptablePassword(draft.password, loginName)) violations.push({ code: 'password_weak', place: 'password' });
  return violations;
}

function stored(draft: PersonDraft): Pick<UserRow, 'displayName' | 'positionTitle' | 'email'> {
  return {
    displayName: draft.displayName.trim(),
    positionTitle: draft.positionTitle.trim() || null,
    email: draft.email.trim() || null,
  };
}

function shown(user: Pick<UserRow, 'displayName' | 'positionTitle' | 'email'>): Record<string, string> {
  return { displayName: user.displayName, positionTitle: user.positionTitle ?? '', email: user.email ?? '' };
}
