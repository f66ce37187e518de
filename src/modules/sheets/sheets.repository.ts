import { Injectable } from '@nestjs/common';
import type { SheetState } from '../../domain/workflow/sheet';
import { Database } from '../../database/database';
import type { PlacedReview } from '../blocs';
import type { Attestation, SheetEvent } from './sheet';

/** A sheet as stored, without its contents. */
export interface SheetRow {
  readonly id: string;
  readonly state: SheetState;
  readonly version: number;
  readonly schemeVersionId: string;
  readonly attestedBy: string | null;
  readonly attestedAt: Date | null;
  readonly submittedAt: Date | null;
}

/** A sheet of a list, with what is counted about it. */
export interface ListedSheet {
  readonly id: string;
  readonly agencyId: string;
  readonly state: SheetState;
  readonly submittedAt: Date | null;
  readonly evidenceCount: number;
  readonly lastStepAt: Date | null;
}

/** What a step makes of a sheet. */
export interface SheetMove {
  readonly state: SheetState;
  readonly schemeVersionId: string;
  readonly attestation: Attestation | null;
  readonly submittedAt: Date | null;
}

const SHEET = `id, state, version, scheme_version_id AS "schemeVersionId", attested_by AS "attestedBy",
               attested_at AS "attestedAt", submitted_at AS "submittedAt"`;

/** SQL of score sheets and their steps. */
@Injectable()
export class SheetsRepository {
  constructor(private readonly database: Database) {}

  /** The scheme and the state of a review, which cannot be changed until the end of the transaction. */
  async lockReview(reviewId: string): Promise<Pick<PlacedReview, 'schemeVersionId' | 'state'> | null> {
    const [row] = await this.database.query<Pick<PlacedReview, 'schemeVersionId' | 'state'>>(
      `SELECT scheme_version_id AS "schemeVersionId", state FROM review WHERE id = $1 FOR SHARE`,
      [reviewId],
    );
    return row ?? null;
  }

  /** The sheet of an agency in a review; with `lock` nobody else changes it until the end of the transaction. */
  async find(reviewId: string, agencyId: string, lock: boolean): Promise<SheetRow | null> {
    const [row] = await this.database.query<SheetRow>(
      `SELECT ${SHEET} FROM score_sheet WHERE review_id = $1 AND agency_id = $2 ${lock ? 'FOR UPDATE' : ''}`,
      [reviewId, agencyId],
    );
    return row ?? null;
  }

  /** Opens the sheet of an agency as a draft; null when somebody else has opened it. */
  async open(reviewId: string, agencyId: string, schemeVersionId: string): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO score_sheet AS s (review_id, agency_id, scheme_version_id, state) VALUES ($1, $2, $3, 'drafting')
       ON CONFLICT (review_id, agency_id) DO UPDATE SET state = 'drafting', version = s.version + 1
         WHERE s.state = 'not_started'
       RETURNING id`,
      [reviewId, agencyId, schemeVersionId],
    );
    return row?.id ?? null;
  }

  /** Codes of the criteria that a review does not assign, by agency id. */
  async unassigned(reviewId: string): Promise<Map<string, string[]>> {
    const rows = await this.database.query<{ agencyId: string; codes: string[] }>(
      `SELECT agency_id AS "agencyId", array_agg(criterion_code ORDER BY criterion_code) AS codes
         FROM unassigned_criterion WHERE review_id = $1 GROUP BY agency_id`,
      [reviewId],
    );
    return new Map(rows.map(({ agencyId, codes }) => [agencyId, codes]));
  }

  /** Takes a step from the version that was read; false when the sheet has changed since. */
  async move(id: string, version: number, move: SheetMove): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE score_sheet SET state = $3, scheme_version_id = $4, attested_by = $5, attested_at = $6, submitted_at = $7,
              version = version + 1
        WHERE id = $1 AND version = $2`,
      [
        ...[id, version, move.state, move.schemeVersionId],
        ...[move.attestation?.by ?? null, move.attestation?.at ?? null, move.submittedAt],
      ],
    );
    return touched > 0;
  }

  /** Counts a change of the contents, so that whoever saw the version before it is told. */
  async touch(id: string): Promise<void> {
    await this.database.query(`UPDATE score_sheet SET version = version + 1 WHERE id = $1`, [id]);
  }

  async addEvent(sheetId: string, event: SheetEvent): Promise<void> {
    await this.database.query(
      `INSERT INTO score_sheet_event (sheet_id, sequence, action, from_state, to_state, reason, actor_id, actor_name, happened_at)
       SELECT $1, coalesce(max(sequence), 0) + 1, $2, $3, $4, $5, $6, $7, $8 FROM score_sheet_event WHERE sheet_id = $1`,
      [sheetId, event.action, event.from, event.to, event.reason, event.actorId, event.actorName, event.happenedAt],
    );
  }

  /**
   * Takes one step with all sheets of these agencies in a review that stand where it begins, and notes it in the history of
   * each. Promises the agencies. Two statements however many sheets.
   */
  async moveAll(
    reviewId: string,
    agencyIds: readonly string[],
    { from, to, action, reason, actorId, actorName, happenedAt }: SheetEvent,
  ): Promise<string[]> {
    // In one order, so that two who hold several sheets never wait for each other.
    const held = await this.database.query<{ id: string; agencyId: string }>(
      `SELECT id, agency_id AS "agencyId" FROM score_sheet
        WHERE review_id = $1 AND agency_id = ANY($2) AND state = $3 ORDER BY agency_id FOR UPDATE`,
      [reviewId, [...agencyIds], from],
    );
    if (held.length === 0) return [];
    await this.database.query(
      `WITH moved AS (UPDATE score_sheet SET state = $2, version = version + 1 WHERE id = ANY($1) RETURNING id)
       INSERT INTO score_sheet_event (sheet_id, sequence, action, from_state, to_state, reason, actor_id, actor_name, happened_at)
       SELECT m.id, coalesce((SELECT max(e.sequence) FROM score_sheet_event e WHERE e.sheet_id = m.id), 0) + 1,
              $3, $4, $2, $5, $6, $7, $8
         FROM moved m`,
      [held.map(({ id }) => id), to, action, from, reason, actorId, actorName, happenedAt],
    );
    return held.map(({ agencyId }) => agencyId);
  }

  /** The steps of a sheet, the oldest first. */
  async events(sheetId: string): Promise<SheetEvent[]> {
    return this.database.query<SheetEvent>(
      `SELECT action, from_state AS "from", to_state AS "to", reason, actor_id AS "actorId", actor_name AS "actorName", happened_at AS "happenedAt"
         FROM score_sheet_event WHERE sheet_id = $1 ORDER BY sequence`,
      [sheetId],
    );
  }

  /** The sheets of these agencies in a review. */
  async list(reviewId: string, agencyIds: readonly string[]): Promise<ListedSheet[]> {
    const rows = await this.database.query<Omit<ListedSheet, 'evidenceCount'> & { evidenceCount: string }>(
      `SELECT s.id, s.agency_id AS "agencyId", s.state, s.submitted_at AS "submittedAt",
              (SELECT count(*) FROM evidence e WHERE e.sheet_id = s.id AND e.removed_at IS NULL) AS "evidenceCount",
              (SELECT max(happened_at) FROM score_sheet_event e WHERE e.sheet_id = s.id) AS "lastStepAt"
         FROM score_sheet s WHERE s.review_id = $1 AND s.agency_id = ANY($2)`,
      [reviewId, [...agencyIds]],
    );
    return rows.map((row) => ({ ...row, evidenceCount: Number(row.evidenceCount) }));
  }
}
