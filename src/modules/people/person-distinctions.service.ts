import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { formatInstant } from '../../text/date';
import { type Actor, holds } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput } from '../../platform/errors';
import { PeopleService, personSubject } from './people.service';
import type { PersonDistinction, SaidDistinction } from './person-merge';
import { PersonDistinctionsRepository } from './person-distinctions.repository';
import { PersonMergesRepository } from './person-merges.repository';

const MOST_PAIRS = 100;

/** Persons of one name who were said to be two, so that nobody asks again. Needs 'person.merge' throughout. */
@Injectable()
export class PersonDistinctions {
  constructor(
    private readonly database: Database,
    private readonly repository: PersonDistinctionsRepository,
    private readonly merges: PersonMergesRepository,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** What stands, the newest first, at most 100. */
  async standing(actor: Actor): Promise<SaidDistinction[]> {
    requireRight(actor);
    return this.repository.standing(MOST_PAIRS);
  }

  /** What stands of a pair; null when nobody says that they are two. */
  async ofPair(one: string, other: string): Promise<PersonDistinction | null> {
    const last = await this.repository.last(one, other);
    return last?.endedAt === null ? last : null;
  }

  /**
   * Says that two records are two persons. The same said again by the same account changes nothing; Conflict when somebody
   * else has said so, or with another reason. NotFound as `PeopleService.read`.
   */
  async distinguish(actor: Actor, oneId: string, otherId: string, reason: string): Promise<void> {
    await this.change(actor, oneId, otherId, async ([one, other], names, last) => {
      if (last?.endedAt === null) {
        if (last.saidById === actor.userId && last.reason === reason) return;
        throw new Conflict(`${last.saidBy} đã ghi đây là hai người khác nhau lúc ${formatInstant(last.saidAt)}.`);
      }
      await this.repository.add(actor, one, other, reason, this.clock.now());
      this.tell(actor, 'person.distinguished', one, { ...names, reason });
    });
  }

  /**
   * Takes it back, so that the pair may be shown and merged again. The same again by the same account changes nothing;
   * Conflict when nothing stands.
   */
  async end(actor: Actor, oneId: string, otherId: string, reason: string): Promise<void> {
    await this.change(actor, oneId, otherId, async ([one], names, last) => {
      if (last?.endedAt === null) {
        await this.repository.end(actor, last.id, reason, this.clock.now());
        this.tell(actor, 'person.distinction_ended', one, { ...names, reason });
      } else if (last === null || last.endedById !== actor.userId || last.endedReason !== reason) {
        throw new Conflict('Hai hồ sơ này không còn được ghi là hai người khác nhau. Tải lại trang để xem.');
      }
    });
  }

  private async change(
    actor: Actor,
    oneId: string,
    otherId: string,
    write: (
      ids: readonly [string, string],
      names: { readonly fullName: string; readonly otherRecord: string },
      last: PersonDistinction | null,
    ) => Promise<void>,
  ): Promise<void> {
    requireRight(actor);
    await this.database.transaction(async () => {
      await this.merges.hold([oneId, otherId]);
      const one = (await this.people.read(actor, oneId)).person;
      const other = (await this.people.read(actor, otherId)).person;
      if (one.id === other.id) throw new InvalidInput([{ code: 'merge_same_record', place: 'reason' }]);
      const names = { fullName: one.fullName, otherRecord: other.fullName };
      await write([one.id, other.id], names, await this.repository.last(one.id, other.id));
    });
  }

  private tell(
    actor: Actor,
    action: 'person.distinguished' | 'person.distinction_ended',
    id: string,
    data: Readonly<Record<string, string>>,
  ): void {
    this.audit.record({ actor, action, subject: personSubject(id), data });
  }
}

function requireRight(actor: Actor): void {
  if (!holds(actor, 'person.merge')) throw new Forbidden();
}
