import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The People's Committee of a commune is a kind of agency. Those that bear such a name today become it; a name decides nothing
 * from here on.
 */
export class Communes1763800641000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await kinds(runner, "'party','state','commune','mass_organisation','public_service'");
    await runner.query(
      `UPDATE agency a SET kind = 'commune', version = version + 1
        WHERE a.kind = 'state' AND EXISTS (
          SELECT FROM agency_name n WHERE n.agency_id = a.id AND n.valid_to IS NULL
             AND n.name ~* '^(Ủy ban nhân dân|Uỷ ban nhân dân|UBND) (xã|phường|đặc khu) ')`,
    );
  }

  /** The kinds before knew communes as agencies of the State. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE agency SET kind = 'state', version = version + 1 WHERE kind = 'commune'`);
    await kinds(runner, "'party','state','mass_organisation','public_service'");
  }
}

async function kinds(runner: QueryRunner, allowed: string): Promise<void> {
  await runner.query(`ALTER TABLE agency DROP CONSTRAINT agency_kind_check`);
  await runner.query(`ALTER TABLE agency ADD CONSTRAINT agency_kind_check CHECK (kind IN (${allowed}))`);
}
