import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access';
import { NoticesService, type Recipient } from '../../platform/notices';
import { pathOf } from '../../platform/web';
import type { BlocPlace, Membership } from '../blocs';

/** Tells everybody concerned of a hand-over: the members, the secretaries of both sides and Sở Nội vụ. */
@Injectable()
export class HandoverNotices {
  constructor(private readonly notices: NoticesService) {}

  /** Told in the open transaction. The new secretary hears of it as officer or leader of the new chair. */
  async tell(
    actor: Actor,
    { bloc, period }: BlocPlace,
    members: readonly Membership[],
    content: { readonly title: string; readonly body: string },
  ): Promise<void> {
    const path = `${pathOf({ blocCode: bloc.code, periodCode: period.code })}/tong-quan`;
    const people = members.flatMap(({ agencyId }): Recipient[] => [
      { role: 'OFFICER', agencyId },
      { role: 'LEADER', agencyId },
    ]);
    const blocSide: Recipient[] = [{ role: 'SECRETARY', blocId: bloc.id }, { role: 'APPRAISER' }];
    await this.notices.tellAll(
      actor,
      [...people, ...blocSide].map((to) => ({ to, content: { ...content, path } })),
    );
  }
}
