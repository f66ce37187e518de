import { Injectable } from '@nestjs/common';
import { formatInstant } from '../../text/date';
import { isLockedByOthers } from '../../database/broken-constraint';
import { type Actor, holds } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput } from '../../platform/errors';
import { formatHeld } from '../../text/validity';
import { personFields } from './people.policy';
import { PeopleService, personSubject } from './people.service';
import type { PersonDetails, Post } from './person';
import type { LikelyPair, MergeDraft, MergePair, PersonMerge } from './person-merge';
import { mergeViolations, restatedYears } from './person-merge.policy';
import { PersonDistinctionsRepository } from './person-distinctions.repository';
import { PersonMergesRepository } from './person-merges.repository';
import { PersonMovesRepository } from './person-moves.repository';

const MOST_PAIRS = 100;

/** What the register of persons does when two records of the same person become one. */
@Injectable()
export class PersonMerges {
  constructor(
    private readonly repository: PersonMergesRepository,
    private readonly moves: PersonMovesRepository,
    private readonly distinctions: PersonDistinctionsRepository,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Pairs that may be the same person, at most 100. Forbidden for whoever may not merge. */
  async likely(actor: Actor): Promise<LikelyPair[]> {
    requireRight(actor);
    return this.repository.likely(MOST_PAIRS);
  }

  /** Two records beside each other. InvalidInput for one and the same. NotFound as `PeopleService.read`. */
  async pair(actor: Actor, survivorId: string, mergedId: string): Promise<MergePair> {
    requireRight(actor);
    const survivor = await this.people.read(actor, survivorId);
    const merged = await this.people.read(actor, mergedId);
    const [one, other] = [survivor.person.id, merged.person.id];
    if (one === other) throw new InvalidInput([{ code: 'merge_same_record', place: 'reason' }]);
    const differs = await this.repository.differences(one, other);
    return { survivor, merged, differs, years: await this.repository.sharedYears(one, other) };
  }

  /** The records that were merged into a person, the newest first. The caller has shown that the actor may know of it. */
  of(survivorId: string): Promise<PersonMerge[]> {
    return this.repository.of(survivorId);
  }

  /** The record that stayed when this one was merged; null when it never was. */
  survivorOf(mergedId: string): Promise<string | null> {
    return this.repository.survivorOf(mergedId);
  }

  /**
   * Moves everything that the register of persons knows. Must be called in a transaction, before the other registers move
   * theirs; `close` ends it. Conflict when somebody writes about one of the two just now, or saved one since it was read.
   */
  async open(actor: Actor, survivorId: string, mergedId: string, draft: MergeDraft): Promise<MergePair> {
    await this.lock([survivorId, mergedId]);
    const pair = await this.pair(actor, survivorId, mergedId);
    const { survivor, merged, years } = pair;
    await this.requireNotTwo(pair);
    await this.requireOneParty([survivorId, mergedId]);
    await this.requireSeen(survivor, draft.versions.survivor);
    await this.requireSeen(merged, draft.versions.merged);
    const violations = mergeViolations(draft, years);
    if (violations.length > 0) throw new InvalidInput(violations);
    const at = this.clock.now();
    const facts = { ...personFields(merged.person), posts: merged.posts.map(postWords).join('; ') };
    const { reason } = draft;
    const told = { mergedId: merged.person.id, name: merged.person.fullName, facts, reason, mergedBy: actor.name };
    await this.repository.add(actor, survivor.person.id, { ...told, mergedAt: at });
    const [to, from] = [survivor.person.id, merged.person.id];
    await this.moves.facts(to, from, draft.taken);
    await this.moves.posts(to, from, draft.keptPostIds);
    const held = await this.moves.holding(to, restatedYears(draft, years));
    await this.moves.evaluations(to, from);
    await this.moves.restate(actor, to, held, { reason: `Gộp hồ sơ: ${reason}`, at });
    await this.moves.misconduct(to, from);
    await this.distinctions.follow(from, to);
    return pair;
  }

  /** The form asks for one level of each year that officials are evaluated for; those of the Party are put right before. */
  private async requireOneParty([survivorId, mergedId]: readonly [string, string]): Promise<void> {
    const years = await this.repository.contradictingPartyYears(survivorId, mergedId);
    if (years.length === 0) return;
    throw new Conflict(
      `Hai hồ sơ có mức xếp loại đảng viên khác nhau (năm ${years.join(', ')}). Sửa cho giống nhau ở trang Đánh giá, xếp loại năm rồi gộp.`,
      { years },
    );
  }

  /** Takes the empty record away and tells the audit what became of it. */
  async close(
    actor: Actor,
    pair: MergePair,
    draft: MergeDraft,
    moved: Readonly<Record<string, string>>,
  ): Promise<void> {
    const { survivor, merged } = pair;
    await this.moves.remove(survivor.person.id, merged.person.id);
    const data = { fullName: merged.person.fullName, ...moved, reason: draft.reason };
    this.audit.record({ actor, action: 'person.merged', subject: personSubject(survivor.person.id), data });
  }

  private async lock(ids: readonly string[]): Promise<void> {
    try {
      await this.repository.lock(ids);
    } catch (error) {
      if (!isLockedByOthers(error)) throw error;
      throw new Conflict('Đang có người ghi về một trong hai hồ sơ này. Chờ một lát rồi gộp lại.');
    }
  }

  private async requireNotTwo({ survivor, merged }: MergePair): Promise<void> {
    const last = await this.distinctions.last(survivor.person.id, merged.person.id);
    if (last?.endedAt !== null) return;
    throw new Conflict(
      `${last.saidBy} đã ghi đây là hai người khác nhau lúc ${formatInstant(last.saidAt)}: ${last.reason}. Nếu ghi nhầm, bỏ ghi nhận đó trước khi gộp.`,
    );
  }

  private async requireSeen({ person }: PersonDetails, version: number): Promise<void> {
    if (person.version === version) return;
    const change = await this.audit.lastChange(personSubject(person.id));
    const who = change === null ? '' : ` ${change.by} lưu lúc ${formatInstant(change.at)}.`;
    const sentence = `Hồ sơ ${person.fullName} vừa được người khác sửa.${who} Xem lại hai hồ sơ dưới đây rồi gộp.`;
    throw new Conflict(sentence, { stored: personFields(person), currentVersion: person.version });
  }
}

function requireRight(actor: Actor): void {
  if (!holds(actor, 'person.merge')) throw new Forbidden();
}

function postWords({ positionTitle, agencyName, validFrom, validTo, isEndUnknown }: Post): string {
  return [positionTitle, agencyName, formatHeld(validFrom, validTo, isEndUnknown)]
    .filter((part) => part !== '')
    .join(', ');
}
