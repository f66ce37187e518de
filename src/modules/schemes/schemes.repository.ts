import { Injectable } from '@nestjs/common';
import { readScheme } from '../../domain/scoring/read-scheme';
import type { Scheme } from '../../domain/scoring/scheme';
import { Database } from '../../database/database';
import type { PublishedScheme, SchemeListing, SchemeUse, SchemeVersion } from './scheme-version';

type VersionRow = Omit<SchemeVersion, 'definition' | 'title'> & { readonly definition: unknown };
type ListingRow = VersionRow & { readonly reviewCount: string };

/** Who did something, and when. */
interface Act {
  readonly by: string;
  readonly at: Date;
}

const VERSION = `v.id, s.code, v.version, v.revision, v.state, v.definition, v.created_by AS "createdBy",
                 v.created_at AS "createdAt", v.changed_by AS "changedBy", v.changed_at AS "changedAt",
                 v.published_by AS "publishedBy", v.published_at AS "publishedAt"`;
const FROM = `scheme_version v JOIN scheme s ON s.id = v.scheme_id`;

/** SQL of schemes and their versions. */
@Injectable()
export class SchemesRepository {
  constructor(private readonly database: Database) {}

  /** The version with this id; with `lock` nobody else changes it until the end of the transaction. */
  async versionById(id: string, lock = false): Promise<SchemeVersion | null> {
    const [row] = await this.database.query<VersionRow>(
      `SELECT ${VERSION} FROM ${FROM} WHERE v.id::text = $1 ${lock ? 'FOR UPDATE OF v' : ''}`,
      [id],
    );
    return row ? versionOf(row) : null;
  }

  /** The published versions of a scheme, or of all, the newest first. */
  async publishedVersions(code: string | null): Promise<PublishedScheme[]> {
    const rows = await this.database.query<VersionRow>(
      `SELECT ${VERSION} FROM ${FROM} WHERE ($1::text IS NULL OR s.code = $1) AND v.state = 'published' ORDER BY s.code, v.version DESC`,
      [code],
    );
    return rows.map(publishedOf);
  }

  /** The drafts of one scheme, or of all, the one changed last first. */
  async drafts(code: string | null): Promise<SchemeVersion[]> {
    const rows = await this.database.query<VersionRow>(
      `SELECT ${VERSION} FROM ${FROM} WHERE v.state = 'draft' AND ($1::text IS NULL OR s.code = $1)
        ORDER BY v.changed_at DESC, v.id`,
      [code],
    );
    return rows.map(versionOf);
  }

  /** Every scheme that has been published, with its latest version. */
  async list(): Promise<SchemeListing[]> {
    const rows = await this.database.query<ListingRow>(
      `SELECT DISTINCT ON (s.code) ${VERSION},
              (SELECT count(*) FROM review r JOIN scheme_version u ON u.id = r.scheme_version_id
                WHERE u.scheme_id = s.id) AS "reviewCount"
         FROM scheme s JOIN scheme_version v ON v.scheme_id = s.id AND v.state = 'published'
        ORDER BY s.code, v.version DESC`,
    );
    return rows.map((row) => ({ ...publishedOf(row), reviewCount: Number(row.reviewCount) }));
  }

  /** The reviews that are scored by a version, the newest first. */
  uses(id: string): Promise<SchemeUse[]> {
    return this.database.query<SchemeUse>(
      `SELECT b.name AS "blocName", p.name AS "periodName"
         FROM review r JOIN bloc b ON b.id = r.bloc_id JOIN period p ON p.id = r.period_id
        WHERE r.scheme_version_id = $1 ORDER BY p.ends_on DESC, p.starts_on DESC, b.code`,
      [id],
    );
  }

  /** The id of the scheme with this code, made when it is missing and locked until the end of the transaction. */
  async lockScheme(code: string, title: string): Promise<string> {
    await this.database.query(`INSERT INTO scheme (code, title) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [code, title]);
    const [row] = await this.database.query<{ id: string }>(`SELECT id FROM scheme WHERE code = $1 FOR UPDATE`, [code]);
    if (!row) throw new Error('the scheme was not returned');
    return row.id;
  }

  /** Adds a draft and returns its id. */
  async addDraft(schemeId: string, definition: Scheme, { by, at }: Act): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO scheme_version (scheme_id, state, definition, created_by, created_at, changed_by, changed_at)
       VALUES ($1, 'draft', $2, $3, $4, $3, $4) RETURNING id`,
      [schemeId, JSON.stringify(definition), by, at],
    );
    if (!row) throw new Error('the new draft was not returned');
    return row.id;
  }

  /** Replaces what a draft says, and where it belongs when its code changed. */
  async changeDraft(id: string, schemeId: string, definition: Scheme, { by, at }: Act): Promise<void> {
    await this.database.execute(
      `UPDATE scheme_version SET definition = $2, scheme_id = $3, changed_by = $4, changed_at = $5, revision = revision + 1
        WHERE id = $1 AND state = 'draft'`,
      [id, JSON.stringify(definition), schemeId, by, at],
    );
  }

  /** Makes a draft the next published version of its scheme. */
  async publish(id: string, { by, at }: Act): Promise<void> {
    await this.database.execute(
      `UPDATE scheme_version v SET state = 'published', published_by = $2, published_at = $3,
              version = (SELECT coalesce(max(o.version), 0) + 1 FROM scheme_version o WHERE o.scheme_id = v.scheme_id)
        WHERE v.id = $1 AND v.state = 'draft'`,
      [id, by, at],
    );
    await this.database.execute(
      `UPDATE scheme s SET title = v.definition->>'title' FROM scheme_version v WHERE v.id = $1 AND s.id = v.scheme_id`,
      [id],
    );
  }

  async removeDraft(id: string): Promise<void> {
    await this.database.execute(`DELETE FROM scheme_version WHERE id = $1 AND state = 'draft'`, [id]);
  }
}

function versionOf(row: VersionRow): SchemeVersion {
  const { value, violations } = readScheme(row.definition);
  if (value === null) throw new Error(`scheme version ${row.id} cannot be read: ${JSON.stringify(violations)}`);
  // The number is the row's: a definition was written before it was known.
  return { ...row, definition: { ...value, version: row.version ?? value.version }, title: value.title };
}

function publishedOf(row: VersionRow): PublishedScheme {
  const { version } = row;
  if (version === null) throw new Error(`scheme version ${row.id} has no number`);
  return { ...versionOf(row), version };
}
