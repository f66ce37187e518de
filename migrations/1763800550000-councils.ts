import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Councils with their members over time, sessions with agenda and attendance, votes, and papers that nobody's name is on. */
export class Councils1763800550000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    // A deleted row keeps its text and its transaction until it is vacuumed: as soon as one is there, within a minute.
    await runner.query(
      `ALTER TABLE session_choice SET (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0)`,
    );
  }

  /** Refused while a council is stored: the tables before cannot say it. */
  async down(runner: QueryRunner): Promise<void> {
    const [used] = (await runner.query(`SELECT EXISTS (SELECT FROM council) AS councils`)) as { councils: boolean }[];
    if (used?.councils === true) throw new Error('the old form cannot say what is stored: councils');
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}

const TABLES = [
  'written_opinion',
  'session_open_vote',
  'session_choice',
  'session_participation',
  'session_voter',
  'session_item',
  'session_vote',
  'session_attendance',
  'council_session',
  'council_member',
  'council',
] as const;

const SHARE = String.raw`'^[0-9]+(\.[0-9]+|/[1-9][0-9]*)?$'`;

const STATEMENTS = [
  `CREATE TABLE council (
    id uuid NOT NULL DEFAULT uuidv7(),
    name text NOT NULL,
    kind text NOT NULL,
    agency_id uuid,
    bloc_id uuid,
    superior text NOT NULL DEFAULT '',
    symbol text NOT NULL,
    attendance_share text NOT NULL,
    vote_share text NOT NULL,
    vote_kind text NOT NULL,
    decision_number text NOT NULL,
    decided_on date NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT council_pk PRIMARY KEY (id),
    CONSTRAINT council_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
    CONSTRAINT council_bloc_id_fk FOREIGN KEY (bloc_id) REFERENCES bloc (id) ON DELETE RESTRICT,
    CONSTRAINT council_name_check CHECK (length(btrim(name)) > 0),
    CONSTRAINT council_kind_check CHECK (kind IN ('provincial','standing_board','agency','bloc')),
    CONSTRAINT council_place_check CHECK ((kind = 'agency') = (agency_id IS NOT NULL) AND (kind = 'bloc') = (bloc_id IS NOT NULL)),
    CONSTRAINT council_attendance_share_check CHECK (attendance_share ~ ${SHARE}),
    CONSTRAINT council_vote_share_check CHECK (vote_share ~ ${SHARE}),
    CONSTRAINT council_vote_kind_check CHECK (vote_kind IN ('secret','open')),
    CONSTRAINT council_place_unique UNIQUE NULLS NOT DISTINCT (kind, agency_id, bloc_id)
  )`,
  `CREATE INDEX council_agency_index ON council (agency_id)`,
  `CREATE INDEX council_bloc_index ON council (bloc_id)`,
  `CREATE TABLE council_member (
    id uuid NOT NULL DEFAULT uuidv7(),
    council_id uuid NOT NULL,
    full_name text NOT NULL,
    position_title text NOT NULL,
    role text NOT NULL,
    user_id uuid,
    decision_number text NOT NULL,
    decided_on date NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    end_decision text,
    CONSTRAINT council_member_pk PRIMARY KEY (id),
    CONSTRAINT council_member_council_id_fk FOREIGN KEY (council_id) REFERENCES council (id) ON DELETE RESTRICT,
    CONSTRAINT council_member_user_id_fk FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE RESTRICT,
    CONSTRAINT council_member_name_check CHECK (length(btrim(full_name)) > 0),
    CONSTRAINT council_member_role_check CHECK (role IN ('chair','vice_chair','standing','member')),
    CONSTRAINT council_member_dates_check CHECK (valid_to IS NULL OR valid_from < valid_to),
    CONSTRAINT council_member_end_check CHECK ((valid_to IS NULL) = (end_decision IS NULL)),
    CONSTRAINT council_member_one_chair_exclusion EXCLUDE USING gist (council_id WITH =, daterange(valid_from, valid_to, '[)') WITH &&) WHERE (role = 'chair'),
    CONSTRAINT council_member_user_exclusion EXCLUDE USING gist (council_id WITH =, user_id WITH =, daterange(valid_from, valid_to, '[)') WITH &&)
  )`,
  `CREATE INDEX council_member_council_index ON council_member (council_id)`,
  `CREATE INDEX council_member_user_index ON council_member (user_id)`,
  `CREATE TABLE council_session (
    id uuid NOT NULL DEFAULT uuidv7(),
    council_id uuid NOT NULL,
    title text NOT NULL,
    held_on date NOT NULL,
    starts_at text NOT NULL DEFAULT '',
    venue text NOT NULL DEFAULT '',
    presided_by text NOT NULL DEFAULT '',
    recorded_by text NOT NULL DEFAULT '',
    conclusion text NOT NULL DEFAULT '',
    state text NOT NULL DEFAULT 'preparing',
    round integer NOT NULL DEFAULT 0,
    cancel_reason text,
    concluded_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    created_by text NOT NULL,
    CONSTRAINT council_session_pk PRIMARY KEY (id),
    CONSTRAINT council_session_council_id_fk FOREIGN KEY (council_id) REFERENCES council (id) ON DELETE RESTRICT,
    CONSTRAINT council_session_title_check CHECK (length(btrim(title)) > 0),
    CONSTRAINT council_session_state_check CHECK (state IN ('preparing','in_session','voting','concluded','cancelled')),
    CONSTRAINT council_session_cancelled_check CHECK ((state = 'cancelled') = (cancel_reason IS NOT NULL)),
    CONSTRAINT council_session_concluded_check CHECK ((state = 'concluded') = (concluded_at IS NOT NULL))
  )`,
  `CREATE INDEX council_session_council_index ON council_session (council_id, held_on)`,
  `CREATE TABLE session_attendance (
    session_id uuid NOT NULL,
    member_id uuid NOT NULL,
    status text NOT NULL,
    note text NOT NULL DEFAULT '',
    CONSTRAINT session_attendance_pk PRIMARY KEY (session_id, member_id),
    CONSTRAINT session_attendance_session_id_fk FOREIGN KEY (session_id) REFERENCES council_session (id) ON DELETE RESTRICT,
    CONSTRAINT session_attendance_member_id_fk FOREIGN KEY (member_id) REFERENCES council_member (id) ON DELETE RESTRICT,
    CONSTRAINT session_attendance_status_check CHECK (status IN ('present','absent','written'))
  )`,
  `CREATE INDEX session_attendance_member_index ON session_attendance (member_id)`,
  `CREATE TABLE session_vote (
    session_id uuid NOT NULL,
    round integer NOT NULL,
    method text NOT NULL,
    members integer NOT NULL,
    present integer NOT NULL,
    opened_by text NOT NULL,
    opened_at timestamptz NOT NULL DEFAULT now(),
    issued integer,
    collected integer,
    counting_board text NOT NULL DEFAULT '',
    counted_by text,
    counted_at timestamptz,
    CONSTRAINT session_vote_pk PRIMARY KEY (session_id, round),
    CONSTRAINT session_vote_session_id_fk FOREIGN KEY (session_id) REFERENCES council_session (id) ON DELETE RESTRICT,
    CONSTRAINT session_vote_method_check CHECK (method IN ('secret','paper','open')),
    CONSTRAINT session_vote_present_check CHECK (present <= members AND present > 0),
    CONSTRAINT session_vote_papers_check CHECK (collected <= issued AND issued <= present),
    CONSTRAINT session_vote_counted_check CHECK (num_nulls(issued, collected, counted_by, counted_at) IN (0, 4))
  )`,
  `CREATE TABLE session_item (
    id uuid NOT NULL DEFAULT uuidv7(),
    session_id uuid NOT NULL,
    position integer NOT NULL,
    candidate_id uuid,
    title text NOT NULL,
    subtitle text NOT NULL DEFAULT '',
    vote_kind text,
    vote_share text,
    rule_basis text NOT NULL DEFAULT '',
    rule_to_check boolean NOT NULL DEFAULT false,
    round integer,
    in_favour integer,
    against integer,
    invalid integer,
    members integer,
    present integer,
    written_in_favour integer,
    written_against integer,
    needed integer,
    is_passed boolean,
    cut_reason text,
    cut_by text,
    outcome_note text NOT NULL DEFAULT '',
    CONSTRAINT session_item_pk PRIMARY KEY (id),
    CONSTRAINT session_item_session_id_fk FOREIGN KEY (session_id) REFERENCES council_session (id) ON DELETE RESTRICT,
    CONSTRAINT session_item_candidate_id_fk FOREIGN KEY (candidate_id) REFERENCES proposal_candidate (id) ON DELETE RESTRICT,
    CONSTRAINT session_item_round_fk FOREIGN KEY (session_id, round) REFERENCES session_vote (session_id, round) ON DELETE RESTRICT,
    CONSTRAINT session_item_candidate_unique UNIQUE (session_id, candidate_id),
    CONSTRAINT session_item_title_check CHECK (length(btrim(title)) > 0),
    CONSTRAINT session_item_vote_kind_check CHECK (vote_kind IN ('secret','open')),
    CONSTRAINT session_item_vote_share_check CHECK (vote_share ~ ${SHARE}),
    CONSTRAINT session_item_rule_check CHECK ((vote_kind IS NULL) = (vote_share IS NULL) AND (candidate_id IS NULL OR vote_kind IS NOT NULL)),
    CONSTRAINT session_item_counts_check CHECK (num_nulls(in_favour, against, invalid) IN (0, 3) AND in_favour >= 0 AND against >= 0 AND invalid >= 0),
    CONSTRAINT session_item_result_check CHECK (num_nulls(members, present, written_in_favour, written_against, needed, is_passed) IN (0, 6)),
    CONSTRAINT session_item_cut_check CHECK (num_nulls(cut_reason, cut_by) IN (0, 2))
  )`,
  `CREATE INDEX session_item_candidate_index ON session_item (candidate_id)`,
  `CREATE INDEX session_item_round_index ON session_item (session_id, round)`,
  `CREATE TABLE session_voter (
    session_id uuid NOT NULL,
    round integer NOT NULL,
    member_id uuid NOT NULL,
    user_id uuid,
    CONSTRAINT session_voter_pk PRIMARY KEY (session_id, round, member_id),
    CONSTRAINT session_voter_round_fk FOREIGN KEY (session_id, round) REFERENCES session_vote (session_id, round) ON DELETE RESTRICT,
    CONSTRAINT session_voter_member_id_fk FOREIGN KEY (member_id) REFERENCES council_member (id) ON DELETE RESTRICT,
    CONSTRAINT session_voter_user_id_fk FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE RESTRICT
  )`,
  `CREATE INDEX session_voter_member_index ON session_voter (member_id)`,
  `CREATE UNIQUE INDEX session_voter_user_index ON session_voter (user_id, session_id, round)`,
  `CREATE TABLE session_participation (
    session_id uuid NOT NULL,
    round integer NOT NULL,
    member_id uuid NOT NULL,
    voted_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT session_participation_pk PRIMARY KEY (session_id, round, member_id),
    CONSTRAINT session_participation_voter_fk FOREIGN KEY (session_id, round, member_id)
      REFERENCES session_voter (session_id, round, member_id) ON DELETE RESTRICT
  )`,
  // No person, no instant, and a key that says nothing about the order (decision 0009).
  `CREATE TABLE session_choice (
    id uuid NOT NULL,
    session_id uuid NOT NULL,
    round integer NOT NULL,
    agreed uuid[] NOT NULL,
    disagreed uuid[] NOT NULL,
    CONSTRAINT session_choice_pk PRIMARY KEY (id),
    CONSTRAINT session_choice_round_fk FOREIGN KEY (session_id, round) REFERENCES session_vote (session_id, round) ON DELETE RESTRICT
  )`,
  `CREATE INDEX session_choice_round_index ON session_choice (session_id, round)`,
  `CREATE TABLE session_open_vote (
    session_id uuid NOT NULL,
    round integer NOT NULL,
    member_id uuid NOT NULL,
    agreed uuid[] NOT NULL,
    disagreed uuid[] NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT session_open_vote_pk PRIMARY KEY (session_id, round, member_id),
    CONSTRAINT session_open_vote_voter_fk FOREIGN KEY (session_id, round, member_id)
      REFERENCES session_voter (session_id, round, member_id) ON DELETE RESTRICT
  )`,
  `CREATE TABLE written_opinion (
    item_id uuid NOT NULL,
    member_id uuid NOT NULL,
    agrees boolean NOT NULL,
    given_on date NOT NULL,
    note text NOT NULL DEFAULT '',
    file_id uuid,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT written_opinion_pk PRIMARY KEY (item_id, member_id),
    CONSTRAINT written_opinion_item_id_fk FOREIGN KEY (item_id) REFERENCES session_item (id) ON DELETE RESTRICT,
    CONSTRAINT written_opinion_member_id_fk FOREIGN KEY (member_id) REFERENCES council_member (id) ON DELETE RESTRICT,
    CONSTRAINT written_opinion_file_id_fk FOREIGN KEY (file_id) REFERENCES stored_file (id) ON DELETE RESTRICT
  )`,
  `CREATE INDEX written_opinion_member_index ON written_opinion (member_id)`,
  `CREATE INDEX written_opinion_file_index ON written_opinion (file_id)`,
];
