import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import type { BusinessDate } from '../../../domain/calendar';
import type { Award, VersionDate } from '../../../domain/commendation/award';
import { readAward } from '../../../domain/commendation/read-award';
import { withConfirmed } from '../../../domain/commendation/uncertain';
import type { CataloguedAward, FactConfirmation, KeptVersion } from './kept-version';

interface VersionRow extends Omit<KeptVersion, 'award' | 'confirmations'> {
  readonly awardId: string;
  readonly definition: unknown;
  /** Instants come as ISO text out of JSON. */
  readonly confirmations: readonly (Omit<FactConfirmation, 'confirmedAt'> & { readonly confirmedAt: string })[];
}

/** A version that is to be added. */
export interface NewVersion {
  readonly awardId: string;
  readonly version: number;
  readonly award: Award;
  readonly from: BusinessDate;
  readonly to: BusinessDate | null;
  readonly appliesBy: VersionDate;
  readonly yieldsToFavourable: boolean;
  readonly reason: string;
  readonly authorId: string | null;
  readonly authorName: string;
  readonly recordedAt: Date;
}

/** Who compares, when, and what they note. */
export interface ConfirmingActor {
  readonly userId: string | null;
  readonly name: string;
  readonly note: string;
  readonly at: Date;
}

const VERSION = `v.id, v.award_id AS "awardId", v.version, v.definition, v.valid_from::text AS "from", v.valid_to::text AS "to",
       v.applies_by AS "appliesBy", v.yields_to_favourable AS "yieldsToFavourable", v.reason, v.author_id AS "authorId", v.author_name AS "authorName",
       v.recorded_at AS "recordedAt", v.superseded_at AS "supersededAt", v.confirmed_by AS "confirmedBy",
       v.confirmed_at AS "confirmedAt",
       (SELECT coalesce(json_agg(json_build_object('place', c.place, 'note', c.note, 'confirmedBy', c.confirmed_by,
                                                   'confirmedAt', c.confirmed_at) ORDER BY c.confirmed_at, c.id), '[]')
          FROM award_fact_confirmation c WHERE c.award_version_id = v.id) AS confirmations`;

/** SQL of awards and their versions. */
@Injectable()
export class AwardsRepository {
  constructor(private readonly database: Database) {}

  /** Every award with its version of the day, or the nearest one when it has none that day. */
  async list(day: BusinessDate): Promise<CataloguedAward[]> {
    const rows = await this.database.query<VersionRow & { code: string; isInForce: boolean }>(
      `SELECT a.code, ${VERSION}, daterange(v.valid_from, v.valid_to, '[)') @> $1::date AS "isInForce"
         FROM award a
         JOIN LATERAL (SELECT * FROM award_version o WHERE o.award_id = a.id AND o.superseded_at IS NULL
                        ORDER BY daterange(o.valid_from, o.valid_to, '[)') @> $1::date DESC, o.valid_from <= $1::date DESC,
                                 abs(o.valid_from - $1::date) LIMIT 1) v ON true
        ORDER BY a.system DESC, a.kind DESC, (v.definition->>'precedence')::int DESC, a.code`,
      [day],
    );
    return rows.map((row) => {
      const current = keptVersion(row);
      const { code, system, kind } = current.award;
      return { id: row.awardId, code, system, kind, current, isInForce: row.isInForce };
    });
  }

  /** Versions that hold on a day, of every award. */
  async holdingOn(day: BusinessDate): Promise<KeptVersion[]> {
    const rows = await this.database.query<VersionRow>(
      `SELECT ${VERSION} FROM award_version v
        WHERE v.superseded_at IS NULL AND daterange(v.valid_from, v.valid_to, '[)') @> $1::date
        ORDER BY (v.definition->>'precedence')::int DESC, v.definition->>'code'`,
      [day],
    );
    return rows.map(keptVersion);
  }

  /** All versions of an award, the newest first, those included that a correction has replaced. */
  async versions(code: string): Promise<KeptVersion[]> {
    const rows = await this.database.query<VersionRow>(
      `SELECT ${VERSION} FROM award_version v JOIN award a ON a.id = v.award_id
        WHERE a.code = $1 ORDER BY v.valid_from DESC, v.version DESC`,
      [code],
    );
    return rows.map(keptVersion);
  }

  /** All versions of several awards, in no order; unknown codes are left out. */
  async ofCodes(codes: readonly string[]): Promise<KeptVersion[]> {
    const rows = await this.database.query<VersionRow>(
      `SELECT ${VERSION} FROM award_version v JOIN award a ON a.id = v.award_id WHERE a.code = ANY($1)`,
      [[...codes]],
    );
    return rows.map(keptVersion);
  }

  /** Versions by their ids, in no order; unknown ids are left out. */
  async byIds(ids: readonly string[]): Promise<KeptVersion[]> {
    const rows = await this.database.query<VersionRow>(
      `SELECT ${VERSION} FROM award_version v WHERE v.id = ANY($1::uuid[])`,
      [[...ids]],
    );
    return rows.map(keptVersion);
  }

  /** Codes of all awards. */
  async codes(): Promise<string[]> {
    const rows = await this.database.query<{ code: string }>(`SELECT code FROM award ORDER BY code`);
    return rows.map(({ code }) => code);
  }

  /** Holds an award until the end of the transaction and promises its id; null when there is none of this code. */
  async lock(code: string): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(`SELECT id FROM award WHERE code = $1 FOR UPDATE`, [code]);
    return row?.id ?? null;
  }

  async addAward(award: Award): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO award (code, system, kind) VALUES ($1, $2, $3) RETURNING id`,
      [award.code, award.system, award.kind],
    );
    if (row === undefined) throw new Error('an award was not stored');
    return row.id;
  }

  async addVersion(version: NewVersion): Promise<void> {
    await this.database.query(
      `INSERT INTO award_version (award_id, version, definition, valid_from, valid_to, applies_by, yields_to_favourable,
                                  reason, author_id, author_name, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[version.awardId, version.version, JSON.stringify(version.award), version.from, version.to],
        ...[version.appliesBy, version.yieldsToFavourable, version.reason, version.authorId, version.authorName],
        version.recordedAt,
      ],
    );
  }

  /** Ends a version on a day: the first one without it. */
  async close(id: string, to: BusinessDate): Promise<void> {
    await this.database.execute(`UPDATE award_version SET valid_to = $2 WHERE id = $1`, [id, to]);
  }

  /** Takes a version out of force for good: a correction holds in its days. */
  async supersede(id: string, at: Date): Promise<void> {
    await this.database.execute(`UPDATE award_version SET superseded_at = $2 WHERE id = $1`, [id, at]);
  }

  /** Writes down who compared facts of a version with the law. */
  async confirmFacts(id: string, places: readonly string[], by: ConfirmingActor): Promise<void> {
    await this.database.execute(
      `INSERT INTO award_fact_confirmation (award_version_id, place, note, confirmed_by_id, confirmed_by, confirmed_at)
       SELECT $1, place, $3, $4, $5, $6 FROM unnest($2::text[]) AS place`,
      [id, [...places], by.note, by.userId, by.name, by.at],
    );
  }

  /** Writes down who compared the last fact of a version with the law. */
  async confirm(id: string, { name, at }: ConfirmingActor): Promise<void> {
    await this.database.execute(
      `UPDATE award_version SET confirmed_by = $2, confirmed_at = $3 WHERE id = $1 AND confirmed_at IS NULL`,
      [id, name, at],
    );
  }
}

function keptVersion({ definition, ...row }: VersionRow): KeptVersion {
  const { award, violations } = readAward(definition);
  if (violations.length > 0)
    throw new Error(`version ${row.id} of an award cannot be read: ${JSON.stringify(violations)}`);
  const confirmations = row.confirmations.map((one) => ({ ...one, confirmedAt: new Date(one.confirmedAt) }));
  const places = new Set(confirmations.map(({ place }) => place));
  const {
    id,
    version,
    from,
    to,
    appliesBy,
    yieldsToFavourable,
    reason,
    authorId,
    authorName,
    recordedAt,
    supersededAt,
  } = row;
  return {
    ...{ id, version, from, to, appliesBy, yieldsToFavourable, reason, authorId, authorName, recordedAt, supersededAt },
    ...{ confirmedBy: row.confirmedBy, confirmedAt: row.confirmedAt, confirmations },
    award: withConfirmed(award, (place) => row.confirmedAt !== null || places.has(place)),
  };
}
