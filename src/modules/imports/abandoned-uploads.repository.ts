import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';

/** SQL of the files of previews that nobody decided on. */
@Injectable()
export class AbandonedUploadsRepository {
  constructor(private readonly database: Database) {}

  /** Waits for whoever is keeping a file, and keeps others from it until the end: nothing just kept may be removed. */
  async lock(): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended('stored files', 0))`);
  }

  /**
   * Removes the rows of files that were sent for a preview more than a day ago, by the clock of the database that dated
   * them, and never imported; files of an import are kept. Returns the hashes of contents that no row has any more.
   */
  async remove(): Promise<string[]> {
    const rows = await this.database.query<{ sha256: string }>(
      `WITH removed AS (
         DELETE FROM stored_file f
          WHERE f.purpose = 'import' AND f.uploaded_at < now() - interval '1 day'
            AND NOT EXISTS (SELECT FROM import_run r WHERE r.sha256 = f.sha256)
          RETURNING f.id, f.sha256)
       SELECT DISTINCT sha256 FROM removed
        WHERE NOT EXISTS (SELECT FROM stored_file o WHERE o.sha256 = removed.sha256
                             AND o.id NOT IN (SELECT id FROM removed))`,
    );
    return rows.map(({ sha256 }) => sha256);
  }
}
