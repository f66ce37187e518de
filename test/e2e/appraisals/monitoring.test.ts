import { addPerson, evidenceFile, handIn, MONITORED_SCHEME } from '../../support/checks';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

const API = '/api/v1/blocs/KHOI-1/periods/2022-H1/monitoring';
const PAGE = '/khoi/KHOI-1/2022-H1/cham-linh-vuc';

let application: TestApplication;
let world: World;
let outside: TestClient;
let member: TestClient;

beforeAll(async () => {
  application = await startTestApplication({ today: '2022-07-01' });
  world = await seedWorld(application, { members: 4, scheme: MONITORED_SCHEME });
  for (const code of ['AG1', 'AG3']) await handIn(application, code);
  outside = await application.visit('can-bo-la');
  member = await application.visit('can-bo-ag3');
});
afterAll(() => application.close());

describe('criteria that an agency monitors', () => {
  it('are found by its people although it is no member of the bloc, and by nobody else', async () => {
    const page = await outside.get(PAGE);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Tuyên truyền');
    expect(page.text).not.toContain('Cải cách hành chính');
    const stranger = await application.visit('can-bo-ag4');
    expect((await stranger.get(PAGE)).status).toBe(404);
    expect((await stranger.api('GET', API)).status).toBe(404);
    const body = { accepted: true, points: null, reason: '', version: 0 };
    expect((await stranger.api('PUT', `${API}/AG1/criteria/B2`, body)).status).toBe(404);
    expect((await outside.get('/khoi/KHOI-1/2022/cham-linh-vuc')).status).toBe(404);
    expect((await outside.get('/khoi/KHOI-1/2022-H1/tong-quan')).status).toBe(404);
  });

  it('are shown with what was handed in, and of sheets that were not handed in only the state', async () => {
    const { json } = await outside.api('GET', API);
    expect(json.map((cell: any) => [cell.agency, cell.criterion, cell.selfPoints, cell.explanation])).toEqual([
      ['AG1', 'B2', '9', 'Giải trình B2'],
      ['AG2', 'B2', null, ''],
      ['AG3', 'B2', '9', 'Giải trình B2'],
      ['AG4', 'B2', null, ''],
    ]);
  });

  it('take points with a reason, or a word of agreement, cell by cell', async () => {
    const silent = await outside.postForm(`${PAGE}/AG1/B2`, { points: '8', version: '0' });
    expect(silent.status).toBe(422);
    expect(silent.text).toContain('Ghi lý do chấm B2');
    expect(silent.text).toMatch(/value="8"/);
    const over = await outside.api('PUT', `${API}/AG1/criteria/B2`, {
      ...{ accepted: false, points: '10.5', reason: 'Vượt', version: 0 },
    });
    expect([over.status, over.json.errors[0].detail.includes('B2')]).toEqual([422, true]);
    const fields = { points: '8', reason: 'Thiếu bài', version: '0' };
    const saved = await outside.postForm(`${PAGE}/AG1/B2`, fields, { htmx: true });
    expect(saved.status).toBe(200);
    const again = await outside.postForm(`${PAGE}/AG1/B2`, fields);
    expect([again.status, again.headers['location']]).toEqual([303, `${PAGE}#dx-B2--AG1`]);
    expect((await outside.postForm(`${PAGE}/AG3/B2`, { accepted: '1', version: '0' })).status).toBe(303);
    const { json } = await outside.api('GET', API);
    expect(json.map((cell: any) => cell.judgement?.points ?? cell.judgement?.accepted ?? null)).toEqual([
      '8',
      null,
      true,
      null,
    ]);
  });

  it('give both values when a colleague was faster', async () => {
    const late = await outside.postForm(`${PAGE}/AG1/B2`, { points: '7', reason: 'Khác', version: '0' });
    expect(late.status).toBe(409);
    for (const words of ['8 điểm', 'Thiếu bài', '7 điểm', 'Khác']) expect(late.text).toContain(words);
  });

  it('are not scored for the own agency, for others’ criteria or before the sheet is handed in', async () => {
    const body = { accepted: true, points: null, reason: '', version: 0 };
    expect((await member.get(PAGE)).text).toContain('không tự chấm theo lĩnh vực');
    expect((await member.api('PUT', `${API}/AG3/criteria/A2`, body)).status).toBe(403);
    expect((await member.api('PUT', `${API}/AG1/criteria/A2`, body)).status).toBe(200);
    expect((await member.api('PUT', `${API}/AG1/criteria/B2`, body)).status).toBe(404);
    expect((await outside.api('PUT', `${API}/AG1/criteria/A1`, body)).status).toBe(404);
    expect((await outside.api('PUT', `${API}/AG2/criteria/B2`, body)).status).toBe(409);
    expect((await outside.api('PUT', `${API}/LA1/criteria/B2`, body)).status).toBe(404);
  });

  it('end with the appraisal and with the publication', async () => {
    const body = { accepted: false, points: '5', reason: 'Muộn', version: 1 };
    await application.asOwner(`UPDATE score_sheet SET state = 'appraised' WHERE agency_id = $1`, [
      world.agencies['AG1'],
    ]);
    expect((await outside.api('PUT', `${API}/AG1/criteria/B2`, body)).status).toBe(409);
    expect((await outside.get(PAGE)).text).toContain('Phiếu đã có điểm thẩm định');
    await application.asOwner(`UPDATE score_sheet SET state = 'submitted' WHERE agency_id = $1`, [
      world.agencies['AG1'],
    ]);
    await application.asOwner(`UPDATE review SET state = 'published' WHERE id = $1`, [world.reviewId]);
    expect((await outside.api('PUT', `${API}/AG1/criteria/B2`, body)).status).toBe(409);
    await application.asOwner(`UPDATE review SET state = 'open' WHERE id = $1`, [world.reviewId]);
  });

  it('open the evidence of exactly these criteria', async () => {
    const own = await evidenceFile(application, 'AG1', 'B2');
    const other = await evidenceFile(application, 'AG1', 'B1');
    expect((await outside.get(`/tep/${own}`)).status).toBe(200);
    expect((await outside.get(`/tep/${other}`)).status).toBe(404);
    expect((await outside.get(PAGE)).text).toContain(`/tep/${own}`);
    const checker = await personOf('kiem-tra-la', 'LA1');
    expect((await checker.get(`/tep/${own}`)).status).toBe(404);
  });

  it('are linked from the home of everybody whose agency scores them, in a bloc of its own or in none', async () => {
    for (const client of [outside, member]) expect((await client.get('/')).text).toContain(`href="${PAGE}"`);
    await application.asOwner(`DELETE FROM bloc_membership WHERE agency_id = $1`, [world.agencies['LA1']]);
    const homeless = await outside.get('/');
    expect([homeless.status, homeless.text.includes(`href="${PAGE}"`)]).toEqual([200, true]);
    const stranger = await application.visit('can-bo-ag4');
    expect((await stranger.get('/')).text).not.toContain('cham-linh-vuc');
  });

  it('are asked for by the secretary, of every agency once a day', async () => {
    const secretary = await application.visit('thu-ky');
    expect((await member.api('POST', `${API}/invitations`)).status).toBe(403);
    const first = await secretary.api('POST', `${API}/invitations`);
    expect(first.json.invited).toHaveLength(2);
    expect((await secretary.api('POST', `${API}/invitations`)).json.invited).toEqual([]);
    const page = await secretary.postForm('/khoi/KHOI-1/2022-H1/kiem-tra-cheo/moi-cham', {});
    expect(page.status).toBe(303);
    const told = await application.database.query<{ path: string }>(
      `SELECT path FROM notice WHERE agency_id = $1 AND role = 'OFFICER'`,
      [world.agencies['LA1']],
    );
    expect(told).toEqual([{ path: PAGE }]);
  });

  /** Somebody who only checks for an agency. */
  async function personOf(login: string, agency: string): Promise<TestClient> {
    await addPerson(application, login, 'CROSS_CHECKER', world.agencies[agency]!);
    return application.visit(login);
  }
});
