import { Injectable } from '@nestjs/common';
import { councilConcludedNotice, councilVoteNotice } from '../../text/notices/councils';
import type { Actor } from '../../platform/access';
import { NoticesService } from '../../platform/notices';
import { presentOf, type RosterLine, type SessionDetails } from './council';

/** Tells the members of a council, those of its decision who have an account, what a session asks of them. */
@Injectable()
export class CouncilNotices {
  constructor(private readonly notices: NoticesService) {}

  /** Members who are there are asked to vote. */
  async voteOpened(actor: Actor, session: SessionDetails, round: number): Promise<void> {
    const words = councilVoteNotice(session.council.name, session.title);
    await this.tell(actor, session, presentOf(session), words, `council-vote:${session.id}:${String(round)}`);
  }

  /** Every member of the session may read its result. */
  async concluded(actor: Actor, session: SessionDetails): Promise<void> {
    const words = councilConcludedNotice(session.council.name, session.title);
    await this.tell(actor, session, session.roster, words, `council-concluded:${session.id}`);
  }

  private async tell(
    actor: Actor,
    { id }: SessionDetails,
    members: readonly RosterLine[],
    words: { readonly title: string; readonly body: string },
    onceKey: string,
  ): Promise<void> {
    await this.notices.tellAll(
      actor,
      members.flatMap(({ userId }) =>
        userId === null
          ? []
          : [
              {
                to: { role: 'COUNCIL_MEMBER' as const, userId },
                content: { ...words, path: sessionPath(id), onceKey: `${onceKey}:${userId}` },
              },
            ],
      ),
    );
  }
}

/** Where a session is read. */
export function sessionPath(id: string): string {
  return `/hoi-dong/phien/${id}`;
}
