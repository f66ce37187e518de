import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../src/database/data-source';
import { cloneDatabase, cluster, onDatabase, SCHEMA } from '../../support/cluster';
import { undoThrough } from '../../support/migrations';

const POSTS = 'LeadingPosts1763800632000';
const ORDERS = 'ContributionOrders1763800633000';

const HOLDING = `
  SELECT a.code, v.valid_from::text AS "from", r->'condition'->'of'->0->>'kind' AS kind,
         r->'condition'->'of'->0->'basis'->>'text' AS text
    FROM award_version v JOIN award a ON a.id = v.award_id, jsonb_array_elements(v.definition::jsonb->'rules') r
   WHERE a.code LIKE 'HCLD__' AND v.superseded_at IS NULL AND r->>'subject' = 'person' AND r->'types' ? 'contribution'
   ORDER BY a.code, v.valid_from`;

let dataSource: DataSource;
let drop: () => Promise<void>;

beforeAll(async () => {
  const clone = await cloneDatabase();
  drop = clone.drop;
  const url = onDatabase(cluster().ownerUrl, clone.name);
  dataSource = await createDataSource({ url, schema: SCHEMA }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await drop();
});

describe('the migrations by which long service is counted', () => {
  it('give every order of the law of 2022 its condition, with the decree of its time', async () => {
    const rows: { code: string; from: string; kind: string | null; text: string | null }[] =
      await dataSource.query(HOLDING);
    expect(rows.filter(({ code }) => code === 'HCLD_3')).toEqual([
      { code: 'HCLD_3', from: '2004-07-01', kind: null, text: null },
      { code: 'HCLD_3', from: '2024-01-01', kind: 'tenure', text: 'ND98-2023' },
      { code: 'HCLD_3', from: '2025-07-01', kind: 'tenure', text: 'ND152-2025' },
      { code: 'HCLD_3', from: '2026-10-01', kind: 'tenure', text: 'ND152-2025' },
    ]);
    expect(rows.map(({ kind }) => kind)).toEqual(
      Array.from({ length: 3 }, () => [null, 'tenure', 'tenure', 'tenure']).flat(),
    );
  });

  it('are taken back and run again while nothing rests on them', async () => {
    const before = await dataSource.query(HOLDING);
    await undoThrough(dataSource, POSTS);
    expect((await dataSource.query<{ kind: string | null }[]>(HOLDING)).every(({ kind }) => kind === null)).toBe(true);
    await dataSource.runMigrations();
    expect(await dataSource.query(HOLDING)).toEqual(before);
  });

  it('leave what an official has confirmed as it is', async () => {
    await undoThrough(dataSource, ORDERS);
    await dataSource.query(
      `UPDATE award_version v SET confirmed_at = now(), confirmed_by = 'Sở Nội vụ' FROM award a
        WHERE a.id = v.award_id AND a.code = 'HCLD_1' AND v.superseded_at IS NULL AND v.valid_from = '2026-10-01'`,
    );
    await dataSource.runMigrations();
    const rows: { code: string; from: string; kind: string | null }[] = await dataSource.query(HOLDING);
    expect(rows.filter(({ code }) => code === 'HCLD_1').map(({ kind }) => kind)).toEqual([
      null,
      'tenure',
      'tenure',
      null,
    ]);
  });

  it('are not taken back once a post or a retirement age is recorded, or an official has compared the condition', async () => {
    await dataSource.query(
      `INSERT INTO person (full_name, given_name, retires_at_higher_age) VALUES ('Lò Thị A', 'A', true)`,
    );
    await expect(undoThrough(dataSource, POSTS)).rejects.toThrow('leading posts of persons');
    await dataSource.runMigrations();
    await dataSource.query(
      `INSERT INTO award_fact_confirmation (award_version_id, place, note, confirmed_by, confirmed_at)
       SELECT v.id, 'condition:thoi_gian_giu_chuc_vu', '', 'Sở Nội vụ', now()
         FROM award_version v JOIN award a ON a.id = v.award_id
        WHERE a.code = 'HCLD_3' AND v.superseded_at IS NULL AND v.valid_from = '2026-10-01'`,
    );
    await expect(undoThrough(dataSource, ORDERS)).rejects.toThrow('the catalogue holds');
  });
});
