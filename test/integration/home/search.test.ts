import type { Database } from '../../../src/database/database';
import { SearchRepository } from '../../../src/modules/home/search.repository';
import { SearchService } from '../../../src/modules/home/search.service';
import { actorOf } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

const EVERYWHERE = { province: true, agencyIds: [], blocIds: [] };

let application: TestApplication;

beforeAll(async () => {
  application = await startTestApplication();
  await seedWorld(application);
  // Enough titles for an index to be worth it: 200 agencies of a second bloc with 50 tasks each.
  await application.database.query(
    `WITH agencies AS (
       INSERT INTO agency (code, kind, official_order) SELECT 'N' || i, 'state', 100 + i FROM generate_series(1, 200) i RETURNING id, code
     ), names AS (
       INSERT INTO agency_name (agency_id, name, short_name) SELECT id, 'Sở ' || code, code FROM agencies
     ), memberships AS (
       INSERT INTO bloc_membership (bloc_id, agency_id, role, valid_from)
       SELECT b.id, a.id, 'member', '2022-01-01' FROM agencies a, bloc b WHERE b.code = 'KHOI-2'
     ), tasks AS (
       INSERT INTO key_task (bloc_id, period_id, agency_id, number)
       SELECT b.id, p.id, a.id, n FROM agencies a, bloc b, period p, generate_series(1, 50) n
        WHERE b.code = 'KHOI-2' AND p.code = '2022' RETURNING id, number
     )
     INSERT INTO key_task_baseline (task_id, version, title, unit, target, target_kind, direction, due_on, approved_by, source)
     SELECT id, 1, 'Chỉ tiêu ' || md5(id::text) || CASE WHEN number = 7 THEN ' đào tạo nghề' ELSE '' END, 'lớp', 1, 'cumulative',
            'higher', '2022-12-31', 'x', 'import' FROM tasks`,
  );
  await application.asOwner('ANALYZE');
});
afterAll(() => application.close());

describe('the search', () => {
  it('finds every word in any order and says how many more there are', async () => {
    const repository = application.get(SearchRepository);
    const found = await repository.tasks(['%nghe%', '%dao%'], EVERYWHERE);
    expect([found.hits.length, found.total]).toEqual([20, 200]);
    expect(found.hits[0]).toMatchObject({ agencyCode: 'N1', blocCode: 'KHOI-2', periodCode: '2022-H1', number: 7 });
  });

  it('finds a title only while it holds', async () => {
    await application.database.query(
      `INSERT INTO key_task_baseline (task_id, version, title, unit, target, target_kind, direction, due_on, reason, approved_by, source)
       SELECT t.id, 2, 'Tập huấn chuyển đổi số', 'lớp', 1, 'cumulative', 'higher', '2022-12-31', 'Đổi tên', 'x', 'screen'
         FROM key_task t JOIN agency g ON g.id = t.agency_id WHERE g.code = 'AG1' AND t.number = 10`,
    );
    const secretary = await actorOf(application, 'thu-ky');
    const search = application.get(SearchService);
    expect((await search.find(secretary, 'chuyển đổi số')).tasks.total).toBe(1);
    expect((await search.find(secretary, 'trọng tâm số 10')).tasks.total).toBe(2);
  });

  it('reads titles through their index', async () => {
    const explaining = {
      query: (sql: string, parameters: unknown[]) => application.database.query(`EXPLAIN ${sql}`, parameters),
    };
    const repository = new SearchRepository(explaining as unknown as Database);
    const { hits } = await repository.tasks(['%nghe%', '%dao tao%'], EVERYWHERE);
    expect(JSON.stringify(hits)).toContain('Bitmap Index Scan on key_task_baseline_title_search');
  });
});
