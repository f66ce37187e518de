import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { EntrySource } from '../../domain/entry-source';
import type { SheetState } from '../../domain/workflow/sheet';
import { Database } from '../../database/database';
import type { KnownDetails } from './plan/stored-state';

/** A value that people gave, with who and when. */
interface Authored {
  readonly by: string | null;
  readonly at: Date | null;
}

export interface StoredAgency {
  readonly code: string;
  readonly name: string | null;
  readonly shortName: string | null;
  readonly kind: string;
  readonly kindWords: string | null;
  /** Of the membership in the bloc on the day; null for an agency that is no member then. */
  readonly role: string | null;
  readonly email: string | null;
  readonly order: number;
}

export interface StoredTask extends Authored {
  readonly agency: string;
  readonly number: number;
  readonly title: string;
  readonly unit: string;
  /** As PostgreSQL writes a numeric. */
  readonly target: string;
  readonly kind: string;
  readonly direction: string;
  readonly due: BusinessDate;
}

/** The last line of a log for a day; without a day the last remark without a figure. */
export interface StoredProgress extends Authored {
  readonly agency: string;
  readonly number: number;
  readonly date: BusinessDate | null;
  readonly value: string | null;
  readonly note: string;
  readonly source: EntrySource;
}

export interface StoredScheme extends Authored {
  readonly code: string;
  readonly definition: unknown;
}

export interface StoredPoints extends Authored {
  readonly agency: string;
  readonly criterion: string;
  /** Null for a score that was taken back. */
  readonly points: string | null;
  readonly source: EntrySource;
}

export interface StoredCommendation {
  readonly agency: string;
  readonly decisionNumber: string;
  readonly subject: string;
  readonly form: string;
  readonly type: string;
  readonly decidedOn: BusinessDate;
  readonly quantity: number;
}

const AGENCY_OF_TASK = `key_task t JOIN agency g ON g.id = t.agency_id AND t.bloc_id = $1
  JOIN period y ON y.id = t.period_id AND y.code = $2`;

/** SQL that reads, across the modules, what a workbook of a bloc and year is compared with; nothing is written here. */
@Injectable()
export class StoredStateRepository {
  constructor(private readonly database: Database) {}

  /** The agencies of these codes, with their names and their role in the bloc on a day. */
  agencies(blocId: string | null, codes: readonly string[], day: BusinessDate): Promise<StoredAgency[]> {
    return this.database.query<StoredAgency>(
      `SELECT g.code, n.name, n.short_name AS "shortName", g.kind, g.kind_words AS "kindWords", m.role, n.email,
              g.official_order AS "order"
         FROM agency g
         LEFT JOIN agency_name n ON n.agency_id = g.id AND daterange(n.valid_from, n.valid_to, '[)') @> $3::date
         LEFT JOIN bloc_membership m ON m.agency_id = g.id AND m.bloc_id = $1
          AND daterange(m.valid_from, m.valid_to, '[)') @> $3::date
        WHERE g.code = ANY($2)`,
      [blocId, [...codes], day],
    );
  }

  tasks(blocId: string, yearCode: string): Promise<StoredTask[]> {
    return this.database.query<StoredTask>(
      `SELECT DISTINCT ON (t.id) g.code AS agency, t.number, b.title, b.unit, b.target::text, b.target_kind AS kind,
              b.direction, b.due_on::text AS due, b.approved_by AS by, b.approved_at AS at
         FROM ${AGENCY_OF_TASK} JOIN key_task_baseline b ON b.task_id = t.id
        ORDER BY t.id, b.version DESC`,
      [blocId, yearCode],
    );
  }

  /** Of every task the last figure for each day, and the last remark without day and figure. */
  progress(blocId: string, yearCode: string): Promise<StoredProgress[]> {
    return this.database.query<StoredProgress>(
      `SELECT DISTINCT ON (t.id, p.recorded_on) g.code AS agency, t.number, p.recorded_on::text AS date,
              p.actual::text AS value, p.note, p.source, p.author_name AS by, p.recorded_at AS at
         FROM ${AGENCY_OF_TASK} JOIN progress_entry p ON p.task_id = t.id
        WHERE p.actual IS NOT NULL OR p.recorded_on IS NULL
        ORDER BY t.id, p.recorded_on, p.sequence DESC`,
      [blocId, yearCode],
    );
  }

  /** The scheme that the half-year is scored by; null when none is assigned. */
  async scheme(blocId: string, periodCode: string): Promise<StoredScheme | null> {
    const [row] = await this.database.query<StoredScheme>(
      `SELECT s.code, v.definition - 'version' - 'effective' AS definition, v.published_by AS by, v.published_at AS at
         FROM review r JOIN period p ON p.id = r.period_id
         JOIN scheme_version v ON v.id = r.scheme_version_id JOIN scheme s ON s.id = v.scheme_id
        WHERE r.bloc_id = $1 AND p.code = $2`,
      [blocId, periodCode],
    );
    return row ?? null;
  }

  /** The last self-assessed points of every criterion of every sheet. */
  points(blocId: string, periodCode: string): Promise<StoredPoints[]> {
    return this.database.query<StoredPoints>(
      `SELECT DISTINCT ON (e.sheet_id, e.criterion_code) g.code AS agency, e.criterion_code AS criterion,
              e.input->>'points' AS points, e.source, e.author_name AS by, e.recorded_at AS at
         FROM review r JOIN period p ON p.id = r.period_id
         JOIN score_sheet h ON h.review_id = r.id JOIN agency g ON g.id = h.agency_id
         JOIN score_entry e ON e.sheet_id = h.id
        WHERE r.bloc_id = $1 AND p.code = $2
        ORDER BY e.sheet_id, e.criterion_code, e.version DESC`,
      [blocId, periodCode],
    );
  }

  sheetStates(blocId: string, periodCode: string): Promise<{ agency: string; state: SheetState }[]> {
    return this.database.query<{ agency: string; state: SheetState }>(
      `SELECT g.code AS agency, h.state
         FROM review r JOIN period p ON p.id = r.period_id
         JOIN score_sheet h ON h.review_id = r.id JOIN agency g ON g.id = h.agency_id
        WHERE r.bloc_id = $1 AND p.code = $2 ORDER BY g.official_order, g.code`,
      [blocId, periodCode],
    );
  }

  /** Until when the self-scores of the bloc are given, after the last extension; null when no deadline is set. */
  async selfScoreDueAt(blocId: string, periodCode: string): Promise<Date | null> {
    const [row] = await this.database.query<{ dueAt: Date }>(
      `SELECT coalesce((SELECT e.due_at FROM deadline_extension e WHERE e.deadline_id = d.id
                         ORDER BY e.granted_at DESC, e.id DESC LIMIT 1), d.due_at) AS "dueAt"
         FROM deadline d JOIN period p ON p.id = d.period_id
        WHERE p.code = $2 AND d.kind = 'self_score' AND (d.bloc_id = $1 OR d.bloc_id IS NULL)
        ORDER BY d.bloc_id NULLS LAST LIMIT 1`,
      [blocId, periodCode],
    );
    return row?.dueAt ?? null;
  }

  commendations(blocId: string, periodCode: string): Promise<StoredCommendation[]> {
    return this.database.query<StoredCommendation>(
      `SELECT g.code AS agency, c.decision_number AS "decisionNumber", c.subject, c.form, c.type,
              c.decided_on::text AS "decidedOn", c.quantity
         FROM commendation c JOIN agency g ON g.id = c.agency_id JOIN period p ON p.id = c.period_id
        WHERE c.bloc_id = $1 AND p.code = $2`,
      [blocId, periodCode],
    );
  }

  /** Values of the last import by fact. */
  async imported(blocId: string, periodCode: string): Promise<Map<string, string>> {
    const rows = await this.database.query<{ fact: string; value: string }>(
      `SELECT f.fact, f.value FROM import_fact f JOIN period p ON p.id = f.period_id
        WHERE f.bloc_id = $1 AND p.code = $2`,
      [blocId, periodCode],
    );
    return new Map(rows.map(({ fact, value }) => [fact, value]));
  }

  /** Facts that no workbook says, as far as they were entered. */
  async details(blocId: string | null, yearCode: string, periodCode: string): Promise<KnownDetails> {
    const [row] = await this.database.query<KnownDetails>(
      `SELECT v.name AS "provinceName", b.founding_decision AS "foundingDecision",
              z.leader_in_charge AS "leaderInCharge", z.pact_signed_on::text AS "pactSignedOn",
              EXISTS (SELECT FROM deadline d JOIN period p ON p.id = d.period_id
                       WHERE p.code = $3 AND (d.bloc_id = b.id OR d.bloc_id IS NULL)) AS "hasDeadlines",
              b.id IS NOT NULL AND NOT EXISTS (
                SELECT FROM bloc_membership m JOIN agency g ON g.id = m.agency_id
                 WHERE m.bloc_id = b.id AND g.identifier_code IS NULL) AS "hasIdentifiers"
         FROM province v
         LEFT JOIN bloc b ON b.id = $1
         LEFT JOIN bloc_year z ON z.bloc_id = b.id AND z.period_id = (SELECT id FROM period WHERE code = $2)
        WHERE v.id = 1`,
      [blocId, yearCode, periodCode],
    );
    if (!row) throw new Error('the row of the province is missing');
    return row;
  }
}
