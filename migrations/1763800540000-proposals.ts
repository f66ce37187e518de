import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Proposals for commendation with their candidates, dossiers and opinions, and how many units of a bloc may be proposed for an
 * award. Steps are append-only; what a dossier held stays.
 */
export class Proposals1763800540000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    await runner.query(
      `CREATE TRIGGER proposal_step_append_only BEFORE UPDATE OR DELETE ON proposal_step
       FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER proposal_step_no_truncate BEFORE TRUNCATE ON proposal_step
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
  }

  /** Refused while proposals or quotas are stored: the tables before have no place for them. */
  async down(runner: QueryRunner): Promise<void> {
    const [used] = (await runner.query(
      `SELECT EXISTS (SELECT FROM proposal) OR EXISTS (SELECT FROM award_quota)
           OR EXISTS (SELECT FROM proposal_term WHERE version > 1) AS proposals`,
    )) as { proposals: boolean }[];
    if (used?.proposals === true) throw new Error('the old form cannot say what is stored: proposals');
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}

const TABLES = [
  'proposal_term',
  'proposal_opinion',
  'dossier_item',
  'proposal_step',
  'proposal_candidate',
  'proposal',
  'award_quota',
] as const;

const STATEMENTS = [
  `CREATE TABLE award_quota (
    bloc_id uuid NOT NULL,
    period_id uuid NOT NULL,
    award_code text NOT NULL,
    places integer NOT NULL,
    basis text NOT NULL DEFAULT '',
    version integer NOT NULL DEFAULT 1,
    set_by text NOT NULL,
    set_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT award_quota_pk PRIMARY KEY (bloc_id, period_id, award_code),
    CONSTRAINT award_quota_bloc_id_fk FOREIGN KEY (bloc_id) REFERENCES bloc (id) ON DELETE RESTRICT,
    CONSTRAINT award_quota_period_id_fk FOREIGN KEY (period_id) REFERENCES period (id) ON DELETE RESTRICT,
    CONSTRAINT award_quota_places_check CHECK (places >= 0)
  )`,
  `CREATE INDEX award_quota_period_index ON award_quota (period_id)`,
  `CREATE TABLE proposal (
    id uuid NOT NULL DEFAULT uuidv7(),
    code text NOT NULL,
    title text NOT NULL,
    system text NOT NULL,
    type text NOT NULL,
    bloc_id uuid,
    agency_id uuid,
    period_id uuid,
    achievement_from integer NOT NULL,
    achievement_year integer NOT NULL,
    state text NOT NULL DEFAULT 'drafting',
    level text,
    route text[] NOT NULL,
    is_secret boolean NOT NULL DEFAULT false,
    received_at timestamptz,
    created_by_id uuid,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT proposal_pk PRIMARY KEY (id),
    CONSTRAINT proposal_code_unique UNIQUE (code),
    CONSTRAINT proposal_bloc_id_fk FOREIGN KEY (bloc_id) REFERENCES bloc (id) ON DELETE RESTRICT,
    CONSTRAINT proposal_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
    CONSTRAINT proposal_period_id_fk FOREIGN KEY (period_id) REFERENCES period (id) ON DELETE RESTRICT,
    CONSTRAINT proposal_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES app_user (id) ON DELETE RESTRICT,
    CONSTRAINT proposal_title_check CHECK (length(btrim(title)) > 0),
    CONSTRAINT proposal_system_check CHECK (system IN ('state','party')),
    CONSTRAINT proposal_type_check CHECK (type IN ('achievement','unexpected','thematic','movement','contribution','tenure','foreign')),
    CONSTRAINT proposal_submitter_check CHECK (agency_id IS NOT NULL OR bloc_id IS NOT NULL),
    CONSTRAINT proposal_years_check CHECK (achievement_from <= achievement_year),
    CONSTRAINT proposal_state_check CHECK (state IN ('drafting','awaiting_leader','under_review','decided','withdrawn')),
    CONSTRAINT proposal_level_check CHECK ((state = 'under_review') = (level IS NOT NULL)),
    CONSTRAINT proposal_level_of_route_check CHECK (level = ANY (route))
  )`,
  `CREATE INDEX proposal_bloc_index ON proposal (bloc_id, id)`,
  `CREATE INDEX proposal_agency_index ON proposal (agency_id, id)`,
  `CREATE INDEX proposal_period_index ON proposal (period_id)`,
  `CREATE INDEX proposal_creator_index ON proposal (created_by_id)`,
  `CREATE INDEX proposal_open_index ON proposal (level, id) WHERE state = 'under_review'`,
  `CREATE TABLE proposal_candidate (
    id uuid NOT NULL DEFAULT uuidv7(),
    proposal_id uuid NOT NULL,
    position integer NOT NULL,
    award_code text NOT NULL,
    award_version_id uuid NOT NULL,
    subject text NOT NULL,
    agency_id uuid NOT NULL,
    person_id uuid,
    division_id uuid,
    household_id uuid,
    name text NOT NULL,
    snapshot jsonb NOT NULL,
    state text NOT NULL DEFAULT 'standing',
    achievements text NOT NULL DEFAULT '',
    attested jsonb NOT NULL DEFAULT '{}',
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT proposal_candidate_pk PRIMARY KEY (id),
    CONSTRAINT proposal_candidate_proposal_id_fk FOREIGN KEY (proposal_id) REFERENCES proposal (id) ON DELETE RESTRICT,
    CONSTRAINT proposal_candidate_award_version_id_fk FOREIGN KEY (award_version_id) REFERENCES award_version (id) ON DELETE RESTRICT,
    CONSTRAINT proposal_candidate_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
    CONSTRAINT proposal_candidate_person_id_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT,
    CONSTRAINT proposal_candidate_division_id_fk FOREIGN KEY (division_id) REFERENCES division (id) ON DELETE RESTRICT,
    CONSTRAINT proposal_candidate_household_id_fk FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT,
    CONSTRAINT proposal_candidate_subject_check CHECK (subject IN ('collective','person','household')),
    CONSTRAINT proposal_candidate_person_check CHECK ((subject = 'person') = (person_id IS NOT NULL)),
    CONSTRAINT proposal_candidate_household_check CHECK ((subject = 'household') = (household_id IS NOT NULL)),
    CONSTRAINT proposal_candidate_division_check CHECK (division_id IS NULL OR subject = 'collective'),
    CONSTRAINT proposal_candidate_state_check CHECK (state IN ('standing','paused','refused','withdrawn','awarded')),
    CONSTRAINT proposal_candidate_once_unique UNIQUE NULLS NOT DISTINCT (proposal_id, award_code, agency_id, person_id, division_id, household_id)
  )`,
  `CREATE INDEX proposal_candidate_award_version_index ON proposal_candidate (award_version_id)`,
  `CREATE INDEX proposal_candidate_agency_index ON proposal_candidate (agency_id)`,
  `CREATE INDEX proposal_candidate_person_index ON proposal_candidate (person_id)`,
  `CREATE INDEX proposal_candidate_division_index ON proposal_candidate (division_id)`,
  `CREATE INDEX proposal_candidate_household_index ON proposal_candidate (household_id)`,
  `CREATE TABLE proposal_step (
    proposal_id uuid NOT NULL,
    sequence integer NOT NULL,
    candidate_id uuid,
    action text NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL,
    from_level text,
    to_level text,
    reason text,
    actor_id uuid,
    actor_name text NOT NULL,
    happened_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT proposal_step_pk PRIMARY KEY (proposal_id, sequence),
    CONSTRAINT proposal_step_proposal_id_fk FOREIGN KEY (proposal_id) REFERENCES proposal (id) ON DELETE RESTRICT,
    CONSTRAINT proposal_step_candidate_id_fk FOREIGN KEY (candidate_id) REFERENCES proposal_candidate (id) ON DELETE RESTRICT,
    CONSTRAINT proposal_step_actor_id_fk FOREIGN KEY (actor_id) REFERENCES app_user (id) ON DELETE RESTRICT
  )`,
  `CREATE INDEX proposal_step_candidate_index ON proposal_step (candidate_id)`,
  `CREATE INDEX proposal_step_actor_index ON proposal_step (actor_id)`,
  `CREATE TABLE dossier_item (
    id uuid NOT NULL DEFAULT uuidv7(),
    proposal_id uuid NOT NULL,
    candidate_id uuid,
    component_code text NOT NULL,
    file_id uuid NOT NULL,
    note text NOT NULL DEFAULT '',
    source text NOT NULL,
    added_by text NOT NULL,
    added_at timestamptz NOT NULL DEFAULT now(),
    removed_by text,
    removed_at timestamptz,
    CONSTRAINT dossier_item_pk PRIMARY KEY (id),
    CONSTRAINT dossier_item_proposal_id_fk FOREIGN KEY (proposal_id) REFERENCES proposal (id) ON DELETE RESTRICT,
    CONSTRAINT dossier_item_candidate_id_fk FOREIGN KEY (candidate_id) REFERENCES proposal_candidate (id) ON DELETE RESTRICT,
    CONSTRAINT dossier_item_file_id_fk FOREIGN KEY (file_id) REFERENCES stored_file (id) ON DELETE RESTRICT,
    CONSTRAINT dossier_item_source_check CHECK (source IN ('attached','evidence')),
    CONSTRAINT dossier_item_removed_check CHECK ((removed_at IS NULL) = (removed_by IS NULL))
  )`,
  `CREATE INDEX dossier_item_proposal_index ON dossier_item (proposal_id)`,
  `CREATE INDEX dossier_item_candidate_index ON dossier_item (candidate_id)`,
  `CREATE INDEX dossier_item_file_index ON dossier_item (file_id)`,
  `CREATE TABLE proposal_opinion (
    id uuid NOT NULL DEFAULT uuidv7(),
    proposal_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    question text NOT NULL,
    due_on date NOT NULL,
    asked_by text NOT NULL,
    asked_at timestamptz NOT NULL DEFAULT now(),
    answer text,
    agrees boolean,
    answered_by text,
    answered_at timestamptz,
    CONSTRAINT proposal_opinion_pk PRIMARY KEY (id),
    CONSTRAINT proposal_opinion_proposal_id_fk FOREIGN KEY (proposal_id) REFERENCES proposal (id) ON DELETE RESTRICT,
    CONSTRAINT proposal_opinion_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
    CONSTRAINT proposal_opinion_once_unique UNIQUE (proposal_id, agency_id),
    CONSTRAINT proposal_opinion_answer_check CHECK (num_nulls(answer, agrees, answered_by, answered_at) IN (0, 4))
  )`,
  `CREATE INDEX proposal_opinion_agency_index ON proposal_opinion (agency_id)`,
  `CREATE TABLE proposal_term (
    kind text NOT NULL,
    working_days integer NOT NULL,
    basis text NOT NULL DEFAULT '',
    version integer NOT NULL DEFAULT 1,
    set_by text NOT NULL,
    set_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT proposal_term_pk PRIMARY KEY (kind),
    CONSTRAINT proposal_term_kind_check CHECK (kind IN ('return_ineligible','submit','opinion')),
    CONSTRAINT proposal_term_days_check CHECK (working_days > 0)
  )`,
  `INSERT INTO proposal_term (kind, working_days, basis, set_by) VALUES
    ('return_ineligible', 5, 'Quyết định số 311/QĐ-BNV năm 2025 (đối chiếu với quy định của tỉnh)', 'Bộ danh mục kèm theo phần mềm'),
    ('submit', 20, 'Quyết định số 311/QĐ-BNV năm 2025 (đối chiếu với quy định của tỉnh)', 'Bộ danh mục kèm theo phần mềm'),
    ('opinion', 10, 'Quyết định số 311/QĐ-BNV năm 2025 (đối chiếu với quy định của tỉnh)', 'Bộ danh mục kèm theo phần mềm')`,
];
