import { Injectable } from '@nestjs/common';
import type { EntrySource } from '../../domain/entry-source';
import { formatItemInput } from '../../domain/scoring/format-input';
import type { ItemInput } from '../../domain/scoring/inputs';
import { readItemInput } from '../../domain/scoring/read-inputs';
import type { Violation } from '../../domain/violation';
import { isSent, SHEET_STATES } from '../../domain/workflow/sheet';
import { Database } from '../../database/database';
import type { ScoreEntry } from './sheet';

interface EntryRow extends Omit<ScoreEntry, 'input'> {
  readonly input: unknown;
}

/** An entry to add. */
export interface NewScoreEntry {
  readonly code: string;
  readonly version: number;
  readonly input: ItemInput | null;
  readonly explanation: string;
}

/** Who adds entries, when, and by which way. */
export interface EntryOrigin {
  readonly authorId: string | null;
  readonly authorName: string;
  readonly recordedAt: Date;
  readonly source: EntrySource;
}

const ENTRY = `criterion_code AS code, version, input, explanation, author_name AS "authorName",
               recorded_at AS "recordedAt", source`;

/** SQL of what agencies hand in for their criteria; every save is a further version. */
@Injectable()
export class ScoreEntriesRepository {
  constructor(private readonly database: Database) {}

  /** The latest entry of every criterion of a sheet. */
  async latest(sheetId: string): Promise<ScoreEntry[]> {
    const rows = await this.database.query<EntryRow>(
      `SELECT DISTINCT ON (criterion_code) ${ENTRY} FROM score_entry
        WHERE sheet_id = $1 ORDER BY criterion_code, version DESC`,
      [sheetId],
    );
    return rows.map(entryOf);
  }

  /** The latest entries of several sheets. */
  async latestOf(sheetIds: readonly string[]): Promise<(ScoreEntry & { sheetId: string })[]> {
    const rows = await this.database.query<EntryRow & { sheetId: string }>(
      `SELECT DISTINCT ON (sheet_id, criterion_code) sheet_id AS "sheetId", ${ENTRY} FROM score_entry
        WHERE sheet_id = ANY($1) ORDER BY sheet_id, criterion_code, version DESC`,
      [[...sheetIds]],
    );
    return rows.map((row) => ({ ...entryOf(row), sheetId: row.sheetId }));
  }

  /** What these agencies say to some criteria in sheets that were handed in, by agency id and code. */
  async handedIn(
    reviewId: string,
    agencyIds: readonly string[],
    codes: readonly string[],
  ): Promise<Map<string, Map<string, ItemInput>>> {
    const rows = await this.database.query<{ agencyId: string; code: string; input: unknown }>(
      `SELECT DISTINCT ON (s.agency_id, e.criterion_code)
              s.agency_id AS "agencyId", e.criterion_code AS code, e.input
         FROM score_sheet s JOIN score_entry e ON e.sheet_id = s.id
        WHERE s.review_id = $1 AND s.agency_id = ANY($2) AND s.state = ANY($3) AND e.criterion_code = ANY($4)
        ORDER BY s.agency_id, e.criterion_code, e.version DESC`,
      [reviewId, [...agencyIds], SHEET_STATES.filter(isSent), [...codes]],
    );
    const found = new Map<string, Map<string, ItemInput>>();
    for (const { agencyId, code, input } of rows) {
      if (input === null) continue;
      found.set(agencyId, (found.get(agencyId) ?? new Map<string, ItemInput>()).set(code, inputOf(code, input)));
    }
    return found;
  }

  /** Entries of a sheet by criterion and version. */
  async atVersions(
    sheetId: string,
    wanted: readonly { readonly code: string; readonly version: number }[],
  ): Promise<ScoreEntry[]> {
    const rows = await this.database.query<EntryRow>(
      `SELECT ${ENTRY} FROM score_entry
        WHERE sheet_id = $1
          AND (criterion_code, version) IN (SELECT * FROM unnest($2::text[], $3::integer[]))`,
      [sheetId, wanted.map(({ code }) => code), wanted.map(({ version }) => version)],
    );
    return rows.map(entryOf);
  }

  /** Every entry a criterion has had, the newest first. */
  async history(sheetId: string, code: string): Promise<ScoreEntry[]> {
    const rows = await this.database.query<EntryRow>(
      `SELECT ${ENTRY} FROM score_entry
        WHERE sheet_id = $1 AND criterion_code = $2 ORDER BY version DESC`,
      [sheetId, code],
    );
    return rows.map(entryOf);
  }

  async add(sheetId: string, entries: readonly NewScoreEntry[], origin: EntryOrigin): Promise<void> {
    await this.database.query(
      `INSERT INTO score_entry (sheet_id, criterion_code, version, input, explanation, author_id, author_name, recorded_at, source)
       SELECT $1, code, version, input, explanation, $6, $7, $8, $9
         FROM unnest($2::text[], $3::integer[], $4::jsonb[], $5::text[]) AS entry (code, version, input, explanation)`,
      [
        sheetId,
        entries.map(({ code }) => code),
        entries.map(({ version }) => version),
        entries.map(({ input }) => (input === null ? null : JSON.stringify(formatItemInput(input)))),
        entries.map(({ explanation }) => explanation),
        ...[origin.authorId, origin.authorName, origin.recordedAt, origin.source],
      ],
    );
  }
}

function entryOf(row: EntryRow): ScoreEntry {
  return { ...row, input: row.input === null ? null : inputOf(row.code, row.input) };
}

function inputOf(code: string, stored: unknown): ItemInput {
  const found: Violation[] = [];
  const input = readItemInput(stored, code, found);
  if (found.length > 0) throw new Error(`the input of ${code} cannot be read: ${JSON.stringify(found)}`);
  return input;
}
