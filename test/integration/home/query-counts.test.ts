import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { recordFigure } from '../../support/tasks';
import { seedWorld } from '../../support/world';

const PAGES = [
  ['thu-ky', '/khoi/KHOI-1/2022-H1/tong-quan'],
  ['can-bo-ag1', '/khoi/KHOI-1/2022-H1/tong-quan'],
  ['thu-ky', '/api/v1/blocs/KHOI-1/periods/2022-H1/overview'],
  ['can-bo-ag1', '/'],
  ['so-noi-vu', '/'],
  ['lanh-dao-tinh', '/'],
  ['quan-tri', '/'],
  ['so-noi-vu', '/tim-kiem?q=trong+tam'],
] as const;

describe('the number of queries', () => {
  let small: TestApplication;
  let large: TestApplication;

  beforeAll(async () => {
    small = await startTestApplication();
    await seedWorld(small, { members: 1 });
    large = await startTestApplication();
    await seedWorld(large, { members: 3 });
    for (const agency of ['AG1', 'AG2', 'AG3']) await recordFigure(large, agency, 1, '2022-06-30', '1');
    await large.database.query(`INSERT INTO bloc (code, name) VALUES ('KHOI-3', 'Khối 3'), ('KHOI-4', 'Khối 4')`);
    await large.database.query(
      `INSERT INTO review (bloc_id, period_id) SELECT b.id, p.id FROM bloc b, period p
        WHERE b.code IN ('KHOI-3', 'KHOI-4') AND p.code = '2022-H1'`,
    );
    // Both have it, so that it changes nothing in the comparison.
    for (const application of [small, large]) {
      await application.database.query(
        `INSERT INTO deadline (period_id, kind, due_at)
         SELECT id, 'progress_update', '2022-06-20 17:00+07' FROM period WHERE code = '2022-H1'`,
      );
    }
  });
  afterAll(async () => {
    await small.close();
    await large.close();
  });

  async function queriesOf(application: TestApplication, login: string, path: string): Promise<number> {
    const client = await application.visit(login);
    return countQueries(application, async () => {
      const answer = await client.get(path);
      if (answer.status !== 200) throw new Error(`${path} answered ${String(answer.status)}`);
    });
  }

  it.each(PAGES)('for %s of %s does not grow with blocs, members and figures', async (login, path) => {
    expect(await queriesOf(large, login, path)).toBe(await queriesOf(small, login, path));
  });
});
