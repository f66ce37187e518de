import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the council of an agency counted outside the system, typed from its minutes, a row for each candidate. */
export class OutsideVotes1763800634000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE outside_vote (
         candidate_id uuid NOT NULL CONSTRAINT outside_vote_pk PRIMARY KEY
           CONSTRAINT outside_vote_candidate_id_fk REFERENCES proposal_candidate (id) ON DELETE CASCADE,
         members integer NOT NULL,
         issued integer NOT NULL,
         returned integer NOT NULL,
         valid integer NOT NULL,
         in_favour integer NOT NULL,
         written_in_favour integer NOT NULL,
         minutes_number text NOT NULL,
         minutes_on date NOT NULL,
         version integer NOT NULL DEFAULT 1,
         CONSTRAINT outside_vote_counts_check CHECK (members > 0 AND issued <= members AND returned <= issued
           AND valid <= returned AND in_favour <= valid AND in_favour >= 0
           AND written_in_favour >= 0 AND written_in_favour <= members - returned))`,
    );
  }

  /** Refused while counts are kept: the form before knows only files. */
  async down(runner: QueryRunner): Promise<void> {
    const [kept] = (await runner.query(`SELECT EXISTS (SELECT FROM outside_vote) AS found`)) as { found: boolean }[];
    if (kept?.found === true)
      throw new Error('counts of councils that sat outside the system are kept; nothing is undone');
    await runner.query(`DROP TABLE outside_vote`);
  }
}
