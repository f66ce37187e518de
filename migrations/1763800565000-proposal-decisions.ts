import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The decision that a proposal ended with, so that whoever comes later is shown it. */
export class ProposalDecisions1763800565000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE proposal ADD COLUMN decision_id uuid,
         ADD CONSTRAINT proposal_decision_id_fk FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE RESTRICT`,
    );
    await runner.query(`CREATE INDEX proposal_decision_index ON proposal (decision_id)`);
    // The step and the decision were written in one transaction, by one person.
    await runner.query(
      `UPDATE proposal p SET decision_id = (
         SELECT min(d.id::text)::uuid FROM proposal_step s
           JOIN decision d ON s.reason = 'Quyết định số ' || d.number AND d.recorded_by = s.actor_name
          WHERE s.proposal_id = p.id AND s.action = 'decide' AND d.system = p.system
         HAVING count(*) = 1)
        WHERE p.state = 'decided'`,
    );
  }

  /** Refused while a proposal names its decision: the form before has no place for it. */
  async down(runner: QueryRunner): Promise<void> {
    const [used] = (await runner.query(
      `SELECT EXISTS (SELECT FROM proposal WHERE decision_id IS NOT NULL) AS decided`,
    )) as { decided: boolean }[];
    if (used?.decided === true) throw new Error('the old form cannot say what is stored: decisions of proposals');
    await runner.query(`ALTER TABLE proposal DROP COLUMN decision_id`);
  }
}
