import { Injectable } from '@nestjs/common';
import { addDays, type BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import { formatDate } from '../../text/date';
import { handoverNotice } from '../../text/notices/handovers';
import { type Actor, may } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput } from '../../platform/errors';
import { type OfficeHolder, SecretariatService } from '../accounts';
import { accessPlace, type BlocPlace, BlocSetupService, type Membership } from '../blocs';
import type { HandoverDraft, NamedHandover } from './handover';
import { HandoverNotices } from './handover-notices.service';
import { HandoversRepository } from './handovers.repository';

/** Everything that whoever hands over chooses from, as of today. */
export interface HandoverChoices {
  /** Members of the bloc today. */
  readonly members: readonly Membership[];
  readonly secretaries: readonly OfficeHolder[];
  /** Officers and leaders of the members. */
  readonly candidates: readonly OfficeHolder[];
  /** The latest first. */
  readonly made: readonly NamedHandover[];
  readonly today: BusinessDate;
}

/** Passes the chair of a bloc, and with it the secretary's rights, on to another member on a day. */
@Injectable()
export class HandoversService {
  constructor(
    private readonly database: Database,
    private readonly repository: HandoversRepository,
    private readonly blocs: BlocSetupService,
    private readonly secretariat: SecretariatService,
    private readonly notices: HandoverNotices,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** What can be chosen, and what was made so far. Forbidden for who does not hand over. */
  async choices(actor: Actor, place: BlocPlace): Promise<HandoverChoices> {
    requireManager(actor, place);
    const today = this.clock.today();
    const members = [...(await this.blocs.membersOn(place.bloc, today)).values()];
    return {
      members,
      secretaries: await this.secretariat.secretaries(place.bloc.id, today),
      candidates: await this.secretariat.candidates(
        members.map(({ agencyId }) => agencyId),
        today,
      ),
      made: await this.repository.list(place.bloc.id),
      today,
    };
  }

  /**
   * Makes the hand-over: from the day on the roles of the members change, the old secretary's role ends and the new one's
   * begins; before the day everything stays. The same again changes nothing. Throws Forbidden, InvalidInput for a day that
   * has passed, agencies that are no members on the day or accounts that do not fit, Conflict when the chair was already
   * passed on for that day or later.
   */
  async make(actor: Actor, place: BlocPlace, draft: HandoverDraft): Promise<void> {
    requireManager(actor, place);
    const { effectiveOn } = draft;
    const today = this.clock.today();
    if (effectiveOn < today) {
      throw new InvalidInput([{ code: 'handover_too_early', place: 'effectiveOn', parameters: { today } }]);
    }
    await this.database.transaction(async () => {
      await this.repository.lock(place.bloc.id);
      const members = await this.blocs.membersOn(place.bloc, effectiveOn);
      const chair = memberOf(members, draft.chairCode, 'chair');
      const vice = draft.viceChairCode === null ? null : memberOf(members, draft.viceChairCode, 'viceChair');
      if (await this.isRepeated(place, draft, chair, vice)) return;
      await this.passChair(actor, place, members, { chair, vice, effectiveOn });
      const { outgoingUserId, incomingUserId } = draft;
      const { bloc, period } = place;
      const moved = await this.secretariat.change(actor, {
        ...{ bloc, agencyId: chair.agencyId, outgoingUserId, incomingUserId, on: effectiveOn },
      });
      const old = [...members.values()].find(({ role }) => role === 'chair') ?? null;
      await this.repository.add(bloc.id, period.id, {
        ...{ effectiveOn, outgoingUserId, incomingUserId, note: draft.note },
        ...{ oldChairId: old?.agencyId ?? null, newChairId: chair.agencyId, newViceChairId: vice?.agencyId ?? null },
        ...{ madeBy: actor.name, madeAt: this.clock.now(), moved },
      });
      this.audit.record({
        ...{ chain: chainOfBloc(bloc.code), actor, action: 'handover.made', subject: `bloc:${bloc.code}` },
        data: {
          ...{ from: effectiveOn, oldChair: old?.agencyCode ?? '', newChair: chair.agencyCode },
          ...{ newViceChair: vice?.agencyCode ?? '', note: draft.note },
        },
      });
      const content = handoverNotice({ bloc: bloc.name, chair: chair.agencyName, day: formatDate(effectiveOn) });
      await this.notices.tell(actor, place, [...members.values()], content);
    });
  }

  /** Roles change for the members concerned alone; whoever led and does not any more is a member like the others. */
  private async passChair(
    actor: Actor,
    { bloc }: BlocPlace,
    members: ReadonlyMap<string, Membership>,
    { chair, vice, effectiveOn }: { chair: Membership; vice: Membership | null; effectiveOn: string },
  ): Promise<void> {
    const led = [...members.values()].filter(({ role }) => role !== 'member');
    const concerned = new Map([...led, chair, ...(vice ? [vice] : [])].map((member) => [member.agencyCode, member]));
    const listed = [...concerned.values()].map(({ agencyId, agencyCode }) => ({
      ...{ agencyId, agencyCode },
      role:
        agencyCode === chair.agencyCode
          ? ('chair' as const)
          : agencyCode === vice?.agencyCode
            ? 'vice_chair'
            : 'member',
    })) satisfies { agencyId: string; agencyCode: string; role: Membership['role'] }[];
    await this.blocs.setMembers(actor, bloc, listed, effectiveOn, 'screen');
  }

  private async isRepeated(
    place: BlocPlace,
    draft: HandoverDraft,
    chair: Membership,
    vice: Membership | null,
  ): Promise<boolean> {
    const latest = (await this.repository.list(place.bloc.id)).find(({ cancelled }) => cancelled === null);
    if (latest === undefined || latest.effectiveOn < draft.effectiveOn) return false;
    const isSame =
      latest.effectiveOn === draft.effectiveOn &&
      latest.newChairId === chair.agencyId &&
      latest.newViceChairId === (vice?.agencyId ?? null) &&
      latest.outgoingUserId === draft.outgoingUserId &&
      latest.incomingUserId === draft.incomingUserId;
    if (isSame) return true;
    throw new Conflict(
      `Khối đã có lần bàn giao từ ngày ${formatDate(latest.effectiveOn)} do ${latest.madeBy} ghi. Chọn ngày sau ngày đó, từ ${formatDate(addDays(latest.effectiveOn, 1))}.`,
    );
  }
}

/** Whether the actor hands over the chair of a place's bloc. */
export function mayHandOver(actor: Actor, place: BlocPlace): boolean {
  return may(actor, 'handover.manage', accessPlace(place));
}

/** Forbidden for who does not hand over the chair of the place's bloc. */
export function requireManager(actor: Actor, place: BlocPlace): void {
  if (!mayHandOver(actor, place)) throw new Forbidden();
}

function memberOf(members: ReadonlyMap<string, Membership>, code: string, place: string): Membership {
  const member = members.get(code);
  if (member) return member;
  throw new InvalidInput([{ code: 'handover_not_member', place, parameters: { name: code } }]);
}
