import { Injectable } from '@nestjs/common';
import type { InitiativeAction } from '../../domain/workflow/initiative';
import { initiativeConcludedNotice, initiativeProposedNotice } from '../../text/notices/initiatives';
import type { Actor } from '../../platform/access';
import { NoticesService } from '../../platform/notices';
import type { Initiative } from './initiative';

/** Tells who has to act on an initiative next, in the transaction of what happened. */
@Injectable()
export class InitiativeNotices {
  constructor(private readonly notices: NoticesService) {}

  /** An initiative waits for its recognition; `reason` says why it comes again. */
  async proposed(actor: Actor, { id, title, agencyName }: Initiative, reason = ''): Promise<void> {
    const content = { ...initiativeProposedNotice(title, agencyName, reason), path: pathOf(id) };
    await this.notices.tell(actor, { role: 'APPRAISER' }, content);
  }

  /** The agency learns what was concluded. */
  async concluded(
    actor: Actor,
    { id, title, agencyId }: Initiative,
    action: Exclude<InitiativeAction, 'resubmit'>,
    facts: { decisionNumber: string; reason: string },
  ): Promise<void> {
    const content = { ...initiativeConcludedNotice(action, title, facts), path: pathOf(id) };
    const recipients = [
      { role: 'OFFICER', agencyId },
      { role: 'LEADER', agencyId },
    ] as const;
    await this.notices.tellAll(
      actor,
      recipients.map((to) => ({ to, content })),
    );
  }
}

function pathOf(id: string): string {
  return `/sang-kien/${id}`;
}
