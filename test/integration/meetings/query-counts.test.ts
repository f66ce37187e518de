import { heldMeeting, ok, plannedMeeting } from '../../support/meetings';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

const PAGE = '/khoi/KHOI-1/2022-H1/hop';
const PAGES = [
  ...['', '/1', '/1/diem-danh', '/1/gop-y', '/1/dieu-hanh', '/1/bien-ban'].flatMap((path) => [
    ['thu-ky', `${PAGE}${path}`],
    ['can-bo-ag1', `${PAGE}${path}`],
  ]),
  ['thu-ky', '/api/v1/blocs/KHOI-1/periods/2022-H1/meetings'],
  ['thu-ky', '/api/v1/blocs/KHOI-1/periods/2022-H1/meetings/1'],
  ['thu-ky', '/api/v1/blocs/KHOI-1/periods/2022-H1/meetings/agreed-tasks'],
] as [string, string][];

describe('the number of queries of the pages of meetings', () => {
  let small: TestApplication;
  let large: TestApplication;

  /** As many meetings as agencies, each agency with a comment, a conclusion and a task in the first. */
  async function filled(members: number): Promise<TestApplication> {
    const application = await startTestApplication();
    await seedWorld(application, { members });
    const secretary = await application.visit('thu-ky');
    const agencies = Array.from({ length: members }, (_, index) => `AG${String(index + 1)}`);
    const path = await heldMeeting(secretary, agencies);
    for (const agency of agencies) {
      const officer = await application.visit(`can-bo-${agency.toLowerCase()}`);
      ok(await officer.api('POST', `${path}/comments`, { content: `Góp ý của ${agency}` }));
      ok(await secretary.api('PUT', `${path}/conclusions/${agency}`, { judgement: 'Tốt', version: 0 }));
      ok(await secretary.api('POST', `${path}/items`, { kind: 'next_task', content: 'Nhiệm vụ', agency }));
    }
    for (let more = 1; more < members; more += 1) await plannedMeeting(secretary);
    return application;
  }

  beforeAll(async () => {
    small = await filled(1);
    large = await filled(3);
  });
  afterAll(async () => {
    await small.close();
    await large.close();
  });

  it.each(PAGES)('%s %s does not grow with meetings and agencies', async (login, path) => {
    const queries = async (application: TestApplication): Promise<number> => {
      const client = await application.visit(login);
      return countQueries(application, async () => {
        const answer = await client.get(path);
        if (answer.status !== 200) throw new Error(`${path} answered ${String(answer.status)}`);
      });
    };
    expect(await queries(large)).toBe(await queries(small));
  });
});
