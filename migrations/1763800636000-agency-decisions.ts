import type { MigrationInterface, QueryRunner } from 'typeorm';

const AUTHOR = 'Bộ danh mục kèm theo phần mềm';
const REASON =
  'Thủ trưởng cơ quan, Chủ tịch Ủy ban nhân dân cấp xã quyết định tặng: danh sách do chính cơ quan đề nghị ghi quyết định.';

/** Titles and forms that the head of an agency with legal personality decides on, as their authority says in words. */
const AGENCY_HEAD = ['LDTT', 'CSTT', 'CSTDCS', 'TTLDTT', 'DVTT', 'GK'];
/** Those that the chairman of a commune alone decides on. */
const COMMUNE_HEAD = ['GDVH', 'THON_VH'];

/**
 * Decisions name the agency whose head signs them, and awards say which head decides on the list of their own agency. Versions of
 * officials, and confirmed ones, stay as they are: Sở Nội vụ records their decisions until an official says otherwise.
 */
export class AgencyDecisions1763800636000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE decision ADD COLUMN issuer_agency_id uuid,
         ADD CONSTRAINT decision_issuer_agency_id_fk FOREIGN KEY (issuer_agency_id) REFERENCES agency (id) ON DELETE RESTRICT`,
    );
    await runner.query(`CREATE INDEX decision_issuer_agency_index ON decision (issuer_agency_id)`);
    for (const [decidedBy, codes] of [
      ['agency_head', AGENCY_HEAD],
      ['commune_head', COMMUNE_HEAD],
    ] as const) {
      const versions = (await runner.query(
        `SELECT v.id FROM award_version v JOIN award a ON a.id = v.award_id
          WHERE a.code = ANY ($2) AND v.author_id IS NULL AND v.author_name = $1 AND v.superseded_at IS NULL
            AND v.confirmed_at IS NULL AND v.definition->'route' = '["agency", "authority"]'::jsonb
          ORDER BY v.award_id, v.valid_from`,
        [AUTHOR, codes],
      )) as { id: string }[];
      for (const { id } of versions) await runner.query(CORRECTION, [id, decidedBy, REASON, AUTHOR]);
    }
  }

  /**
   * Refused once an agency has issued a decision, or a version of this migration is built on: somebody is proposed by it, an
   * official has confirmed it or compared a fact of it, or written another after it.
   */
  async down(runner: QueryRunner): Promise<void> {
    const [used] = (await runner.query(
      `SELECT EXISTS (SELECT FROM decision WHERE issuer_agency_id IS NOT NULL)
           OR EXISTS (SELECT FROM award_version v WHERE v.reason = $1 AND (v.confirmed_at IS NOT NULL OR v.superseded_at IS NOT NULL
                OR EXISTS (SELECT FROM proposal_candidate c WHERE c.award_version_id = v.id)
                OR EXISTS (SELECT FROM award_fact_confirmation f WHERE f.award_version_id = v.id)
                OR EXISTS (SELECT FROM award_version m WHERE m.award_id = v.award_id AND m.version > v.version AND m.reason <> $1)))
           AS found`,
      [REASON],
    )) as { found: boolean }[];
    if (used?.found === true)
      throw new Error('decisions or awards hold what the old form cannot say: who of an agency decides');
    await runner.query(`ALTER TABLE award_version DISABLE TRIGGER USER`);
    await runner.query(
      `WITH gone AS (DELETE FROM award_version WHERE author_name = $1 AND reason = $2 RETURNING award_id, valid_from)
       UPDATE award_version v SET superseded_at = NULL FROM gone
        WHERE v.id = (SELECT o.id FROM award_version o
                       WHERE o.award_id = gone.award_id AND o.valid_from = gone.valid_from AND o.reason <> $2
                       ORDER BY o.version DESC LIMIT 1)`,
      [AUTHOR, REASON],
    );
    await runner.query(`ALTER TABLE award_version ENABLE TRIGGER USER`);
    await runner.query(`ALTER TABLE decision DROP COLUMN issuer_agency_id`);
  }
}

/** The correction takes the place of the version; what officials have compared stays compared: the words of no fact change. */
const CORRECTION = `
  WITH old AS (
    UPDATE award_version SET superseded_at = now() WHERE id = $1
    RETURNING award_id, definition, valid_from, valid_to, applies_by, yields_to_favourable),
  corrected AS (
    INSERT INTO award_version (award_id, version, definition, valid_from, valid_to, applies_by, yields_to_favourable, reason,
                               author_name)
    SELECT award_id, (SELECT max(version) + 1 FROM award_version m WHERE m.award_id = old.award_id),
           definition || jsonb_build_object('decidedBy', $2::text), valid_from, valid_to, applies_by, yields_to_favourable, $3, $4
      FROM old
    RETURNING id)
  INSERT INTO award_fact_confirmation (award_version_id, place, note, confirmed_by_id, confirmed_by, confirmed_at)
  SELECT corrected.id, f.place, f.note, f.confirmed_by_id, f.confirmed_by, f.confirmed_at
    FROM corrected, award_fact_confirmation f WHERE f.award_version_id = $1`;
