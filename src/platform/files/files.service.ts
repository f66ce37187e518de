import { Injectable } from '@nestjs/common';
import type { ReadStream } from 'node:fs';
import { Database } from '../../database/database';
import { type Actor, assignmentsFor, holds, type Permission } from '../access';
import { AuditService } from '../audit';
import { InvalidInput, NotFound } from '../errors';
import { fileKindOf } from './file-kind';
import { cleanName } from './file-name';
import { FileStore } from './file-store';

/** A file somebody sends, in memory: at most 20 MB. */
export interface IncomingFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Whose file it is; decides who may read it. */
export type FileOwner =
  | { readonly purpose: 'evidence' | 'progress'; readonly agencyId: string; readonly blocId: string }
  /** For everybody of a bloc: decisions, minutes, authorisations. */
  | { readonly purpose: 'bloc_document'; readonly agencyId: null; readonly blocId: string }
  /** Of an agency, or of the secretary of a bloc, and of the province: dossiers. Others read it where its dossier opens it. */
  | { readonly purpose: 'agency_document'; readonly agencyId: string | null; readonly blocId: string | null }
  | { readonly purpose: 'import'; readonly agencyId: null; readonly blocId: string | null }
  /** A signed decision of commendation: for everybody who may read decisions. */
  | { readonly purpose: 'decision'; readonly agencyId: null; readonly blocId: null };

export interface StoredFileSummary {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly media_type: string;
  readonly size: number;
  readonly sha256: string;
}

/**
 * Sheets that were handed in and are backed by the file f, for the agencies that judge them: $3 are the roles with which the
 * reader checks others for an agency, $4 those with which they monitor criteria. A role limited to a period or a year judges
 * the sheets of that time alone.
 */
const JUDGED_WITH_FILE = `
  SELECT FROM evidence e
    JOIN score_sheet s ON s.id = e.sheet_id AND s.agency_id = f.owner_agency_id
     AND s.state IN ('submitted', 'taken_up', 'appraised', 'published')
    JOIN scheme_version v ON v.id = s.scheme_version_id
    JOIN review r ON r.id = s.review_id JOIN period p ON p.id = r.period_id
   WHERE e.file_id = f.id AND e.removed_at IS NULL
     AND (EXISTS (SELECT FROM cross_check c
                    JOIN json_to_recordset($3::json) AS h ("agencyId" uuid, "periodId" uuid) ON h."agencyId" = c.checker_agency_id
                   WHERE c.review_id = s.review_id AND c.checked_agency_id = s.agency_id AND c.state <> 'ended'
                     AND (h."periodId" IS NULL OR h."periodId" IN (p.id, p.parent_id)))
       OR EXISTS (SELECT FROM agency a
                    JOIN json_to_recordset($4::json) AS h ("agencyId" uuid, "periodId" uuid) ON h."agencyId" = a.id
                   WHERE a.id <> s.agency_id AND (h."periodId" IS NULL OR h."periodId" IN (p.id, p.parent_id))
                     AND jsonb_path_exists(v.definition, '$.criteria.** ? (@.code == $code && @.appraiser == $agency)',
                                           jsonb_build_object('code', e.criterion_code, 'agency', a.code))))`;

/** The periods that the file f belongs to: of the sheet it backs, of the year of the task it tells of, of what it decides. */
const PERIODS_OF_FILE = `
  SELECT r.period_id FROM evidence e JOIN score_sheet s ON s.id = e.sheet_id JOIN review r ON r.id = s.review_id
   WHERE e.file_id = f.id
   UNION ALL
  SELECT t.period_id FROM progress_file x JOIN progress_entry e ON e.id = x.progress_entry_id
    JOIN key_task t ON t.id = e.task_id WHERE x.file_id = f.id
   UNION ALL
  SELECT r.period_id FROM review_step d JOIN review r ON r.id = d.review_id WHERE d.file_id = f.id
   UNION ALL
  SELECT r.period_id FROM meeting_attendance a JOIN meeting k ON k.id = a.meeting_id JOIN review r ON r.id = k.review_id
   WHERE a.authorisation_file_id = f.id`;

/**
 * The roles h of the reader ($2, as JSON) that hold for the file f: a role limited to a period or a year opens what belongs
 * there, and what belongs nowhere yet, such as a file that was just uploaded.
 */
const HELD = `json_to_recordset($2::json) AS h (scope text, "agencyId" uuid, "blocId" uuid, "periodId" uuid)
  WHERE (h."periodId" IS NULL OR NOT EXISTS (${PERIODS_OF_FILE})
         OR EXISTS (SELECT FROM (${PERIODS_OF_FILE}) o JOIN period p ON p.id = o.period_id
                     WHERE h."periodId" IN (p.id, p.parent_id)))`;

/** With what a file is read, in the order of the parameters of the query: as one's own, as a checker, as who monitors a criterion. */
const READING = ['bloc.read', 'check.own', 'criterion.monitor'] as const satisfies readonly Permission[];

/** Keeps files and hands them out to those who may see them. */
@Injectable()
export class FilesService {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly audit: AuditService,
  ) {}

  /** Keeps a file of an allowed kind inside the open transaction; the caller has checked that the actor may. Throws InvalidInput. */
  async keep(actor: Actor, file: IncomingFile, owner: FileOwner): Promise<StoredFileSummary> {
    const name = cleanName(file.name);
    const kind = fileKindOf(file.bytes, name);
    if (!kind) throw new InvalidInput([{ code: 'file_type_refused', place: name }]);
    // Whoever removes unused contents holds this lock alone: bytes put here must not vanish before their row is there.
    await this.database.query(`SELECT pg_advisory_xact_lock_shared(hashtextextended('stored files', 0))`);
    const sha256 = await this.store.put(file.bytes);
    const [row] = await this.database.query<FileRow>(
      `INSERT INTO stored_file (sha256, name, media_type, size, purpose, owner_agency_id, owner_bloc_id, uploaded_by, uploaded_by_name)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id, name, media_type, size, sha256`,
      [
        sha256,
        name,
        kind.mediaType,
        file.bytes.length,
        owner.purpose,
        owner.agencyId,
        owner.blocId,
        actor.userId,
        actor.name,
      ],
    );
    if (!row) throw new Error('the stored file was not returned');
    this.audit.record({ actor, action: 'file.stored', subject: `file:${row.id}`, data: { name, sha256 } });
    return summaryOf(row);
  }

  /**
   * A file and its bytes, for those who may read it: the agency that owns it, the secretary and the leader of the bloc it
   * was uploaded in (for progress and documents of the bloc also who was a member of that bloc on the day: they see the same tasks), the province.
   * What backs a sheet that was handed in also opens for the agencies that judge it: its cross-checkers while they are
   * assigned, and those who monitor its criterion. NotFound otherwise.
   */
  async open(actor: Actor, id: string): Promise<{ file: StoredFileSummary; content: ReadStream }> {
    const file = await this.find(actor, id);
    return { file, content: this.store.stream(file.sha256) };
  }

  /** A stored file and its bytes, for callers that have checked their reader by the thing that it belongs to. */
  async openKept(id: string): Promise<{ file: StoredFileSummary; content: ReadStream }> {
    const [row] = await this.database.query<FileRow>(
      `SELECT id, name, media_type, size, sha256 FROM stored_file WHERE id = $1`,
      [id],
    );
    if (!row) throw new NotFound('Không tìm thấy tệp này.');
    return { file: summaryOf(row), content: this.store.stream(row.sha256) };
  }

  async read(actor: Actor, id: string): Promise<{ file: StoredFileSummary; bytes: Buffer }> {
    const file = await this.find(actor, id);
    return { file, bytes: await this.store.read(file.sha256) };
  }

  private async find(actor: Actor, id: string): Promise<StoredFileSummary> {
    const [row] = await this.database.query<FileRow>(
      `SELECT f.id, f.name, f.media_type, f.size, f.sha256 FROM stored_file f
        WHERE f.id::text = $1
          AND (EXISTS (SELECT FROM ${HELD} AND (h.scope = 'province' OR h."agencyId" = f.owner_agency_id
                                                OR h."blocId" = f.owner_bloc_id))
               OR (f.purpose IN ('progress', 'bloc_document') AND EXISTS (
                     SELECT FROM bloc_membership m
                      WHERE m.bloc_id = f.owner_bloc_id
                        AND m.agency_id IN (SELECT h."agencyId" FROM ${HELD})
                        AND daterange(m.valid_from, m.valid_to, '[)')
                            @> (f.uploaded_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date))
               OR (f.purpose = 'decision' AND $5::boolean)
               OR (f.purpose = 'evidence' AND EXISTS (${JUDGED_WITH_FILE})))`,
      [
        id,
        ...READING.map((permission) => JSON.stringify(assignmentsFor(actor, permission))),
        holds(actor, 'decision.read'),
      ],
    );
    if (!row) throw new NotFound('Không tìm thấy tệp này.');
    return summaryOf(row);
  }
}

function summaryOf(row: FileRow): StoredFileSummary {
  return { id: row.id, name: row.name, mediaType: row.media_type, size: row.size, sha256: row.sha256 };
}
