import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { AwardSystem } from '../../domain/commendation/subjects';
import type { EntrySource } from '../../domain/entry-source';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import type { Evaluation } from './evaluation';
import { type Holder, HOLDER_COLUMNS } from './holder';
import { agencyNameOn } from './people.repository';

const EVALUATION = `coalesce(e.person_id, e.agency_id, e.division_id) AS "holderId", e.system, e.year, e.version, e.level,
       e.source_document AS "sourceDocument", e.reason, e.recorded_by AS "recordedBy", e.recorded_at AS "recordedAt"`;

/** Somebody who worked in an agency in a year, with the last post of it there. */
export interface WorkerRow {
  readonly id: string;
  readonly name: string;
  readonly birthYear: number | null;
  readonly gender: string | null;
  readonly positionTitle: string;
  readonly divisionName: string | null;
}

/** SQL of evaluations. */
@Injectable()
export class EvaluationsRepository {
  constructor(private readonly database: Database) {}

  /** An agency by its code, with its name of a day. */
  async agency(code: string, day: BusinessDate): Promise<{ id: string; name: string } | null> {
    const [row] = await this.database.query<{ id: string; name: string }>(
      `SELECT g.id, ${agencyNameOn('g.id', '$2::date')} AS name FROM agency g WHERE g.code = $1`,
      [code, day],
    );
    return row ?? null;
  }

  /** Everybody whose main post in the year was in the agency, by given name. */
  workers(agencyId: string, year: number): Promise<WorkerRow[]> {
    return this.database.query<WorkerRow>(
      `SELECT p.id, p.full_name AS name, extract(year FROM p.born_on)::int AS "birthYear", p.gender,
              x.position_title AS "positionTitle", v.name AS "divisionName"
         FROM person p
         JOIN LATERAL (
           SELECT * FROM person_post WHERE person_id = p.id AND agency_id = $1 AND is_main
              AND daterange(valid_from, valid_to, '[)') && daterange(make_date($2, 1, 1), make_date($2, 12, 31), '[]')
            ORDER BY valid_from DESC NULLS LAST LIMIT 1) x ON true
         LEFT JOIN division v ON v.id = x.division_id
        WHERE p.id IN (SELECT person_id FROM person_post WHERE agency_id = $1)
        ORDER BY p.given_name COLLATE "vi-x-icu", p.full_name COLLATE "vi-x-icu", p.id`,
      [agencyId, year],
    );
  }

  /** The highest versions of some holders in some years, of one system. */
  current(holderIds: readonly string[], system: AwardSystem, from: number, to: number): Promise<Evaluation[]> {
    return this.database.query<Evaluation>(
      `SELECT DISTINCT ON (h.id, e.year) ${EVALUATION}
         FROM unnest($1::uuid[]) h (id)
         JOIN evaluation e ON (e.person_id = h.id OR e.agency_id = h.id OR e.division_id = h.id)
          AND e.year BETWEEN $2 AND $3 AND e.system = $4
        ORDER BY h.id, e.year, e.version DESC`,
      [holderIds, from, to, system],
    );
  }

  /** All versions of one holder, the newest year and version first. */
  history(holder: Holder): Promise<Evaluation[]> {
    return this.database.query<Evaluation>(
      `SELECT ${EVALUATION} FROM evaluation e WHERE e.${HOLDER_COLUMNS[holder.kind]} = $1
        ORDER BY e.year DESC, e.system DESC, e.version DESC`,
      [holder.id],
    );
  }

  /** Nobody else writes evaluations of the agency until the end of the transaction; foreign keys to it stay free. */
  async lock(agencyId: string): Promise<void> {
    await this.database.query(`SELECT FROM agency WHERE id = $1 FOR NO KEY UPDATE`, [agencyId]);
  }

  async add(
    actor: Actor,
    holder: Holder,
    evaluation: Pick<Evaluation, 'system' | 'year' | 'version' | 'level' | 'sourceDocument' | 'reason'>,
    { source, at }: { source: EntrySource; at: Date },
  ): Promise<void> {
    const { system, year, version, level, sourceDocument, reason } = evaluation;
    await this.database.query(
      `INSERT INTO evaluation (${HOLDER_COLUMNS[holder.kind]}, system, year, version, level, source_document, reason, source,
                               recorded_by_id, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [...[holder.id, system, year, version, level, sourceDocument, reason, source], ...[actor.userId, actor.name, at]],
    );
  }
}
