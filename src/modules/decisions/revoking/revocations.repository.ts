import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import { fold } from '../../../text/search';
import type { Recovery, RecoveryDraft, RevocationDraft } from './revocation';

const RECOVERY = `l.honour_id AS "honourId", l.revocation_id AS "revocationId", r.number AS "revocationNumber",
  r.decided_on::text AS "revokedOn", r.ground, h.decision_id AS "decisionId", h.recipient_name AS "recipientName",
  h.agency_id AS "agencyId", h.agency_name AS "agencyName", h.award_name AS "awardName", l.money_due AS "moneyDue", l.recovered,
  l.recovered_on::text AS "recoveredOn", l.artefact_due AS "artefactDue", l.artefact_returned_on::text AS "artefactReturnedOn",
  l.note, l.version, l.recorded_by AS "recordedBy"`;
const FROM = `revocation_line l JOIN revocation r ON r.id = l.revocation_id JOIN honour h ON h.id = l.honour_id`;

type Raw = Omit<Recovery, 'moneyDue' | 'recovered'> & { readonly moneyDue: string; readonly recovered: string };

/** A later honour or candidate of a holder, with the award that may have counted what was revoked. */
export interface LaterClaim {
  readonly kind: 'honour' | 'candidate';
  readonly id: string;
  readonly parentId: string;
  readonly recipientName: string;
  readonly awardCode: string;
  readonly awardName: string;
  readonly where: string;
  readonly decidedOn: string | null;
}

/** SQL of revocations and of what has to be given back. */
@Injectable()
export class RevocationsRepository {
  constructor(private readonly database: Database) {}

  /** Adds a revocation; null when the same number of the body and day has revoked from this decision before. */
  async add(
    decisionId: string,
    draft: RevocationDraft,
    fileId: string | null,
    by: { readonly id: string | null; readonly name: string; readonly at: Date },
  ): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO revocation (decision_id, number, number_folded, decided_on, issuing_body, issuing_body_folded, signer_name,
                               signer_title, ground, reason, file_id, recorded_by_id, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
       ON CONFLICT ON CONSTRAINT revocation_number_unique DO NOTHING RETURNING id`,
      [
        ...[decisionId, draft.number, fold(draft.number), draft.decidedOn, draft.issuingBody, fold(draft.issuingBody)],
        ...[draft.signerName, draft.signerTitle, draft.ground, draft.reason, fileId, by.id, by.name, by.at],
      ],
    );
    return row?.id ?? null;
  }

  /** Writes what has to be given back: the money that was paid, and the artefact where one was handed over. */
  async addLines(revocationId: string, honourIds: readonly string[], by: { name: string; at: Date }): Promise<void> {
    await this.database.query(
      `INSERT INTO revocation_line (honour_id, revocation_id, money_due, artefact_due, recorded_by, recorded_at)
       SELECT h, $2, coalesce((SELECT sum(p.amount) FROM payment_line p
                                WHERE p.honour_id = h AND p.is_live AND p.paid_on IS NOT NULL), 0),
              EXISTS (SELECT FROM artefact_handover a WHERE a.honour_id = h AND a.handed_on IS NOT NULL), $3, $4
         FROM unnest($1::uuid[]) h`,
      [honourIds, revocationId, by.name, by.at],
    );
  }

  /** Who recorded the revocation of a number for a decision, and which honours it revoked; null when there is none. */
  async recorded(
    decisionId: string,
    draft: RevocationDraft,
  ): Promise<{ id: string; recordedById: string | null; recordedBy: string; honourIds: string[] } | null> {
    const [row] = await this.database.query<{
      id: string;
      recordedById: string | null;
      recordedBy: string;
      honourIds: string[];
    }>(
      `SELECT r.id, r.recorded_by_id AS "recordedById", r.recorded_by AS "recordedBy", array(SELECT l.honour_id::text FROM revocation_line l WHERE l.revocation_id = r.id) AS "honourIds"
         FROM revocation r WHERE r.decision_id = $1 AND r.number_folded = $2 AND r.issuing_body_folded = $3 AND r.decided_on = $4`,
      [decisionId, fold(draft.number), fold(draft.issuingBody), draft.decidedOn],
    );
    return row ?? null;
  }

  /** Everything revoked, what is still open first, then the newest. */
  async recoveries(isOpen: boolean, limit: number): Promise<Recovery[]> {
    const open = `(l.recovered < l.money_due OR (l.artefact_due AND l.artefact_returned_on IS NULL))`;
    const rows = await this.database.query<Raw>(
      `SELECT ${RECOVERY} FROM ${FROM} WHERE ${isOpen ? open : 'true'} ORDER BY ${open} DESC, r.decided_on DESC, h.line LIMIT $1`,
      [limit],
    );
    return rows.map(recoveryOf);
  }

  async lock(honourId: string): Promise<Recovery | null> {
    await this.database.query(`SELECT FROM revocation_line WHERE honour_id = $1 FOR UPDATE`, [honourId]);
    const rows = await this.database.query<Raw>(`SELECT ${RECOVERY} FROM ${FROM} WHERE l.honour_id = $1`, [honourId]);
    return rows.map(recoveryOf)[0] ?? null;
  }

  async recover(honourId: string, draft: RecoveryDraft, by: { name: string; at: Date }): Promise<void> {
    await this.database.query(
      `UPDATE revocation_line SET recovered = $2, recovered_on = $3, artefact_returned_on = $4, note = $5,
              version = version + 1, recorded_by = $6, recorded_at = $7 WHERE honour_id = $1`,
      [honourId, draft.recovered, draft.recoveredOn, draft.artefactReturnedOn, draft.note, by.name, by.at],
    );
  }

  /**
   * Later honours and open candidates that may have counted revoked honours: of the same holder, and of the agency as a
   * collective whose members they were.
   */
  later(honourIds: readonly string[]): Promise<LaterClaim[]> {
    return this.database.query<LaterClaim>(
      `WITH revoked AS (SELECT * FROM honour WHERE id = ANY($1::uuid[]))
       SELECT DISTINCT 'honour' AS kind, h.id, h.decision_id AS "parentId", h.recipient_name AS "recipientName",
              h.award_code AS "awardCode", h.award_name AS "awardName", 'Quyết định số ' || d.number AS "where",
              h.decided_on::text AS "decidedOn"
         FROM revoked v JOIN honour h ON h.decided_on >= v.decided_on AND h.id <> v.id AND h.revoked_on IS NULL
          AND h.award_code IS NOT NULL AND h.achievement_to >= v.achievement_to
          AND (h.person_id = v.person_id OR h.division_id = v.division_id OR h.household_id = v.household_id
               OR (h.is_agency AND h.agency_id = v.agency_id))
         JOIN decision d ON d.id = h.decision_id
       UNION ALL
       SELECT DISTINCT 'candidate', c.id, p.id, c.name, c.award_code, a.definition->>'name', p.title, NULL
         FROM revoked v JOIN proposal_candidate c ON c.state IN ('standing', 'paused')
          AND (c.person_id = v.person_id OR c.division_id = v.division_id OR c.household_id = v.household_id
               OR (c.subject = 'collective' AND c.division_id IS NULL AND c.agency_id = v.agency_id))
         JOIN proposal p ON p.id = c.proposal_id JOIN award_version a ON a.id = c.award_version_id`,
      [honourIds],
    );
  }
}

function recoveryOf(row: Raw): Recovery {
  return { ...row, moneyDue: Number(row.moneyDue), recovered: Number(row.recovered) };
}
