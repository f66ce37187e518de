import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { EntrySource } from '../../domain/entry-source';
import { type Exact, toDecimalString } from '../../domain/fraction';
import type { TaskTerms } from '../../domain/tasks/terms';
import { Database } from '../../database/database';
import type { Judgement } from './key-task';
import { termsParameters, WRITTEN_TERMS } from './terms/stored-terms';

/** What is measured. */
type MeasuredTerms = Pick<TaskTerms, 'title' | 'unit' | 'target' | 'kind' | 'direction' | 'due'>;
/** How the work is arranged; a workbook does not say it. */
type ArrangedTerms = Pick<TaskTerms, 'weight' | 'product' | 'coordinators' | 'milestones'>;

const NOT_ARRANGED: ArrangedTerms = { weight: null, product: '', coordinators: [], milestones: [] };

/** What is approved for a task. */
export interface NewBaseline extends MeasuredTerms, Partial<ArrangedTerms> {
  /** The first day it holds; left out or null: from the beginning of the year. */
  readonly effectiveOn?: BusinessDate | null;
  /** Null only for the registration. */
  readonly reason: string | null;
  readonly approvedBy: string;
  readonly source: EntrySource;
}

/** A line to add to a log. */
export interface NewEntry {
  readonly recordedOn: BusinessDate | null;
  readonly actual: Exact | null;
  readonly note: string;
  readonly judgement: Judgement;
  readonly authorId: string | null;
  readonly authorName: string;
  readonly recordedAt: Date;
  readonly source: EntrySource;
}

/** SQL that writes key tasks and their logs: rows are only added. */
@Injectable()
export class TaskWritesRepository {
  constructor(private readonly database: Database) {}

  /** The number after the highest of the bloc's own tasks of a year. */
  async nextNumberOfBloc(blocId: string, yearId: string): Promise<number> {
    const [row] = await this.database.query<{ next: number }>(
      `SELECT coalesce(max(number), 0) + 1 AS next FROM key_task WHERE bloc_id = $1 AND period_id = $2 AND agency_id IS NULL`,
      [blocId, yearId],
    );
    return row?.next ?? 1;
  }

  /** Makes a task and returns its id; null when the agency has one of this number in the year already. No agency: the bloc's own. */
  async createTask(blocId: string, yearId: string, agencyId: string | null, number: number): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO key_task (bloc_id, period_id, agency_id, number) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING id`,
      [blocId, yearId, agencyId, number],
    );
    return row?.id ?? null;
  }

  /**
   * Adds the version after `lastVersion` and promises whether it did: not when another was added since. Waits for a
   * transaction that is adding the same one.
   */
  async addBaseline(taskId: string, lastVersion: number, baseline: NewBaseline, at: Date): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO key_task_baseline (task_id, version, ${WRITTEN_TERMS}, effective_on, reason, approved_by, approved_at,
                                      source)
       SELECT $1, $2::int + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17
        WHERE $2 = (SELECT coalesce(max(version), 0) FROM key_task_baseline WHERE task_id = $1)
       ON CONFLICT DO NOTHING RETURNING version`,
      [
        ...[taskId, lastVersion, ...termsParameters({ ...NOT_ARRANGED, ...baseline }), baseline.effectiveOn ?? null],
        ...[baseline.reason, baseline.approvedBy, at, baseline.source],
      ],
    );
    return rows.length > 0;
  }

  /** Adds the line after `lastSequence` and returns its id; null when another was added since, see addBaseline. */
  async addEntry(taskId: string, lastSequence: number, entry: NewEntry): Promise<string | null> {
    const { onTime, qualityMet, effective } = entry.judgement;
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO progress_entry (task_id, sequence, recorded_on, actual, note, on_time, quality_met, effective,
                                   author_id, author_name, recorded_at, source)
       SELECT $1, $2::int + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12
        WHERE $2 = (SELECT coalesce(max(sequence), 0) FROM progress_entry WHERE task_id = $1)
       ON CONFLICT DO NOTHING RETURNING id`,
      [
        ...[taskId, lastSequence, entry.recordedOn, entry.actual && toDecimalString(entry.actual), entry.note],
        ...[onTime, qualityMet, effective, entry.authorId, entry.authorName, entry.recordedAt, entry.source],
      ],
    );
    return row?.id ?? null;
  }

  /** The number of the last line of a log; 0 for an empty one. */
  async lastSequence(taskId: string): Promise<number> {
    const [row] = await this.database.query<{ last: number }>(
      `SELECT coalesce(max(sequence), 0) AS last FROM progress_entry WHERE task_id = $1`,
      [taskId],
    );
    return row?.last ?? 0;
  }

  async attachFile(entryId: string, fileId: string): Promise<void> {
    await this.database.query(`INSERT INTO progress_file (progress_entry_id, file_id) VALUES ($1, $2)`, [
      entryId,
      fileId,
    ]);
  }
}
