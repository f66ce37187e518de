import { NoticesService } from '../../../src/platform/notices';
import {
  attend,
  COUNCIL_DAY,
  councilActor,
  giveDossier,
  seedCouncil,
  seedOwnCouncil,
  seedProposal,
  seedSession,
  type SeededCouncil,
} from '../../support/councils';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

let application: TestApplication;
let world: World;
let manager: TestClient;
let provincial: SeededCouncil;

beforeAll(async () => {
  application = await startTestApplication({ today: COUNCIL_DAY });
  world = await seedWorld(application);
  manager = await application.visit('so-noi-vu');
  provincial = await seedCouncil(application, manager, 5);
});
afterAll(() => application.close());

const read = async (code: string) => (await manager.api('GET', `/api/v1/proposals/${code}`)).json;
const told = async (member: number): Promise<string[]> =>
  (await application.get(NoticesService).list(await councilActor(application, provincial.userIds[member - 1]))).map(
    ({ title, path }) => `${title} ${path}`,
  );

/** A list whose members are agencies; of the bloc, or of the first of them, in a state. */
async function list(code: string, agencies: readonly string[], of: 'agency' | 'bloc'): Promise<void> {
  const { id, candidates } = await seedProposal(
    application,
    world,
    code,
    agencies.map((agency) => ({ agency, award: 'BK_TINH' })),
  );
  for (const candidate of candidates) await giveDossier(application, world, id, candidate);
  await application.database.query(
    of === 'agency'
      ? `UPDATE proposal SET agency_id = $2, state = 'drafting', level = NULL, received_at = NULL WHERE id = $1`
      : `UPDATE proposal SET agency_id = $2, level = 'bloc', received_at = NULL WHERE id = $1`,
    [id, world.agencies[agencies[0] ?? '']],
  );
}

describe('the council of an agency', () => {
  let council: Omit<SeededCouncil, 'userIds'>;
  let session: string;

  beforeAll(async () => {
    const place = { kind: 'agency', placeCode: 'AG2' } as const;
    council = await seedOwnCouncil(application, manager, place, ['uy-vien-1', 'uy-vien-2', 'uy-vien-3']);
    await list('DN-2026-0001', ['AG2'], 'agency');
    await list('DN-2026-0002', ['AG1'], 'agency');
    session = `/api/v1/council-sessions/${await seedSession(manager, council.id, 'Phiên của cơ quan')}`;
  });

  const step = (body: object) => manager.api('POST', `${session}/steps`, body);
  const sessionId = () => session.split('/').at(-1) ?? '';

  it('considers the drafts of its agency and of no other, by its own rule where the award has none for it', async () => {
    const page = (await manager.get(`/hoi-dong/phien/${sessionId()}`)).text;
    expect([page.includes('DN-2026-0001'), page.includes('DN-2026-0002')]).toEqual([true, false]);
    const strange = await manager.api('POST', `${session}/proposals`, { proposal: 'DN-2026-0002' });
    expect(strange.status).toBe(422);
    expect((await manager.api('POST', `${session}/proposals`, { proposal: 'DN-2026-0001' })).status).toBe(200);
    const { items } = (await manager.api('GET', session)).json;
    expect(items).toMatchObject([{ title: 'Ban AG2 Tỉnh ủy', voteKind: 'open', voteShare: '1/2' }]);
  });

  it('is known to its members and its agency: those of others do not find it', async () => {
    const [own, other] = [await application.visit('uy-vien-2'), await application.visit('uy-vien-4')];
    expect((await own.api('GET', session)).status).toBe(200);
    expect((await other.api('GET', session)).status).toBe(404);
    expect((await other.get('/hoi-dong')).text).not.toContain('Hội đồng AG2');
    const officerOf = async (agency: string) =>
      (await (await application.visit(`can-bo-${agency}`)).get(`/hoi-dong/phien/${sessionId()}`)).status;
    expect([await officerOf('ag2'), await officerOf('ag3')]).toEqual([200, 404]);
    // A draft of an agency is before its council: nothing of it is for the leader of the province.
    const leader = await application.visit('lanh-dao-tinh');
    expect((await leader.get(session)).status).toBe(404);
    expect((await leader.get('/hoi-dong')).text).not.toContain('Hội đồng AG2');
  });

  it('asks those who are there to vote, each on their own, and nobody else', async () => {
    await attend(manager, sessionId(), council.members, 2);
    expect((await step({ action: 'open' })).status).toBe(200);
    expect((await step({ action: 'start_voting', method: 'open' })).status).toBe(200);
    const asked = `Hội đồng đang bỏ phiếu /hoi-dong/phien/${sessionId()}`;
    const who: boolean[] = [];
    for (const member of [1, 2, 3, 4]) who.push((await told(member)).includes(asked));
    expect(who).toEqual([true, true, false, false]);
  });

  it('takes a candidate without the votes off the draft, tells its members, and sends nothing on by itself', async () => {
    for (const login of ['uy-vien-1', 'uy-vien-2']) {
      const member = await application.visit(login);
      const { items } = (await member.api('GET', session)).json as { items: { id: string }[] };
      const ids = items.map(({ id }) => id);
      const paper = login === 'uy-vien-1' ? { agreed: ids, disagreed: [] } : { agreed: [], disagreed: ids };
      expect((await member.api('POST', `${session}/votes`, paper)).status).toBeLessThan(300);
    }
    expect((await step({ action: 'close_voting' })).status).toBe(200);
    expect((await step({ action: 'conclude' })).status).toBe(200);
    const [row] = await application.database.query<{ state: string; candidate: string; reason: string }>(
      `SELECT p.state, d.state AS candidate,
              (SELECT s.reason FROM proposal_step s WHERE s.candidate_id = d.id ORDER BY s.sequence DESC LIMIT 1) AS reason
         FROM proposal p JOIN proposal_candidate d ON d.proposal_id = p.id WHERE p.code = 'DN-2026-0001'`,
    );
    expect(row).toMatchObject({ state: 'drafting', candidate: 'withdrawn' });
    expect(row?.reason).toContain('01 trên tổng số 03 thành viên Hội đồng đồng ý, cần 02');
    const concluded = `Đã có kết quả phiên họp Hội đồng /hoi-dong/phien/${sessionId()}`;
    expect([(await told(3)).includes(concluded), (await told(4)).includes(concluded)]).toEqual([true, false]);
  });

  it('passes a draft that stays with its agency to be sent', async () => {
    await list('DN-2026-0003', ['AG2'], 'agency');
    const again = `/api/v1/council-sessions/${await seedSession(manager, council.id, 'Phiên sau')}`;
    const done = async (path: string, body: object) => {
      expect((await manager.api('POST', `${again}/${path}`, body)).status).toBe(200);
    };
    await done('proposals', { proposal: 'DN-2026-0003' });
    await attend(manager, again.split('/').at(-1) ?? '', council.members, 3);
    await done('steps', { action: 'open' });
    await done('steps', { action: 'start_voting', method: 'open' });
    const { items } = (await manager.api('GET', again)).json as { items: { id: string }[] };
    const agreed = items.map(({ id }) => id);
    for (const login of ['uy-vien-1', 'uy-vien-2', 'uy-vien-3']) {
      const member = await application.visit(login);
      expect((await member.api('POST', `${again}/votes`, { agreed, disagreed: [] })).status).toBeLessThan(300);
    }
    await done('steps', { action: 'close_voting' });
    await done('steps', { action: 'conclude' });
    expect((await manager.get(`/hoi-dong/phien/${again.split('/').at(-1) ?? ''}`)).text).toContain(
      'Ở lại cấp này, chờ xử lý',
    );
    const officer = await application.visit('can-bo-ag2');
    const { json } = await officer.get('/api/v1/proposals/DN-2026-0003');
    expect(json).toMatchObject({ state: 'drafting', candidates: [{ state: 'standing' }] });
    expect(json.candidates[0].councilVotes).toMatchObject([
      { councilKind: 'agency', counts: { members: 3, inFavour: 3, isPassed: true, isOutdated: false } },
    ]);
  });
});

describe('the council of a bloc', () => {
  it('considers the lists that are at its bloc, and sends on those that it has passed', async () => {
    const place = { kind: 'bloc', placeCode: 'KHOI-1' } as const;
    const council = await seedOwnCouncil(application, manager, place, ['uy-vien-3', 'uy-vien-4', 'uy-vien-5']);
    await list('DN-2026-0010', ['AG3'], 'bloc');
    const id = await seedSession(manager, council.id, 'Phiên của khối');
    const session = `/api/v1/council-sessions/${id}`;
    expect((await manager.api('POST', `${session}/proposals`, { proposal: 'DN-2026-0010' })).status).toBe(200);
    await attend(manager, id, council.members, 2);
    const step = (body: object) => manager.api('POST', `${session}/steps`, body);
    expect((await step({ action: 'open' })).status).toBe(200);
    const { items } = (await manager.api('GET', session)).json as { items: { id: string }[] };
    const matter = items[0]?.id ?? '';

    const uploaded = await manager.postFiles(
      `/hoi-dong/phien/${id}/y-kien`,
      { item: matter, member: council.members[2] ?? '', agrees: 'yes', givenOn: '19/11/2026' },
      [{ field: 'file', name: 'y-kien.pdf', content: Buffer.from('%PDF-1.4\n%%EOF\n') }],
    );
    expect(uploaded.status).toBe(303);
    expect((await step({ action: 'start_voting', method: 'open' })).status).toBe(200);
    for (const login of ['uy-vien-3', 'uy-vien-4']) {
      const member = await application.visit(login);
      const paper = { agreed: [matter], disagreed: [] };
      expect((await member.api('POST', `${session}/votes`, paper)).status).toBeLessThan(300);
    }
    expect((await step({ action: 'close_voting' })).status).toBe(200);
    expect((await step({ action: 'conclude' })).status).toBe(200);
    expect(await read('DN-2026-0010')).toMatchObject({ state: 'under_review', level: 'home_affairs' });
  });

  it('leaves the list of the secretary’s own agency, and of the chair, to Sở Nội vụ (trap T13)', async () => {
    const secretary = await application.visit('thu-ky');
    await list('DN-2026-0011', ['AG1'], 'bloc');
    await list('DN-2026-0012', ['AG2'], 'bloc');
    const [council] = (await secretary.get('/api/v1/councils')).json as { id: string }[];
    const id = await seedSession(secretary, council?.id ?? '', 'Phiên do Thư ký chuẩn bị');
    const session = `/api/v1/council-sessions/${id}`;
    const page = (await secretary.get(`/hoi-dong/phien/${id}`)).text;
    expect([page.includes('DN-2026-0011'), page.includes('DN-2026-0012')]).toEqual([false, true]);
    expect((await secretary.api('POST', `${session}/proposals`, { proposal: 'DN-2026-0011' })).status).toBe(422);
    expect((await secretary.api('POST', `${session}/proposals`, { proposal: 'DN-2026-0012' })).status).toBe(200);
    expect((await manager.api('POST', `${session}/proposals`, { proposal: 'DN-2026-0011' })).status).toBe(200);
    for (const action of ['open', 'start_voting', 'close_voting', 'conclude', 'cancel']) {
      const refused = await secretary.api('POST', `${session}/steps`, { action, reason: 'Thử', method: 'paper' });
      expect([action, refused.status, refused.json.detail]).toEqual([
        ...[action, 403, expect.stringContaining('danh sách của cơ quan đồng chí')],
      ]);
    }
    const { items } = (await manager.get(session)).json as { items: { id: string; title: string }[] };
    const ofChair = items.find(({ title }) => title.includes('AG1'))?.id ?? '';
    expect((await manager.api('DELETE', `${session}/matters/${ofChair}`)).status).toBe(200);
    const cancelled = await secretary.api('POST', `${session}/steps`, { action: 'cancel', reason: 'Hoãn' });
    expect(cancelled.json).toMatchObject({ state: 'cancelled' });
  });

  it('keeps the paper of a written opinion with who runs the council and the leader of the bloc: members read what it says, nobody else opens the file', async () => {
    const [opinion] = await application.database.query<{ fileId: string; session: string }>(
      `SELECT o.file_id AS "fileId", i.session_id AS session FROM written_opinion o JOIN session_item i ON i.id = o.item_id`,
    );
    const [file, page] = [`/tep/${opinion?.fileId ?? ''}`, `/hoi-dong/phien/${opinion?.session ?? ''}`];
    for (const client of [manager, await application.visit('thu-ky')]) {
      expect((await client.get(file)).status).toBe(200);
      expect((await client.get(page)).text).toContain(file);
    }
    expect((await (await application.visit('lanh-dao-tinh')).get(file)).status).toBe(200);
    const member = await application.visit('uy-vien-3');
    const seen = (await member.get(page)).text;
    expect([seen.includes('Ủy viên 3: đồng ý'), seen.includes(file)]).toEqual([true, false]);
    for (const login of ['uy-vien-3', 'uy-vien-1', 'can-bo-ag3', 'lanh-dao-ag3', 'quan-tri', 'can-bo-la']) {
      const answer = await (await application.visit(login)).get(file);
      expect([login, [403, 404].includes(answer.status)]).toEqual([login, true]);
    }
    const nobody = await (await application.visit(null)).get(file);
    expect(nobody.status).not.toBe(200);
  });
});
