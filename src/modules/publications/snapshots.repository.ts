import { Injectable } from '@nestjs/common';
import type { SnapshotContent } from '../../domain/publication/snapshot';
import { Database } from '../../database/database';
import type { Snapshot, SnapshotSummary } from './publication';

const SUMMARY = `id, version, content_hash AS "contentHash", content ->> 'format' AS format, audit_head_hash AS "auditHeadHash",
                 reopening_reason AS "reopeningReason", closed_by AS "closedBy", closed_at AS "closedAt"`;

/** SQL of what closed reviews say. */
@Injectable()
export class SnapshotsRepository {
  constructor(private readonly database: Database) {}

  /** The versions of a review, the newest first, without their contents. */
  list(reviewId: string): Promise<SnapshotSummary[]> {
    return this.database.query<SnapshotSummary>(
      `SELECT ${SUMMARY} FROM review_snapshot WHERE review_id = $1 ORDER BY version DESC`,
      [reviewId],
    );
  }

  /** One version with all that it says; null when there is none. */
  async find(reviewId: string, version: number): Promise<Snapshot | null> {
    const [row] = await this.database.query<Snapshot>(
      `SELECT ${SUMMARY}, content FROM review_snapshot WHERE review_id = $1 AND version = $2`,
      [reviewId, version],
    );
    return row ?? null;
  }

  async add(reviewId: string, content: SnapshotContent, kept: Omit<SnapshotSummary, 'id' | 'format'>): Promise<void> {
    const { version, contentHash, auditHeadHash, reopeningReason, closedBy, closedAt } = kept;
    await this.database.query(
      `INSERT INTO review_snapshot (review_id, version, content, place, content_hash, audit_head_hash, reopening_reason,
                                    closed_by, closed_at)
       SELECT $1, $2, $3::jsonb, $3::jsonb -> 'place', $4, $5, $6, $7, $8`,
      [reviewId, version, JSON.stringify(content), contentHash, auditHeadHash, reopeningReason, closedBy, closedAt],
    );
  }
}
