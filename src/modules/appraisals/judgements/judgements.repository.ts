import { Injectable } from '@nestjs/common';
import type { EntrySource } from '../../../domain/entry-source';
import { exact, toExactString } from '../../../domain/fraction';
import type { JudgementLayer } from '../../../domain/scoring/judgement';
import { Database } from '../../../database/database';
import type { StoredJudgement } from './judgement';

interface JudgementRow extends Omit<StoredJudgement, 'points' | 'judge'> {
  readonly points: string | null;
  readonly judgeAgencyId: string | null;
  readonly judgeCode: string | null;
  readonly judgeName: string | null;
}

/** A judgement to add. */
export interface NewJudgement {
  readonly sheetId: string;
  readonly layer: JudgementLayer;
  readonly judgeAgencyId: string | null;
  readonly draft: Pick<StoredJudgement, 'code' | 'version' | 'accepted' | 'points' | 'reason'>;
  readonly authorId: string | null;
  readonly authorName: string;
  readonly recordedAt: Date;
  readonly source: EntrySource;
}

const JUDGEMENT = `j.sheet_id AS "sheetId", j.criterion_code AS code, j.layer, j.version, j.accepted, j.points, j.reason,
  j.author_name AS "authorName", j.recorded_at AS "recordedAt", j.source,
  EXISTS (SELECT FROM score_entry e WHERE e.sheet_id = j.sheet_id AND e.criterion_code = j.criterion_code
             AND e.recorded_at > j.recorded_at) AS outdated,
  j.judge_agency_id AS "judgeAgencyId", g.code AS "judgeCode", n.name AS "judgeName"`;
/** A judge is called as on the day it judged. */
const WITH_JUDGE = `LEFT JOIN agency g ON g.id = j.judge_agency_id
  LEFT JOIN agency_name n ON n.agency_id = g.id
        AND daterange(n.valid_from, n.valid_to, '[)') @> (j.recorded_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

/** SQL of what others say of criteria. */
@Injectable()
export class JudgementsRepository {
  constructor(private readonly database: Database) {}

  /** Nobody else judges the sheet until the end of the open transaction. */
  async lockSheet(sheetId: string): Promise<void> {
    await this.database.query(`SELECT 1 FROM score_sheet WHERE id = $1 FOR UPDATE`, [sheetId]);
  }

  /** The latest judgement of every criterion by every judge, of these sheets. */
  async latest(sheetIds: readonly string[]): Promise<StoredJudgement[]> {
    const rows = await this.database.query<JudgementRow>(
      `SELECT ${JUDGEMENT}
         FROM (SELECT DISTINCT ON (sheet_id, criterion_code, layer, judge_agency_id) * FROM score_judgement
                WHERE sheet_id = ANY($1)
                ORDER BY sheet_id, criterion_code, layer, judge_agency_id, version DESC) j ${WITH_JUDGE}
        ORDER BY j.sheet_id, j.criterion_code, g.official_order NULLS LAST, g.code`,
      [[...sheetIds]],
    );
    return rows.map(judgementOf);
  }

  /** Every judgement that a criterion of a sheet has had, the newest first. */
  async history(sheetId: string, code: string): Promise<StoredJudgement[]> {
    const rows = await this.database.query<JudgementRow>(
      `SELECT ${JUDGEMENT} FROM score_judgement j ${WITH_JUDGE}
        WHERE j.sheet_id = $1 AND j.criterion_code = $2 ORDER BY j.recorded_at DESC, j.id DESC`,
      [sheetId, code],
    );
    return rows.map(judgementOf);
  }

  async add(judgements: readonly NewJudgement[]): Promise<void> {
    const rows = judgements.map(({ draft, ...row }) => ({
      ...{ ...row, ...draft },
      points: draft.points === null ? null : toExactString(draft.points),
    }));
    await this.database.query(
      `INSERT INTO score_judgement
         (sheet_id, criterion_code, layer, judge_agency_id, version, accepted, points, reason, author_id, author_name, recorded_at, source)
       SELECT "sheetId", code, layer, "judgeAgencyId", version, accepted, points, reason, "authorId", "authorName", "recordedAt", source
         FROM json_to_recordset($1::json) AS t
           ("sheetId" uuid, code text, layer text, "judgeAgencyId" uuid, version integer, accepted boolean, points numeric,
            reason text, "authorId" uuid, "authorName" text, "recordedAt" timestamptz, source text)`,
      [JSON.stringify(rows)],
    );
  }
}

function judgementOf({ judgeAgencyId, judgeCode, judgeName, points, ...row }: JudgementRow): StoredJudgement {
  return {
    ...row,
    points: points === null ? null : exact(points),
    judge:
      judgeAgencyId === null
        ? null
        : { agencyId: judgeAgencyId, code: judgeCode ?? '', name: judgeName ?? judgeCode ?? '' },
  };
}
