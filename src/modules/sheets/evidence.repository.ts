import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { EvidenceItem } from './sheet';

/** A piece of evidence to add: a stored file or a citation. */
export interface NewEvidence {
  readonly code: string;
  readonly fileId: string | null;
  readonly citation: string | null;
  readonly addedBy: string;
  readonly addedAt: Date;
}

const EVIDENCE = `e.id, e.criterion_code AS code, e.citation,
                  CASE WHEN f.id IS NOT NULL THEN json_build_object('id', f.id, 'name', f.name, 'size', f.size) END AS file,
                  e.added_by AS "addedBy", e.added_at AS "addedAt"`;

/** SQL of what backs the points of a sheet. */
@Injectable()
export class EvidenceRepository {
  constructor(private readonly database: Database) {}

  /** What backs a sheet now, in the order it was added. */
  async list(sheetId: string): Promise<EvidenceItem[]> {
    return this.database.query<EvidenceItem>(
      `SELECT ${EVIDENCE} FROM evidence e LEFT JOIN stored_file f ON f.id = e.file_id
        WHERE e.sheet_id = $1 AND e.removed_at IS NULL ORDER BY e.added_at, e.id`,
      [sheetId],
    );
  }

  /** A piece of evidence of a sheet, taken away or not; null when the sheet never had it. */
  async find(sheetId: string, id: string): Promise<(EvidenceItem & { removed: boolean }) | null> {
    const [row] = await this.database.query<EvidenceItem & { removed: boolean }>(
      `SELECT ${EVIDENCE}, e.removed_at IS NOT NULL AS removed
         FROM evidence e LEFT JOIN stored_file f ON f.id = e.file_id WHERE e.sheet_id = $1 AND e.id::text = $2`,
      [sheetId, id],
    );
    return row ?? null;
  }

  async add(sheetId: string, evidence: NewEvidence): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO evidence (sheet_id, criterion_code, file_id, citation, added_by, added_at)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [sheetId, evidence.code, evidence.fileId, evidence.citation, evidence.addedBy, evidence.addedAt],
    );
    if (!row) throw new Error('the new evidence was not returned');
    return row.id;
  }

  /** Takes evidence away; the row stays. */
  async remove(id: string, removedBy: string, removedAt: Date): Promise<void> {
    await this.database.query(
      `UPDATE evidence SET removed_by = $2, removed_at = $3 WHERE id = $1 AND removed_at IS NULL`,
      [id, removedBy, removedAt],
    );
  }
}
