import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../domain/canonical-json';
import type { SchemeDefinition } from '../../domain/scoring/narrow/scheme';
import { validateScheme } from '../../domain/scoring/narrow/validation';
import { Database } from '../../database/database';
import { type Actor, holds } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import { type BlocPlace, ReviewSchemeService } from '../blocs';
import type { SchemeListing, SchemeOrigin, SchemeVersion } from './scheme-version';
import { SchemesRepository } from './schemes.repository';

/** Scoring schemes as versioned data. */
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

  /** The version with this id. NotFound when there is none. */
  async versionById(id: string): Promise<SchemeVersion> {
    const version = await this.repository.versionById(id);
    if (!version) throw unknown();
    return version;
  }

  /**
   * A published version of a scheme by its number as typed in an address (the latest without one), and all its published
   * versions, the newest first. NotFound when there is no such scheme or version.
   */
  async published(code: string, version?: string): Promise<{ scheme: SchemeVersion; versions: SchemeVersion[] }> {
    const versions = await this.repository.publishedVersions(code);
    const wanted = version ?? '';
    const scheme = wanted === '' ? versions[0] : versions.find((candidate) => String(candidate.version) === wanted);
    if (!scheme) throw unknown();
    return { scheme, versions };
  }

  /**
   * Publishes a definition as the next version of its scheme, for those who may import a bloc's workbook. The same
   * definition as the latest version gives that version back. InvalidInput names every place that breaks a rule.
   */
  async createPublished(actor: Actor, definition: SchemeDefinition, origin: SchemeOrigin = {}): Promise<SchemeVersion> {
    if (!holds(actor, 'import.run')) throw new Forbidden();
    const violations = validateScheme(definition);
    if (violations.length > 0) throw new InvalidInput(violations, 'Thang điểm chưa hợp lệ.');
    return this.database.transaction(async () => {
      const schemeId = await this.repository.lockScheme(definition.code, definition.title);
      const [latest] = await this.repository.publishedVersions(definition.code);
      if (latest && canonicalJson(latest.definition) === canonicalJson(definition)) return latest;
      const id = await this.repository.publish(schemeId, definition, origin, actor.name, this.clock.now());
      const created = await this.versionById(id);
      this.audit.record({
        actor,
        action: 'scheme.created',
        subject: `scheme:${created.code}/${String(created.version)}`,
        data: { title: created.title, total: definition.total, definition: canonicalJson(definition) },
      });
      return created;
    });
  }

  /** Scores the review of a place, and its year, by a published version. Forbidden, NotFound or Conflict otherwise. */
  async assign(actor: Actor, place: BlocPlace, schemeVersionId: string): Promise<void> {
    const version = await this.versionById(schemeVersionId);
    await this.reviewSchemes.assign(actor, place, version);
  }
}

function unknown(): NotFound {
  return new NotFound('Không tìm thấy thang điểm này.');
}
