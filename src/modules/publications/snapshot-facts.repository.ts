import { Injectable } from '@nestjs/common';
import type { SnapshotContent, SnapshotData, SnapshotTask } from '../../domain/publication/snapshot';
import { Database } from '../../database/database';

/** How an instant stands in a snapshot: ISO 8601 in UTC to the millisecond. */
const INSTANT = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const OF_REVIEW = `JOIN score_sheet s ON s.id = x.sheet_id JOIN agency g ON g.id = s.agency_id WHERE s.review_id = $1`;

type TaskMark = Pick<SnapshotTask, 'id' | 'paused' | 'lastSequence'>;

/** SQL that reads, across the tables of other modules, what a closed review has to keep. */
@Injectable()
export class SnapshotFactsRepository {
  constructor(private readonly database: Database) {}

  /** Everything that agencies handed in, every version of it. */
  entries(reviewId: string): Promise<SnapshotData[]> {
    return this.database.query<SnapshotData>(
      `SELECT g.code AS agency, x.criterion_code AS criterion, x.version, x.input, x.explanation,
              x.author_name AS author, ${INSTANT('x.recorded_at')} AS at, x.source
         FROM score_entry x ${OF_REVIEW} ORDER BY g.code, x.criterion_code, x.version`,
      [reviewId],
    );
  }

  /** What the other layers said, every version of it. */
  judgements(reviewId: string): Promise<SnapshotData[]> {
    return this.database.query<SnapshotData>(
      `SELECT g.code AS agency, x.criterion_code AS criterion, x.layer, j.code AS judge, x.version, x.accepted,
              x.points::text AS points, x.reason, x.author_name AS author, ${INSTANT('x.recorded_at')} AS at, x.source
         FROM score_judgement x LEFT JOIN agency j ON j.id = x.judge_agency_id ${OF_REVIEW}
        ORDER BY g.code, x.criterion_code, x.layer, j.code NULLS FIRST, x.version`,
      [reviewId],
    );
  }

  /** What agencies answered to appraised points. */
  replies(reviewId: string): Promise<SnapshotData[]> {
    return this.database.query<SnapshotData>(
      `SELECT g.code AS agency, x.criterion_code AS criterion, x.judgement_version AS version, x.text,
              x.author_name AS author, ${INSTANT('x.recorded_at')} AS at
         FROM score_reply x ${OF_REVIEW} ORDER BY g.code, x.criterion_code, x.judgement_version`,
      [reviewId],
    );
  }

  /** The way of every sheet. */
  steps(reviewId: string): Promise<SnapshotData[]> {
    return this.database.query<SnapshotData>(
      `SELECT g.code AS agency, x.sequence, x.action, x.from_state AS "from", x.to_state AS "to", x.reason,
              x.actor_name AS actor, ${INSTANT('x.happened_at')} AS at
         FROM score_sheet_event x ${OF_REVIEW} ORDER BY g.code, x.sequence`,
      [reviewId],
    );
  }

  /** The evidence in force, files by what is in them. */
  evidence(reviewId: string): Promise<SnapshotData[]> {
    return this.database.query<SnapshotData>(
      `SELECT g.code AS agency, x.criterion_code AS criterion, x.citation, f.name AS file, f.sha256,
              x.added_by AS "addedBy", ${INSTANT('x.added_at')} AS at
         FROM evidence x LEFT JOIN stored_file f ON f.id = x.file_id ${OF_REVIEW} AND x.removed_at IS NULL
        ORDER BY g.code, x.criterion_code, x.added_at, x.id`,
      [reviewId],
    );
  }

  /** Until when agencies might reply to their appraisal, every version of it. */
  replyTerms(reviewId: string): Promise<SnapshotData[]> {
    return this.database.query<SnapshotData>(
      `SELECT g.code AS agency, x.version, ${INSTANT('x.due_at')} AS "dueAt", x.reason, x.set_by AS "setBy",
              ${INSTANT('x.set_at')} AS at
         FROM reply_term x ${OF_REVIEW} ORDER BY g.code, x.version`,
      [reviewId],
    );
  }

  /** Who checked whom, from where the assignment came, what the checkers remarked and how it ended. */
  crossChecks(reviewId: string): Promise<SnapshotData[]> {
    return this.database.query<SnapshotData>(
      `SELECT g.code AS agency, c.code AS checker, x.origins, x.state, x.assigned_by AS "assignedBy",
              ${INSTANT('x.assigned_at')} AS "assignedAt", x.assign_reason AS "assignReason", x.remark,
              x.finished_by AS "finishedBy", ${INSTANT('x.finished_at')} AS "finishedAt",
              x.reopened_by AS "reopenedBy", ${INSTANT('x.reopened_at')} AS "reopenedAt", x.reopen_reason AS "reopenReason",
              x.ended_by AS "endedBy", ${INSTANT('x.ended_at')} AS "endedAt", x.end_reason AS "endReason"
         FROM cross_check x JOIN agency g ON g.id = x.checked_agency_id JOIN agency c ON c.id = x.checker_agency_id
        WHERE x.review_id = $1 ORDER BY g.code, c.code, x.assigned_at, x.id`,
      [reviewId],
    );
  }

  /** Criteria and groups that are not assigned, by agency. */
  unassigned(reviewId: string): Promise<SnapshotContent['unassigned'][number][]> {
    return this.database.query<SnapshotContent['unassigned'][number]>(
      `SELECT g.code AS agency, json_agg(u.criterion_code ORDER BY u.criterion_code) AS criteria
         FROM unassigned_criterion u JOIN agency g ON g.id = u.agency_id
        WHERE u.review_id = $1 GROUP BY g.code ORDER BY g.code`,
      [reviewId],
    );
  }

  /** Decisions that took members out of the ranking, lifted ones too. */
  exclusions(reviewId: string): Promise<SnapshotData[]> {
    return this.database.query<SnapshotData>(
      `SELECT g.code AS agency, e.exclusion_code AS ground, e.reason, e.excluded_by AS "excludedBy",
              ${INSTANT('e.excluded_at')} AS at, e.lifted_by AS "liftedBy", ${INSTANT('e.lifted_at')} AS "liftedAt",
              e.lift_reason AS "liftReason"
         FROM review_exclusion e JOIN agency g ON g.id = e.agency_id
        WHERE e.review_id = $1 ORDER BY g.code, e.excluded_at`,
      [reviewId],
    );
  }

  /** Whether each of these tasks is paused, and how far its log goes. */
  async taskMarks(taskIds: readonly string[]): Promise<Map<string, TaskMark>> {
    const rows = await this.database.query<TaskMark>(
      `SELECT t.id, t.paused,
              coalesce((SELECT max(sequence) FROM progress_entry WHERE task_id = t.id), 0) AS "lastSequence"
         FROM key_task t WHERE t.id = ANY($1)`,
      [[...taskIds]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The last link of a chain of changes; '' before the first. */
  async auditHead(chain: string): Promise<string> {
    const [row] = await this.database.query<{ hash: string }>(`SELECT hash FROM audit_chain WHERE chain = $1`, [chain]);
    return row?.hash ?? '';
  }
}
