import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { fold } from '../../text/search';
import { Database } from '../../database/database';
import type { DecisionDraft, HeldHonour, Holders, HonourLine, StoredDecision, StoredHonour } from './honour';

const DECISION = `d.id, d.number, d.decided_on::text AS "decidedOn", d.issuing_body AS "issuingBody", d.authority,
       d.signer_name AS "signerName", d.signer_title AS "signerTitle", d.system, d.subject_line AS "subjectLine",
       d.file_id AS "fileId", d.issuer_agency_id AS "issuerAgencyId", d.source, d.recorded_by_id AS "recordedById", d.recorded_by AS "recordedBy", d.recorded_at AS "recordedAt", d.version`;

/** The columns of an honour `h` and the code of its agency `g`. */
export const HONOUR = `h.id, h.decision_id AS "decisionId", h.line, h.award_code AS "awardCode", h.award_version AS "awardVersion",
       h.award_name AS "awardName", h.kind, h.system, h.subject, h.type, h.agency_id AS "agencyId", g.code AS "agencyCode",
       h.agency_name AS "agencyName", h.is_agency AS "isAgency", h.division_id AS "divisionId", h.person_id AS "personId",
       h.household_id AS "householdId", h.recipient_name AS "recipientName", h.recipient_detail AS "recipientDetail",
       h.achievement_from AS "achievementFrom", h.achievement_to AS "achievementYear", h.decided_on::text AS "decidedOn",
       h.revoked_on::text AS "revokedOn", h.revoked_reason AS "revokedReason"`;

/** The name of an agency on a day; where the day has none, the one that began last. */
const AGENCY_NAME = `SELECT n.name FROM agency_name n WHERE n.agency_id = l."agencyId"
   ORDER BY daterange(n.valid_from, n.valid_to, '[)') @> d.decided_on DESC, n.valid_from DESC NULLS LAST LIMIT 1`;

/** The name that the agency of an honour `h` bears on a day (a parameter), or the nearest; null without an agency. */
export function agencyNameOn(day: string): string {
  return `(SELECT n.name FROM agency_name n WHERE n.agency_id = h.agency_id
    ORDER BY daterange(n.valid_from, n.valid_to, '[)') @> ${day}::date DESC, n.valid_from DESC NULLS LAST LIMIT 1)`;
}

const LINES = `jsonb_to_recordset($2::jsonb) AS l(line integer, "awardCode" text, "awardVersion" integer, "awardName" text,
         kind text, subject text, type text, "agencyId" uuid, "agencyName" text, "isAgency" boolean, "divisionId" uuid,
         "personId" uuid, "householdId" uuid, "recipientName" text, "recipientDetail" text,
         "achievementFrom" smallint, "achievementYear" smallint)`;

/** SQL of decisions and of the honours they grant. */
@Injectable()
export class HonoursRepository {
  constructor(private readonly database: Database) {}

  /** The decision of a number that a body issued on a day, whatever the marks and capitals; null when it is not there. */
  async decisionOf(number: string, issuingBody: string, decidedOn: BusinessDate): Promise<StoredDecision | null> {
    const [row] = await this.database.query<StoredDecision>(
      `SELECT ${DECISION} FROM decision d WHERE d.number_folded = $1 AND d.issuing_body_folded = $2 AND d.decided_on = $3`,
      [fold(number), fold(issuingBody), decidedOn],
    );
    return row ?? null;
  }

  async decision(id: string): Promise<StoredDecision | null> {
    const [row] = await this.database.query<StoredDecision>(`SELECT ${DECISION} FROM decision d WHERE d.id = $1`, [id]);
    return row ?? null;
  }

  /** Adds a decision and returns its id; null when another has taken the number meanwhile. */
  async addDecision(draft: DecisionDraft, recorder: { id: string | null; name: string }): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO decision (number, number_folded, decided_on, issuing_body, issuing_body_folded, authority, signer_name,
                             signer_title, system, subject_line, file_id, source, recorded_by_id, recorded_by,
                             issuer_agency_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
       ON CONFLICT ON CONSTRAINT decision_number_unique DO NOTHING RETURNING id`,
      [
        ...[draft.number, fold(draft.number), draft.decidedOn, draft.issuingBody, fold(draft.issuingBody)],
        ...[draft.authority, draft.signerName, draft.signerTitle, draft.system, draft.subjectLine, draft.fileId],
        ...[draft.source, recorder.id, recorder.name, draft.issuerAgencyId],
      ],
    );
    return row?.id ?? null;
  }

  async setFile(decisionId: string, fileId: string): Promise<void> {
    await this.database.execute(`UPDATE decision SET file_id = $2, version = version + 1 WHERE id = $1`, [
      decisionId,
      fileId,
    ]);
  }

  /** Keeps others from adding lines to a decision, and says how many it has. */
  async lockLines(decisionId: string): Promise<number> {
    await this.database.query(`SELECT FROM decision WHERE id = $1 FOR UPDATE`, [decisionId]);
    const [row] = await this.database.query<{ last: number }>(
      `SELECT coalesce(max(line), 0) AS last FROM honour WHERE decision_id = $1`,
      [decisionId],
    );
    return row?.last ?? 0;
  }

  /**
   * Adds honours to a decision in one statement, numbered from `after` + 1; what the decision grants already is left out.
   * Returns the added ones by the number of their line.
   */
  async addLines(decisionId: string, lines: readonly HonourLine[], after: number): Promise<Map<number, string>> {
    const rows = lines.map((line, index) => ({ ...line, line: after + index + 1 }));
    // In one order, so that two decisions that bring the same new names never wait for each other.
    await this.database.query(
      `INSERT INTO honour_name (folded) SELECT DISTINCT fold_name(n.name) AS folded FROM unnest($1::text[]) AS n(name)
        ORDER BY folded ON CONFLICT DO NOTHING`,
      [[...new Set(lines.map(({ recipientName }) => recipientName))]],
    );
    const added = await this.database.query<{ id: string; line: number }>(
      `INSERT INTO honour (decision_id, line, award_code, award_version, award_name, kind, system, subject, type, agency_id,
                           agency_name, is_agency, division_id, person_id, household_id, recipient_name, recipient_folded,
                           recipient_detail, achievement_from, achievement_to, decided_on)
       SELECT d.id, l.line, l."awardCode", l."awardVersion", l."awardName", l.kind, d.system, l.subject, l.type, l."agencyId",
              coalesce(l."agencyName", (${AGENCY_NAME}), ''), l."isAgency", l."divisionId", l."personId", l."householdId",
              l."recipientName", fold_name(l."recipientName"), l."recipientDetail", l."achievementFrom", l."achievementYear", d.decided_on
         FROM decision d CROSS JOIN ${LINES}
        WHERE d.id = $1 ORDER BY l.line
       ON CONFLICT DO NOTHING RETURNING id, line`,
      [decisionId, JSON.stringify(rows)],
    );
    return new Map(added.map(({ id, line }) => [line, id]));
  }

  /** The honours of a decision in the order of its lines. */
  lines(decisionId: string): Promise<StoredHonour[]> {
    return this.database.query<StoredHonour>(
      `SELECT ${HONOUR} FROM honour h LEFT JOIN agency g ON g.id = h.agency_id WHERE h.decision_id = $1 ORDER BY h.line`,
      [decisionId],
    );
  }

  /** Honours by id; those that are not there are left out. */
  byIds(ids: readonly string[]): Promise<StoredHonour[]> {
    return this.database.query<StoredHonour>(
      `SELECT ${HONOUR} FROM honour h LEFT JOIN agency g ON g.id = h.agency_id WHERE h.id = ANY($1::uuid[])
        ORDER BY h.decided_on DESC, h.id DESC`,
      [ids],
    );
  }

  /** Marks honours as revoked and returns those that it marked: the ones that stood until now. */
  async revoke(ids: readonly string[], revokedOn: BusinessDate, reason: string): Promise<string[]> {
    const sorted = [...ids].sort();
    await this.database.query(`SELECT FROM honour WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`, [sorted]);
    const [rows] = await this.database.query<readonly { id: string }[]>(
      `UPDATE honour SET revoked_on = $2, revoked_reason = $3 WHERE id = ANY($1::uuid[]) AND revoked_on IS NULL RETURNING id`,
      [sorted, revokedOn, reason],
    );
    return (rows ?? []).map(({ id }) => id);
  }

  /** The honours of many holders at once, oldest achievement first; revoked ones are among them and say so. */
  ofHolders(holders: Holders): Promise<HeldHonour[]> {
    return this.database.query<HeldHonour>(
      `SELECT h.id, coalesce(h.award_code, '') AS "awardCode", h.award_name AS "awardName", h.system, h.kind, h.type,
              h.achievement_from AS "achievementFrom", h.achievement_to AS "achievementYear",
              d.number AS "decisionNumber", h.decided_on::text AS "decidedOn", h.revoked_on::text AS "revokedOn",
              CASE WHEN h.is_agency THEN h.agency_id END AS "agencyId", h.division_id AS "divisionId",
              h.person_id AS "personId", h.household_id AS "householdId"
         FROM (SELECT id FROM honour WHERE is_agency AND agency_id = ANY($1::uuid[])
               UNION ALL SELECT id FROM honour WHERE division_id = ANY($2::uuid[])
               UNION ALL SELECT id FROM honour WHERE person_id = ANY($3::uuid[])
               UNION ALL SELECT id FROM honour WHERE household_id = ANY($4::uuid[])) held
         JOIN honour h ON h.id = held.id
         JOIN decision d ON d.id = h.decision_id
        ORDER BY h.achievement_to, h.decided_on, h.id`,
      [holders.agencyIds ?? [], holders.divisionIds ?? [], holders.personIds ?? [], holders.householdIds ?? []],
    );
  }

  /** Agencies under their name of a day, in official order, with the other names that they bore before it. */
  agencies(day: BusinessDate): Promise<{ id: string; code: string; name: string; former: string[] }[]> {
    return this.database.query(
      `SELECT g.id, g.code, n.name, array(SELECT f.name FROM agency_name f
                WHERE f.agency_id = g.id AND f.valid_to <= $1::date AND f.name <> n.name ORDER BY f.valid_to DESC) AS former
         FROM agency g
        CROSS JOIN LATERAL (SELECT a.name FROM agency_name a WHERE a.agency_id = g.id
                             ORDER BY daterange(a.valid_from, a.valid_to, '[)') @> $1::date DESC, a.valid_from DESC NULLS LAST
                             LIMIT 1) n
        ORDER BY g.official_order, g.code`,
      [day],
    );
  }

  async agencyId(code: string): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(`SELECT id FROM agency WHERE code = $1`, [code]);
    return row?.id ?? null;
  }
}
