import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const AUTHOR = 'Bộ danh mục kèm theo phần mềm';

interface Checked {
  readonly confidence: string;
  readonly note: string;
}

/** The file of this migration, frozen with it: what it inserts does not follow later changes of the product. */
interface CatalogueData {
  /** Successors come before the texts they replace, amended laws before their amendments. */
  readonly legalTexts: readonly (Checked & {
    readonly code: string;
    readonly kind: string;
    readonly number: string;
    readonly title: string;
    readonly printedTitle: string;
    readonly issuingBody: string;
    readonly issuedOn: string | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly replacedBy: string | null;
    readonly amends: string | null;
    readonly amendmentWords: string;
    readonly isReportGround: boolean;
  })[];
  readonly baseSalaries: readonly (Checked & {
    readonly from: string;
    readonly amount: number;
    readonly basis: string;
  })[];
  readonly holidays: readonly (Checked & { readonly day: string; readonly name: string; readonly kind: string })[];
  /** The versions of an award stand together, the oldest first. */
  readonly awardVersions: readonly {
    readonly version: number;
    readonly from: string;
    readonly to: string | null;
    readonly appliesBy: string;
    readonly yieldsToFavourable: boolean;
    readonly definition: { readonly code: string; readonly system: string; readonly kind: string };
  }[];
}

/** Fills the catalogue: the law in force on 22/11/2026 and what older records need of the laws before it. */
export class CatalogueData1763800505000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const file = join(__dirname, 'data', '1763800505000-catalogue.json');
    const data = JSON.parse(readFileSync(file, 'utf8')) as CatalogueData;
    for (const text of data.legalTexts) {
      await runner.query(
        `INSERT INTO legal_text (code, kind, number, title, printed_title, issuing_body, issued_on, valid_from, valid_to,
                                 replaced_by_id, amends_id, amendment_words, is_report_ground, confidence, note)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, (SELECT id FROM legal_text WHERE code = $10),
                 (SELECT id FROM legal_text WHERE code = $11), $12, $13, $14, $15)`,
        [
          ...[text.code, text.kind, text.number, text.title, text.printedTitle, text.issuingBody, text.issuedOn],
          ...[text.from, text.to, text.replacedBy, text.amends, text.amendmentWords, text.isReportGround],
          ...[text.confidence, text.note],
        ],
      );
    }
    for (const { from, amount, basis, confidence, note } of data.baseSalaries) {
      await runner.query(
        `INSERT INTO base_salary (valid_from, amount, basis_id, confidence, note)
         VALUES ($1, $2, (SELECT id FROM legal_text WHERE code = $3), $4, $5)`,
        [from, amount, basis, confidence, note],
      );
    }
    for (const { day, name, kind, confidence, note } of data.holidays) {
      await runner.query(`INSERT INTO public_holiday (day, name, kind, confidence, note) VALUES ($1, $2, $3, $4, $5)`, [
        ...[day, name, kind, confidence, note],
      ]);
    }
    for (const { version, from, to, appliesBy, yieldsToFavourable, definition } of data.awardVersions) {
      const { code, system, kind } = definition;
      if (version === 1)
        await runner.query(`INSERT INTO award (code, system, kind) VALUES ($1, $2, $3)`, [code, system, kind]);
      await runner.query(
        `INSERT INTO award_version (award_id, version, definition, valid_from, valid_to, applies_by, yields_to_favourable, author_name)
         VALUES ((SELECT id FROM award WHERE code = $1), $2, $3, $4, $5, $6, $7, $8)`,
        [code, version, JSON.stringify(definition), from, to, appliesBy, yieldsToFavourable, AUTHOR],
      );
    }
  }

  /** Refused once an official has changed or confirmed anything: that cannot be written again. */
  async down(runner: QueryRunner): Promise<void> {
    const [changed] = (await runner.query(
      `SELECT EXISTS (SELECT FROM award_version WHERE author_id IS NOT NULL OR confirmed_at IS NOT NULL)
           OR EXISTS (SELECT FROM legal_text WHERE version > 1)
           OR EXISTS (SELECT FROM base_salary WHERE version > 1)
           OR EXISTS (SELECT FROM public_holiday WHERE version > 1) AS found`,
    )) as { found: boolean }[];
    if (changed?.found === true) throw new Error('the catalogue holds what officials have written');
    await runner.query(`ALTER TABLE award_version DISABLE TRIGGER USER`);
    for (const table of ['award_version', 'award', 'public_holiday', 'base_salary', 'legal_text']) {
      await runner.query(`DELETE FROM ${table}`);
    }
    await runner.query(`ALTER TABLE award_version ENABLE TRIGGER USER`);
  }
}
