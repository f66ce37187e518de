import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import type { BusinessDate } from '../../../domain/calendar';
import { canonicalJson } from '../../../domain/canonical-json';
import type { Award, VersionDate } from '../../../domain/commendation/award';
import type { EntrySource } from '../../../domain/entry-source';
import { formatInstant } from '../../../text/date';
import type { Actor } from '../../../platform/access';
import { AuditService } from '../../../platform/audit';
import { Clock } from '../../../platform/clock';
import { Conflict, InvalidInput, NotFound } from '../../../platform/errors';
import { requireManager } from '../catalogue-rights';
import { LegalTextsService } from '../texts/legal-texts.service';
import { insertion, unknownNames } from './awards.policy';
import { AwardsRepository } from './awards.repository';
import type { KeptVersion } from './kept-version';

/** A version as an official writes it. */
export interface VersionDraft {
  readonly award: Award;
  readonly from: BusinessDate;
  readonly appliesBy: VersionDate;
  readonly yieldsToFavourable: boolean;
  readonly reason: string;
}

/** 409: somebody wrote a version in between. Carries it and what was sent, so that nothing is lost. */
export class AwardConflict extends Conflict {
  constructor(
    readonly stored: KeptVersion,
    readonly draft: VersionDraft,
  ) {
    super(`${stored.authorName} vừa ghi phiên bản ${String(stored.version)} lúc ${formatInstant(stored.recordedAt)}.`, {
      stored: { version: stored.version, from: stored.from, award: stored.award },
      given: { from: draft.from, award: draft.award },
      currentVersion: stored.version,
      savedBy: stored.authorName,
      savedAt: stored.recordedAt.toISOString(),
    });
  }
}

/** Writes awards: a change is always a new version. */
@Injectable()
export class AwardEditsService {
  constructor(
    private readonly database: Database,
    private readonly repository: AwardsRepository,
    private readonly texts: LegalTextsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Adds an award with its first version. InvalidInput when the code is taken or the definition names what is not there. */
  async add(actor: Actor, draft: VersionDraft, source: EntrySource): Promise<void> {
    requireManager(actor);
    await this.database.transaction(async () => {
      if ((await this.repository.codes()).includes(draft.award.code)) {
        const parameters = { label: 'Mã', value: draft.award.code };
        throw new InvalidInput([{ code: 'already_exists', place: 'code', parameters }]);
      }
      await this.requireKnownNames(draft.award);
      const awardId = await this.repository.addAward(draft.award);
      await this.write(actor, awardId, 1, draft, null, source);
    });
  }

  /**
   * Adds a version to an award. One that begins on the day of another is its correction and takes its place; any other ends
   * the one of its first day. `seen` is the highest version number that the editor has seen: AwardConflict when there is a
   * higher one by now, unless it says the same and was written by the same person.
   */
  async addVersion(actor: Actor, code: string, seen: number, draft: VersionDraft, source: EntrySource): Promise<void> {
    requireManager(actor);
    await this.database.transaction(async () => {
      const awardId = await this.repository.lock(code);
      const versions = await this.repository.versions(code);
      const newest = versions.toSorted((first, second) => second.version - first.version)[0];
      if (awardId === null || newest === undefined)
        throw new NotFound('Không tìm thấy danh hiệu, hình thức khen thưởng này.');
      if (newest.version !== seen) {
        if (newest.authorId === actor.userId && saysTheSame(newest, draft)) return;
        throw new AwardConflict(newest, draft);
      }
      requireSameIdentity(newest.award, draft.award);
      await this.requireKnownNames(draft.award);
      const { ends, replaces, to } = insertion(versions, draft.from);
      if (replaces !== null && saysTheSame(replaces, draft))
        throw new InvalidInput([{ code: 'nothing_changed', place: 'reason' }]);
      if (replaces !== null) await this.repository.supersede(replaces.id, this.clock.now());
      if (ends !== null) await this.repository.close(ends.id, draft.from);
      await this.write(actor, awardId, newest.version + 1, draft, to, source);
    });
  }

  private async write(
    actor: Actor,
    awardId: string,
    version: number,
    draft: VersionDraft,
    to: BusinessDate | null,
    source: EntrySource,
  ): Promise<void> {
    await this.repository.addVersion({
      ...{ awardId, version, to, ...draft },
      ...{ authorId: actor.userId, authorName: actor.name, recordedAt: this.clock.now() },
    });
    this.audit.record({
      actor,
      action: 'award.written',
      subject: `award:${draft.award.code}`,
      data: {
        ...{ version: String(version), name: draft.award.name, validFrom: draft.from, validTo: to ?? '' },
        ...{ reason: draft.reason, source },
      },
    });
  }

  private async requireKnownNames(award: Award): Promise<void> {
    const texts = new Set((await this.texts.list()).map(({ code }) => code));
    const violations = unknownNames(award, texts, new Set(await this.repository.codes()));
    if (violations.length > 0) throw new InvalidInput(violations);
  }
}

function saysTheSame(kept: KeptVersion, draft: VersionDraft): boolean {
  return (
    kept.from === draft.from &&
    kept.appliesBy === draft.appliesBy &&
    kept.yieldsToFavourable === draft.yieldsToFavourable &&
    canonicalJson(kept.award) === canonicalJson(draft.award)
  );
}

function requireSameIdentity(stored: Award, given: Award): void {
  const isSame = stored.code === given.code && stored.system === given.system && stored.kind === given.kind;
  if (!isSame) throw new InvalidInput([{ code: 'award_identity', place: 'code' }]);
}
