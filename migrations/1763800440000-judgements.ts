import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What others than its agency say of a criterion, and what the agency answers. A self-assessment is no layer among
 * others any more: its entries lose the column that said so.
 */
export class Judgements1763800440000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const [others] = (await runner.query(`SELECT EXISTS (SELECT FROM score_entry WHERE layer <> 'self') AS found`)) as {
      found: boolean;
    }[];
    // No release wrote such a row; one that is there was made by hand and nobody can say what it means.
    if (others?.found === true) throw new Error('score_entry holds scores that are no self-assessment');
    await runner.query(`ALTER TABLE score_entry DROP CONSTRAINT score_entry_pk`);
    await runner.query(`ALTER TABLE score_entry DROP COLUMN layer`);
    await runner.query(
      `ALTER TABLE score_entry ADD CONSTRAINT score_entry_pk PRIMARY KEY (sheet_id, criterion_code, version)`,
    );
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
  }

  /** Refused while anybody has judged or answered: the tables before cannot say it. */
  async down(runner: QueryRunner): Promise<void> {
    for (const table of APPEND_ONLY) {
      const [used] = (await runner.query(`SELECT EXISTS (SELECT FROM ${table}) AS found`)) as { found: boolean }[];
      if (used?.found === true) throw new Error(`the old form cannot say what is stored: ${table}`);
    }
    for (const table of APPEND_ONLY.toReversed()) await runner.query(`DROP TABLE ${table}`);
    await runner.query(`ALTER TABLE score_entry DROP CONSTRAINT score_entry_pk`);
    // A constant default fills the rows that are there without an UPDATE, which the table refuses.
    await runner.query(`ALTER TABLE score_entry ADD COLUMN layer text NOT NULL DEFAULT 'self'`);
    await runner.query(`ALTER TABLE score_entry ALTER COLUMN layer DROP DEFAULT`);
    await runner.query(
      `ALTER TABLE score_entry ADD CONSTRAINT score_entry_pk PRIMARY KEY (sheet_id, criterion_code, layer, version)`,
    );
    await runner.query(
      `ALTER TABLE score_entry ADD CONSTRAINT score_entry_layer_check CHECK (layer IN ('self','cross','vertical','appraisal'))`,
    );
  }
}

const APPEND_ONLY = ['score_judgement', 'score_reply', 'reply_term'] as const;

const TABLES = [
  `CREATE TABLE score_judgement (
    id uuid NOT NULL DEFAULT uuidv7(),
    sheet_id uuid NOT NULL,
    criterion_code text NOT NULL,
    layer text NOT NULL,
    judge_agency_id uuid,
    version integer NOT NULL,
    accepted boolean NOT NULL,
    points numeric,
    reason text NOT NULL DEFAULT '',
    author_id uuid,
    author_name text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    source text NOT NULL,
    CONSTRAINT score_judgement_pk PRIMARY KEY (id),
    CONSTRAINT score_judgement_sheet_id_fk FOREIGN KEY (sheet_id) REFERENCES score_sheet (id) ON DELETE RESTRICT,
    CONSTRAINT score_judgement_judge_agency_id_fk FOREIGN KEY (judge_agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
    CONSTRAINT score_judgement_author_id_fk FOREIGN KEY (author_id) REFERENCES app_user (id) ON DELETE RESTRICT,
    CONSTRAINT score_judgement_layer_check CHECK (layer IN ('cross','vertical','appraisal')),
    CONSTRAINT score_judgement_judge_check CHECK ((layer = 'appraisal') = (judge_agency_id IS NULL)),
    CONSTRAINT score_judgement_points_check CHECK (points >= 0 AND NOT (accepted AND points IS NOT NULL)),
    CONSTRAINT score_judgement_version_check CHECK (version > 0),
    CONSTRAINT score_judgement_source_check CHECK (source IN ('screen','import','api','command'))
  )`,
  `CREATE UNIQUE INDEX score_judgement_version_once_index
     ON score_judgement (sheet_id, criterion_code, layer, judge_agency_id, version) NULLS NOT DISTINCT`,
  `CREATE INDEX score_judgement_judge_agency_index ON score_judgement (judge_agency_id)`,
  `CREATE INDEX score_judgement_author_index ON score_judgement (author_id)`,
  `CREATE TABLE score_reply (
    id uuid NOT NULL DEFAULT uuidv7(),
    sheet_id uuid NOT NULL,
    criterion_code text NOT NULL,
    judgement_version integer NOT NULL,
    text text NOT NULL,
    author_id uuid,
    author_name text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT score_reply_pk PRIMARY KEY (id),
    CONSTRAINT score_reply_sheet_id_fk FOREIGN KEY (sheet_id) REFERENCES score_sheet (id) ON DELETE RESTRICT,
    CONSTRAINT score_reply_author_id_fk FOREIGN KEY (author_id) REFERENCES app_user (id) ON DELETE RESTRICT,
    CONSTRAINT score_reply_text_check CHECK (text <> ''),
    CONSTRAINT score_reply_judgement_check CHECK (judgement_version > 0),
    CONSTRAINT score_reply_once_unique UNIQUE (sheet_id, criterion_code, judgement_version)
  )`,
  `CREATE INDEX score_reply_author_index ON score_reply (author_id)`,
  `CREATE TABLE reply_term (
    id uuid NOT NULL DEFAULT uuidv7(),
    sheet_id uuid NOT NULL,
    version integer NOT NULL,
    due_at timestamptz NOT NULL,
    reason text NOT NULL DEFAULT '',
    set_by text NOT NULL,
    set_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT reply_term_pk PRIMARY KEY (id),
    CONSTRAINT reply_term_sheet_id_fk FOREIGN KEY (sheet_id) REFERENCES score_sheet (id) ON DELETE RESTRICT,
    CONSTRAINT reply_term_version_check CHECK (version > 0),
    CONSTRAINT reply_term_version_unique UNIQUE (sheet_id, version)
  )`,
];
