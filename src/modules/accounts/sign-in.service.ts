import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { formatInstant } from '../../text/date';
import type { Actor } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { InvalidInput, NotSignedIn, TooManyAttempts } from '../../platform/errors';
import { SessionRepository } from '../../platform/session';
import { hashPassword, isAcceptablePassword, passwordMatches } from './passwords';
import { SignInRepository } from './sign-in.repository';

const MINUTE = 60_000;
/** Failures within the window that lock a name, until the oldest of them leaves the window. */
const MOST_FAILURES_OF_NAME = 5;
/** Failures within the window after which an address must wait: one office shares one address. */
const MOST_FAILURES_OF_ADDRESS = 40;
const WINDOW = 15 * MINUTE;
const KEEP_ATTEMPTS = 30 * 24 * 60 * MINUTE;

export interface SignedIn {
  readonly userId: string;
  readonly displayName: string;
}

type Outcome = { signedIn: SignedIn } | { refused: NotSignedIn | TooManyAttempts };

/** Signing in and the own password. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly repository: SignInRepository,
    private readonly sessions: SessionRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Checks a name and a password. Throws NotSignedIn with the same sentence for a wrong name, a wrong password and a
   * locked account, and TooManyAttempts while the name or the address is locked out.
   */
  async signIn(loginName: string, password: string, address: string): Promise<SignedIn> {
    const name = loginName.trim().toLowerCase();
    // The attempt must be kept although it fails, so the refusal is thrown after the commit.
    const outcome = await this.database.transaction(() => this.attempt(name, password, address));
    if ('refused' in outcome) throw outcome.refused;
    return outcome.signedIn;
  }

  /** Changes the actor's own password; their other sessions end. Throws InvalidInput naming the field. */
  async changePassword(
    actor: Actor,
    sessionId: string,
    current: string,
    next: string,
    repeated: string,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const credentials = actor.userId === null ? null : await this.repository.credentialsOf(actor.userId);
      if (!credentials) throw new NotSignedIn();
      if (!(await passwordMatches(credentials.passwordHash, current))) throw wrong('currentPassword', 'password_wrong');
      if (!isAcceptablePassword(next, credentials.loginName)) throw wrong('newPassword', 'password_weak');
      if (next === current) throw wrong('newPassword', 'password_same');
      if (next !== repeated) throw wrong('repeatedPassword', 'password_repeat_differs');
      await this.repository.setPassword(credentials.userId, await hashPassword(next), false);
      await this.sessions.revokeAll(credentials.userId, sessionId);
      this.audit.record({
        actor,
        action: 'user.password_changed',
        subject: `user:${credentials.loginName}`,
        data: { loginName: credentials.loginName },
      });
    });
  }

  /** Notes that the actor left; the session itself is ended by the page. */
  async signOut(actor: Actor): Promise<void> {
    await this.database.transaction(async () => {
      const credentials = actor.userId === null ? null : await this.repository.credentialsOf(actor.userId);
      const subject = `user:${credentials?.loginName ?? ''}`;
      this.audit.record({ actor, action: 'user.signed_out', subject, data: {} });
    });
  }

  private async attempt(name: string, password: string, address: string): Promise<Outcome> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - WINDOW);
    await this.repository.serialise(name);
    const lockedUntil = await this.lockedUntil(name, since);
    if (lockedUntil) return { refused: lockedOut(lockedUntil) };
    if ((await this.repository.failuresOfAddress(address, since)) >= MOST_FAILURES_OF_ADDRESS) {
      return { refused: new TooManyAttempts('Có quá nhiều lần đăng nhập sai từ mạng này. Hãy thử lại sau 15 phút.') };
    }
    const credentials = await this.repository.credentials(name);
    const right = (await passwordMatches(credentials?.passwordHash ?? null, password)) && credentials?.locked === false;
    await this.repository.note(name, address, right, now);
    await this.repository.forgetBefore(new Date(now.getTime() - KEEP_ATTEMPTS));
    await this.sessions.removeExpired();
    if (!right) {
      this.refuse(credentials ? name : null, address);
      const locked = await this.lockedUntil(name, since);
      return { refused: locked ? lockedOut(locked) : new NotSignedIn('Tên đăng nhập hoặc mật khẩu không đúng.') };
    }
    const signedIn = { userId: credentials.userId, displayName: credentials.displayName };
    this.audit.record({
      actor: { userId: signedIn.userId, name: signedIn.displayName },
      action: 'user.signed_in',
      subject: `user:${name}`,
      data: { address },
    });
    return { signedIn };
  }

  /** The end of the lock-out, or null. */
  private async lockedUntil(name: string, since: Date): Promise<Date | null> {
    const failures = await this.repository.failuresOfName(name, since);
    const first = failures.at(-MOST_FAILURES_OF_NAME);
    return first ? new Date(first.getTime() + WINDOW) : null;
  }

  /** What stands in the field of the name may be a password: only the name of an account is kept for ever. */
  private refuse(name: string | null, address: string): void {
    this.audit.record({
      actor: { userId: null, name: 'Chưa đăng nhập' },
      action: 'user.sign_in_refused',
      subject: `user:${name ?? ''}`,
      data: { loginName: name ?? '', address, cause: 'wrong' },
    });
  }
}

function lockedOut(until: Date): TooManyAttempts {
  return new TooManyAttempts(
    `Tài khoản này tạm khóa đăng nhập đến ${formatInstant(until)} vì nhập sai ${String(MOST_FAILURES_OF_NAME)} lần.`,
  );
}

function wrong(field: string, code: string): InvalidInput {
  return new InvalidInput([{ code, place: field }]);
}
