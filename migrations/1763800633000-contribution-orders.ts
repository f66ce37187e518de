import type { MigrationInterface, QueryRunner } from 'typeorm';

const AUTHOR = 'Bộ danh mục kèm theo phần mềm';
const REASON =
  'Huân chương tặng cho quá trình cống hiến xét theo thời gian giữ chức vụ lãnh đạo; nhóm chức vụ và số tháng phải so với văn bản.';
/** The first day of Luật Thi đua, khen thưởng 06/2022/QH15; what held before stays as it is. */
const FIRST_DAY = '2024-01-01';
const DECREE_FROM = '2025-07-01';
const YEAR = 12;

interface Rule {
  readonly subject: string;
  readonly types: readonly string[];
  readonly condition: { readonly kind: string };
}

interface Definition {
  readonly code: string;
  readonly rules: readonly Rule[];
}

interface Basis {
  readonly text: string;
  readonly place: string;
}

/** Groups of posts, the highest first: each counts where a lower one does. */
const TOP = ['state_leader', 'minister', 'provincial_secretary'];
const HEADS = [...TOP, 'deputy_minister', 'provincial_head'];
const DELEGATES = [...HEADS, 'delegation_head'];
const DEPUTIES = [...DELEGATES, 'provincial_deputy'];
const DIRECTORS = [...DEPUTIES, 'director'];
const DEPUTY_DIRECTORS = [...DIRECTORS, 'deputy_director'];

const held = (posts: readonly string[], years: number): { posts: readonly string[]; months: number } => ({
  posts,
  months: years * YEAR,
});

/**
 * What orders ask for by a list of posts that a province worked by in 2024 (Nghị định 98/2023/NĐ-CP), not read in the decree
 * itself: every one of them is to be checked. Where the list has a range, its lower end.
 */
const ORDERS: Readonly<Record<string, { readonly alternatives: readonly object[]; readonly basis: Basis }>> = {
  HCDL_1: { alternatives: [held(TOP, 13)], basis: { text: 'L06-2022', place: 'Điều 36' } },
  HCDL_2: { alternatives: [held(TOP, 8)], basis: { text: 'L06-2022', place: 'Điều 37' } },
  HCDL_3: { alternatives: [held(TOP, 3), held(HEADS, 8)], basis: { text: 'L06-2022', place: 'Điều 38' } },
  HCLD_1: {
    alternatives: [held(TOP, 0), held(HEADS, 5), held(DELEGATES, 8), held(DEPUTIES, 10), held(DIRECTORS, 15)],
    basis: { text: 'ND152-2025', place: 'Điều 19' },
  },
  HCLD_2: {
    alternatives: [held(HEADS, 3), held(DEPUTIES, 6), held(DIRECTORS, 10), held(DEPUTY_DIRECTORS, 15)],
    basis: { text: 'ND152-2025', place: 'Điều 20' },
  },
  HCLD_3: {
    alternatives: [held(DIRECTORS, 6), held(DEPUTY_DIRECTORS, 10)],
    basis: { text: 'ND152-2025', place: 'Điều 21' },
  },
};

/**
 * Orders that are given for long service ask for the posts that were held and for how long, by a condition that is counted
 * over what is recorded, in the place of one that somebody attests. Versions of officials, and confirmed ones, stay as they are.
 */
export class ContributionOrders1763800633000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const versions = (await runner.query(
      `SELECT v.id, v.definition, v.valid_from::text AS "from"
         FROM award_version v JOIN award a ON a.id = v.award_id
        WHERE a.code = ANY ($1) AND v.valid_from >= $2 AND v.author_id IS NULL AND v.author_name = $3
          AND v.superseded_at IS NULL AND v.confirmed_at IS NULL
        ORDER BY a.code, v.valid_from`,
      [Object.keys(ORDERS), FIRST_DAY, AUTHOR],
    )) as { id: string; definition: Definition; from: string }[];
    for (const { id, definition, from } of versions) {
      const rules = definition.rules.flatMap((rule) => rulesOf(rule, definition.code, from));
      if (rules.length === definition.rules.length) continue;
      await runner.query(CORRECTION, [id, JSON.stringify({ ...definition, rules }), REASON, AUTHOR]);
    }
  }

  /** Refused once an official has compared anything, or somebody is proposed by a version of this migration. */
  async down(runner: QueryRunner): Promise<void> {
    const [used] = (await runner.query(
      `SELECT EXISTS (SELECT FROM award_fact_confirmation f JOIN award_version v ON v.id = f.award_version_id WHERE v.reason = $1)
           OR EXISTS (SELECT FROM proposal_candidate c JOIN award_version v ON v.id = c.award_version_id WHERE v.reason = $1)
           OR EXISTS (SELECT FROM award_version WHERE reason = $1 AND (superseded_at IS NOT NULL OR confirmed_at IS NOT NULL))
           AS found`,
      [REASON],
    )) as { found: boolean }[];
    if (used?.found === true)
      throw new Error('the catalogue holds what officials have compared, written or proposed by');
    await runner.query(`ALTER TABLE award_version DISABLE TRIGGER USER`);
    await runner.query(
      `WITH gone AS (DELETE FROM award_version WHERE author_name = $1 AND reason = $2 RETURNING award_id, valid_from)
       UPDATE award_version v SET superseded_at = NULL FROM gone
        WHERE v.id = (SELECT o.id FROM award_version o
                       WHERE o.award_id = gone.award_id AND o.valid_from = gone.valid_from AND o.reason <> $2
                       ORDER BY o.version DESC LIMIT 1)`,
      [AUTHOR, REASON],
    );
    await runner.query(`ALTER TABLE award_version ENABLE TRIGGER USER`);
  }
}

/** The rule for persons without long service, and one for it; every other rule as it is. */
function rulesOf(rule: Rule, code: string, from: string): Rule[] {
  const others = rule.types.filter((type) => type !== 'contribution');
  const isOfService = rule.subject === 'person' && others.length < rule.types.length;
  if (!isOfService || rule.condition.kind !== 'attested') return [rule];
  return [
    ...(others.length === 0 ? [] : [{ ...rule, types: others }]),
    { subject: 'person', types: ['contribution'], condition: longService(code, from) },
  ];
}

function longService(code: string, from: string): Rule['condition'] & Record<string, unknown> {
  const { alternatives = [], basis = null } = ORDERS[code] ?? {};
  const grounds = {
    basis: from >= DECREE_FROM ? basis : { text: 'ND98-2023', place: '' },
    confidence: 'to_check',
  };
  return {
    ...{ kind: 'all', code: 'cong_hien', words: 'Tiêu chuẩn khen thưởng quá trình cống hiến' },
    of: [
      {
        ...{ kind: 'tenure', code: 'thoi_gian_giu_chuc_vu', ...grounds },
        words: 'Giữ chức vụ lãnh đạo đủ thời gian quy định',
        ...{ alternatives, womenLess: '1/3', isWholeAtHigherAge: true },
        check:
          'Nhóm chức vụ và số tháng ghi theo bảng rà soát của một tỉnh năm 2024: so từng nhóm với nghị định, cả việc cộng thời gian giữ chức vụ cao hơn; điều, khoản của nghị định.',
      },
      {
        ...{ kind: 'attested', code: 'tieu_chuan_cong_hien', ...grounds },
        words: 'Đủ các tiêu chuẩn khác của khen thưởng quá trình cống hiến',
        check: 'Các tiêu chuẩn khác: quá trình hoạt động, kết quả công tác, kỷ luật, lần khen thưởng trước.',
      },
    ],
  };
}

/** The correction takes the place of the version; what officials have compared in it stays compared: no words change. */
const CORRECTION = `
  WITH old AS (
    UPDATE award_version SET superseded_at = now() WHERE id = $1
    RETURNING award_id, valid_from, valid_to, applies_by, yields_to_favourable),
  corrected AS (
    INSERT INTO award_version (award_id, version, definition, valid_from, valid_to, applies_by, yields_to_favourable, reason,
                               author_name)
    SELECT award_id, (SELECT max(version) + 1 FROM award_version m WHERE m.award_id = old.award_id), $2, valid_from, valid_to,
           applies_by, yields_to_favourable, $3, $4
      FROM old
    RETURNING id)
  INSERT INTO award_fact_confirmation (award_version_id, place, note, confirmed_by_id, confirmed_by, confirmed_at)
  SELECT corrected.id, f.place, f.note, f.confirmed_by_id, f.confirmed_by, f.confirmed_at
    FROM corrected, award_fact_confirmation f WHERE f.award_version_id = $1`;
