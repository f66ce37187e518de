import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { type Holder, HOLDER_COLUMNS } from './holder';
import type { Discipline, DisciplineCheck, DisciplineDraft, Verification, VerificationEnd } from './misconduct';

const DISCIPLINE = `id, system, kind, valid_from::text AS "validFrom", valid_to::text AS "validTo", decision_number AS "decisionNumber",
       content, annulled_reason AS "annulledReason", version`;
const VERIFICATION = `id, reason, valid_from::text AS "validFrom", valid_to::text AS "validTo", outcome,
       outcome_document AS "outcomeDocument", version`;

/** SQL of disciplines and verifications. */
@Injectable()
export class MisconductRepository {
  constructor(private readonly database: Database) {}

  disciplines({ kind, id }: Holder): Promise<Discipline[]> {
    return this.database.query<Discipline>(
      `SELECT ${DISCIPLINE} FROM discipline WHERE ${HOLDER_COLUMNS[kind]} = $1 ORDER BY valid_from DESC, id`,
      [id],
    );
  }

  async addDiscipline({ kind, id }: Holder, draft: DisciplineDraft): Promise<string> {
    const { system, validFrom, validTo, decisionNumber, content } = draft;
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO discipline (${HOLDER_COLUMNS[kind]}, system, kind, valid_from, valid_to, decision_number, content)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [id, system, draft.kind, validFrom, validTo, decisionNumber, content],
    );
    return row?.id ?? '';
  }

  /** False when the row has another version than the one that was seen. */
  async annulDiscipline(id: string, version: number, reason: string): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE discipline SET annulled_reason = $3, version = version + 1 WHERE id = $1 AND version = $2`,
      [id, version, reason],
    );
    return touched === 1;
  }

  verifications({ kind, id }: Holder): Promise<Verification[]> {
    return this.database.query<Verification>(
      `SELECT ${VERIFICATION} FROM verification WHERE ${HOLDER_COLUMNS[kind]} = $1 ORDER BY valid_from DESC, id`,
      [id],
    );
  }

  async openVerification({ kind, id }: Holder, reason: string, validFrom: BusinessDate): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO verification (${HOLDER_COLUMNS[kind]}, reason, valid_from) VALUES ($1, $2, $3) RETURNING id`,
      [id, reason, validFrom],
    );
    return row?.id ?? '';
  }

  /** False when the row has another version than the one that was seen. */
  async endVerification(id: string, version: number, end: VerificationEnd): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE verification SET valid_to = $3, outcome = $4, outcome_document = $5, version = version + 1
        WHERE id = $1 AND version = $2`,
      [id, version, end.validTo, end.outcome, end.outcomeDocument],
    );
    return touched === 1;
  }

  /** Until which years the list of disciplines of an agency is confirmed, the latest first. */
  checks(agencyId: string): Promise<DisciplineCheck[]> {
    return this.database.query<DisciplineCheck>(
      `SELECT year, confirmed_by AS "confirmedBy", confirmed_at AS "confirmedAt" FROM discipline_check
        WHERE agency_id = $1 ORDER BY year DESC`,
      [agencyId],
    );
  }

  /** False when that year is confirmed already. */
  async confirm(actor: Actor, agencyId: string, year: number, at: Date): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO discipline_check (agency_id, year, confirmed_by_id, confirmed_by, confirmed_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING year`,
      [agencyId, year, actor.userId, actor.name, at],
    );
    return rows.length > 0;
  }
}
