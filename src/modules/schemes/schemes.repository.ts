import { Injectable } from '@nestjs/common';
import type { SchemeDefinition } from '../../domain/scoring/narrow/scheme';
import { Database } from '../../database/database';
import { parseDefinition } from './parse-definition';
import type { SchemeListing, SchemeOrigin, SchemeVersion } from './scheme-version';

type VersionRow = Omit<SchemeVersion, 'definition' | 'title'> & { readonly definition: unknown };
type ListingRow = VersionRow & { readonly reviewCount: string };

const VERSION = `v.id, s.code, v.version, v.state, v.definition, v.legal_basis AS "legalBasis",
                 v.effective_from::text AS "effectiveFrom", v.created_by AS "createdBy", v.created_at AS "createdAt"`;

/** SQL of schemes and their versions. */
@Injectable()
export class SchemesRepository {
  constructor(private readonly database: Database) {}

  async versionById(id: string): Promise<SchemeVersion | null> {
    const [row] = await this.database.query<VersionRow>(
      `SELECT ${VERSION} FROM scheme_version v JOIN scheme s ON s.id = v.scheme_id WHERE v.id::text = $1`,
      [id],
    );
    return row ? versionOf(row) : null;
  }

  /** The published versions of a scheme, the newest first. */
  async publishedVersions(code: string): Promise<SchemeVersion[]> {
    const rows = await this.database.query<VersionRow>(
      `SELECT ${VERSION} FROM scheme_version v JOIN scheme s ON s.id = v.scheme_id
        WHERE s.code = $1 AND v.state = 'published' ORDER BY v.version DESC`,
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
    return rows.map((row) => ({ ...versionOf(row), reviewCount: Number(row.reviewCount) }));
  }

  /** The id of the scheme with this code, made when it is missing and locked until the end of the transaction. */
  async lockScheme(code: string, title: string): Promise<string> {
    await this.database.query(`INSERT INTO scheme (code, title) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [code, title]);
    const [row] = await this.database.query<{ id: string }>(`SELECT id FROM scheme WHERE code = $1 FOR UPDATE`, [code]);
    if (!row) throw new Error('the scheme was not returned');
    return row.id;
  }

  /** Adds the next version as published and returns its id. */
  async publish(
    schemeId: string,
    definition: SchemeDefinition,
    origin: SchemeOrigin,
    createdBy: string,
    createdAt: Date,
  ): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO scheme_version (scheme_id, version, state, definition, legal_basis, effective_from, created_by, created_at)
       SELECT $1, coalesce(max(version), 0) + 1, 'published', $2, $3, $4, $5, $6 FROM scheme_version WHERE scheme_id = $1
       RETURNING id`,
      [
        ...[schemeId, JSON.stringify(definition), origin.legalBasis ?? null, origin.effectiveFrom ?? null],
        ...[createdBy, createdAt],
      ],
    );
    if (!row) throw new Error('the new version was not returned');
    return row.id;
  }
}

function versionOf(row: VersionRow): SchemeVersion {
  const definition = parseDefinition(row.definition);
  return {
    id: row.id,
    code: row.code,
    title: definition.title,
    version: row.version,
    state: row.state,
    definition,
    legalBasis: row.legalBasis,
    effectiveFrom: row.effectiveFrom,
    createdBy: row.createdBy,
    createdAt: row.createdAt,
  };
}
