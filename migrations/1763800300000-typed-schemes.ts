import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Schemes with every kind of criterion, drafts of them, and inputs in place of points.
 *
 * What is stored is carried over: points by hand become the input of a criterion by judgement, a definition becomes the
 * same table in the wide format. Going back keeps points by hand; it refuses where a sheet or a scheme already uses more
 * than the old form can say.
 */
export class TypedSchemes1763800300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of SCHEME_COLUMNS) await runner.query(statement);
    await convertSchemes(runner, (row) => widened(row.definition as NarrowScheme, row));
    await runner.query(`ALTER TABLE scheme_version DROP COLUMN legal_basis, DROP COLUMN effective_from`);
    await rewriteImportFacts(runner, (definition) => contentOf(widened(definition as NarrowScheme, NO_ORIGIN)));
    await runner.query(`ALTER TABLE score_entry ADD COLUMN input jsonb`);
    await withoutTrigger(runner, 'score_entry', 'score_entry_append_only', () =>
      runner.query(
        `UPDATE score_entry SET input = jsonb_build_object('points', trim_scale(points)::text) WHERE points IS NOT NULL`,
      ),
    );
    await runner.query(`ALTER TABLE score_entry DROP COLUMN points`);
    await runner.query(
      `ALTER TABLE score_entry ADD CONSTRAINT score_entry_input_check CHECK (jsonb_typeof(input) = 'object')`,
    );
    await runner.query(`ALTER TABLE review_exclusion ADD COLUMN exclusion_code text`);
    for (const statement of UNASSIGNED) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await refuseWhatNarrowCannotSay(runner);
    await runner.query(`DROP TABLE unassigned_criterion`);
    await runner.query(`ALTER TABLE review_exclusion DROP COLUMN exclusion_code`);
    await runner.query(`ALTER TABLE score_entry ADD COLUMN points numeric`);
    await withoutTrigger(runner, 'score_entry', 'score_entry_append_only', () =>
      runner.query(`UPDATE score_entry SET points = (input->>'points')::numeric WHERE input IS NOT NULL`),
    );
    await runner.query(`ALTER TABLE score_entry DROP COLUMN input`);
    await runner.query(`ALTER TABLE score_entry ADD CONSTRAINT score_entry_points_check CHECK (points >= 0)`);
    await rewriteImportFacts(runner, (definition) => narrowed(definition as WideScheme));
    await runner.query(`ALTER TABLE scheme_version ADD COLUMN legal_basis text, ADD COLUMN effective_from date`);
    await withoutTrigger(runner, 'scheme_version', 'scheme_version_published', () =>
      runner.query(
        `UPDATE scheme_version SET effective_from = (definition->'effective'->>'from')::date,
                legal_basis = nullif(array_to_string(ARRAY(SELECT jsonb_array_elements_text(definition->'legalBasis')), '; '), '')`,
      ),
    );
    await convertSchemes(runner, (row) => narrowed(row.definition as WideScheme));
    for (const statement of SCHEME_COLUMNS_BACK) await runner.query(statement);
  }
}

const SCHEME_COLUMNS = [
  `ALTER TABLE scheme_version
     ALTER COLUMN version DROP NOT NULL,
     ADD COLUMN revision integer NOT NULL DEFAULT 1,
     ADD COLUMN changed_by text,
     ADD COLUMN changed_at timestamptz,
     ADD COLUMN published_by text,
     ADD COLUMN published_at timestamptz`,
  `ALTER TABLE scheme_version DISABLE TRIGGER scheme_version_published`,
  `UPDATE scheme_version SET changed_by = created_by, changed_at = created_at,
          published_by = CASE state WHEN 'published' THEN created_by END,
          published_at = CASE state WHEN 'published' THEN created_at END,
          version = CASE state WHEN 'published' THEN version END`,
  `ALTER TABLE scheme_version ENABLE TRIGGER scheme_version_published`,
  `ALTER TABLE scheme_version
     ALTER COLUMN changed_by SET NOT NULL,
     ALTER COLUMN changed_at SET NOT NULL,
     ALTER COLUMN changed_at SET DEFAULT now(),
     ADD CONSTRAINT scheme_version_revision_check CHECK (revision > 0),
     ADD CONSTRAINT scheme_version_published_check CHECK (
       (state = 'published') = (version IS NOT NULL) AND
       (state = 'published') = (published_by IS NOT NULL) AND (state = 'published') = (published_at IS NOT NULL))`,
];

const SCHEME_COLUMNS_BACK = [
  `ALTER TABLE scheme_version
     DROP CONSTRAINT scheme_version_published_check,
     DROP CONSTRAINT scheme_version_revision_check,
     DROP COLUMN revision, DROP COLUMN changed_by, DROP COLUMN changed_at,
     DROP COLUMN published_by, DROP COLUMN published_at`,
  `ALTER TABLE scheme_version ALTER COLUMN version SET NOT NULL`,
];

const UNASSIGNED = [
  `CREATE TABLE unassigned_criterion (
    review_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    criterion_code text NOT NULL,
    set_by text NOT NULL,
    set_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT unassigned_criterion_pk PRIMARY KEY (review_id, agency_id, criterion_code),
    CONSTRAINT unassigned_criterion_review_id_fk FOREIGN KEY (review_id) REFERENCES review (id) ON DELETE RESTRICT,
    CONSTRAINT unassigned_criterion_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT
  )`,
  `CREATE INDEX unassigned_criterion_agency_index ON unassigned_criterion (agency_id)`,
];

interface NarrowCriterion {
  readonly code: string;
  readonly name: string;
  readonly maximum: string;
  readonly effect: 'base' | 'bonus' | 'penalty';
  readonly guidance: string;
  readonly evidenceRequired: boolean;
  readonly item: { readonly type: 'manual'; readonly step: string } | null;
  readonly criteria: readonly NarrowCriterion[];
}

interface NarrowScheme {
  readonly code: string;
  readonly title: string;
  readonly total: string;
  readonly criteria: readonly NarrowCriterion[];
}

interface WideNode extends Omit<NarrowCriterion, 'effect' | 'evidenceRequired' | 'item' | 'criteria'> {
  /** Of a criterion that gets points. */
  readonly evidenceRequired?: boolean;
  readonly item?: { readonly type: string; readonly step?: string };
  readonly criteria?: readonly WideNode[];
}

interface WideRule {
  readonly code: string;
  readonly name: string;
  readonly guidance: string;
  readonly counting: string;
  readonly step: string | null;
  readonly cap: string | null;
}

interface WideAdjustments {
  readonly rules: readonly WideRule[];
}

interface WideScheme extends Omit<NarrowScheme, 'criteria'> {
  readonly version: number;
  readonly legalBasis: readonly string[];
  readonly effective: { readonly from: string; readonly to: string | null };
  readonly criteria: readonly WideNode[];
  readonly bonus: WideAdjustments | null;
  readonly penalty: WideAdjustments | null;
}

interface Origin {
  readonly version: number | null;
  readonly legalBasis: string | null;
  readonly effectiveFrom: string | null;
}

const NO_ORIGIN: Origin = { version: null, legalBasis: null, effectiveFrom: null };
/** Where nobody wrote from when a table holds, it holds from before every period of the product. */
const ALWAYS = '2000-01-01';

function widened({ code, title, total, criteria }: NarrowScheme, origin: Origin): WideScheme {
  const ofEffect = (effect: NarrowCriterion['effect']): NarrowCriterion[] =>
    criteria.filter((criterion) => criterion.effect === effect);
  const bonus = adjustments(ofEffect('bonus'));
  const scheme = {
    ...{ code, title, total, exclusions: [], awards: [], classification: null, ranking: [{ by: 'total' }] },
    version: origin.version ?? 1,
    legalBasis: origin.legalBasis === null ? [] : [origin.legalBasis],
    effective: { from: origin.effectiveFrom ?? ALWAYS, to: null },
    criteria: ofEffect('base').map(widenedNode),
    bonus: bonus === null ? null : { ...bonus, mayExceedTotal: true, liftsGrade: true },
    penalty: adjustments(ofEffect('penalty')),
    comparison: { basis: 'points', rounded: false },
    rounding: { item: null, group: null, total: null },
  };
  return scheme;
}

function widenedNode({ code, name, maximum, guidance, evidenceRequired, item, criteria }: NarrowCriterion): WideNode {
  const common = { code, name, maximum, guidance, rounding: null };
  if (item === null) return { ...common, capped: true, criteria: criteria.map(widenedNode) } as unknown as WideNode;
  return { ...common, evidenceRequired, appraiser: null, notOccurred: null, item } as WideNode;
}

function adjustments(criteria: readonly NarrowCriterion[]) {
  if (criteria.length === 0) return null;
  const leaves = criteria.flatMap(leavesOf);
  return {
    code: criteria.map(({ code }) => code).join('+'),
    name: criteria.map(({ name }) => name).join('; '),
    cap: sumOf(criteria.map(({ maximum }) => maximum)),
    rules: leaves.map(({ code, name, guidance, maximum, item }) => ({
      ...{ code, name, guidance, counting: 'manual', points: null, levels: [], effects: [], alsoCountedIn: [] },
      step: item?.step ?? null,
      cap: maximum,
    })),
  };
}

function leavesOf(criterion: NarrowCriterion): NarrowCriterion[] {
  return criterion.item === null ? criterion.criteria.flatMap(leavesOf) : [criterion];
}

/** Sums decimal strings in whole units of their last decimal, so that no binary fraction comes in. */
function sumOf(decimals: readonly string[]): string {
  const places = Math.max(...decimals.map((text) => (text.split('.')[1] ?? '').length));
  const units = decimals.map((text) => {
    const [whole = '0', part = ''] = text.split('.');
    return BigInt(whole + part.padEnd(places, '0'));
  });
  const digits = units
    .reduce((total, value) => total + value, 0n)
    .toString()
    .padStart(places + 1, '0');
  if (places === 0) return digits;
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
}

function narrowed({ code, title, total, criteria, bonus, penalty }: WideScheme): NarrowScheme {
  return {
    ...{ code, title, total },
    criteria: [
      ...criteria.map(narrowedNode),
      ...(bonus?.rules ?? []).map((rule) => narrowedRule(rule, 'bonus')),
      ...(penalty?.rules ?? []).map((rule) => narrowedRule(rule, 'penalty')),
    ],
  };
}

function narrowedNode({ code, name, maximum, guidance, evidenceRequired, item, criteria }: WideNode): NarrowCriterion {
  return {
    ...{ code, name, maximum, guidance, effect: 'base' },
    evidenceRequired: evidenceRequired ?? false,
    item: item === undefined ? null : { type: 'manual', step: item.step ?? '0.01' },
    criteria: (criteria ?? []).map(narrowedNode),
  };
}

function narrowedRule({ code, name, guidance, step, cap }: WideRule, effect: 'bonus' | 'penalty'): NarrowCriterion {
  const item = { type: 'manual' as const, step: step ?? '0.01' };
  return { ...{ code, name, guidance, effect, item }, maximum: cap ?? '0', evidenceRequired: false, criteria: [] };
}

/** What a table says, without its version and days: what an import compares. */
function contentOf(scheme: WideScheme): unknown {
  return Object.fromEntries(Object.entries(scheme).filter(([field]) => field !== 'version' && field !== 'effective'));
}

async function convertSchemes(
  runner: QueryRunner,
  convert: (row: Origin & { readonly definition: unknown }) => unknown,
): Promise<void> {
  const hasOrigin = await runner.hasColumn('scheme_version', 'legal_basis');
  const origin = hasOrigin ? `legal_basis AS "legalBasis", effective_from::text AS "effectiveFrom"` : '';
  const rows = (await runner.query(
    `SELECT id, version, definition${origin === '' ? '' : `, ${origin}`} FROM scheme_version`,
  )) as (Origin & { id: string; definition: unknown })[];
  await withoutTrigger(runner, 'scheme_version', 'scheme_version_published', async () => {
    for (const row of rows) {
      await runner.query(`UPDATE scheme_version SET definition = $2 WHERE id = $1`, [
        row.id,
        JSON.stringify(convert(row)),
      ]);
    }
  });
}

/** An import remembers the table it brought; it must recognise it again in the new form. */
async function rewriteImportFacts(runner: QueryRunner, convert: (definition: unknown) => unknown): Promise<void> {
  const rows = (await runner.query(
    `SELECT bloc_id, period_id, fact, value FROM import_fact WHERE fact LIKE 'scheme:%:definition'`,
  )) as { bloc_id: string; period_id: string; fact: string; value: string }[];
  for (const row of rows) {
    await runner.query(`UPDATE import_fact SET value = $4 WHERE bloc_id = $1 AND period_id = $2 AND fact = $3`, [
      ...[row.bloc_id, row.period_id, row.fact],
      canonical(convert(JSON.parse(row.value))),
    ]);
  }
}

/** JSON with sorted keys and no spaces. */
function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
}

async function withoutTrigger(
  runner: QueryRunner,
  table: string,
  trigger: string,
  work: () => Promise<unknown>,
): Promise<void> {
  await runner.query(`ALTER TABLE ${table} DISABLE TRIGGER ${trigger}`);
  await work();
  await runner.query(`ALTER TABLE ${table} ENABLE TRIGGER ${trigger}`);
}

async function refuseWhatNarrowCannotSay(runner: QueryRunner): Promise<void> {
  const [used] = (await runner.query(
    `SELECT EXISTS (SELECT FROM score_entry WHERE input IS NOT NULL AND (input - 'points') <> '{}') AS inputs,
            EXISTS (SELECT FROM scheme_version WHERE state = 'draft') AS drafts,
            EXISTS (SELECT FROM scheme_version WHERE published_by <> created_by) AS publishers,
            EXISTS (SELECT FROM review_exclusion WHERE exclusion_code IS NOT NULL) AS grounds,
            EXISTS (SELECT FROM unassigned_criterion) AS unassigned`,
  )) as Record<string, boolean>[];
  const rows = (await runner.query(`SELECT definition FROM scheme_version WHERE state = 'published'`)) as {
    definition: WideScheme;
  }[];
  const all = { ...used, schemes: rows.some(({ definition }) => !survives(definition)) };
  const reasons = Object.entries(all).flatMap(([name, isUsed]) => (isUsed ? [name] : []));
  if (reasons.length > 0) throw new Error(`the old form cannot say what is stored: ${reasons.join(', ')}`);
}

/** Whether a table comes back the same after it was narrowed and widened again. */
function survives(scheme: WideScheme): boolean {
  const { version, legalBasis, effective } = scheme;
  const origin = { version, legalBasis: legalBasis[0] ?? null, effectiveFrom: effective.from };
  return canonical(widened(narrowed(scheme), origin)) === canonical(scheme);
}
