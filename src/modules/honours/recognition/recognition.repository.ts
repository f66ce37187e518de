import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import { HONOUR } from '../honours.repository';
import { type LedgerPosition, type LedgerRow, PAGE_SIZE } from '../ledger';
import { positionOf } from '../ledger-sql';
import type { HolderChoice, RecognisedFacts } from './recognition';

const ROWS = `SELECT ${HONOUR}, d.number AS "decisionNumber", d.issuing_body AS "issuingBody"
         FROM honour h JOIN decision d ON d.id = h.decision_id LEFT JOIN agency g ON g.id = h.agency_id`;

/** How many honours are passed at most for a page of those whose agency has a person of that name. */
const PASSED = 30_000;

/** SQL of what is not recognised yet, and of saying what it is. */
@Injectable()
export class RecognitionRepository {
  constructor(private readonly database: Database) {}

  /** Honours whose award nobody has said: a page and one row more, newest decision first. */
  withoutAward(after: LedgerPosition | null): Promise<LedgerRow[]> {
    const values: unknown[] = [];
    return this.database.query<LedgerRow>(
      `${ROWS} WHERE h.award_code IS NULL AND ${positionOf(after, 'h', values)}
        ORDER BY h.decided_on DESC, h.id DESC LIMIT ${String(PAGE_SIZE + 1)}`,
      values,
    );
  }

  /**
   * Honours without a person at whose agency somebody of that name works, or has worked, newest decision first: a page and
   * one more, or fewer among the honours that are passed; the last of those when there are more.
   */
  async namesakes(after: LedgerPosition | null): Promise<{ ids: string[]; passed: LedgerPosition | null }> {
    const values: unknown[] = [];
    const rows = await this.database.query<LedgerPosition & { readonly isLeft: boolean; readonly isEnd: boolean }>(
      `WITH known AS MATERIALIZED (
         SELECT DISTINCT fold_name(p.full_name) AS folded, o.agency_id FROM person p JOIN person_post o ON o.person_id = p.id),
       passed AS (
         SELECT h.*, row_number() OVER (ORDER BY h.decided_on DESC, h.id DESC) AS place FROM (
           SELECT h.id, h.decided_on, h.recipient_folded, h.agency_id, h.subject FROM honour h
            WHERE ${positionOf(after, 'h', values)} ORDER BY h.decided_on DESC, h.id DESC LIMIT ${String(PASSED)}) h)
       SELECT w.id, w.decided_on::text AS "decidedOn", w."isLeft", w.place = ${String(PASSED)} AS "isEnd" FROM (
         SELECT p.id, p.decided_on, p.place, p.subject = 'person' AND k.folded IS NOT NULL
                AND EXISTS (SELECT FROM honour o WHERE o.id = p.id AND o.person_id IS NULL) AS "isLeft"
           FROM passed p LEFT JOIN known k ON k.folded = p.recipient_folded AND k.agency_id = p.agency_id) w
        WHERE w."isLeft" OR w.place = ${String(PASSED)} ORDER BY w.place LIMIT ${String(PAGE_SIZE + 1)}`,
      values,
    );
    const end = rows.find(({ isEnd }) => isEnd);
    return {
      ids: rows.filter(({ isLeft }) => isLeft).map(({ id }) => id),
      passed: end === undefined ? null : { decidedOn: end.decidedOn, id: end.id },
    };
  }

  /** An honour with its decision; null when it is not there. */
  async honour(id: string): Promise<LedgerRow | null> {
    const [row] = await this.database.query<LedgerRow>(`${ROWS} WHERE h.id = $1`, [id]);
    return row ?? null;
  }

  /** Keeps others from recognising honours of the same decision until the transaction ends. */
  async lock(decisionId: string): Promise<void> {
    await this.database.query(`SELECT FROM decision WHERE id = $1 FOR UPDATE`, [decisionId]);
  }

  /** People of a name, those of the agency first. */
  people(recipientFolded: string, agencyId: string | null): Promise<HolderChoice[]> {
    return this.database.query<HolderChoice>(
      `SELECT p.id, p.full_name AS name, coalesce(o.detail, '') AS detail
         FROM person p
         LEFT JOIN LATERAL (
           SELECT concat_ws(', ', nullif(t.position_title, ''), n.name) AS detail, t.agency_id
             FROM person_post t JOIN agency_name n ON n.agency_id = t.agency_id
            WHERE t.person_id = p.id
            ORDER BY (t.agency_id = $2::uuid) DESC NULLS LAST, t.is_main DESC, t.valid_from DESC NULLS LAST, n.valid_from DESC NULLS LAST
            LIMIT 1) o ON true
        WHERE fold_text(p.full_name) = $1
        ORDER BY (o.agency_id = $2::uuid) DESC NULLS LAST, o.detail COLLATE "vi-x-icu", p.id LIMIT 50`,
      [recipientFolded, agencyId],
    );
  }

  /** The divisions of an agency, also those that are no more. */
  divisions(agencyId: string): Promise<HolderChoice[]> {
    return this.database.query<HolderChoice>(
      `SELECT id, name, CASE WHEN valid_to IS NULL THEN '' ELSE 'đến ' || to_char(valid_to - 1, 'DD/MM/YYYY') END AS detail
         FROM division WHERE agency_id = $1 ORDER BY name COLLATE "vi-x-icu", valid_from NULLS FIRST`,
      [agencyId],
    );
  }

  /** Households whose head bears a name. */
  households(recipientFolded: string): Promise<HolderChoice[]> {
    return this.database.query<HolderChoice>(
      `SELECT id, head_name AS name, address AS detail FROM household WHERE fold_text(head_name) = $1
        ORDER BY address COLLATE "vi-x-icu", id LIMIT 50`,
      [recipientFolded],
    );
  }

  /** Writes facts into what is empty; the words of the decision stay, a missing name of the agency is that of the day. */
  async write(id: string, facts: RecognisedFacts): Promise<void> {
    await this.database.execute(
      `UPDATE honour h SET award_code = coalesce(award_code, $2), kind = CASE WHEN award_code IS NULL THEN coalesce($3, kind) ELSE kind END,
              agency_id = coalesce(agency_id, $4::uuid),
              agency_name = CASE WHEN agency_name <> '' OR $4::uuid IS NULL THEN agency_name ELSE coalesce(
                (SELECT n.name FROM agency_name n WHERE n.agency_id = $4::uuid
                  ORDER BY daterange(n.valid_from, n.valid_to, '[)') @> h.decided_on DESC, n.valid_from DESC NULLS LAST LIMIT 1), '') END,
              is_agency = is_agency OR $5, division_id = coalesce(division_id, $6::uuid),
              person_id = coalesce(person_id, $7::uuid), household_id = coalesce(household_id, $8::uuid)
        WHERE id = $1`,
      [
        ...[id, facts.awardCode, facts.kind, facts.agencyId, facts.isAgency],
        ...[facts.divisionId, facts.personId, facts.householdId],
      ],
    );
  }
}
