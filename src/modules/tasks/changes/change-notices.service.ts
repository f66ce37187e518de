import { Injectable } from '@nestjs/common';
import type { TargetChangeAction } from '../../../domain/workflow/target-change';
import { changeDecidedNotice, changeRequestedNotice } from '../../../text/notices/target-change';
import type { Actor } from '../../../platform/access';
import { type NoticeContent, NoticesService, type Recipient } from '../../../platform/notices';
import { pathOf } from '../../../platform/web';
import type { Answering, BlocPlace, Member } from '../../blocs';
import { tasksPath } from '../list.view';
import type { ListedChange } from './target-change';

/** Tells people of requests to change approved tasks, in the transaction of what happened. */
@Injectable()
export class ChangeNoticesService {
  constructor(private readonly notices: NoticesService) {}

  /** The Council's office decides; the leader and the secretary know of it. */
  async requested(
    actor: Actor,
    place: BlocPlace,
    { agency, holder }: Answering,
    number: number,
    reason: string,
  ): Promise<void> {
    const words = changeRequestedNotice(factsOf(place, agency, number), reason);
    const content = { ...words, path: changesPath(place) };
    await this.tell(actor, [{ role: 'APPRAISER' }, ...aware(place, holder)], content);
  }

  async decided(
    actor: Actor,
    place: BlocPlace,
    { member, holder, number }: ListedChange,
    action: TargetChangeAction,
    reason: string,
  ): Promise<void> {
    const words = changeDecidedNotice(action, factsOf(place, member, number), reason);
    const content = { ...words, path: `${tasksPath(place)}/${member.code}/${String(number)}` };
    const first: Recipient =
      action === 'withdraw' ? { role: 'APPRAISER' } : { role: 'OFFICER', agencyId: holder.agencyId };
    await this.tell(actor, [first, ...aware(place, holder)], content);
  }

  private async tell(actor: Actor, recipients: readonly Recipient[], content: NoticeContent): Promise<void> {
    await this.notices.tellAll(
      actor,
      recipients.map((to) => ({ to, content })),
    );
  }
}

/** Address of the requests of a place. */
export function changesPath(place: BlocPlace): string {
  return `${pathOf({ blocCode: place.bloc.code, periodCode: place.period.code })}/dieu-chinh`;
}

function aware(place: BlocPlace, member: Member): Recipient[] {
  return [
    { role: 'LEADER', agencyId: member.agencyId },
    { role: 'SECRETARY', blocId: place.bloc.id },
  ];
}

function factsOf(place: BlocPlace, member: Member, number: number): { agency: string; number: number; year: string } {
  return { agency: member.name, number, year: place.year.name };
}
