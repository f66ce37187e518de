import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../src/database/data-source';
import { checkScheme } from '../../../src/domain/scoring/check/check-scheme';
import { readScheme } from '../../../src/domain/scoring/read-scheme';
import { cloneDatabase, cluster, onDatabase, SCHEMA } from '../../support/cluster';
import { undoThrough } from '../../support/migrations';
import { SCHEME_KB_2022 } from '../../support/scheme-kb-2022';

const TYPED = 'TypedSchemes1763800300000';

/** A criterion as it was stored before: points by hand up to a maximum. */
const leaf = (code: string, name: string, maximum: string, effect = 'base') => ({
  ...{ code, name, maximum, effect, guidance: '', evidenceRequired: false, criteria: [] },
  item: { type: 'manual', step: '0.5' },
});
const group = (code: string, name: string, maximum: string, criteria: object[]) => ({
  ...{ code, name, maximum, effect: 'base', guidance: '', evidenceRequired: false, item: null, criteria },
});
/** The table of 2022 in the form of the previous release. */
const STORED = {
  ...{ code: 'KB-2022', title: SCHEME_KB_2022.title, total: '100' },
  criteria: [
    group('A', 'Nhiệm vụ chính trị', '60', [
      leaf('A1', 'Thực hiện chương trình công tác', '20'),
      leaf('A2', 'Mười nhiệm vụ trọng tâm đã đăng ký', '30'),
      leaf('A3', 'Chất lượng, thời hạn văn bản tham mưu', '10'),
    ]),
    group('B', 'Xây dựng Đảng, cơ quan, đoàn thể', '20', [
      leaf('B1', 'Xếp loại tổ chức đảng (kỳ liền trước)', '8'),
      leaf('B2', 'Dân chủ cơ sở, phòng chống tham nhũng, nêu gương', '6'),
      leaf('B3', 'Hoạt động đoàn thể', '6'),
    ]),
    group('C', 'Công tác thi đua, khen thưởng và hoạt động khối', '20', [
      leaf('C1', 'Đăng ký, ký giao ước đúng hạn', '4'),
      leaf('C2', 'Phát động phong trào, sơ kết, tổng kết', '4'),
      leaf('C3', 'Chế độ báo cáo', '4'),
      leaf('C4', 'Dự họp khối', '4'),
      leaf('C5', 'Điển hình tiên tiến, khen thưởng đúng quy định', '4'),
    ]),
    leaf('D', 'Điểm thưởng', '5', 'bonus'),
    leaf('E', 'Điểm trừ', '10', 'penalty'),
  ],
};

let dataSource: DataSource;
let drop: () => Promise<void>;

beforeAll(async () => {
  const clone = await cloneDatabase();
  drop = clone.drop;
  const url = onDatabase(cluster().ownerUrl, clone.name);
  dataSource = await createDataSource({ url, schema: SCHEMA }).initialize();
  await undoThrough(dataSource, TYPED);
  await seedPreviousRelease();
  await dataSource.runMigrations();
});
afterAll(async () => {
  await dataSource.destroy();
  await drop();
});

async function insert(sql: string, parameters: unknown[] = []): Promise<string> {
  const [row] = await dataSource.query<{ id: string }[]>(`${sql} RETURNING id`, parameters);
  return row!.id;
}

async function seedPreviousRelease(): Promise<void> {
  const scheme = await insert(`INSERT INTO scheme (code, title) VALUES ('KB-2022', 'x')`);
  const version = await insert(
    `INSERT INTO scheme_version (scheme_id, version, state, definition, legal_basis, effective_from, created_by)
     VALUES ($1, 1, 'published', $2, 'Quyết định số 12/QĐ-KTĐ', '2022-01-01', 'Thư ký khối')`,
    [scheme, JSON.stringify(STORED)],
  );
  const bloc = await insert(`INSERT INTO bloc (code, name, kind) VALUES ('K', 'Khối', 'bloc')`);
  const period = await insert(
    `INSERT INTO period (code, name, kind, starts_on, ends_on, cut_off_on) VALUES ('2022', 'Năm 2022', 'year', '2022-01-01', '2022-12-31', '2022-12-31')`,
  );
  const agency = await insert(`INSERT INTO agency (code, kind, official_order) VALUES ('AG', 'party', 1)`);
  const review = await insert(`INSERT INTO review (bloc_id, period_id, scheme_version_id) VALUES ($1, $2, $3)`, [
    ...[bloc, period, version],
  ]);
  const sheet = await insert(
    `INSERT INTO score_sheet (review_id, agency_id, scheme_version_id, state) VALUES ($1, $2, $3, 'drafting')`,
    [review, agency, version],
  );
  await dataSource.query(
    `INSERT INTO score_entry (sheet_id, criterion_code, layer, version, points, author_name, source)
     VALUES ($1, 'A1', 'self', 1, 18.50, 'x', 'screen'), ($1, 'A1', 'self', 2, NULL, 'x', 'screen'), ($1, 'E', 'self', 1, 1, 'x', 'import')`,
    [sheet],
  );
  const run = await insert(
    `INSERT INTO import_run (bloc_id, period_id, file_name, sha256, counts, applied_by) VALUES ($1, $2, 'x', 'x', '{}', 'x')`,
    [bloc, period],
  );
  await dataSource.query(
    `INSERT INTO import_fact (bloc_id, period_id, fact, value, cell, run_id) VALUES ($1, $2, 'scheme:KB-2022:definition', $3, '', $4)`,
    [bloc, period, JSON.stringify(STORED), run],
  );
}

it('carries a table of points by hand over, word for word', async () => {
  const [row] = await dataSource.query<{ definition: unknown; published_by: string; revision: number }[]>(
    `SELECT definition, published_by, revision FROM scheme_version`,
  );
  expect([row?.published_by, row?.revision]).toEqual(['Thư ký khối', 1]);
  const { value } = readScheme(row?.definition);
  expect(value).toEqual({ ...SCHEME_KB_2022, legalBasis: ['Quyết định số 12/QĐ-KTĐ'] });
  expect(value && checkScheme(value)).toEqual([]);
});

it('makes inputs of points, and leaves what was taken back empty', async () => {
  const rows = await dataSource.query<{ criterion_code: string; version: number; input: unknown }[]>(
    `SELECT criterion_code, version, input FROM score_entry ORDER BY criterion_code, version`,
  );
  expect(rows.map(({ criterion_code, version, input }) => [criterion_code, version, input])).toEqual([
    ['A1', 1, { points: '18.5' }],
    ['A1', 2, null],
    ['E', 1, { points: '1' }],
  ]);
});

it('keeps the histories that only grow as they were', async () => {
  await expect(dataSource.query(`UPDATE score_entry SET input = NULL`)).rejects.toMatchObject({ code: '23000' });
  await expect(dataSource.query(`UPDATE scheme_version SET revision = 2`)).rejects.toMatchObject({ code: '23000' });
});

it('lets an import recognise the table it brought', async () => {
  const [fact] = await dataSource.query<{ value: string }[]>(`SELECT value FROM import_fact`);
  const says = Object.entries(SCHEME_KB_2022).filter(([field]) => field !== 'version' && field !== 'effective');
  expect(JSON.parse(fact!.value)).toEqual(Object.fromEntries(says));
});

it('goes back to the points and the table as they were, but not over what the old form cannot say', async () => {
  await dataSource.query(
    `INSERT INTO scheme_version (scheme_id, state, definition, created_by, changed_by) SELECT id, 'draft', '{}', 'x', 'x' FROM scheme`,
  );
  await expect(undoThrough(dataSource, TYPED)).rejects.toThrow('the old form cannot say what is stored: drafts');
  await dataSource.query(`DELETE FROM scheme_version WHERE state = 'draft'`);
  const graded = { ...SCHEME_KB_2022, ranking: [{ by: 'total' }, { by: 'bonus' }] };
  await dataSource.query(
    `INSERT INTO scheme_version (scheme_id, version, state, definition, created_by, changed_by, published_by, published_at)
     SELECT id, 2, 'published', $1, 'x', 'x', 'x', now() FROM scheme`,
    [JSON.stringify(graded)],
  );
  await expect(undoThrough(dataSource, TYPED)).rejects.toThrow('the old form cannot say what is stored: schemes');
  await dataSource.query(`ALTER TABLE scheme_version DISABLE TRIGGER scheme_version_published`);
  await dataSource.query(`DELETE FROM scheme_version WHERE version = 2`);
  await dataSource.query(`ALTER TABLE scheme_version ENABLE TRIGGER scheme_version_published`);
  await undoThrough(dataSource, TYPED);
  const [row] = await dataSource.query<{ definition: unknown; legal_basis: string; effective_from: string }[]>(
    `SELECT definition, legal_basis, effective_from::text FROM scheme_version`,
  );
  expect(row).toEqual({
    definition: STORED,
    legal_basis: 'Quyết định số 12/QĐ-KTĐ',
    effective_from: '2022-01-01',
  });
  const points = await dataSource.query<{ points: string | null }[]>(
    `SELECT points FROM score_entry ORDER BY criterion_code, version`,
  );
  expect(points.map((entry) => entry.points)).toEqual(['18.5', null, '1']);
  await dataSource.runMigrations();
});
