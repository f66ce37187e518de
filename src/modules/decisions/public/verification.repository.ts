import { Injectable } from '@nestjs/common';
import type { PublicHonour } from './public-honour';
import { Database } from '../../../database/database';

/** SQL of the public check. It selects no name of a person, no post, no address and no reason. */
@Injectable()
export class VerificationRepository {
  constructor(private readonly database: Database) {}

  /** The honour of a code, or null. */
  async byCode(code: string): Promise<PublicHonour | null> {
    const [row] = await this.database.query<PublicHonour>(
      `SELECT d.number AS "decisionNumber", h.decided_on::text AS "decidedOn", d.issuing_body AS "issuingBody",
              h.award_name AS "awardName", h.subject, h.type, CASE WHEN h.agency_id IS NOT NULL THEN h.agency_name END AS "agencyName",
              h.is_agency AS "isAgency", h.revoked_on::text AS "revokedOn"
         FROM honour_code c JOIN honour h ON h.id = c.honour_id JOIN decision d ON d.id = h.decision_id
        WHERE c.code = $1`,
      [code],
    );
    return row ?? null;
  }
}
