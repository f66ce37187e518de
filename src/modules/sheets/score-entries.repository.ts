import { Injectable } from '@nestjs/common';
import type { EntrySource } from '../../domain/entry-source';
import { type Exact, exact, toDecimalString } from '../../domain/fraction';
import { Database } from '../../database/database';
import type { ScoreEntry } from './sheet';

interface EntryRow extends Omit<ScoreEntry, 'points'> {
  readonly points: string | null;
}

/** An entry to add. */
export interface NewScoreEntry {
  readonly code: string;
  readonly version: number;
  readonly points: Exact | null;
  readonly explanation: string;
}

/** Who adds entries, when, and by which way. */
export interface EntryOrigin {
  readonly authorId: string | null;
  readonly authorName: string;
  readonly recordedAt: Date;
  readonly source: EntrySource;
}

const ENTRY = `criterion_code AS code, version, points, explanation, author_name AS "authorName",
               recorded_at AS "recordedAt", source`;

/** SQL of the points of the self-assessment; every save is a further version. */
@Injectable()
export class ScoreEntriesRepository {
  constructor(private readonly database: Database) {}

  /** The latest entry of every criterion of a sheet. */
  async latest(sheetId: string): Promise<ScoreEntry[]> {
    const rows = await this.database.query<EntryRow>(
      `SELECT DISTINCT ON (criterion_code) ${ENTRY} FROM score_entry
        WHERE sheet_id = $1 AND layer = 'self' ORDER BY criterion_code, version DESC`,
      [sheetId],
    );
    return rows.map(entryOf);
  }

  /** The latest entries of several sheets. */
  async latestOf(sheetIds: readonly string[]): Promise<(ScoreEntry & { sheetId: string })[]> {
    const rows = await this.database.query<EntryRow & { sheetId: string }>(
      `SELECT DISTINCT ON (sheet_id, criterion_code) sheet_id AS "sheetId", ${ENTRY} FROM score_entry
        WHERE sheet_id = ANY($1) AND layer = 'self' ORDER BY sheet_id, criterion_code, version DESC`,
      [[...sheetIds]],
    );
    return rows.map((row) => ({ ...entryOf(row), sheetId: row.sheetId }));
  }

  /** Entries of a sheet by criterion and version. */
  async atVersions(
    sheetId: string,
    wanted: readonly { readonly code: string; readonly version: number }[],
  ): Promise<ScoreEntry[]> {
    const rows = await this.database.query<EntryRow>(
      `SELECT ${ENTRY} FROM score_entry
        WHERE sheet_id = $1 AND layer = 'self'
          AND (criterion_code, version) IN (SELECT * FROM unnest($2::text[], $3::integer[]))`,
      [sheetId, wanted.map(({ code }) => code), wanted.map(({ version }) => version)],
    );
    return rows.map(entryOf);
  }

  /** Every entry a criterion has had, the newest first. */
  async history(sheetId: string, code: string): Promise<ScoreEntry[]> {
    const rows = await this.database.query<EntryRow>(
      `SELECT ${ENTRY} FROM score_entry
        WHERE sheet_id = $1 AND criterion_code = $2 AND layer = 'self' ORDER BY version DESC`,
      [sheetId, code],
    );
    return rows.map(entryOf);
  }

  async add(sheetId: string, entries: readonly NewScoreEntry[], origin: EntryOrigin): Promise<void> {
    await this.database.query(
      `INSERT INTO score_entry (sheet_id, criterion_code, layer, version, points, explanation, author_id, author_name, recorded_at, source)
       SELECT $1, code, 'self', version, points, explanation, $6, $7, $8, $9
         FROM unnest($2::text[], $3::integer[], $4::numeric[], $5::text[]) AS entry (code, version, points, explanation)`,
      [
        sheetId,
        entries.map(({ code }) => code),
        entries.map(({ version }) => version),
        entries.map(({ points }) => (points === null ? null : toDecimalString(points))),
        entries.map(({ explanation }) => explanation),
        ...[origin.authorId, origin.authorName, origin.recordedAt, origin.source],
      ],
    );
  }
}

function entryOf(row: EntryRow): ScoreEntry {
  const { code, version, explanation, authorName, recordedAt, source } = row;
  const points = row.points === null ? null : exact(row.points);
  return { code, version, points, explanation, authorName, recordedAt, source };
}
