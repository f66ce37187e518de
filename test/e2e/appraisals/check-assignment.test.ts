import { MONITORED_SCHEME } from '../../support/checks';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

const API = '/api/v1/blocs/KHOI-1/periods/2022-H1/cross-checks';
const PAGE = '/khoi/KHOI-1/2022-H1/kiem-tra-cheo';

let application: TestApplication;
let world: World;
let secretary: TestClient;

const checkOf = async (checkerCode: string, checked: string): Promise<any> =>
  (await secretary.api('GET', API)).json.find(
    (check: any) => check.checker === checkerCode && check.checked === checked && check.state !== 'ended',
  );

beforeAll(async () => {
  application = await startTestApplication({ today: '2022-07-01' });
  world = await seedWorld(application, { members: 9, scheme: MONITORED_SCHEME });
  secretary = await application.visit('thu-ky');
});
afterAll(() => application.close());

describe('assigning', () => {
  it('shows the automatic assignment before it is applied, and stores nothing', async () => {
    const preview = await secretary.api('GET', `${API}/preview?each=2`);
    expect(preview.status).toBe(200);
    const automatic = preview.json.filter((pair: any) => pair.origins.includes('automatic'));
    expect(automatic).toHaveLength(18);
    expect(preview.json.filter((pair: any) => pair.mutual || pair.checker === pair.checked)).toEqual([]);
    const page = await secretary.get(`${PAGE}?each=2`);
    expect(page.text).toContain('Áp dụng phân công');
    expect((await secretary.api('GET', API)).json).toEqual([]);
  });

  it('refuses a number outside of what is offered with a sentence', async () => {
    const answer = await secretary.api('POST', `${API}/automatic`, { each: 9 });
    expect([answer.status, answer.json.errors[0].detail]).toEqual([
      422,
      'Số cơ quan mỗi đơn vị kiểm tra: nhập từ 1 đến 8.',
    ]);
  });

  it('is applied once; the same again changes nothing, another one is refused', async () => {
    const applied = await secretary.postForm(`${PAGE}/tu-dong`, { each: '2' });
    expect([applied.status, applied.headers['location']]).toEqual([303, PAGE]);
    const checks = (await secretary.api('GET', API)).json;
    for (const code of Object.keys(world.agencies).filter((known) => known !== 'LA1')) {
      const automatic = checks.filter((check: any) => check.origins.includes('automatic'));
      expect(automatic.filter((check: any) => check.checker === code)).toHaveLength(2);
      expect(automatic.filter((check: any) => check.checked === code)).toHaveLength(2);
    }
    const teams = checks.filter((check: any) => check.origins.includes('chair_team'));
    expect(new Set(teams.map((check: any) => check.checker))).toEqual(new Set(['AG1']));
    expect(teams).toHaveLength(8);
    expect((await secretary.api('POST', `${API}/automatic`, { each: 2 })).json).toHaveLength(checks.length);
    expect((await secretary.api('POST', `${API}/automatic`, { each: 1 })).status).toBe(409);
  });

  it('tells the checking agencies, each once', async () => {
    const notices = await application.database.query<{ body: string }>(
      `SELECT body FROM notice WHERE role = 'CROSS_CHECKER' AND agency_id = $1`,
      [world.agencies['AG3']],
    );
    expect(notices).toHaveLength(1);
  });

  it('is no business of officers, and of leaders of the province only to read', async () => {
    const officer = await application.visit('can-bo-ag4');
    expect((await officer.get(PAGE)).status).toBe(403);
    const leader = await application.visit('lanh-dao-tinh');
    expect((await leader.get(PAGE)).text).not.toContain('Phân công thêm');
    expect((await leader.postForm(`${PAGE}/them`, {})).status).toBe(403);
  });

  it('adds a check by hand for a reason, keeps what was typed, and refuses a check of oneself', async () => {
    const refused = await secretary.postForm(`${PAGE}/them`, { checker: 'AG3', checked: 'AG3', reason: 'Vì sao' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Cơ quan không kiểm tra chéo phiếu của chính mình.');
    expect(refused.text).toContain('Vì sao');
    expect((await secretary.api('POST', API, { checker: 'AG3', checked: 'AG7', reason: '' })).status).toBe(422);
    const free = await freePair('AG3');
    expect((await secretary.api('POST', API, { checker: 'AG3', checked: free, reason: 'Bổ sung' })).status).toBe(200);
    expect((await secretary.api('POST', API, { checker: 'AG3', checked: free, reason: 'Bổ sung' })).status).toBe(422);
  });

  it('warns of two agencies that check each other, and says so in the plan', async () => {
    const pair = (await secretary.api('GET', API)).json.find(
      (check: any) => check.origins[0] === 'automatic' && check.checked !== 'AG1' && !check.mutual,
    );
    const fields = { checker: pair.checked, checked: pair.checker, reason: 'Kiểm tra lại' };
    expect((await secretary.postForm(`${PAGE}/them`, fields)).status).toBe(303);
    expect((await secretary.get(PAGE)).text).toContain('Lưu ý: hai cơ quan này kiểm tra lẫn nhau.');
    expect((await checkOf(pair.checked, pair.checker)).mutual).toBe(true);
    const { id, version } = await checkOf(pair.checked, pair.checker);
    await secretary.api('POST', `${API}/${id}/actions`, { action: 'end', version, reason: 'Chỉ để thử' });
    expect((await checkOf(pair.checker, pair.checked)).mutual).toBe(false);
  });

  it('lets nobody of the chair decide who checks the chair; the province does', async () => {
    const body = { checker: 'AG9', checked: 'AG1', reason: 'Thêm một đoàn' };
    if (await checkOf('AG9', 'AG1')) body.checker = 'AG8';
    expect((await secretary.api('POST', API, body)).status).toBe(403);
    const vice = await checkOf('AG2', 'AG1');
    const ending = { action: 'end', reason: 'Không cần', version: vice.version };
    expect((await secretary.api('POST', `${API}/${vice.id}/actions`, ending)).status).toBe(403);
    const province = await application.visit('so-noi-vu');
    expect((await province.api('POST', API, body)).status).toBe(200);
  });

  /** A member whose sheet this agency does not check. */
  async function freePair(code: string): Promise<string> {
    const checks = (await secretary.api('GET', API)).json;
    const taken = checks.flatMap((check: any) => (check.checker === code ? [check.checked] : []));
    return ['AG5', 'AG4', 'AG6', 'AG7', 'AG8', 'AG9'].find((other) => !taken.includes(other))!;
  }
});
