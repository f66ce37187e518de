import { Injectable } from '@nestjs/common';
import { type DecisionQuery, DECISIONS_A_PAGE, type ListedDecision } from './decision';
import { Database } from '../../../database/database';
import type { BusinessDate } from '../../../domain/calendar';
import { fold } from '../../../text/search';

/** SQL of the list of decisions and of the codes of their honours. */
@Injectable()
export class DecisionsRepository {
  constructor(private readonly database: Database) {}

  /** A page of decisions, the newest first, and how many there are in all. */
  async list({ number, year, system, page }: DecisionQuery): Promise<{ rows: ListedDecision[]; total: number }> {
    const rows = await this.database.query<ListedDecision & { total: string }>(
      `WITH found AS (
         SELECT d.*, count(*) OVER () AS total FROM decision d
          WHERE ($1 = '' OR starts_with(d.number_folded, $1)) AND ($2::date IS NULL OR d.decided_on >= $2::date)
            AND ($3::date IS NULL OR d.decided_on < $3::date) AND ($4::text IS NULL OR d.system = $4)
          ORDER BY d.decided_on DESC, d.id DESC LIMIT $5 OFFSET $6)
       SELECT d.id, d.number, d.decided_on::text AS "decidedOn", d.issuing_body AS "issuingBody",
              d.signer_title AS "signerTitle", d.system, d.subject_line AS "subjectLine", d.file_id AS "fileId",
              c.collectives::integer, c.persons::integer, c.households::integer, c.revoked::integer, d.total
         FROM found d
        CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE h.subject = 'collective') AS collectives,
                                   count(*) FILTER (WHERE h.subject = 'person') AS persons,
                                   count(*) FILTER (WHERE h.subject = 'household') AS households,
                                   count(h.revoked_on) AS revoked
                              FROM honour h WHERE h.decision_id = d.id) c
        ORDER BY d.decided_on DESC, d.id DESC`,
      [
        fold(number),
        ...(year === null ? [null, null] : [`${String(year)}-01-01`, `${String(year + 1)}-01-01`]),
        ...[system, DECISIONS_A_PAGE, (page - 1) * DECISIONS_A_PAGE],
      ],
    );
    return { rows, total: Number(rows[0]?.total ?? 0) };
  }

  /** The day of another decision with this number, body and year; null when the number is free. */
  async sameNumber(number: string, issuingBody: string, decidedOn: BusinessDate): Promise<BusinessDate | null> {
    const [row] = await this.database.query<{ day: BusinessDate }>(
      `SELECT decided_on::text AS day FROM decision
        WHERE number_folded = $1 AND issuing_body_folded = $2 AND decided_on <> $3::date
          AND extract(year FROM decided_on) = extract(year FROM $3::date) LIMIT 1`,
      [fold(number), fold(issuingBody), decidedOn],
    );
    return row?.day ?? null;
  }

  /**
   * Lets one decision be recorded at a time, until the transaction ends: its number and what its recipients hold already are
   * looked up before it is written.
   */
  async lockRecording(): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended('decision recording', 0))`);
  }

  /** Whether a file was kept for a decision by this person. */
  async isKeptFile(fileId: string, userId: string | null): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT FROM stored_file WHERE id::text = $1 AND purpose = 'decision' AND uploaded_by = $2`,
      [fileId, userId],
    );
    return rows.length > 0;
  }

  /** Lets one person at a time change what stands beside a decision, until the transaction ends. */
  async lock(decisionId: string): Promise<void> {
    await this.database.query(`SELECT FROM decision WHERE id = $1 FOR UPDATE`, [decisionId]);
  }

  /** The file of a decision, or null. */
  async file(decisionId: string): Promise<{ readonly name: string; readonly sha256: string } | null> {
    const [row] = await this.database.query<{ name: string; sha256: string }>(
      `SELECT f.name, f.sha256 FROM decision d JOIN stored_file f ON f.id = d.file_id WHERE d.id = $1`,
      [decisionId],
    );
    return row ?? null;
  }

  /** Whether a decision was made on a proposal that is a state secret. */
  async isSecret(decisionId: string): Promise<boolean> {
    const rows = await this.database.query(`SELECT FROM proposal WHERE decision_id = $1 AND is_secret`, [decisionId]);
    return rows.length > 0;
  }

  /** The honours of a decision that have no code yet. */
  async withoutCode(decisionId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT h.id FROM honour h WHERE h.decision_id = $1
          AND NOT EXISTS (SELECT FROM honour_code c WHERE c.honour_id = h.id)`,
      [decisionId],
    );
    return rows.map(({ id }) => id);
  }

  /** Gives codes to honours; one that has a code keeps it. */
  async addCodes(codes: readonly { readonly honourId: string; readonly code: string }[]): Promise<void> {
    await this.database.query(
      `INSERT INTO honour_code (honour_id, code) SELECT * FROM unnest($1::uuid[], $2::text[]) ON CONFLICT DO NOTHING`,
      [codes.map(({ honourId }) => honourId), codes.map(({ code }) => code)],
    );
  }

  /** The codes of the honours of a decision by the id of the honour. */
  async codes(decisionId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ honourId: string; code: string }>(
      `SELECT c.honour_id AS "honourId", c.code FROM honour_code c JOIN honour h ON h.id = c.honour_id
        WHERE h.decision_id = $1`,
      [decisionId],
    );
    return new Map(rows.map(({ honourId, code }) => [honourId, code]));
  }
}
