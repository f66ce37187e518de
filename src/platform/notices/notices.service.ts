import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { Actor } from '../access';
import { Clock } from '../clock';
import type { Notice, NoticeContent, Recipient } from './notice';
import { NoticesRepository } from './notices.repository';

/** Older notices are history: they stay stored and are shown no more. */
const DAYS_SHOWN = 366;
const MOST_SHOWN = 200;
const DAY = 24 * 60 * 60 * 1000;

/** Tells people what waits for them, in the transaction of what happened. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly database: Database,
    private readonly repository: NoticesRepository,
    private readonly clock: Clock,
  ) {}

  /** Tells everybody who holds the role there. Said before under the same key, it changes nothing. */
  tell(by: Pick<Actor, 'name'>, to: Recipient, content: NoticeContent): Promise<number> {
    return this.tellAll(by, [{ to, content }]);
  }

  /** The same for several at once; promises how many were new. */
  async tellAll(
    by: Pick<Actor, 'name'>,
    notices: readonly { readonly to: Recipient; readonly content: NoticeContent }[],
  ): Promise<number> {
    if (notices.length === 0) return 0;
    return this.database.transaction(() => this.repository.add(notices, by.name, this.clock.now()));
  }

  /** What a person was told, the newest first; nothing for the system. */
  async list(actor: Actor): Promise<Notice[]> {
    if (actor.userId === null) return [];
    return this.repository.list(actor.assignments, actor.userId, this.since(), MOST_SHOWN);
  }

  /** How many notices the person has not read yet. */
  async unread(actor: Actor): Promise<number> {
    return actor.userId === null ? 0 : this.repository.unread(actor.assignments, actor.userId, this.since());
  }

  /** Notes that the person has read one of the notices shown, or with null all of them. */
  async markRead(actor: Actor, id: string | null): Promise<void> {
    if (actor.userId === null) return;
    await this.repository.markRead(actor.assignments, actor.userId, id, this.since(), this.clock.now());
  }

  private since(): Date {
    return new Date(this.clock.now().getTime() - DAYS_SHOWN * DAY);
  }
}
