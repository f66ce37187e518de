import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ledger is searched by every name that an agency ever had: its names are found in the form in which the ledger keeps
 * the names of those who were honoured.
 */
export class AgencyFormerNames1763800590000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX agency_name_folded_search ON agency_name USING gin (fold_name(name) public.gin_trgm_ops) WITH (fastupdate = off)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX agency_name_folded_search`);
  }
}
