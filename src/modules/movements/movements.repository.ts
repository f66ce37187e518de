import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { BusinessDate } from '../../domain/calendar';
import type { Actor } from '../../platform/access';
import type { Movement, MovementDetails, MovementDraft, MovementEventDraft } from './movement';
import { LAST_DAY, MOVEMENT, PARTICIPATIONS, STRUCK, takesPart } from './movement-sql';

/** Of whom a reader may know movements. */
export interface MovementReach {
  readonly province: boolean;
  readonly agencyIds: readonly string[];
  readonly blocIds: readonly string[];
}

/** How many agencies a movement is for, how many of them registered, and how many reported results. */
export interface MemberCounts {
  readonly invited: number;
  readonly registered: number;
  readonly reported: number;
}

/** Those of a movement m that somebody may know: of the province, of their bloc or agency, and those they take part in. */
const KNOWN = `($1::boolean OR (m.bloc_id IS NULL AND m.agency_id IS NULL)
    OR m.bloc_id = ANY($3::uuid[]) OR m.agency_id = ANY($2::uuid[])
    OR EXISTS (SELECT FROM bloc_membership b WHERE b.agency_id = ANY($2::uuid[]) AND b.bloc_id = m.bloc_id)
    OR EXISTS (SELECT FROM bloc_membership b WHERE b.bloc_id = ANY($3::uuid[]) AND b.agency_id = m.agency_id)
    OR EXISTS (SELECT FROM movement_agency x WHERE x.movement_id = m.id AND x.agency_id = ANY($2::uuid[])))`;

/** SQL of the movements themselves. */
@Injectable()
export class MovementsRepository {
  constructor(private readonly database: Database) {}

  /** Movements that touch a year (null: all), the newest first. */
  list(reach: MovementReach, year: number | null, limit: number): Promise<Movement[]> {
    return this.database.query<Movement>(
      `SELECT ${MOVEMENT} FROM movement m
        WHERE ${KNOWN} AND ($4::integer IS NULL
              OR (m.from_on <= make_date($4, 12, 31) AND ${LAST_DAY} >= make_date($4, 1, 1)))
        ORDER BY m.from_on DESC, m.name COLLATE "vi-x-icu", m.id LIMIT $5`,
      [...parametersOf(reach), year, limit],
    );
  }

  /** One that the reader may know, with everything about it. */
  async find(reach: MovementReach, id: string): Promise<MovementDetails | null> {
    const [row] = await this.database.query<MovementDetails>(
      `SELECT ${MOVEMENT}, ${STRUCK} AS struck, ${PARTICIPATIONS} AS participations
         FROM movement m WHERE ${KNOWN} AND m.id::text = $4`,
      [...parametersOf(reach), id],
    );
    return row ?? null;
  }

  async lock(id: string): Promise<void> {
    await this.database.query(`SELECT FROM movement WHERE id::text = $1 FOR UPDATE`, [id]);
  }

  async create(draft: MovementDraft, places: { blocId: string | null; agencyId: string | null }): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO movement (kind, name, content, bloc_id, agency_id, document_number, document_on, from_on, to_on, includes_all)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
      [
        ...[draft.kind, draft.name, draft.content, places.blocId, places.agencyId, draft.documentNumber],
        ...[draft.documentOn, draft.from, draft.to, draft.agencyCodes === null],
      ],
    );
    if (!row) throw new Error('the new movement was not returned');
    await this.invite(row.id, draft.agencyCodes);
    return row.id;
  }

  /** Changes what was typed; who launched it stays. */
  async change(id: string, draft: MovementDraft): Promise<void> {
    await this.database.execute(
      `UPDATE movement SET kind = $2, name = $3, content = $4, document_number = $5, document_on = $6, from_on = $7,
              to_on = $8, includes_all = $9, version = version + 1 WHERE id = $1`,
      [
        ...[id, draft.kind, draft.name, draft.content, draft.documentNumber, draft.documentOn],
        ...[draft.from, draft.to, draft.agencyCodes === null],
      ],
    );
    await this.database.execute(`DELETE FROM movement_agency WHERE movement_id = $1`, [id]);
    await this.invite(id, draft.agencyCodes);
  }

  async attach(id: string, fileId: string): Promise<void> {
    await this.database.execute(`UPDATE movement SET file_id = $2, version = version + 1 WHERE id = $1`, [id, fileId]);
  }

  async addEvent(actor: Actor, id: string, event: MovementEventDraft, fileId: string | null, at: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO movement_event (movement_id, kind, happened_on, document_number, text, ends_on, file_id, recorded_by_id, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[id, event.kind, event.on, event.documentNumber, event.text, event.endsOn, fileId],
        ...[actor.userId, actor.name, at],
      ],
    );
    await this.touch(id);
  }

  async strike(actor: Actor, id: string, eventId: string, reason: string, at: Date): Promise<void> {
    await this.database.execute(
      `UPDATE movement_event SET struck_reason = $3, struck_by = $4, struck_at = $5
        WHERE movement_id = $1 AND id = $2 AND struck_at IS NULL`,
      [id, eventId, reason, actor.name, at],
    );
    await this.touch(id);
  }

  /** Whether a movement was launched for an agency. */
  async includes(id: string, agencyId: string): Promise<boolean> {
    const rows = await this.database.query(`SELECT FROM movement m WHERE m.id = $1 AND ${takesPart('$2::uuid')}`, [
      id,
      agencyId,
    ]);
    return rows.length > 0;
  }

  /** Movements that touch the days and that every one of the agencies takes part in; not those that were withdrawn. */
  forAgencies(agencyIds: readonly string[], from: BusinessDate, to: BusinessDate): Promise<Movement[]> {
    return this.database.query<Movement>(
      `SELECT ${MOVEMENT} FROM movement m
        WHERE m.from_on <= $3::date AND ${LAST_DAY} >= $2::date
          AND NOT EXISTS (SELECT FROM unnest($1::uuid[]) AS a(id) WHERE NOT (${takesPart('a.id')}))
          AND NOT EXISTS (SELECT FROM movement_event e WHERE e.movement_id = m.id AND e.kind = 'withdrawal' AND e.struck_at IS NULL)
        ORDER BY m.from_on DESC, m.name COLLATE "vi-x-icu", m.id`,
      [[...agencyIds], from, to],
    );
  }

  /** Movements that began by a day and that some of the agencies take part in, with how many of these do. */
  ofMembers(
    agencyIds: readonly string[],
    asOf: BusinessDate,
  ): Promise<(Movement & { readonly members: MemberCounts })[]> {
    return this.database.query<Movement & { readonly members: MemberCounts }>(
      `SELECT ${MOVEMENT},
              (SELECT json_build_object('invited', count(*), 'registered', count(p.registered_on),
                        'reported', count(p.reported_on) FILTER (WHERE p.reported_on <= $2::date))
                 FROM unnest($1::uuid[]) AS a(id)
                 LEFT JOIN movement_participation p
                   ON p.movement_id = m.id AND p.agency_id = a.id AND p.registered_on <= $2::date
                WHERE ${takesPart('a.id')}) AS members
         FROM movement m
        WHERE m.from_on <= $2::date AND m.document_on <= $2::date
          AND EXISTS (SELECT FROM unnest($1::uuid[]) AS a(id) WHERE ${takesPart('a.id')})
        ORDER BY m.from_on, m.name COLLATE "vi-x-icu", m.id`,
      [[...agencyIds], asOf],
    );
  }

  private async touch(id: string): Promise<void> {
    await this.database.execute(`UPDATE movement SET version = version + 1 WHERE id = $1`, [id]);
  }

  private async invite(id: string, codes: readonly string[] | null): Promise<void> {
    await this.database.query(
      `INSERT INTO movement_agency (movement_id, agency_id) SELECT $1, g.id FROM agency g WHERE g.code = ANY($2)`,
      [id, codes ?? []],
    );
  }
}

function parametersOf({ province, agencyIds, blocIds }: MovementReach): unknown[] {
  return [province, agencyIds, blocIds];
}
