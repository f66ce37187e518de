import { attend, COUNCIL_DAY, type SeededCouncil, seedCouncil, seedSession } from '../../support/councils';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

let application: TestApplication;
let manager: TestClient;
let chair: TestClient;
let member: TestClient;
let council: SeededCouncil;
let id: string;

beforeAll(async () => {
  application = await startTestApplication({ today: COUNCIL_DAY });
  await seedWorld(application);
  manager = await application.visit('so-noi-vu');
  council = await seedCouncil(application, manager, 5);
  [chair, member] = [await application.visit('uy-vien-1'), await application.visit('uy-vien-2')];
  id = await seedSession(manager, council.id, 'Phiên do Chủ tịch điều hành');
  const matter = { title: 'Quy chế của Hội đồng', voteKind: 'secret', voteShare: '0.8' };
  expect((await manager.api('POST', `${path()}/matters`, matter)).status).toBe(200);
});
afterAll(() => application.close());

const path = () => `/api/v1/council-sessions/${id}`;
const page = async (client: TestClient) => (await client.get(`/hoi-dong/phien/${id}`)).text;
const step = (client: TestClient, action: string, method?: string) =>
  client.api('POST', `${path()}/steps`, { action, ...(method === undefined ? {} : { method }) });
const todos = async (client: TestClient): Promise<string[]> =>
  (await client.get('/api/v1/todos')).json.todos.map(({ kind }: { kind: string }) => kind);

describe('the chair of a council', () => {
  it('finds the session, opens it once enough are there, and prepares nothing of it', async () => {
    const home = await chair.get('/');
    expect([home.status, home.headers['location']]).toEqual([303, '/viec-can-lam']);
    expect(await todos(chair)).toContain('council_session');
    const before = await page(chair);
    expect([before.includes('Điều hành phiên họp'), before.includes('Sửa phiên họp')]).toEqual([true, false]);
    expect(before).not.toContain('Hủy phiên họp');
    const few = await step(chair, 'open');
    expect([few.status, few.text]).toEqual([409, expect.stringContaining('chưa đủ điều kiện họp')]);
    for (const [method, where, body] of [
      ['PUT', 'attendance', { attendance: [] }],
      ['POST', 'matters', { title: 'Thêm' }],
      ['POST', 'steps', { action: 'cancel', reason: 'Thử' }],
    ] as const) {
      expect([where, (await chair.api(method, `${path()}/${where}`, body)).status]).toEqual([where, 403]);
    }
    await attend(manager, id, council.members, 5);
    expect((await step(chair, 'open')).json).toMatchObject({ state: 'in_session' });
    expect(await todos(chair)).toContain('council_preside');
    expect(await todos(member)).not.toContain('council_preside');
  });

  it('opens and closes the vote in the browser, sees who has yet to vote and never what', async () => {
    const refused = await step(member, 'start_voting', 'secret');
    expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('Chỉ người chủ trì')]);
    const { version } = (await chair.get(path())).json;
    const opened = await chair.postForm(`/hoi-dong/phien/${id}/buoc`, {
      ...{ version: String(version), action: 'start_voting', method: 'secret' },
    });
    expect(opened.status).toBe(303);
    const [ofChair, ofMember] = [await page(chair), await page(member)];
    expect([ofChair.includes('Chưa bỏ phiếu:'), ofMember.includes('Chưa bỏ phiếu:')]).toEqual([true, false]);
    expect(ofChair).toContain('Mở phiếu của đồng chí');
    const { items } = (await chair.get(path())).json as { items: { id: string }[] };
    const paper = { agreed: items.map((item) => item.id), disagreed: [] };
    for (const number of [1, 2, 3, 4, 5]) {
      const voter = await application.visit(`uy-vien-${String(number)}`);
      expect((await voter.api('POST', `${path()}/votes`, paper)).status).toBe(204);
    }
    const closed = await step(chair, 'close_voting');
    expect(closed.json).toMatchObject({ state: 'in_session', items: [{ result: { inFavour: 5, needed: 4 } }] });
  });

  it('concludes it, whoever of the two is first: the other is told', async () => {
    const { version } = (await chair.get(path())).json;
    const both = await Promise.all(
      [chair, manager].map((client) => client.api('POST', `${path()}/steps`, { action: 'conclude', version })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const [row] = await application.database.query<{ by: string }>(
      `SELECT actor_name AS by FROM audit_entry WHERE action = 'council_session.moved' ORDER BY sequence LIMIT 1`,
    );
    expect(row?.by).toBe('Ủy viên 1');
  });
});

describe('a vice chair', () => {
  it('presides while the chair is not there, and no longer once the chair is', async () => {
    await application.database.query(`UPDATE council_member SET role = 'vice_chair' WHERE id = $1`, [
      council.members[1],
    ]);
    id = await seedSession(manager, council.id, 'Chủ tịch vắng');
    expect((await step(member, 'open')).status).toBe(403);
    const absent = [...council.members.slice(1), council.members[0] ?? ''];
    await attend(manager, id, absent, 4);
    expect((await step(member, 'open')).json).toMatchObject({ state: 'in_session' });
    expect((await step(await application.visit('uy-vien-3'), 'conclude')).status).toBe(403);
    await attend(manager, id, council.members, 5);
    expect((await step(member, 'conclude')).status).toBe(403);
    expect((await step(chair, 'conclude')).status).toBe(200);
  });
});
