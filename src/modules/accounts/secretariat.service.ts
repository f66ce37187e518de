import { Injectable } from '@nestjs/common';
import { addDays, type BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Forbidden, InvalidInput } from '../../platform/errors';
import { type HeldSecretariat, type OfficeHolder, SecretariatRepository } from './secretariat.repository';
import { UsersRepository } from './users.repository';

/** Who stops being secretary of a bloc on a day and who begins; either may be nobody. */
export interface SecretariatChange {
  readonly bloc: { readonly id: string; readonly code: string };
  /** Agency that the new secretary works for. */
  readonly agencyId: string;
  readonly outgoingUserId: string | null;
  readonly incomingUserId: string | null;
  /** The first day of the new and the first day without the old. */
  readonly on: BusinessDate;
}

/** What a change of the secretariat did to roles, so that it can be taken back before its day. */
export interface MovedSecretariat {
  /** The first day without the outgoing secretary's role as it stood before; null: it had no end. */
  readonly outgoingUntil: BusinessDate | null;
  /** Whether the incoming role began by this change; who was secretary already kept a role of their own. */
  readonly incomingBegan: boolean;
}

/**
 * Moves the secretary's role of a bloc when its chair passes on. It is the one role that is not given by the administrator
 * alone: it comes with the chair (product §2 A, acceptance 20), only to people of the new chair agency.
 */
@Injectable()
export class SecretariatService {
  constructor(
    private readonly database: Database,
    private readonly repository: SecretariatRepository,
    private readonly users: UsersRepository,
    private readonly audit: AuditService,
  ) {}

  /** Accounts that are secretaries of the bloc on a day. */
  secretaries(blocId: string, day: BusinessDate): Promise<OfficeHolder[]> {
    return this.repository.secretaries(blocId, day);
  }

  /** Accounts of these agencies that could become secretary on a day. */
  candidates(agencyIds: readonly string[], day: BusinessDate): Promise<OfficeHolder[]> {
    return this.repository.officeHolders(agencyIds, day);
  }

  /**
   * Ends the role of the outgoing secretary and begins that of the incoming one on the day, in the open transaction.
   * Rights follow the dates. Throws Forbidden for who does not hand over, InvalidInput when the outgoing account is no
   * secretary of the bloc before that day, or the incoming one does not work for the new chair agency on it. Promises what
   * `takeBack` needs to know.
   */
  async change(actor: Actor, change: SecretariatChange): Promise<MovedSecretariat> {
    const { bloc, agencyId, outgoingUserId, incomingUserId, on } = change;
    if (!may(actor, 'handover.manage', { blocId: bloc.id })) throw new Forbidden();
    return this.database.transaction(async () => {
      const held = await this.repository.heldFrom(bloc.id, on);
      const outgoingUntil = outgoingUserId === null ? null : await this.end(actor, change, held, outgoingUserId);
      if (incomingUserId === null) return { outgoingUntil, incomingBegan: false };
      const candidates = await this.repository.officeHolders([agencyId], on);
      if (!candidates.some(({ userId }) => userId === incomingUserId)) throw unknownAccount('incoming');
      return { outgoingUntil, incomingBegan: await this.begin(actor, change, held, incomingUserId) };
    });
  }

  /**
   * Takes a change back before its day, in the open transaction: the role that would begin is removed, the one that would
   * end holds on until it would have ended otherwise. What the administrator changed meanwhile stays. Forbidden for who
   * does not hand over.
   */
  async takeBack(actor: Actor, change: SecretariatChange, moved: MovedSecretariat): Promise<void> {
    const { bloc, outgoingUserId, incomingUserId, on } = change;
    if (!may(actor, 'handover.manage', { blocId: bloc.id })) throw new Forbidden();
    await this.database.transaction(async () => {
      const held = await this.repository.heldFrom(bloc.id, addDays(on, -1));
      const begun = held.filter(({ userId, validFrom }) => userId === incomingUserId && validFrom === on);
      for (const { id } of moved.incomingBegan ? begun : []) {
        await this.users.endAssignment(id, on);
        const user = await this.loginNameOf(incomingUserId);
        const data = { user, role: 'SECRETARY', place: bloc.code, to: on };
        this.audit.record({ actor, action: 'role.ended', subject: `user:${user}`, data });
      }
      const ended = held.filter(({ userId, validTo }) => userId === outgoingUserId && validTo === on);
      for (const { id } of ended) {
        await this.repository.holdUntil(id, moved.outgoingUntil);
        const user = await this.loginNameOf(outgoingUserId);
        const days = { from: on, to: moved.outgoingUntil ?? '' };
        const data = { user, role: 'SECRETARY', scope: 'bloc', place: bloc.code, ...days };
        this.audit.record({ actor, action: 'role.assigned', subject: `user:${user}`, data });
      }
    });
  }

  private async loginNameOf(userId: string | null): Promise<string> {
    return (userId === null ? null : await this.users.find(userId))?.loginName ?? '';
  }

  /** The first day without the role as it stood before; null when it had no end. */

  private async end(
    actor: Actor,
    { bloc, on }: SecretariatChange,
    held: readonly HeldSecretariat[],
    userId: string,
  ): Promise<BusinessDate | null> {
    const own = held.filter((assignment) => assignment.userId === userId && assignment.validFrom < on);
    const user = own.length === 0 ? null : await this.users.find(userId);
    if (user === null) throw unknownAccount('outgoing');
    for (const { id } of own) await this.users.endAssignment(id, on);
    const data = { user: user.loginName, role: 'SECRETARY', place: bloc.code, to: on };
    this.audit.record({ actor, action: 'role.ended', subject: `user:${user.loginName}`, data });
    return own.some(({ validTo }) => validTo === null)
      ? null
      : (own
          .map(({ validTo }) => validTo)
          .sort()
          .at(-1) ?? null);
  }

  /** Whether the role had to begin. */
  private async begin(
    actor: Actor,
    { bloc, on }: SecretariatChange,
    held: readonly HeldSecretariat[],
    userId: string,
  ): Promise<boolean> {
    const user = await this.users.find(userId);
    if (user === null) throw unknownAccount('incoming');
    const later = held.find((assignment) => assignment.userId === userId);
    // Who is secretary already, or will be, keeps that role: only the days before it are missing.
    if (later !== undefined && later.validFrom <= on) return false;
    const validTo = later?.validFrom ?? null;
    const role = { role: 'SECRETARY', scope: 'bloc', agencyId: null, blocId: bloc.id } as const;
    await this.users.assign({ userId, ...role, validFrom: on, validTo });
    const data = {
      user: user.loginName,
      role: 'SECRETARY',
      scope: 'bloc',
      place: bloc.code,
      from: on,
      to: validTo ?? '',
    };
    this.audit.record({ actor, action: 'role.assigned', subject: `user:${user.loginName}`, data });
    return true;
  }
}

function unknownAccount(place: 'outgoing' | 'incoming'): InvalidInput {
  return new InvalidInput([{ code: 'unknown_choice', place, parameters: { label: 'tài khoản' } }]);
}
