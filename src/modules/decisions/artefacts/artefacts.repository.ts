import { Injectable } from '@nestjs/common';
import { type Artefact, ARTEFACTS_A_PAGE } from './artefact';
import { Database } from '../../../database/database';
import type { BusinessDate } from '../../../domain/calendar';

const ARTEFACT = `h.id AS "honourId", h.decision_id AS "decisionId", d.number AS "decisionNumber", h.decided_on::text AS "decidedOn",
  h.recipient_name AS "recipientName", h.recipient_detail AS "recipientDetail", h.agency_name AS "agencyName",
  h.award_name AS "awardName", h.revoked_on::text AS "revokedOn",
  coalesce((SELECT json_agg(json_build_object('id', a.id, 'occasion', a.occasion, 'reason', a.reason, 'requestedOn', a.requested_on,
      'dueOn', a.due_on, 'handedOn', a.handed_on, 'receiver', a.receiver, 'handedBy', a.handed_by, 'recordedById', a.recorded_by_id,
      'recordedBy', a.recorded_by)
      ORDER BY a.recorded_at, a.id) FROM artefact_handover a WHERE a.honour_id = h.id), '[]'::json) AS handovers`;

/** Who writes something down, and when. */
interface Recorder {
  readonly id: string | null;
  readonly name: string;
  readonly at: Date;
}

/** SQL of what was handed over. */
@Injectable()
export class ArtefactsRepository {
  constructor(private readonly database: Database) {}

  /** The artefacts of the honours of a decision, in the order of its lines. */
  ofDecision(decisionId: string): Promise<Artefact[]> {
    return this.database.query<Artefact>(
      `SELECT ${ARTEFACT} FROM honour h JOIN decision d ON d.id = h.decision_id WHERE h.decision_id = $1 ORDER BY h.line`,
      [decisionId],
    );
  }

  /** What is not handed over of decisions since a day: nothing yet, or a re-issue that is open; the oldest first. */
  async open(since: BusinessDate, page: number): Promise<{ rows: Artefact[]; total: number }> {
    const rows = await this.database.query<Artefact & { total: string }>(
      `WITH found AS (
         SELECT h.id, count(*) OVER () AS total, h.decided_on, h.decision_id, h.line FROM honour h
          WHERE h.decided_on >= $1 AND h.revoked_on IS NULL
            AND (NOT EXISTS (SELECT FROM artefact_handover a WHERE a.honour_id = h.id AND a.occasion = 'first')
                 OR EXISTS (SELECT FROM artefact_handover a WHERE a.honour_id = h.id AND a.handed_on IS NULL))
          ORDER BY h.decided_on, h.decision_id, h.line LIMIT $2 OFFSET $3)
       SELECT ${ARTEFACT}, f.total FROM found f JOIN honour h ON h.id = f.id JOIN decision d ON d.id = h.decision_id
        ORDER BY h.decided_on, h.decision_id, h.line`,
      [since, ARTEFACTS_A_PAGE, (page - 1) * ARTEFACTS_A_PAGE],
    );
    return { rows, total: Number(rows[0]?.total ?? 0) };
  }

  /** Locks honours and returns what is known of their artefacts. */
  async lock(honourIds: readonly string[]): Promise<Artefact[]> {
    await this.database.query(`SELECT FROM honour WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`, [
      [...honourIds].sort(),
    ]);
    return this.database.query<Artefact>(
      `SELECT ${ARTEFACT} FROM honour h JOIN decision d ON d.id = h.decision_id WHERE h.id = ANY($1::uuid[]) ORDER BY h.line`,
      [honourIds],
    );
  }

  /** Writes down the first handing over of honours. */
  async addFirst(
    honourIds: readonly string[],
    { handedOn, receiver, handedBy }: { handedOn: BusinessDate; receiver: string; handedBy: string },
    by: Recorder,
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO artefact_handover (honour_id, occasion, handed_on, receiver, handed_by, recorded_by, recorded_at, recorded_by_id)
       SELECT h, 'first', $2, $3, $4, $5, $6, $7 FROM unnest($1::uuid[]) h`,
      [honourIds, handedOn, receiver, handedBy, by.name, by.at, by.id],
    );
  }

  /** Writes down that an artefact is to be issued again. */
  async addReissue(
    honourId: string,
    { reason, requestedOn, dueOn }: { reason: string; requestedOn: BusinessDate; dueOn: BusinessDate },
    by: Recorder,
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO artefact_handover (honour_id, occasion, reason, requested_on, due_on, recorded_by, recorded_at, recorded_by_id)
       VALUES ($1, 'reissue', $2, $3, $4, $5, $6, $7)`,
      [honourId, reason, requestedOn, dueOn, by.name, by.at, by.id],
    );
  }

  /** Ends re-issues that are open. */
  async endReissues(
    honourIds: readonly string[],
    { handedOn, receiver, handedBy }: { handedOn: BusinessDate; receiver: string; handedBy: string },
    by: Recorder,
  ): Promise<void> {
    await this.database.query(
      `UPDATE artefact_handover SET handed_on = $2, receiver = $3, handed_by = $4, recorded_by = $5, recorded_at = $6, recorded_by_id = $7
        WHERE honour_id = ANY($1::uuid[]) AND handed_on IS NULL`,
      [honourIds, handedOn, receiver, handedBy, by.name, by.at, by.id],
    );
  }
}
