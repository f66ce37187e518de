import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../../domain/calendar';
import { Database } from '../../../database/database';
import type { PlaceListing } from '../../blocs';
import type { Judge } from '../judgements/judgement';

/** What backs a criterion of a sheet. */
export interface MonitoredEvidence {
  readonly sheetId: string;
  readonly code: string;
  readonly citation: string | null;
  readonly fileId: string | null;
  readonly fileName: string | null;
}

/** SQL of agencies that monitor criteria, and of what they read. */
@Injectable()
export class MonitorsRepository {
  constructor(private readonly database: Database) {}

  /** The agencies with these codes, with their names of a day. */
  async agencies(codes: readonly string[], day: BusinessDate): Promise<Judge[]> {
    return this.database.query<Judge>(
      `SELECT a.id AS "agencyId", a.code, coalesce(n.name, a.code) AS name FROM agency a
         LEFT JOIN agency_name n ON n.agency_id = a.id AND daterange(n.valid_from, n.valid_to, '[)') @> $2::date
        WHERE a.code = ANY($1) ORDER BY a.official_order, a.code`,
      [[...codes], day],
    );
  }

  /** Open reviews whose scheme names one of these agencies, the newest period first. */
  async places(agencyIds: readonly string[]): Promise<PlaceListing[]> {
    return this.database.query<PlaceListing>(
      `SELECT b.code AS "blocCode", b.name AS "blocName", p.code AS "periodCode", p.name AS "periodName",
              p.kind AS "periodKind"
         FROM review r
         JOIN bloc b ON b.id = r.bloc_id
         JOIN period p ON p.id = r.period_id
         JOIN scheme_version v ON v.id = r.scheme_version_id
        WHERE r.state = 'open' AND EXISTS (
                SELECT FROM agency a
                 WHERE a.id = ANY($1)
                   AND jsonb_path_exists(v.definition, '$.criteria.** ? (@.appraiser == $agency)',
                                         jsonb_build_object('agency', a.code)))
        ORDER BY p.ends_on DESC, b.code`,
      [[...agencyIds]],
    );
  }

  /** What the agencies wrote about these criteria of their sheets: the latest explanation of each. */
  async explanations(
    sheetIds: readonly string[],
    codes: readonly string[],
  ): Promise<{ sheetId: string; code: string; explanation: string }[]> {
    return this.database.query(
      `SELECT DISTINCT ON (sheet_id, criterion_code) sheet_id AS "sheetId", criterion_code AS code, explanation
         FROM score_entry WHERE sheet_id = ANY($1) AND criterion_code = ANY($2)
        ORDER BY sheet_id, criterion_code, version DESC`,
      [[...sheetIds], [...codes]],
    );
  }

  /** What backs these criteria of these sheets now. */
  async evidence(sheetIds: readonly string[], codes: readonly string[]): Promise<MonitoredEvidence[]> {
    return this.database.query<MonitoredEvidence>(
      `SELECT e.sheet_id AS "sheetId", e.criterion_code AS code, e.citation, f.id AS "fileId", f.name AS "fileName"
         FROM evidence e LEFT JOIN stored_file f ON f.id = e.file_id
        WHERE e.sheet_id = ANY($1) AND e.criterion_code = ANY($2) AND e.removed_at IS NULL
        ORDER BY e.added_at, e.id`,
      [[...sheetIds], [...codes]],
    );
  }
}
