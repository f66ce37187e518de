import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rules of voting of a bloc, ballots with their rounds, who took part, and papers that nobody's name is on. */
export class Ballots1763800460000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`CREATE TABLE ${table.name} (${table.columns})`);
      for (const index of table.indexes) await runner.query(index);
    }
    // A deleted row keeps its text and its transaction until it is vacuumed: as soon as one is there, within a minute.
    await runner.query(
      `ALTER TABLE ballot_choice SET (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0)`,
    );
  }

  /** Refused while a bloc has rules or ballots: the tables before cannot say them. */
  async down(runner: QueryRunner): Promise<void> {
    const [used] = (await runner.query(
      `SELECT EXISTS (SELECT FROM ballot_rule) OR EXISTS (SELECT FROM ballot) AS ballots`,
    )) as { ballots: boolean }[];
    if (used?.ballots === true) throw new Error('the old form cannot say what is stored: ballots');
    for (const { name } of [...TABLES].reverse()) await runner.query(`DROP TABLE ${name}`);
  }
}

const SHARE = String.raw`'^[0-9]+(\.[0-9]+|/[1-9][0-9]*)?$'`;

const TABLES: readonly { name: string; columns: string; indexes: readonly string[] }[] = [
  {
    name: 'ballot_rule',
    columns: `
      bloc_id uuid NOT NULL,
      period_id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      kind text NOT NULL,
      quorum text NOT NULL,
      threshold text NOT NULL,
      base text NOT NULL,
      is_more_than boolean NOT NULL,
      places integer NOT NULL,
      rounds integer NOT NULL,
      tie text NOT NULL,
      late_tie text NOT NULL,
      may_vote_for_itself boolean NOT NULL,
      legal_basis text NOT NULL DEFAULT '',
      CONSTRAINT ballot_rule_pk PRIMARY KEY (bloc_id, period_id),
      CONSTRAINT ballot_rule_bloc_id_fk FOREIGN KEY (bloc_id) REFERENCES bloc (id) ON DELETE RESTRICT,
      CONSTRAINT ballot_rule_period_id_fk FOREIGN KEY (period_id) REFERENCES period (id) ON DELETE RESTRICT,
      CONSTRAINT ballot_rule_kind_check CHECK (kind IN ('secret','open')),
      CONSTRAINT ballot_rule_quorum_check CHECK (quorum ~ ${SHARE}),
      CONSTRAINT ballot_rule_threshold_check CHECK (threshold ~ ${SHARE}),
      CONSTRAINT ballot_rule_base_check CHECK (base IN ('collected','valid','members')),
      CONSTRAINT ballot_rule_places_check CHECK (places >= 1),
      CONSTRAINT ballot_rule_rounds_check CHECK (rounds >= 1),
      CONSTRAINT ballot_rule_tie_check CHECK (tie IN ('next_round','chair','chairs','nobody','all')),
      CONSTRAINT ballot_rule_late_tie_check CHECK (late_tie IN ('chair','chairs','nobody','all'))`,
    indexes: [`CREATE INDEX ballot_rule_period_index ON ballot_rule (period_id)`],
  },
  {
    name: 'ballot',
    columns: `
      id uuid NOT NULL DEFAULT uuidv7(),
      meeting_id uuid NOT NULL,
      review_id uuid NOT NULL,
      title text NOT NULL,
      method text NOT NULL,
      rules jsonb NOT NULL,
      is_acclaim boolean NOT NULL,
      state text NOT NULL DEFAULT 'preparing',
      round integer NOT NULL DEFAULT 0,
      version integer NOT NULL DEFAULT 1,
      cancel_reason text,
      created_by text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT ballot_pk PRIMARY KEY (id),
      CONSTRAINT ballot_meeting_id_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE RESTRICT,
      CONSTRAINT ballot_review_id_fk FOREIGN KEY (review_id) REFERENCES review (id) ON DELETE RESTRICT,
      CONSTRAINT ballot_title_check CHECK (length(btrim(title)) > 0),
      CONSTRAINT ballot_method_check CHECK (method IN ('secret','paper','open')),
      CONSTRAINT ballot_state_check CHECK (state IN ('preparing','open','counted','concluded','cancelled')),
      CONSTRAINT ballot_round_check CHECK (round >= 0 AND (state = 'preparing') = (round = 0) OR state = 'cancelled'),
      CONSTRAINT ballot_cancelled_check CHECK ((state = 'cancelled') = (cancel_reason IS NOT NULL))`,
    indexes: [
      `CREATE INDEX ballot_meeting_index ON ballot (meeting_id)`,
      `CREATE INDEX ballot_review_index ON ballot (review_id)`,
      `CREATE UNIQUE INDEX ballot_acclaim_index ON ballot (review_id) WHERE is_acclaim AND state <> 'cancelled'`,
    ],
  },
  {
    name: 'ballot_candidate',
    columns: `
      ballot_id uuid NOT NULL,
      agency_id uuid NOT NULL,
      position integer NOT NULL,
      CONSTRAINT ballot_candidate_pk PRIMARY KEY (ballot_id, agency_id),
      CONSTRAINT ballot_candidate_ballot_id_fk FOREIGN KEY (ballot_id) REFERENCES ballot (id) ON DELETE RESTRICT,
      CONSTRAINT ballot_candidate_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT`,
    indexes: [`CREATE INDEX ballot_candidate_agency_index ON ballot_candidate (agency_id)`],
  },
  {
    name: 'ballot_round',
    columns: `
      ballot_id uuid NOT NULL,
      round integer NOT NULL,
      places integer NOT NULL,
      members integer NOT NULL,
      present integer NOT NULL,
      opened_by text NOT NULL,
      opened_at timestamptz NOT NULL DEFAULT now(),
      issued integer,
      collected integer,
      valid integer,
      invalid integer,
      needed integer,
      counting_board text,
      counted_by text,
      counted_at timestamptz,
      decided_by text,
      decision_reason text,
      decision_recorded_by text,
      decision_at timestamptz,
      CONSTRAINT ballot_round_pk PRIMARY KEY (ballot_id, round),
      CONSTRAINT ballot_round_ballot_id_fk FOREIGN KEY (ballot_id) REFERENCES ballot (id) ON DELETE RESTRICT,
      CONSTRAINT ballot_round_counted_check CHECK (num_nulls(issued, collected, valid, invalid, needed, counted_by, counted_at) IN (0, 7)),
      CONSTRAINT ballot_round_papers_check CHECK (collected = valid + invalid AND collected <= issued AND valid >= 0 AND invalid >= 0),
      CONSTRAINT ballot_round_decision_check CHECK (num_nulls(decided_by, decision_reason, decision_recorded_by, decision_at) IN (0, 4))`,
    indexes: [],
  },
  {
    name: 'ballot_round_candidate',
    columns: `
      ballot_id uuid NOT NULL,
      round integer NOT NULL,
      agency_id uuid NOT NULL,
      votes integer,
      outcome text,
      CONSTRAINT ballot_round_candidate_pk PRIMARY KEY (ballot_id, round, agency_id),
      CONSTRAINT ballot_round_candidate_round_fk FOREIGN KEY (ballot_id, round) REFERENCES ballot_round (ballot_id, round) ON DELETE RESTRICT,
      CONSTRAINT ballot_round_candidate_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
      CONSTRAINT ballot_round_candidate_votes_check CHECK (votes >= 0 AND (votes IS NULL) = (outcome IS NULL)),
      CONSTRAINT ballot_round_candidate_outcome_check CHECK (outcome IN ('elected','not_elected','tied','chosen','passed_over'))`,
    indexes: [`CREATE INDEX ballot_round_candidate_agency_index ON ballot_round_candidate (agency_id)`],
  },
  {
    name: 'ballot_voter',
    columns: `
      ballot_id uuid NOT NULL,
      round integer NOT NULL,
      agency_id uuid NOT NULL,
      user_id uuid,
      is_substitute boolean NOT NULL,
      CONSTRAINT ballot_voter_pk PRIMARY KEY (ballot_id, round, agency_id),
      CONSTRAINT ballot_voter_round_fk FOREIGN KEY (ballot_id, round) REFERENCES ballot_round (ballot_id, round) ON DELETE RESTRICT,
      CONSTRAINT ballot_voter_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
      CONSTRAINT ballot_voter_user_id_fk FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE RESTRICT`,
    indexes: [
      `CREATE INDEX ballot_voter_agency_index ON ballot_voter (agency_id)`,
      `CREATE UNIQUE INDEX ballot_voter_user_index ON ballot_voter (user_id, ballot_id, round)`,
    ],
  },
  {
    name: 'ballot_participation',
    columns: `
      ballot_id uuid NOT NULL,
      round integer NOT NULL,
      agency_id uuid NOT NULL,
      user_id uuid NOT NULL,
      voted_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT ballot_participation_pk PRIMARY KEY (ballot_id, round, agency_id),
      CONSTRAINT ballot_participation_voter_fk FOREIGN KEY (ballot_id, round, agency_id)
        REFERENCES ballot_voter (ballot_id, round, agency_id) ON DELETE RESTRICT,
      CONSTRAINT ballot_participation_user_id_fk FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE RESTRICT`,
    indexes: [`CREATE INDEX ballot_participation_user_index ON ballot_participation (user_id)`],
  },
  {
    // No person, no agency that votes, no instant, and a key that says nothing about the order (architecture §3.9).
    name: 'ballot_choice',
    columns: `
      id uuid NOT NULL,
      ballot_id uuid NOT NULL,
      round integer NOT NULL,
      chosen uuid[] NOT NULL,
      CONSTRAINT ballot_choice_pk PRIMARY KEY (id),
      CONSTRAINT ballot_choice_round_fk FOREIGN KEY (ballot_id, round) REFERENCES ballot_round (ballot_id, round) ON DELETE RESTRICT`,
    indexes: [`CREATE INDEX ballot_choice_round_index ON ballot_choice (ballot_id, round)`],
  },
  {
    name: 'ballot_open_vote',
    columns: `
      ballot_id uuid NOT NULL,
      round integer NOT NULL,
      agency_id uuid NOT NULL,
      chosen uuid[] NOT NULL,
      recorded_by text NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT ballot_open_vote_pk PRIMARY KEY (ballot_id, round, agency_id),
      CONSTRAINT ballot_open_vote_voter_fk FOREIGN KEY (ballot_id, round, agency_id)
        REFERENCES ballot_voter (ballot_id, round, agency_id) ON DELETE RESTRICT`,
    indexes: [],
  },
  {
    name: 'ballot_tally',
    columns: `
      review_id uuid NOT NULL,
      agency_id uuid NOT NULL,
      votes integer NOT NULL,
      ballot_id uuid NOT NULL,
      CONSTRAINT ballot_tally_pk PRIMARY KEY (review_id, agency_id),
      CONSTRAINT ballot_tally_review_id_fk FOREIGN KEY (review_id) REFERENCES review (id) ON DELETE RESTRICT,
      CONSTRAINT ballot_tally_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
      CONSTRAINT ballot_tally_ballot_id_fk FOREIGN KEY (ballot_id) REFERENCES ballot (id) ON DELETE RESTRICT,
      CONSTRAINT ballot_tally_votes_check CHECK (votes >= 0)`,
    indexes: [
      `CREATE INDEX ballot_tally_agency_index ON ballot_tally (agency_id)`,
      `CREATE INDEX ballot_tally_ballot_index ON ballot_tally (ballot_id)`,
    ],
  },
];
