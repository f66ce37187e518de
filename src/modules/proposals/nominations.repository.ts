import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';

/** A member that stands in a proposal of its bloc already. */
export interface NominatedMember {
  readonly agencyId: string;
  readonly code: string;
  readonly createdById: string | null;
  readonly isDraft: boolean;
}

/** A file that backs the sheet of an agency. */
export interface SheetFile {
  readonly agencyId: string;
  readonly fileId: string;
  readonly criterionCode: string;
}

/** SQL about the members of a bloc that are proposed from its ranking. */
@Injectable()
export class NominationsRepository {
  constructor(private readonly database: Database) {}

  /** Members that proposals of the bloc name for the award of the year, those taken out or withdrawn left out. */
  nominated(blocId: string, periodId: string, awardCode: string): Promise<NominatedMember[]> {
    return this.database.query<NominatedMember>(
      `SELECT c.agency_id AS "agencyId", p.code, p.created_by_id AS "createdById", p.state = 'drafting' AS "isDraft"
         FROM proposal p JOIN proposal_candidate c ON c.proposal_id = p.id
        WHERE p.bloc_id = $1 AND p.period_id = $2 AND p.agency_id IS NULL AND p.state <> 'withdrawn'
          AND c.award_code = $3 AND c.person_id IS NULL AND c.division_id IS NULL AND c.state NOT IN ('refused', 'withdrawn')
        ORDER BY p.id`,
      [blocId, periodId, awardCode],
    );
  }

  /** Nobody else begins a proposal for the bloc until the end of the transaction. */
  async lock(blocId: string): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtext('proposal.nominate'), hashtext($1))`, [blocId]);
  }

  /** Files behind the sheets of a year of a bloc, those of its parts included, each once for a criterion. */
  sheetFiles(blocId: string, yearId: string, agencyIds: readonly string[]): Promise<SheetFile[]> {
    return this.database.query<SheetFile>(
      `SELECT DISTINCT s.agency_id AS "agencyId", e.file_id AS "fileId", e.criterion_code AS "criterionCode"
         FROM evidence e JOIN score_sheet s ON s.id = e.sheet_id JOIN review r ON r.id = s.review_id
         JOIN period p ON p.id = r.period_id
        WHERE r.bloc_id = $1 AND (p.id = $2 OR p.parent_id = $2) AND s.agency_id = ANY($3)
          AND e.file_id IS NOT NULL AND e.removed_at IS NULL
        ORDER BY s.agency_id, e.criterion_code, e.file_id`,
      [blocId, yearId, agencyIds],
    );
  }
}
