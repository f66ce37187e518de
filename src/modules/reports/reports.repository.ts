import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import type { ReportFacts, ReportKind, SectionProse } from '../../../templates/documents/period-report';

/** A report's own facts; everything else comes from the data. */
export interface StoredReport {
  readonly id: string;
  readonly documentDate: BusinessDate | null;
  readonly documentNumber: string | null;
  readonly layout: 'party' | 'state' | null;
  readonly version: number;
}

/** The latest prose of a section. */
export interface StoredSection {
  readonly section: string;
  readonly version: number;
  readonly prose: string;
  readonly authorName: string;
  readonly writtenAt: Date;
}

/** The facts and the prose of a report as they stood at the closing of its period. */
export interface KeptReport {
  readonly facts: ReportFacts;
  readonly prose: SectionProse;
}

const SECTION = `section, version, prose, author_name AS "authorName", written_at AS "writtenAt"`;

/** SQL of reports and of their prose. */
@Injectable()
export class ReportsRepository {
  constructor(private readonly database: Database) {}

  /** The report of a review; null while nobody has touched it. */
  async find(reviewId: string, kind: ReportKind): Promise<StoredReport | null> {
    const [row] = await this.database.query<StoredReport>(
      `SELECT id, document_date::text AS "documentDate", document_number AS "documentNumber", layout, version
         FROM report WHERE review_id = $1 AND kind = $2`,
      [reviewId, kind],
    );
    return row ?? null;
  }

  /** What a closed review's report said, from its snapshot; null where it kept none. */
  async kept(snapshotId: string): Promise<KeptReport | null> {
    const [row] = await this.database.query<{ report: KeptReport | null }>(
      `SELECT content -> 'report' AS report FROM review_snapshot WHERE id = $1`,
      [snapshotId],
    );
    return row?.report ?? null;
  }

  /** The id of the report of a review, made when it is not there. */
  async ensure(reviewId: string, kind: ReportKind): Promise<string> {
    await this.database.query(
      `INSERT INTO report (review_id, kind) VALUES ($1, $2) ON CONFLICT ON CONSTRAINT report_kind_unique DO NOTHING`,
      [reviewId, kind],
    );
    const report = await this.find(reviewId, kind);
    if (!report) throw new Error('the report was not made');
    return report.id;
  }

  /** Sets number and date; false when somebody else did since `version`. */
  async setDocument(id: string, version: number, date: BusinessDate | null, number: string | null): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE report SET document_date = $3, document_number = $4, version = version + 1 WHERE id = $1 AND version = $2`,
      [id, version, date, number],
    );
    return touched > 0;
  }

  /** The latest version of each section that somebody wrote. */
  sections(reviewId: string, kind: ReportKind): Promise<StoredSection[]> {
    return this.database.query<StoredSection>(
      `SELECT DISTINCT ON (section) ${SECTION}
         FROM report_section WHERE report_id = (SELECT id FROM report WHERE review_id = $1 AND kind = $2)
        ORDER BY section, version DESC`,
      [reviewId, kind],
    );
  }

  /** The last changes of a report, newest first. */
  edits(reviewId: string, kind: ReportKind, limit: number): Promise<StoredSection[]> {
    return this.database.query<StoredSection>(
      `SELECT ${SECTION}
         FROM report_section WHERE report_id = (SELECT id FROM report WHERE review_id = $1 AND kind = $2)
        ORDER BY written_at DESC, version DESC LIMIT $3`,
      [reviewId, kind, limit],
    );
  }

  /** Adds a version of a section; false when that version is there already: somebody else was faster. */
  async write(
    reportId: string,
    section: string,
    version: number,
    prose: string,
    author: { userId: string | null; name: string },
    at: Date,
  ): Promise<boolean> {
    const added = await this.database.query(
      `INSERT INTO report_section (report_id, section, version, prose, author_id, author_name, written_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING version`,
      [reportId, section, version, prose, author.userId, author.name, at],
    );
    return added.length > 0;
  }
}
