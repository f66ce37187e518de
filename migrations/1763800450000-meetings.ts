import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings of a review: preparation, attendance, comments, what was said and decided, invitations and minutes. */
export class Meetings1763800450000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    for (const table of APPEND_ONLY) {
      await runner.query(
        `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
         FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
      );
      await runner.query(
        `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
         FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
    }
    await runner.query(AGREED_NEXT_TASK);
  }

  /** Refused while there is a meeting: the tables before cannot say it. */
  async down(runner: QueryRunner): Promise<void> {
    const [used] = (await runner.query(`SELECT EXISTS (SELECT FROM meeting) AS meetings`)) as { meetings: boolean }[];
    if (used?.meetings === true) throw new Error('the old form cannot say what is stored: meetings');
    await runner.query(`DROP VIEW agreed_next_task`);
    for (const table of NEWEST_FIRST) await runner.query(`DROP TABLE ${table}`);
  }
}

const APPEND_ONLY = ['meeting_event', 'meeting_invitation', 'meeting_minutes'] as const;
const NEWEST_FIRST = [
  ...['meeting_minutes', 'meeting_invitation', 'meeting_event', 'meeting_comment', 'meeting_conclusion'],
  ...['meeting_text', 'meeting_item', 'meeting_attendance', 'meeting'],
];

const TABLES = [
  `CREATE TABLE meeting (
    id uuid NOT NULL DEFAULT uuidv7(),
    review_id uuid NOT NULL,
    number integer NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    state text NOT NULL DEFAULT 'preparing',
    version integer NOT NULL DEFAULT 1,
    held_on date,
    starts_at text,
    ends_at text,
    venue text NOT NULL DEFAULT '',
    presided_by text NOT NULL DEFAULT '',
    recorded_by text NOT NULL DEFAULT '',
    with_leader boolean NOT NULL DEFAULT true,
    with_home_affairs boolean NOT NULL DEFAULT true,
    other_invitees text NOT NULL DEFAULT '',
    quorum text NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT meeting_pk PRIMARY KEY (id),
    CONSTRAINT meeting_review_id_fk FOREIGN KEY (review_id) REFERENCES review (id) ON DELETE RESTRICT,
    CONSTRAINT meeting_number_unique UNIQUE (review_id, number),
    CONSTRAINT meeting_kind_check CHECK (kind IN ('six_month','annual','other')),
    CONSTRAINT meeting_state_check CHECK (state IN ('preparing','invited','in_session','concluded','minutes_signed','cancelled')),
    CONSTRAINT meeting_time_check CHECK (starts_at ~ '^[0-2][0-9]:[0-5][0-9]$' AND ends_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
    CONSTRAINT meeting_quorum_check CHECK (quorum ~ '^[1-9][0-9]{0,2}/[1-9][0-9]{0,2}$')
  )`,
  `CREATE TABLE meeting_attendance (
    meeting_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    status text NOT NULL,
    attendee_name text NOT NULL DEFAULT '',
    attendee_position text NOT NULL DEFAULT '',
    user_id uuid,
    authorisation_number text NOT NULL DEFAULT '',
    authorisation_date date,
    authorisation_file_id uuid,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT meeting_attendance_pk PRIMARY KEY (meeting_id, agency_id),
    CONSTRAINT meeting_attendance_meeting_id_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE RESTRICT,
    CONSTRAINT meeting_attendance_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
    CONSTRAINT meeting_attendance_user_id_fk FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE RESTRICT,
    CONSTRAINT meeting_attendance_authorisation_file_id_fk FOREIGN KEY (authorisation_file_id) REFERENCES stored_file (id) ON DELETE RESTRICT,
    CONSTRAINT meeting_attendance_status_check CHECK (status IN ('present','absent','substitute')),
    CONSTRAINT meeting_attendance_absent_check CHECK (status <> 'absent' OR user_id IS NULL),
    CONSTRAINT meeting_attendance_authorised_check CHECK (
      status <> 'substitute' OR authorisation_file_id IS NOT NULL
      OR (authorisation_number <> '' AND authorisation_date IS NOT NULL))
  )`,
  `CREATE INDEX meeting_attendance_agency_index ON meeting_attendance (agency_id)`,
  `CREATE INDEX meeting_attendance_user_index ON meeting_attendance (user_id)`,
  `CREATE INDEX meeting_attendance_file_index ON meeting_attendance (authorisation_file_id)`,
  `CREATE TABLE meeting_item (
    id uuid NOT NULL DEFAULT uuidv7(),
    meeting_id uuid NOT NULL,
    kind text NOT NULL,
    position integer NOT NULL,
    content text NOT NULL,
    presenter text NOT NULL DEFAULT '',
    agency_id uuid,
    due_on date,
    is_current boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT meeting_item_pk PRIMARY KEY (id),
    CONSTRAINT meeting_item_meeting_id_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE RESTRICT,
    CONSTRAINT meeting_item_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
    CONSTRAINT meeting_item_kind_check CHECK (kind IN ('agenda','decision','next_task')),
    CONSTRAINT meeting_item_content_check CHECK (length(btrim(content)) > 0)
  )`,
  `CREATE INDEX meeting_item_meeting_index ON meeting_item (meeting_id, kind, position)`,
  `CREATE INDEX meeting_item_agency_index ON meeting_item (agency_id)`,
  `CREATE UNIQUE INDEX meeting_item_current_index ON meeting_item (meeting_id) WHERE is_current`,
  `CREATE TABLE meeting_text (
    meeting_id uuid NOT NULL,
    section text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    content text NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT meeting_text_pk PRIMARY KEY (meeting_id, section),
    CONSTRAINT meeting_text_meeting_id_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE RESTRICT,
    CONSTRAINT meeting_text_section_check CHECK (section IN ('guests','discussion','home_affairs_speech','leader_directive','chair_conclusion'))
  )`,
  `CREATE TABLE meeting_conclusion (
    meeting_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    judgement text NOT NULL,
    remark text NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT meeting_conclusion_pk PRIMARY KEY (meeting_id, agency_id),
    CONSTRAINT meeting_conclusion_meeting_id_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE RESTRICT,
    CONSTRAINT meeting_conclusion_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT
  )`,
  `CREATE INDEX meeting_conclusion_agency_index ON meeting_conclusion (agency_id)`,
  `CREATE TABLE meeting_comment (
    id uuid NOT NULL DEFAULT uuidv7(),
    meeting_id uuid NOT NULL,
    agency_id uuid,
    author_id uuid,
    author_name text NOT NULL,
    section text NOT NULL DEFAULT '',
    content text NOT NULL,
    commented_at timestamptz NOT NULL DEFAULT now(),
    answer_kind text,
    answer text NOT NULL DEFAULT '',
    answered_by text,
    answered_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT meeting_comment_pk PRIMARY KEY (id),
    CONSTRAINT meeting_comment_meeting_id_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE RESTRICT,
    CONSTRAINT meeting_comment_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
    CONSTRAINT meeting_comment_author_id_fk FOREIGN KEY (author_id) REFERENCES app_user (id) ON DELETE RESTRICT,
    CONSTRAINT meeting_comment_content_check CHECK (length(btrim(content)) > 0),
    CONSTRAINT meeting_comment_answer_check CHECK (answer_kind IN ('accepted','explained')),
    CONSTRAINT meeting_comment_answered_check CHECK ((answer_kind IS NULL) = (answered_at IS NULL))
  )`,
  `CREATE INDEX meeting_comment_meeting_index ON meeting_comment (meeting_id, commented_at)`,
  `CREATE INDEX meeting_comment_agency_index ON meeting_comment (agency_id)`,
  `CREATE INDEX meeting_comment_author_index ON meeting_comment (author_id)`,
  `CREATE TABLE meeting_event (
    id uuid NOT NULL DEFAULT uuidv7(),
    meeting_id uuid NOT NULL,
    action text NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL,
    reason text,
    actor_name text NOT NULL,
    happened_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT meeting_event_pk PRIMARY KEY (id),
    CONSTRAINT meeting_event_meeting_id_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE RESTRICT
  )`,
  `CREATE INDEX meeting_event_meeting_index ON meeting_event (meeting_id)`,
  `CREATE TABLE meeting_invitation (
    meeting_id uuid NOT NULL,
    version integer NOT NULL,
    number text NOT NULL,
    issued_on date NOT NULL,
    content_hash text NOT NULL,
    sent_by text NOT NULL,
    sent_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT meeting_invitation_pk PRIMARY KEY (meeting_id, version),
    CONSTRAINT meeting_invitation_meeting_id_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE RESTRICT
  )`,
  `CREATE TABLE meeting_minutes (
    meeting_id uuid NOT NULL,
    facts jsonb NOT NULL,
    content_hash text NOT NULL,
    signed_by text NOT NULL,
    signed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT meeting_minutes_pk PRIMARY KEY (meeting_id),
    CONSTRAINT meeting_minutes_meeting_id_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE RESTRICT,
    CONSTRAINT meeting_minutes_content_hash_check CHECK (content_hash ~ '^[0-9a-f]{64}$')
  )`,
];

/** Key tasks of the next period that a meeting agreed on, for whoever registers tasks; no agency: of the whole bloc. */
const AGREED_NEXT_TASK = `CREATE VIEW agreed_next_task AS
  SELECT i.id, r.bloc_id, r.period_id, m.id AS meeting_id, m.number AS meeting_number, m.title AS meeting_title,
         m.held_on, i.position, i.content, i.agency_id, i.due_on
    FROM meeting_item i JOIN meeting m ON m.id = i.meeting_id JOIN review r ON r.id = m.review_id
   WHERE i.kind = 'next_task' AND m.state IN ('concluded','minutes_signed')`;
