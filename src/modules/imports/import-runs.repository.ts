import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';

/** An import that wrote something. */
export interface NewRun {
  readonly blocId: string;
  readonly periodId: string;
  readonly fileName: string;
  readonly sha256: string;
  /** What was written, by kind of sheet. */
  readonly counts: Readonly<Record<string, RunCounts>>;
  readonly appliedBy: string;
  readonly appliedAt: Date;
}

export interface RunCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly kept: number;
}

/** A value as a file stated it, at a cell. */
export interface ImportedFact {
  readonly fact: string;
  readonly value: string;
  readonly cell: string;
}

export interface PastRun {
  readonly fileName: string;
  readonly blocCode: string;
  readonly counts: Readonly<Record<string, RunCounts>>;
  readonly appliedBy: string;
  readonly appliedAt: Date;
}

const SHOWN = 10;

/** SQL of imports and of the values they brought. */
@Injectable()
export class ImportRunsRepository {
  constructor(private readonly database: Database) {}

  /**
   * Makes imports wait for each other until the end of the transaction. One at a time for all blocs: they share agencies,
   * periods and the next free code, and each takes only seconds.
   */
  async lock(): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended('import', 0))`);
  }

  async addRun(run: NewRun): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO import_run (bloc_id, period_id, file_name, sha256, counts, applied_by, applied_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [
        ...[run.blocId, run.periodId, run.fileName, run.sha256, JSON.stringify(run.counts)],
        ...[run.appliedBy, run.appliedAt],
      ],
    );
    if (!row) throw new Error('the new import was not returned');
    return row.id;
  }

  /** Remembers the values of an import, each in place of the one an earlier import brought. */
  async putFacts(
    run: { readonly id: string; readonly blocId: string; readonly periodId: string },
    facts: readonly ImportedFact[],
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO import_fact (bloc_id, period_id, run_id, fact, value, cell)
       SELECT $1, $2, $3, f.fact, f.value, f.cell FROM unnest($4::text[], $5::text[], $6::text[]) AS f (fact, value, cell)
       ON CONFLICT (bloc_id, period_id, fact)
       DO UPDATE SET value = excluded.value, cell = excluded.cell, run_id = excluded.run_id`,
      [
        ...[run.blocId, run.periodId, run.id],
        facts.map(({ fact }) => fact),
        facts.map(({ value }) => value),
        facts.map(({ cell }) => cell),
      ],
    );
  }

  /** The last imports into these blocs, the newest first; into any bloc when all may be seen. */
  past(all: boolean, blocIds: readonly string[]): Promise<PastRun[]> {
    return this.database.query<PastRun>(
      `SELECT r.file_name AS "fileName", b.code AS "blocCode", r.counts, r.applied_by AS "appliedBy",
              r.applied_at AS "appliedAt"
         FROM import_run r JOIN bloc b ON b.id = r.bloc_id
        WHERE $1 OR r.bloc_id = ANY($2) ORDER BY r.applied_at DESC, r.id DESC LIMIT ${String(SHOWN)}`,
      [all, [...blocIds]],
    );
  }
}
