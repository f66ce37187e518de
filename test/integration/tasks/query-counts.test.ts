import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';
import { recordFigure } from '../../support/tasks';

const PATHS = [
  '/khoi/KHOI-1/2022-H1/nhiem-vu',
  '/khoi/KHOI-1/2022-H1/nhiem-vu?q=trong+tam&status=late',
  '/khoi/KHOI-1/2022-H1/nhiem-vu/AG1/1',
  '/khoi/KHOI-1/2022-H1/luoi-nhiem-vu',
  '/khoi/KHOI-1/2022-H1/luoi-nhiem-vu?xem=danh-gia',
  '/api/v1/blocs/KHOI-1/periods/2022-H1/task-grid?view=judgements',
  '/api/v1/blocs/KHOI-1/periods/2022-H1/tasks',
];

async function queriesOf(application: TestApplication, path: string): Promise<number> {
  const secretary = await application.visit('thu-ky');
  return countQueries(application, async () => {
    const answer = await secretary.get(path);
    if (answer.status !== 200) throw new Error(`${path} answered ${String(answer.status)}`);
  });
}

describe('the number of queries', () => {
  let small: TestApplication;
  let large: TestApplication;

  beforeAll(async () => {
    small = await startTestApplication();
    await seedWorld(small, { members: 1 });
    large = await startTestApplication();
    await seedWorld(large, { members: 3 });
    for (const actual of ['1', '2', '3']) {
      for (const agency of ['AG1', 'AG2', 'AG3']) await recordFigure(large, agency, 1, '2022-06-30', actual);
    }
  });
  afterAll(async () => {
    await small.close();
    await large.close();
  });

  it.each(PATHS)('of %s does not grow with members and lines', async (path) => {
    expect(await queriesOf(large, path)).toBe(await queriesOf(small, path));
  });
});
