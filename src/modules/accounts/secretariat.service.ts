import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
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
   * secretary of the bloc before that day, or the incoming one does not work for the new chair agency on it.
   */
  async change(actor: Actor, change: SecretariatChange): Promise<void> {
    const { bloc, agencyId, outgoingUserId, incomingUserId, on } = change;
    if (!may(actor, 'handover.manage', { blocId: bloc.id })) throw new Forbidden();
    await this.database.transaction(async () => {
      const held = await this.repository.heldFrom(bloc.id, on);
      if (outgoingUserId !== null) await this.end(actor, change, held, outgoingUserId);
      if (incomingUserId === null) return;
      const candidates = await this.repository.officeHolders([agencyId], on);
      if (!candidates.some(({ userId }) => userId === incomingUserId)) throw unknownAccount('incoming');
      await this.begin(actor, change, held, incomingUserId);
    });
  }

  private async end(
    actor: Actor,
    { bloc, on }: SecretariatChange,
    held: readonly HeldSecretariat[],
    userId: string,
  ): Promise<void> {
    const own = held.filter((assignment) => assignment.userId === userId && assignment.validFrom < on);
    const user = own.length === 0 ? null : await this.users.find(userId);
    if (user === null) throw unknownAccount('outgoing');
    for (const { id } of own) await this.users.endAssignment(id, on);
    const data = { user: user.loginName, role: 'SECRETARY', place: bloc.code, to: on };
    this.audit.record({ actor, action: 'role.ended', subject: `user:${user.loginName}`, data });
  }

  private async begin(
    actor: Actor,
    { bloc, on }: SecretariatChange,
    held: readonly HeldSecretariat[],
    userId: string,
  ): Promise<void> {
    const user = await this.users.find(userId);
    if (user === null) throw unknownAccount('incoming');
    const later = held.find((assignment) => assignment.userId === userId);
    // Who is secretary already, or will be, keeps that role: only the days before it are missing.
    if (later !== undefined && later.validFrom <= on) return;
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
  }
}

function unknownAccount(place: 'outgoing' | 'incoming'): InvalidInput {
  return new InvalidInput([{ code: 'unknown_choice', place, parameters: { label: 'tài khoản' } }]);
}
