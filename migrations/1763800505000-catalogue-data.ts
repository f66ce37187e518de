import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BASE_SALARIES, HOLIDAYS } from './1763800505000-catalogue-data/days';
import { LEGAL_TEXTS } from './1763800505000-catalogue-data/legal-texts';
import { AWARDS } from './1763800505000-catalogue-data/versions';

const AUTHOR = 'Bộ danh mục kèm theo phần mềm';

/** Fills the catalogue: the law in force on 22/11/2026 and what older records need of the laws before it. */
export class CatalogueData1763800505000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const text of LEGAL_TEXTS) {
      await runner.query(
        `INSERT INTO legal_text (code, kind, number, title, printed_title, issuing_body, issued_on, valid_from, valid_to,
                                 replaced_by_id, amends_id, amendment_words, is_report_ground, confidence, note)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, (SELECT id FROM legal_text WHERE code = $10),
                 (SELECT id FROM legal_text WHERE code = $11), $12, $13, $14, $15)`,
        [
          ...[text.code, text.kind, text.number, text.title, text.printed, text.body, text.issued, text.from, text.to],
          ...[text.replacedBy ?? null, text.amends ?? null, text.amendmentWords ?? '', text.isReportGround ?? false],
          ...confidence(text.toCheck ?? ''),
        ],
      );
    }
    for (const { from, amount, basis, toCheck } of BASE_SALARIES) {
      await runner.query(
        `INSERT INTO base_salary (valid_from, amount, basis_id, confidence, note)
         VALUES ($1, $2, (SELECT id FROM legal_text WHERE code = $3), $4, $5)`,
        [from, amount, basis, ...confidence(toCheck)],
      );
    }
    for (const { day, name, kind, toCheck } of HOLIDAYS) {
      await runner.query(`INSERT INTO public_holiday (day, name, kind, confidence, note) VALUES ($1, $2, $3, $4, $5)`, [
        day,
        name,
        kind,
        ...confidence(toCheck),
      ]);
    }
    for (const versions of AWARDS) await this.addAward(runner, versions);
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

  private async addAward(runner: QueryRunner, versions: (typeof AWARDS)[number]): Promise<void> {
    const [first] = versions;
    if (first === undefined) return;
    const { code, system, kind } = first.award;
    const [added] = (await runner.query(`INSERT INTO award (code, system, kind) VALUES ($1, $2, $3) RETURNING id`, [
      ...[code, system, kind],
    ])) as { id: string }[];
    for (const [index, { from, to, appliesBy, yieldsToFavourable, award }] of versions.entries()) {
      await runner.query(
        `INSERT INTO award_version (award_id, version, definition, valid_from, valid_to, applies_by, yields_to_favourable, author_name)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [added?.id, index + 1, JSON.stringify(award), from, to, appliesBy, yieldsToFavourable, AUTHOR],
      );
    }
  }
}

function confidence(toCheck: string): ['confirmed' | 'to_check', string] {
  return [toCheck === '' ? 'confirmed' : 'to_check', toCheck];
}
