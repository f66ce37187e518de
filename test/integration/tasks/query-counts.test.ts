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
  '/khoi/KHOI-1/2022-H1/dang-ky',
  '/khoi/KHOI-1/2022-H1/dang-ky/AG1',
  '/khoi/KHOI-1/2022-H1/dang-ky/tep/docx',
  '/khoi/KHOI-1/2022-H1/dang-ky/AG1/tep/docx',
  '/khoi/KHOI-1/2022-H1/dieu-chinh',
  '/api/v1/blocs/KHOI-1/periods/2022-H1/registrations',
  '/api/v1/blocs/KHOI-1/periods/2022-H1/registrations/AG1',
  '/api/v1/blocs/KHOI-1/periods/2022-H1/registration-form/docx',
  '/api/v1/blocs/KHOI-1/periods/2022-H1/target-changes',
];

/** Every agency has sent a registration of one more task, and asks for a change of its first. */
async function seedRegistrations({ database }: TestApplication): Promise<void> {
  await database.query(
    `INSERT INTO task_registration (bloc_id, period_id, agency_id, state)
     SELECT DISTINCT bloc_id, period_id, agency_id, 'submitted' FROM key_task`,
  );
  await database.query(
    `INSERT INTO task_registration_event (registration_id, sequence, action, from_state, to_state, actor_name)
     SELECT id, 1, 'submit', 'awaiting_leader', 'submitted', 'Thử nghiệm' FROM task_registration`,
  );
  await database.query(
    `INSERT INTO registered_task (registration_id, number, title, unit, target, target_kind, direction, due_on,
                                  expected_product, coordinators, milestones, changed_by)
     SELECT id, 11, 'Thêm', 'văn bản', 5, 'cumulative', 'higher', '2022-12-31', '', '{}', '[]', 'Thử nghiệm'
       FROM task_registration`,
  );
  await database.query(
    `INSERT INTO target_change_request (task_id, seen_version, title, unit, target, target_kind, direction, due_on,
                                        expected_product, coordinators, milestones, effective_on, reason, requested_by)
     SELECT id, 1, 'Đổi', 'văn bản', 5, 'cumulative', 'higher', '2022-12-31', '', '{}', '[]', '2022-07-01', 'Vì sao', 'Ai'
       FROM key_task WHERE number = 1`,
  );
}

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
    for (const application of [small, large]) await seedRegistrations(application);
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
