import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import type { Agency, AgencyDraft, AgencyFacts, AgencyName, NameDraft, Succession } from './agency';

const AGENCY = `g.id AS "agencyId", g.code, g.identifier_code AS "identifierCode", g.kind, g.kind_words AS "kindWords", g.year_kind AS "yearKind",
       g.official_order AS "officialOrder", g.active_from::text AS "activeFrom", g.active_to::text AS "activeTo", g.version`;

/** The name of a day; where the day has none, the one that began last. */
const nameOn = (agencyId: string, day: string): string => `(
  SELECT n.name, n.short_name, n.email FROM agency_name n WHERE n.agency_id = ${agencyId}
   ORDER BY daterange(n.valid_from, n.valid_to, '[)') @> ${day}::date DESC, n.valid_from DESC NULLS LAST LIMIT 1)`;

const NAME = `id, name, short_name AS "shortName", email, superior_body AS "superiorBody", letterhead_name AS "letterheadName",
       document_symbol AS "documentSymbol", valid_from::text AS "validFrom", valid_to::text AS "validTo"`;

const SUCCESSION = `s.kind, s.effective_on::text AS "effectiveOn", p.code AS "predecessorCode", pn.name AS "predecessorName",
       q.code AS "successorCode", qn.name AS "successorName"
  FROM agency_succession s
  JOIN agency p ON p.id = s.predecessor_id
  JOIN agency q ON q.id = s.successor_id
  JOIN LATERAL ${nameOn('p.id', '(s.effective_on - 1)')} pn ON true
  JOIN LATERAL ${nameOn('q.id', 's.effective_on')} qn ON true`;

/** SQL of agencies, their names and what became of them. */
@Injectable()
export class AgenciesRepository {
  constructor(private readonly database: Database) {}

  /** Agencies that exist on the day or existed before it, with the names of the day, by code or name without marks. */
  list(day: BusinessDate, text: string): Promise<Agency[]> {
    return this.database.query<Agency>(
      `SELECT ${AGENCY}, n.name, n.short_name AS "shortName", n.email
         FROM agency g JOIN LATERAL ${nameOn('g.id', '$1')} n ON true
        WHERE (g.active_from IS NULL OR g.active_from <= $1)
          AND ($2 = '' OR fold_text(n.name) LIKE '%' || fold_text($2) || '%'
               OR fold_text(n.short_name) LIKE '%' || fold_text($2) || '%' OR lower(g.code) LIKE '%' || lower($2) || '%')
        ORDER BY g.official_order, g.code`,
      [day, text],
    );
  }

  /** Agencies of these codes with the names of the day, in official order; unknown codes are left out. */
  byCodes(codes: readonly string[], day: BusinessDate): Promise<Agency[]> {
    return this.database.query<Agency>(
      `SELECT ${AGENCY}, n.name, n.short_name AS "shortName", n.email
         FROM agency g JOIN LATERAL ${nameOn('g.id', '$2')} n ON true
        WHERE g.code = ANY($1) ORDER BY g.official_order, g.code`,
      [[...codes], day],
    );
  }

  /** Holds an agency until the end of the transaction, so that its version can be compared. */
  async lock(code: string): Promise<void> {
    await this.database.query(`SELECT FROM agency WHERE code = $1 FOR UPDATE`, [code]);
  }

  /**
   * Names of the periods with published or closed results that say the name an agency has on a day or later: those of blocs it
   * is a member of. The open reviews stay open until the end of the transaction.
   */
  async publishedPeriods(agencyId: string, day: BusinessDate): Promise<string[]> {
    const rows = await this.database.query<{ periodName: string; isOpen: boolean }>(
      `SELECT p.name AS "periodName", r.state = 'open' AS "isOpen"
         FROM review r JOIN period p ON p.id = r.period_id
        WHERE p.ends_on >= $2 AND EXISTS (
                SELECT FROM bloc_membership m
                 WHERE m.bloc_id = r.bloc_id AND m.agency_id = $1
                   AND daterange(m.valid_from, m.valid_to, '[)') && daterange(p.starts_on, p.ends_on, '[]'))
        ORDER BY p.ends_on, p.starts_on DESC FOR SHARE OF r`,
      [agencyId, day],
    );
    return [...new Set(rows.filter(({ isOpen }) => !isOpen).map(({ periodName }) => periodName))];
  }

  names(agencyId: string): Promise<AgencyName[]> {
    return this.database.query<AgencyName>(
      `SELECT ${NAME} FROM agency_name WHERE agency_id = $1 ORDER BY valid_from DESC NULLS LAST`,
      [agencyId],
    );
  }

  /** The name that is valid on the day; null when there is none. */
  async nameOn(agencyId: string, day: BusinessDate): Promise<AgencyName | null> {
    const [row] = await this.database.query<AgencyName>(
      `SELECT ${NAME} FROM agency_name WHERE agency_id = $1 AND daterange(valid_from, valid_to, '[)') @> $2::date`,
      [agencyId, day],
    );
    return row ?? null;
  }

  /** Steps from and to an agency. */
  successionsOf(agencyId: string): Promise<Succession[]> {
    return this.database.query<Succession>(
      `SELECT ${SUCCESSION} WHERE s.predecessor_id = $1 OR s.successor_id = $1
        ORDER BY s.effective_on, p.official_order, q.official_order`,
      [agencyId],
    );
  }

  /** Steps taken up to the day. */
  successionsUntil(day: BusinessDate): Promise<Succession[]> {
    return this.database.query<Succession>(
      `SELECT ${SUCCESSION} WHERE s.effective_on <= $1
        ORDER BY s.effective_on, p.official_order, q.official_order`,
      [day],
    );
  }

  /** The place after the last agency. */
  async nextOrder(): Promise<number> {
    const [row] = await this.database.query<{ next: number }>(
      `SELECT coalesce(max(official_order), 0) + 1 AS next FROM agency`,
    );
    return row?.next ?? 1;
  }

  async create(draft: AgencyDraft): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO agency (code, identifier_code, kind, kind_words, year_kind, official_order, active_from)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [
        ...[draft.code, draft.identifierCode, draft.kind, draft.kindWords, draft.yearKind],
        ...[draft.officialOrder, draft.validFrom],
      ],
    );
    if (!row) throw new Error('the new agency was not returned');
    return row.id;
  }

  async addName(
    agencyId: string,
    name: NameDraft,
    validFrom: BusinessDate | null,
    validTo: BusinessDate | null,
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO agency_name (agency_id, name, short_name, email, superior_body, letterhead_name, document_symbol, valid_from, valid_to)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[agencyId, name.name, name.shortName, name.email, name.superiorBody, name.letterheadName],
        ...[name.documentSymbol, validFrom, validTo],
      ],
    );
  }

  async closeName(nameId: string, validTo: BusinessDate): Promise<void> {
    await this.database.query(`UPDATE agency_name SET valid_to = $2 WHERE id = $1`, [nameId, validTo]);
  }

  async changeName(nameId: string, name: NameDraft): Promise<void> {
    await this.database.query(
      `UPDATE agency_name SET name = $2, short_name = $3, email = $4, superior_body = $5, letterhead_name = $6, document_symbol = $7
        WHERE id = $1`,
      [nameId, name.name, name.shortName, name.email, name.superiorBody, name.letterheadName, name.documentSymbol],
    );
  }

  /** Changes what does not depend on a day. */
  async change(agencyId: string, facts: AgencyFacts): Promise<void> {
    const { kind, kindWords, yearKind, identifierCode, officialOrder } = facts;
    await this.database.query(
      `UPDATE agency SET kind = $2, kind_words = $3, year_kind = $4, identifier_code = $5, official_order = $6,
              version = version + 1
        WHERE id = $1`,
      [agencyId, kind, kindWords, yearKind, identifierCode, officialOrder],
    );
  }

  /** Takes the next version for a change of what hangs on the agency. */
  async advance(agencyId: string): Promise<void> {
    await this.database.query(`UPDATE agency SET version = version + 1 WHERE id = $1`, [agencyId]);
  }

  async end(agencyId: string, activeTo: BusinessDate): Promise<void> {
    await this.database.query(`UPDATE agency SET active_to = $2 WHERE id = $1`, [agencyId, activeTo]);
  }

  async addSuccession(
    predecessorId: string,
    successorId: string,
    kind: string,
    effectiveOn: BusinessDate,
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO agency_succession (predecessor_id, successor_id, kind, effective_on) VALUES ($1, $2, $3, $4)`,
      [predecessorId, successorId, kind, effectiveOn],
    );
  }
}
