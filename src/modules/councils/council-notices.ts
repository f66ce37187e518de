import { Injectable } from '@nestjs/common';
import { councilConcludedNotice, councilVoteNotice } from '../../text/notices/councils';
import type { Actor } from '../../platform/access';
import { NoticesService } from '../../platform/notices';
import type { SessionDetails } from './council';

/** Tells members what a session asks of them. Only councils of the province are told about: the role is that of all their members. */
@Injectable()
export class CouncilNotices {
  constructor(private readonly notices: NoticesService) {}

  async voteOpened(actor: Actor, session: SessionDetails, round: number): Promise<void> {
    const words = councilVoteNotice(session.council.name, session.title);
    await this.tell(actor, session, { ...words, onceKey: `council-vote:${session.id}:${String(round)}` });
  }

  async concluded(actor: Actor, session: SessionDetails): Promise<void> {
    const words = councilConcludedNotice(session.council.name, session.title);
    await this.tell(actor, session, { ...words, onceKey: `council-concluded:${session.id}` });
  }

  private async tell(
    actor: Actor,
    session: SessionDetails,
    content: { readonly title: string; readonly body: string; readonly onceKey: string },
  ): Promise<void> {
    const { kind } = session.council;
    if (kind !== 'provincial' && kind !== 'standing_board') return;
    await this.notices.tell(actor, { role: 'COUNCIL_MEMBER' }, { ...content, path: sessionPath(session.id) });
  }
}

/** Where a session is read. */
export function sessionPath(id: string): string {
  return `/hoi-dong/phien/${id}`;
}
