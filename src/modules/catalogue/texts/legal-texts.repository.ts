import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import type { BusinessDate } from '../../../domain/calendar';
import type { KeptLegalText } from './legal-text';

/** What an official writes of a legal text. */
export type LegalTextDraft = Omit<KeptLegalText, 'id' | 'version' | 'confirmedBy' | 'confirmedAt'>;

/** The rules of voting of a bloc in a year, as far as they cite texts. */
export interface BallotBasis {
  readonly blocName: string;
  readonly yearName: string;
  readonly basis: string;
  /** The last day of the year. */
  readonly until: BusinessDate;
}

const TEXT = `t.id, t.code, t.kind, t.number, t.title, t.printed_title AS "printedTitle", t.issuing_body AS "issuingBody",
       t.issued_on::text AS "issuedOn", t.valid_from::text AS "from", t.valid_to::text AS "to", r.code AS "replacedBy",
       m.code AS amends, t.amendment_words AS "amendmentWords", t.is_report_ground AS "isReportGround", t.confidence, t.note,
       t.confirmed_by AS "confirmedBy", t.confirmed_at AS "confirmedAt", t.version
  FROM legal_text t LEFT JOIN legal_text r ON r.id = t.replaced_by_id LEFT JOIN legal_text m ON m.id = t.amends_id`;

/** SQL of legal texts. */
@Injectable()
export class LegalTextsRepository {
  constructor(private readonly database: Database) {}

  /** All texts, those in force before repealed ones, the newest first. */
  list(): Promise<KeptLegalText[]> {
    return this.database.query<KeptLegalText>(
      `SELECT ${TEXT} ORDER BY t.valid_to DESC NULLS FIRST, t.valid_from DESC NULLS LAST, t.code`,
    );
  }

  /** What the rules of voting of blocs cite, with the bloc and the year. */
  ballotBases(): Promise<BallotBasis[]> {
    return this.database.query<BallotBasis>(
      `SELECT b.name AS "blocName", p.name AS "yearName", r.legal_basis AS basis, p.ends_on::text AS until
         FROM ballot_rule r JOIN bloc b ON b.id = r.bloc_id JOIN period p ON p.id = r.period_id
        WHERE r.legal_basis <> '' ORDER BY p.starts_on DESC, b.name`,
    );
  }

  async find(code: string): Promise<KeptLegalText | null> {
    const [row] = await this.database.query<KeptLegalText>(`SELECT ${TEXT} WHERE t.code = $1`, [code]);
    return row ?? null;
  }

  /** As find, and holds the text until the end of the transaction. */
  async lock(code: string): Promise<KeptLegalText | null> {
    await this.database.query(`SELECT FROM legal_text WHERE code = $1 FOR UPDATE`, [code]);
    return this.find(code);
  }

  async add(draft: LegalTextDraft): Promise<void> {
    await this.database.query(
      `INSERT INTO legal_text (code, kind, number, title, printed_title, issuing_body, issued_on, valid_from, valid_to,
                               replaced_by_id, amends_id, amendment_words, is_report_ground, confidence, note)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, (SELECT id FROM legal_text WHERE code = $10),
               (SELECT id FROM legal_text WHERE code = $11), $12, $13, $14, $15)`,
      values(draft),
    );
  }

  /** Writes what a text says now; who confirmed it before confirmed something else. */
  async change(draft: LegalTextDraft): Promise<void> {
    await this.database.execute(
      `UPDATE legal_text
          SET kind = $2, number = $3, title = $4, printed_title = $5, issuing_body = $6, issued_on = $7, valid_from = $8,
              valid_to = $9, replaced_by_id = (SELECT id FROM legal_text WHERE code = $10),
              amends_id = (SELECT id FROM legal_text WHERE code = $11), amendment_words = $12, is_report_ground = $13,
              confidence = $14, note = $15, confirmed_by = NULL, confirmed_at = NULL, version = version + 1
        WHERE code = $1`,
      values(draft),
    );
  }

  async confirm(code: string, by: string, at: Date): Promise<void> {
    await this.database.execute(
      `UPDATE legal_text SET confidence = 'confirmed', confirmed_by = $2, confirmed_at = $3, version = version + 1
        WHERE code = $1`,
      [code, by, at],
    );
  }
}

function values(draft: LegalTextDraft): unknown[] {
  return [
    ...[draft.code, draft.kind, draft.number, draft.title, draft.printedTitle, draft.issuingBody, draft.issuedOn],
    ...[draft.from, draft.to, draft.replacedBy, draft.amends, draft.amendmentWords, draft.isReportGround],
    ...[draft.confidence, draft.note],
  ];
}
