import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../domain/canonical-json';
import { checkScheme } from '../../domain/scoring/check/check-scheme';
import type { Scheme, SchemeContent } from '../../domain/scoring/scheme';
import { Database } from '../../database/database';
import { type Actor, holds } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import { type BlocPlace, ReviewSchemeService } from '../blocs';
import { auditedScheme } from './scheme-audit';
import type { PublishedScheme, SchemeListing, SchemeUse } from './scheme-version';
import { SchemesRepository } from './schemes.repository';

/** Published scoring schemes: they never change, and reviews are scored by them. */
@Injectable()
export class SchemesService {
  constructor(
    private readonly database: Database,
    private readonly repository: SchemesRepository,
    private readonly reviewSchemes: ReviewSchemeService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The latest published version of every scheme, by code. Rules of scoring are no secret within the province. */
  list(): Promise<SchemeListing[]> {
    return this.repository.list();
  }

  /** Every published version of every scheme, by code, the newest first. */
  listVersions(): Promise<PublishedScheme[]> {
    return this.repository.publishedVersions(null);
  }

  /** The published version with this id. NotFound when there is none. */
  async versionById(id: string): Promise<PublishedScheme> {
    const scheme = await this.repository.versionById(id);
    if (scheme === null || scheme.version === null) throw unknownScheme();
    return { ...scheme, version: scheme.version };
  }

  /** All published versions of a scheme, the newest first; none of a scheme that has only drafts. */
  versions(code: string): Promise<PublishedScheme[]> {
    return this.repository.publishedVersions(code);
  }

  /**
   * A published version of a scheme by its number as typed in an address (the latest without one), and all its published
   * versions, the newest first. NotFound when there is no such scheme or version.
   */
  async published(code: string, version?: string): Promise<{ scheme: PublishedScheme; versions: PublishedScheme[] }> {
    const versions = await this.repository.publishedVersions(code);
    const wanted = version ?? '';
    const scheme = wanted === '' ? versions[0] : versions.find((candidate) => String(candidate.version) === wanted);
    if (!scheme) throw unknownScheme();
    return { scheme, versions };
  }

  /**
   * Publishes a table that a bloc's workbook brought, for those who may import it. The same content as the latest version
   * gives that version back. InvalidInput names every place that breaks a rule.
   */
  async createPublished(
    actor: Actor,
    content: SchemeContent,
    effective: Scheme['effective'],
  ): Promise<PublishedScheme> {
    if (!holds(actor, 'import.run')) throw new Forbidden();
    const definition: Scheme = { ...content, effective, version: 1 };
    requireUsable(definition);
    return this.database.transaction(async () => {
      const schemeId = await this.repository.lockScheme(content.code, content.title);
      const [latest] = await this.repository.publishedVersions(content.code);
      if (latest && saysTheSame(latest.definition, definition)) return latest;
      const act = { by: actor.name, at: this.clock.now() };
      const id = await this.repository.addDraft(schemeId, definition, act);
      await this.repository.publish(id, act);
      const created = await this.versionById(id);
      this.audit.record(auditedScheme(actor, 'scheme.published', created));
      return created;
    });
  }

  /** The reviews that are scored by a published version, the newest first. */
  uses(scheme: PublishedScheme): Promise<SchemeUse[]> {
    return this.repository.uses(scheme.id);
  }

  /** Scores the review of a place, and its year, by a published version. Forbidden, NotFound or Conflict otherwise. */
  async assign(actor: Actor, place: BlocPlace, schemeVersionId: string): Promise<void> {
    const version = await this.versionById(schemeVersionId);
    await this.reviewSchemes.assign(actor, place, version);
  }
}

/** Refuses a scheme that breaks its own rules, naming every place. */
export function requireUsable(scheme: Scheme): void {
  const violations = checkScheme(scheme);
  if (violations.length > 0) throw new InvalidInput(violations, 'Thang điểm chưa hợp lệ.');
}

export function unknownScheme(): NotFound {
  return new NotFound('Không tìm thấy thang điểm này.');
}

function saysTheSame(first: Scheme, second: Scheme): boolean {
  const withoutNumber = (scheme: Scheme): string => canonicalJson({ ...scheme, version: 0 });
  return withoutNumber(first) === withoutNumber(second);
}
