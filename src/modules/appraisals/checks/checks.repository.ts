import { Injectable } from '@nestjs/common';
import type { CheckState } from '../../../domain/workflow/check';
import type { ReviewState } from '../../../domain/workflow/review';
import { Database } from '../../../database/database';
import type { CheckedSheetState, CrossCheck } from './check';

const CHECK = `c.id, c.checker_agency_id AS "checkerAgencyId", c.checked_agency_id AS "checkedAgencyId", c.origins, c.state,
  c.version, c.assigned_by AS "assignedBy", c.assigned_at AS "assignedAt", c.assign_reason AS "assignReason",
  c.finished_by_id AS "finishedById", c.finished_by AS "finishedBy", c.finished_at AS "finishedAt", c.remark, c.reopened_by_id AS "reopenedById", c.reopened_by AS "reopenedBy",
  c.reopened_at AS "reopenedAt", c.reopen_reason AS "reopenReason", c.ended_by_id AS "endedById", c.ended_by AS "endedBy", c.ended_at AS "endedAt",
  c.end_reason AS "endReason"`;

/** Criteria about which the checker says something now: not what was taken back, nor what was said of an older input. */
const JUDGED = `(SELECT count(*) FROM (
    SELECT DISTINCT ON (j.criterion_code)
           (j.accepted OR j.points IS NOT NULL) AND NOT EXISTS (
             SELECT FROM score_entry e WHERE e.sheet_id = j.sheet_id AND e.criterion_code = j.criterion_code
                AND e.recorded_at > j.recorded_at) AS stated
      FROM score_judgement j JOIN score_sheet s ON s.id = j.sheet_id
     WHERE s.review_id = c.review_id AND s.agency_id = c.checked_agency_id
       AND j.layer = 'cross' AND j.judge_agency_id = c.checker_agency_id
     ORDER BY j.criterion_code, j.version DESC) latest WHERE latest.stated) AS judged`;

type CheckRow = Omit<CrossCheck, 'judged'> & { readonly judged: string };

/** An assignment to add. */
export type NewCheck = Pick<CrossCheck, 'checkerAgencyId' | 'checkedAgencyId' | 'origins' | 'assignReason'>;

/** What a step makes of a check. */
export interface CheckMove {
  readonly state: CheckState;
  readonly by: { readonly userId: string | null; readonly name: string };
  readonly at: Date;
  /** Of a reopening or an end. */
  readonly reason: string;
  /** Of a finished check; null keeps what is stored. */
  readonly remark: string | null;
}

/** SQL of who checks whom. */
@Injectable()
export class ChecksRepository {
  constructor(private readonly database: Database) {}

  /** Every assignment of a review, ended ones too, in the order they were made. */
  async list(reviewId: string): Promise<CrossCheck[]> {
    const rows = await this.database.query<CheckRow>(
      `SELECT ${CHECK}, ${JUDGED} FROM cross_check c WHERE c.review_id = $1 ORDER BY c.assigned_at, c.id`,
      [reviewId],
    );
    return rows.map((row) => ({ ...row, judged: Number(row.judged) }));
  }

  /** One assignment of a review, which nobody else moves until the end of the transaction. */
  async lock(reviewId: string, id: string): Promise<CrossCheck | null> {
    const [row] = await this.database.query<CheckRow>(
      `SELECT ${CHECK}, ${JUDGED} FROM cross_check c WHERE c.review_id = $1 AND c.id::text = $2 FOR UPDATE OF c`,
      [reviewId, id],
    );
    return row ? { ...row, judged: Number(row.judged) } : null;
  }

  /** The state of a review; nobody else assigns in it or publishes it until the end of the transaction. */
  async lockReview(reviewId: string): Promise<ReviewState> {
    const [row] = await this.database.query<{ state: ReviewState }>(
      `SELECT state FROM review WHERE id = $1 FOR UPDATE`,
      [reviewId],
    );
    if (!row) throw new Error('the review of a place is gone');
    return row.state;
  }

  /** Adds assignments; pairs that are in force already stay as they are. Promises those that are new. */
  async add(
    reviewId: string,
    checks: readonly NewCheck[],
    by: string,
    at: Date,
  ): Promise<Pick<CrossCheck, 'checkerAgencyId' | 'checkedAgencyId'>[]> {
    return this.database.query(
      `INSERT INTO cross_check (review_id, checker_agency_id, checked_agency_id, origins, assign_reason, assigned_by, assigned_at)
       SELECT $1, n."checkerAgencyId", n."checkedAgencyId", n.origins, n."assignReason", $3, $4
         FROM json_to_recordset($2::json)
           AS n ("checkerAgencyId" uuid, "checkedAgencyId" uuid, origins text[], "assignReason" text)
       ON CONFLICT (review_id, checked_agency_id, checker_agency_id) WHERE state <> 'ended' DO NOTHING
       RETURNING checker_agency_id AS "checkerAgencyId", checked_agency_id AS "checkedAgencyId"`,
      [reviewId, JSON.stringify(checks), by, at],
    );
  }

  /** Takes a step from the version that was seen; false when somebody was faster. */
  async move(id: string, version: number, { state, by, at, reason, remark }: CheckMove): Promise<boolean> {
    const ends = state === 'ended';
    const finishes = state === 'finished';
    const reopens = state === 'checking' && reason !== '';
    const moved = await this.database.execute(
      `UPDATE cross_check SET state = $3, version = version + 1, remark = coalesce($4, remark),
              finished_by = $5, finished_at = $6, finished_by_id = $7,
              ended_by = $8, ended_at = $9, ended_by_id = $10, end_reason = $11,
              reopened_by_id = CASE WHEN $12::text IS NULL THEN reopened_by_id ELSE $14::uuid END,
              reopened_by = coalesce($12, reopened_by), reopened_at = coalesce($13, reopened_at),
              reopen_reason = coalesce($15, reopen_reason)
        WHERE id = $1 AND version = $2`,
      [
        ...[id, version, state, remark],
        ...(finishes ? [by.name, at, by.userId] : [null, null, null]),
        ...(ends ? [by.name, at, by.userId, reason] : [null, null, null, null]),
        ...(reopens ? [by.name, at, by.userId, reason] : [null, null, null, null]),
      ],
    );
    return moved === 1;
  }

  /** The sheets of a review by agency. */
  async sheets(reviewId: string): Promise<Map<string, CheckedSheetState>> {
    const rows = await this.database.query<CheckedSheetState & { agencyId: string }>(
      `SELECT id, agency_id AS "agencyId", state FROM score_sheet WHERE review_id = $1`,
      [reviewId],
    );
    return new Map(rows.map(({ agencyId, ...sheet }) => [agencyId, sheet]));
  }

  /** The state of a sheet, which does not move on until the end of the transaction. */
  async lockSheet(reviewId: string, agencyId: string): Promise<CheckedSheetState | null> {
    const [row] = await this.database.query<CheckedSheetState>(
      `SELECT id, state FROM score_sheet WHERE review_id = $1 AND agency_id = $2 FOR UPDATE`,
      [reviewId, agencyId],
    );
    return row ?? null;
  }
}
