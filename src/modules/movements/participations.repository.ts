import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { ParticipationDraft } from './movement';

/** SQL of what agencies write about their part in a movement. */
@Injectable()
export class ParticipationsRepository {
  constructor(private readonly database: Database) {}

  /** Writes it over the version that was seen (0: nothing yet); false when another stands there. */
  async save(
    movementId: string,
    agencyId: string,
    version: number,
    { registration, registeredOn, results, reportedOn }: ParticipationDraft,
    fileId: string | null,
  ): Promise<boolean> {
    const values = [movementId, agencyId, registration, registeredOn, results, reportedOn, fileId];
    if (version === 0) {
      const rows = await this.database.query(
        `INSERT INTO movement_participation (movement_id, agency_id, registration, registered_on, results, reported_on, file_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING agency_id`,
        values,
      );
      return rows.length > 0;
    }
    const changed = await this.database.execute(
      `UPDATE movement_participation SET registration = $3, registered_on = $4, results = $5, reported_on = $6,
              file_id = coalesce($7, file_id), version = version + 1
        WHERE movement_id = $1 AND agency_id = $2 AND version = $8`,
      [...values, version],
    );
    return changed > 0;
  }
}
