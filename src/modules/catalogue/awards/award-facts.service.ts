import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import { type AwardFact, uncertainFacts } from '../../../domain/commendation/uncertain';
import type { EntrySource } from '../../../domain/entry-source';
import { factName } from '../../../text/commendation/fact-text';
import { formatInstant } from '../../../text/date';
import type { Actor } from '../../../platform/access';
import { AuditService } from '../../../platform/audit';
import { Clock } from '../../../platform/clock';
import { Conflict, InvalidInput, NotFound } from '../../../platform/errors';
import { requireManager } from '../catalogue-rights';
import { AwardsRepository } from './awards.repository';
import type { FactConfirmation, KeptVersion } from './kept-version';

/** Facts of one version of an award that somebody has compared with the law. */
export interface ComparedFacts {
  readonly code: string;
  readonly version: number;
  /** Where they stand, as `AwardFact.place`. */
  readonly places: readonly string[];
}

/** Writes down what officials have compared with the text of the law, fact by fact. */
@Injectable()
export class AwardFactsService {
  constructor(
    private readonly database: Database,
    private readonly repository: AwardsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Confirms facts of one or several versions with one note, all or none of them. What the same person has confirmed before
   * stays as it is; Conflict where another person has, with their note. InvalidInput when nothing is chosen, or what is
   * chosen is not uncertain.
   */
  async confirm(actor: Actor, chosen: readonly ComparedFacts[], note: string, source: EntrySource): Promise<void> {
    requireManager(actor);
    if (chosen.every(({ places }) => places.length === 0)) {
      throw new InvalidInput([{ code: 'award_facts_missing', place: 'facts' }]);
    }
    await this.database.transaction(async () => {
      // One order for everybody, so that two who confirm the same awards wait for each other and never for ever.
      for (const facts of chosen.toSorted((one, other) => (one.code < other.code ? -1 : 1))) {
        await this.confirmIn(actor, facts, note, source);
      }
    });
  }

  private async confirmIn(actor: Actor, facts: ComparedFacts, note: string, source: EntrySource): Promise<void> {
    await this.repository.lock(facts.code);
    const version = (await this.repository.versions(facts.code)).find((kept) => kept.version === facts.version);
    if (version === undefined) throw new NotFound('Không tìm thấy phiên bản này.');
    if (version.supersededAt !== null) throw new Conflict('Phiên bản này đã được thay bằng một phiên bản sửa lại.');
    const left = uncertainFacts(version.award);
    const compared = newlyCompared(version, left, facts.places, actor.name);
    if (compared.length === 0) return;
    const by = { userId: actor.userId, name: actor.name, note, at: this.clock.now() };
    await this.repository.confirmFacts(
      version.id,
      compared.map(({ place }) => place),
      by,
    );
    if (compared.length === left.length) await this.repository.confirm(version.id, by);
    this.audit.record({
      ...{ actor, action: 'award.confirmed', subject: `award:${facts.code}` },
      data: {
        ...{ version: String(facts.version), name: version.award.name, facts: compared.map(factName).join('; ') },
        ...{ note, left: String(left.length - compared.length), source },
      },
    });
  }
}

/** The chosen facts that are still uncertain. */
function newlyCompared(
  { confirmations }: KeptVersion,
  left: readonly AwardFact[],
  places: readonly string[],
  by: string,
): AwardFact[] {
  return [...new Set(places)].flatMap((place) => {
    const fact = left.find((one) => one.place === place);
    if (fact !== undefined) return [fact];
    const confirmed = confirmations.find((one) => one.place === place);
    if (confirmed === undefined) throw new InvalidInput([{ code: 'award_fact_unknown', place: 'facts' }]);
    if (confirmed.confirmedBy !== by) throw alreadyCompared(confirmed);
    return [];
  });
}

function alreadyCompared({ place, note, confirmedBy, confirmedAt }: FactConfirmation): Conflict {
  const noted = note === '' ? '' : `, ghi chú: ${note}`;
  return new Conflict(`${confirmedBy} đã xác nhận một điểm trong số này lúc ${formatInstant(confirmedAt)}${noted}.`, {
    ...{ place, note, savedBy: confirmedBy, savedAt: confirmedAt.toISOString() },
  });
}
