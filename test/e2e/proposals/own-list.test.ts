import { PROPOSALS, step } from '../../support/proposals';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

let application: TestApplication;
let secretary: TestClient;
let appraiser: TestClient;

beforeAll(async () => {
  application = await startTestApplication({ today: '2024-02-01' });
  await seedWorld(application);
  secretary = await application.visit('thu-ky');
  appraiser = await application.visit('so-noi-vu');
});

afterAll(() => application.close());

/** The list of a member that its leader has submitted to the bloc. */
async function submittedBy(agency: string, achievementYear = 2023): Promise<string> {
  const officer = await application.visit(`can-bo-${agency.toLowerCase()}`);
  const draft = { title: `Đề nghị của ${agency}`, agency, system: 'state', type: 'achievement', achievementYear };
  const { code } = (await officer.api('POST', PROPOSALS, draft)).json;
  await officer.api('POST', `${PROPOSALS}/${code}/candidates`, { award: 'BK_TINH', kind: 'agency', ids: [agency] });
  await step(officer, code, 'send_to_leader');
  const submitted = await step(await application.visit(`lanh-dao-${agency.toLowerCase()}`), code, 'submit');
  expect(submitted.json).toMatchObject({ level: 'bloc' });
  return code;
}

async function todosOf(client: TestClient): Promise<string[]> {
  return (await client.get('/api/v1/todos')).json.todos.map(({ kind }: { kind: string }) => kind);
}

/** The secretary may do nothing with the list and is told why; Sở Nội vụ has it to do and forwards it. */
async function judgedBySoNoiVu(code: string): Promise<void> {
  expect((await step(secretary, code, 'forward')).status).toBe(403);
  expect(await todosOf(secretary)).not.toContain('proposal_gather');
  expect((await secretary.get(`/de-nghi/${code}`)).text).toContain('ở cấp khối do Sở Nội vụ xét và chuyển tiếp');
  expect(await todosOf(appraiser)).toContain('proposal_appraise');
  expect((await step(appraiser, code, 'forward')).json).toMatchObject({ level: 'home_affairs' });
}

describe('the list of an agency, while the bloc has it', () => {
  it('is judged by Sở Nội vụ where the agency chairs the bloc: every secretary works for the chair', async () => {
    await judgedBySoNoiVu(await submittedBy('AG1'));
  });

  it('is judged by the secretary where it is of another member', async () => {
    const code = await submittedBy('AG2');
    expect(await todosOf(secretary)).toContain('proposal_gather');
    expect((await step(appraiser, code, 'forward')).status).toBe(403);
    expect((await step(secretary, code, 'forward')).json).toMatchObject({ level: 'home_affairs' });
  });

  it('is judged by Sở Nội vụ where the only secretary also works for that member, else by another secretary', async () => {
    const code = await submittedBy('AG3');
    const also = `INSERT INTO role_assignment (user_id, role, scope, agency_id, valid_from)
      SELECT u.id, 'OFFICER', 'agency', a.id, '2024-01-01' FROM app_user u, agency a
       WHERE u.login_name = 'thu-ky' AND a.code = 'AG3'`;
    await application.database.query(also);
    await judgedBySoNoiVu(code);
    await application.database.query(
      `INSERT INTO role_assignment (user_id, role, scope, bloc_id, valid_from)
       SELECT u.id, 'SECRETARY', 'bloc', b.id, '2024-01-01' FROM app_user u, bloc b
        WHERE u.login_name = 'can-bo-ag2' AND b.code = 'KHOI-1'`,
    );
    const next = await submittedBy('AG3', 2022);
    expect((await secretary.get(`/de-nghi/${next}`)).text).toContain('do thư ký khác của khối xét');
    expect((await step(appraiser, next, 'forward')).status).toBe(403);
    const colleague = await application.visit('can-bo-ag2');
    expect(await todosOf(colleague)).toContain('proposal_gather');
    expect((await step(colleague, next, 'forward')).json).toMatchObject({ level: 'home_affairs' });
  });
});
