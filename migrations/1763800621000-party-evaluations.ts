import type { MigrationInterface, QueryRunner } from 'typeorm';

const AUTHOR = 'Bộ danh mục kèm theo phần mềm';
const HOLDERS = ['person', 'agency', 'division'] as const;

const REASON =
  'Xét theo kết quả đánh giá, xếp loại đảng viên, tổ chức đảng; không xét theo đánh giá cán bộ, công chức, tập thể của Nhà nước.';
const OF_PARTY = `v.award_id IN (SELECT id FROM award WHERE system = 'party')`;

interface Condition {
  readonly kind: string;
  readonly system?: string;
  readonly of?: readonly Condition[];
}

interface Definition {
  readonly rules: readonly { readonly condition: Condition }[];
}

/**
 * Party members and Party organisations are evaluated apart from officials and collectives of the State; awards of the Party
 * are judged by their own evaluation (trap T39). What was recorded so far is of the State. Versions of
 * officials, and confirmed ones, stay as they are: where they name no system, the one of their award holds.
 */
export class PartyEvaluations1763800621000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE evaluation ADD COLUMN system text NOT NULL DEFAULT 'state',
         ADD CONSTRAINT evaluation_system_check CHECK (system IN ('state','party'))`,
    );
    for (const holder of HOLDERS) await runner.query(unique(holder, 'system, year'));
    const versions = (await runner.query(
      `SELECT v.id, v.definition FROM award_version v
        WHERE v.author_id IS NULL AND v.author_name = $1 AND v.superseded_at IS NULL AND v.confirmed_at IS NULL AND ${OF_PARTY}
        ORDER BY v.award_id, v.valid_from`,
      [AUTHOR],
    )) as { id: string; definition: Definition }[];
    for (const { id, definition } of versions) {
      const rules = definition.rules.map((rule) => ({ ...rule, condition: ofParty(rule.condition) }));
      await runner.query(CORRECTION, [id, JSON.stringify({ ...definition, rules }), REASON, AUTHOR]);
    }
  }

  /** Refused once the Party has evaluated anybody, or an official has compared or proposed by a version of this migration. */
  async down(runner: QueryRunner): Promise<void> {
    const [used] = (await runner.query(
      `SELECT EXISTS (SELECT FROM evaluation WHERE system = 'party')
           OR EXISTS (SELECT FROM award_version v WHERE ${OF_PARTY} AND (v.author_id IS NOT NULL OR v.confirmed_at IS NOT NULL))
           OR EXISTS (SELECT FROM proposal_candidate c JOIN award_version v ON v.id = c.award_version_id WHERE v.reason = $1)
           OR EXISTS (SELECT FROM award_fact_confirmation) AS found`,
      [REASON],
    )) as { found: boolean }[];
    if (used?.found === true) throw new Error('evaluations or awards of the Party hold what the old form cannot say');
    await runner.query(`ALTER TABLE award_version DISABLE TRIGGER USER`);
    const gone = (await runner.query(`SELECT award_id, version - 1 AS before FROM award_version WHERE reason = $1`, [
      REASON,
    ])) as { award_id: string; before: number }[];
    await runner.query(`DELETE FROM award_version WHERE reason = $1`, [REASON]);
    for (const { award_id: award, before } of gone) {
      await runner.query(`UPDATE award_version SET superseded_at = NULL WHERE award_id = $1 AND version = $2`, [
        award,
        before,
      ]);
    }
    await runner.query(`ALTER TABLE award_version ENABLE TRIGGER USER`);
    for (const holder of HOLDERS) await runner.query(unique(holder, 'year'));
    await runner.query(`ALTER TABLE evaluation DROP COLUMN system`);
  }
}

const unique = (holder: string, of: string): string =>
  `ALTER TABLE evaluation DROP CONSTRAINT evaluation_${holder}_version_unique,
     ADD CONSTRAINT evaluation_${holder}_version_unique UNIQUE (${holder}_id, ${of}, version)`;

function ofParty(condition: Condition): Condition {
  if (condition.of !== undefined) return { ...condition, of: condition.of.map(ofParty) };
  return condition.kind === 'evaluation' ? { ...condition, system: 'party' } : condition;
}

/** What officials have compared with the law stays compared: the words of no fact change. */
const CORRECTION = `
  WITH old AS (
    UPDATE award_version SET superseded_at = now() WHERE id = $1
    RETURNING award_id, valid_from, valid_to, applies_by, yields_to_favourable),
  corrected AS (
    INSERT INTO award_version (award_id, version, definition, valid_from, valid_to, applies_by, yields_to_favourable, reason,
                             author_name)
  SELECT award_id, (SELECT max(version) + 1 FROM award_version m WHERE m.award_id = old.award_id), $2, valid_from, valid_to,
           applies_by, yields_to_favourable, $3, $4
      FROM old
    RETURNING id)
  INSERT INTO award_fact_confirmation (award_version_id, place, note, confirmed_by_id, confirmed_by, confirmed_at)
  SELECT corrected.id, f.place, f.note, f.confirmed_by_id, f.confirmed_by, f.confirmed_at
    FROM corrected, award_fact_confirmation f WHERE f.award_version_id = $1`;
