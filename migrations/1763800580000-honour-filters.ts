import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ledger may also be searched by the type of a commendation (công trạng, đột xuất …) and by its kind (title or form):
 * the indexes that are read on by day carry them, so that a search still touches the index alone. Names are compared
 * without signs, so that 'to chuc hanh chinh' finds 'Phòng Tổ chức - Hành chính'; the table itself refuses another form.
 */
export class HonourFilters1763800580000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { name } of BY_DAY) await runner.query(`DROP INDEX ${name}`);
    await runner.query(
      `CREATE FUNCTION fold_name(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
       RETURN btrim(regexp_replace(translate(fold_text(value), ${SIGNS} || ${UNSEEN}, repeat(' ', length(${SIGNS}))), '\\s+', ' ', 'g'))`,
    );
    await refold(runner, 'fold_name(recipient_name)');
    await runner.query(
      `ALTER TABLE honour ADD CONSTRAINT honour_folded_check CHECK (recipient_folded = fold_name(recipient_name))`,
    );
    await index(runner, [...BEFORE, 'type', 'kind']);
  }

  /** Loses nothing: the old form of a name follows from the name, and an index only carries less. */
  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of BY_DAY) await runner.query(`DROP INDEX ${name}`);
    await runner.query(`ALTER TABLE honour DROP CONSTRAINT honour_folded_check`);
    await refold(runner, `btrim(regexp_replace(fold_text(recipient_name), '\\s+', ' ', 'g'))`);
    await runner.query(`DROP FUNCTION fold_name(text)`);
    await index(runner, BEFORE);
  }
}

/** Signs that stand for a blank between words, and characters that nobody sees. */
const SIGNS = `'-!"#$%&''()*+,./:;<=>?@[\\]^_\`{|}~·–—‘’“”…' || chr(160)`;
const UNSEEN = `chr(173) || chr(8203) || chr(8204) || chr(8205) || chr(65279)`;

const BEFORE = ['recipient_folded', 'award_code', 'achievement_to', 'subject', 'system', 'agency_id'];
const NEWEST_FIRST = 'decided_on DESC, id DESC';

interface ByDay {
  readonly name: string;
  /** With what it begins, before the day. */
  readonly first: readonly string[];
  readonly condition?: string;
}

const BY_DAY: readonly ByDay[] = [
  { name: 'honour_newest_index', first: [] },
  { name: 'honour_agency_index', first: ['agency_id'] },
  { name: 'honour_award_index', first: ['award_code'] },
  { name: 'honour_award_year_index', first: ['award_code', 'achievement_to'] },
  { name: 'honour_year_index', first: ['achievement_to'] },
  { name: 'honour_recipient_index', first: ['recipient_folded'] },
  { name: 'honour_household_newest_index', first: [], condition: `subject = 'household'` },
  { name: 'honour_party_newest_index', first: [], condition: `system = 'party'` },
];

/** Writes the folded form of every name anew; the guard of granted honours knows nothing of it. */
async function refold(runner: QueryRunner, folded: string): Promise<void> {
  await runner.query(`INSERT INTO honour_name SELECT DISTINCT ${folded} FROM honour ON CONFLICT DO NOTHING`);
  await runner.query(`ALTER TABLE honour DISABLE TRIGGER honour_kept`);
  await runner.query(`UPDATE honour SET recipient_folded = ${folded} WHERE recipient_folded <> ${folded}`);
  await runner.query(`ALTER TABLE honour ENABLE TRIGGER honour_kept`);
  await runner.query(
    `DELETE FROM honour_name n WHERE NOT EXISTS (SELECT FROM honour h WHERE h.recipient_folded = n.folded)`,
  );
}

async function index(runner: QueryRunner, filtered: readonly string[]): Promise<void> {
  for (const { name, first, condition } of BY_DAY) {
    const carried = filtered.filter((column) => !first.includes(column));
    await runner.query(
      `CREATE INDEX ${name} ON honour (${[...first, NEWEST_FIRST].join(', ')}) INCLUDE (${carried.join(', ')})${
        condition === undefined ? '' : ` WHERE ${condition}`
      }`,
    );
  }
}
