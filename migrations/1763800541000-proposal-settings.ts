import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Places of blocs are versions that nothing overwrites, each with its decision and the reason of a change; why a candidate is
 * proposed although the rules cannot say yes; why a file was taken out of a dossier; and what lists of proposals are read by.
 */
export class ProposalSettings1763800541000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  /** Refused while something is stored that the old form cannot say: an earlier version, a place taken back, an explanation. */
  async down(runner: QueryRunner): Promise<void> {
    const [used] = (await runner.query(
      `SELECT EXISTS (SELECT FROM award_quota WHERE version > 1 OR places IS NULL OR decided_on IS NOT NULL)
           OR EXISTS (SELECT FROM proposal_candidate WHERE explanation <> '')
           OR EXISTS (SELECT FROM dossier_item WHERE removed_reason <> '') AS settings`,
    )) as { settings: boolean }[];
    if (used?.settings === true) throw new Error('the old form cannot say what is stored: proposal settings');
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `ALTER TABLE award_quota RENAME COLUMN basis TO decision_number`,
  `ALTER TABLE award_quota ADD COLUMN decided_on date, ADD COLUMN reason text NOT NULL DEFAULT '',
     ALTER COLUMN places DROP NOT NULL,
     DROP CONSTRAINT award_quota_pk,
     ADD CONSTRAINT award_quota_pk PRIMARY KEY (bloc_id, period_id, award_code, version)`,
  `CREATE TRIGGER award_quota_append_only BEFORE UPDATE OR DELETE ON award_quota
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER award_quota_no_truncate BEFORE TRUNCATE ON award_quota
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `ALTER TABLE proposal_candidate ADD COLUMN explanation text NOT NULL DEFAULT ''`,
  `ALTER TABLE dossier_item ADD COLUMN removed_reason text NOT NULL DEFAULT ''`,
  `CREATE INDEX proposal_year_index ON proposal (achievement_year, id)`,
  `CREATE INDEX proposal_candidate_award_index ON proposal_candidate (award_code, proposal_id)`,
];

const DOWN = [
  `DROP INDEX proposal_candidate_award_index`,
  `DROP INDEX proposal_year_index`,
  `ALTER TABLE dossier_item DROP COLUMN removed_reason`,
  `ALTER TABLE proposal_candidate DROP COLUMN explanation`,
  `DROP TRIGGER award_quota_no_truncate ON award_quota`,
  `DROP TRIGGER award_quota_append_only ON award_quota`,
  `ALTER TABLE award_quota DROP COLUMN decided_on, DROP COLUMN reason,
     ALTER COLUMN places SET NOT NULL,
     DROP CONSTRAINT award_quota_pk,
     ADD CONSTRAINT award_quota_pk PRIMARY KEY (bloc_id, period_id, award_code)`,
  `ALTER TABLE award_quota RENAME COLUMN decision_number TO basis`,
];
