import { Injectable } from '@nestjs/common';
import type { EntrySource } from '../../domain/entry-source';
import type { PactText } from '../../domain/pacts';
import type { PactState } from '../../domain/workflow/pact';
import { Database } from '../../database/database';
import type { PactEvent, PactHead, PactSignature, PactVersion } from './pact';

export interface StoredHead extends PactHead {
  readonly id: string;
}

/** Who did something, and when. */
export interface Authorship {
  readonly authorId: string | null;
  readonly authorName: string;
  readonly at: Date;
}

const VERSION = `version, copied_from AS "copiedFrom", author_id AS "authorId", author_name AS "authorName",
  written_at AS "writtenAt"`;

/** SQL of pacts. */
@Injectable()
export class PactsRepository {
  constructor(private readonly database: Database) {}

  /** Where the pact of a bloc for a year stands; null while nobody has written one. */
  async head(blocId: string, yearId: string): Promise<StoredHead | null> {
    const [row] = await this.database.query<StoredHead>(
      `SELECT id, state, round, version FROM pact WHERE bloc_id = $1 AND period_id = $2`,
      [blocId, yearId],
    );
    return row ?? null;
  }

  /** The same, made when it is missing, and nobody else changes it until the end of the transaction. */
  async lock(blocId: string, yearId: string): Promise<StoredHead> {
    await this.database.query(`INSERT INTO pact (bloc_id, period_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
      blocId,
      yearId,
    ]);
    const [row] = await this.database.query<StoredHead>(
      `SELECT id, state, round, version FROM pact WHERE bloc_id = $1 AND period_id = $2 FOR UPDATE`,
      [blocId, yearId],
    );
    if (!row) throw new Error('the pact was not returned');
    return row;
  }

  /** One version of the text, or the latest; null when there is none. */
  async text(pactId: string, version: number | null = null): Promise<PactVersion | null> {
    const [row] = await this.database.query<PactVersion>(
      `SELECT ${VERSION}, opening, contents FROM pact_version
        WHERE pact_id = $1 AND ($2::integer IS NULL OR version = $2) ORDER BY version DESC LIMIT 1`,
      [pactId, version],
    );
    return row ?? null;
  }

  /** All versions without their texts, newest first. */
  versions(pactId: string): Promise<Omit<PactVersion, keyof PactText>[]> {
    return this.database.query(`SELECT ${VERSION} FROM pact_version WHERE pact_id = $1 ORDER BY version DESC`, [
      pactId,
    ]);
  }

  /** All steps, newest first. */
  events(pactId: string): Promise<PactEvent[]> {
    return this.database.query<PactEvent>(
      `SELECT sequence, action, from_state AS "from", to_state AS "to", round, text_version AS "textVersion", reason,
              coalesce(unsigned, '[]') AS unsigned, actor_id AS "actorId", actor_name AS "actorName",
              happened_at AS "happenedAt"
         FROM pact_event WHERE pact_id = $1 ORDER BY sequence DESC`,
      [pactId],
    );
  }

  /** All signatures with the agencies' names of those days, newest round first, in official order. */
  signatures(pactId: string): Promise<PactSignature[]> {
    return this.database.query<PactSignature>(
      `SELECT s.round, s.agency_id AS "agencyId", coalesce(n.name, g.code) AS "agencyName", s.signed_on::text AS "signedOn",
              s.signed_by AS "signedBy", s.on_paper AS "onPaper", s.recorded_by_id AS "recordedById",
              s.recorded_by AS "recordedBy", s.recorded_at AS "recordedAt"
         FROM pact_signature s JOIN agency g ON g.id = s.agency_id
         LEFT JOIN agency_name n ON n.agency_id = g.id AND daterange(n.valid_from, n.valid_to, '[)') @> s.signed_on
        WHERE s.pact_id = $1 ORDER BY s.round DESC, g.official_order, g.code`,
      [pactId],
    );
  }

  /** The latest text of the pact of the year before, with that year's code; null when there is none. */
  async textOfYearBefore(blocId: string, yearCode: string): Promise<(PactVersion & { yearCode: string }) | null> {
    const [row] = await this.database.query<PactVersion & { yearCode: string }>(
      `SELECT v.version, v.copied_from AS "copiedFrom", v.author_id AS "authorId", v.author_name AS "authorName",
              v.written_at AS "writtenAt", v.opening, v.contents, y.code AS "yearCode"
         FROM pact p JOIN period y ON y.id = p.period_id AND y.code < $2
         JOIN pact_version v ON v.pact_id = p.id
        WHERE p.bloc_id = $1 ORDER BY y.code DESC, v.version DESC LIMIT 1`,
      [blocId, yearCode],
    );
    return row ?? null;
  }

  async addText(
    pactId: string,
    version: number,
    { opening, contents }: PactText,
    origin: Authorship & { readonly copiedFrom: string | null; readonly source: EntrySource },
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO pact_version (pact_id, version, opening, contents, copied_from, source, author_id, author_name, written_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[pactId, version, opening, JSON.stringify(contents), origin.copiedFrom, origin.source],
        ...[origin.authorId, origin.authorName, origin.at],
      ],
    );
  }

  /** Moves a locked pact on. */
  async move(pactId: string, state: PactState, round: number): Promise<void> {
    await this.database.query(`UPDATE pact SET state = $2, round = $3, version = version + 1 WHERE id = $1`, [
      pactId,
      state,
      round,
    ]);
  }

  async addEvent(
    pactId: string,
    event: Pick<PactEvent, 'action' | 'from' | 'to' | 'round' | 'textVersion' | 'reason' | 'unsigned'>,
    { authorId, authorName, at }: Authorship,
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO pact_event (pact_id, sequence, action, from_state, to_state, round, text_version, reason, unsigned,
                               actor_id, actor_name, happened_at)
       SELECT $1, coalesce(max(sequence), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11
         FROM pact_event WHERE pact_id = $1`,
      [
        ...[pactId, event.action, event.from, event.to, event.round, event.textVersion, event.reason],
        ...[JSON.stringify(event.unsigned), authorId, authorName, at],
      ],
    );
  }

  async addSignature(
    pactId: string,
    signature: Pick<PactSignature, 'round' | 'agencyId' | 'signedOn' | 'signedBy' | 'onPaper'>,
    { authorId, authorName, at }: Authorship,
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO pact_signature (pact_id, round, agency_id, signed_on, signed_by, on_paper, recorded_by_id, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[pactId, signature.round, signature.agencyId, signature.signedOn, signature.signedBy, signature.onPaper],
        ...[authorId, authorName, at],
      ],
    );
  }
}
