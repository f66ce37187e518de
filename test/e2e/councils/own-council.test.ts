import {
  attend,
  COUNCIL,
  COUNCIL_DAY,
  countPapers,
  openSession,
  type SeededCouncil,
  seedSession,
} from '../../support/councils';
import { PROPOSALS } from '../../support/proposals';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

const MEMBERS = 17;
const COUNCILS = '/api/v1/councils';
const MEMBER = {
  ...{ positionTitle: 'Trưởng phòng', decisionNumber: '15/QĐ', decidedOn: '2026-01-15', validFrom: '2026-01-15' },
};

describe('the council of an agency and that of a bloc, kept by themselves', () => {
  let application: TestApplication;
  let world: World;
  let officer: TestClient;
  let leader: TestClient;
  let secretary: TestClient;
  let appraiser: TestClient;
  /** Councils that Sở Nội vụ set up: of the province and of AG2. */
  let others: string[];

  beforeAll(async () => {
    application = await startTestApplication({ today: COUNCIL_DAY });
    world = await seedWorld(application);
    officer = await application.visit('can-bo-ag3');
    leader = await application.visit('lanh-dao-ag3');
    secretary = await application.visit('thu-ky');
    appraiser = await application.visit('so-noi-vu');
    others = [await setUp(appraiser, {}), await setUp(appraiser, { kind: 'agency', placeCode: 'AG2' })];
  });
  afterAll(() => application.close());

  async function setUp(client: TestClient, fields: object): Promise<string> {
    const created = await client.api('POST', COUNCILS, { ...COUNCIL, ...fields });
    if (created.status !== 201) throw new Error(created.text);
    return created.json.id;
  }

  /** A council with 17 members without accounts, through the API. */
  async function councilOf(client: TestClient, fields: object): Promise<SeededCouncil> {
    const id = await setUp(client, fields);
    for (let number = 1; number <= MEMBERS; number += 1) {
      const person = { fullName: `Ủy viên ${String(number)}`, role: number === 1 ? 'chair' : 'member' };
      const answer = await client.api('POST', `${COUNCILS}/${id}/members`, { ...MEMBER, ...person });
      if (answer.status !== 201) throw new Error(answer.text);
    }
    const members = (await client.get(`${COUNCILS}/${id}`)).json.memberList as { id: string }[];
    return { id, members: members.map((member) => member.id), userIds: [] };
  }

  /** Everything that one may try with a council and with a session of it; the statuses of all answers. */
  async function touchAll(client: TestClient, council: string, session: string): Promise<Set<number>> {
    const [page, held] = [`/hoi-dong/${council}`, `/api/v1/council-sessions/${session}`];
    const draft = { title: 'Phiên họp', heldOn: COUNCIL_DAY };
    const end = { validTo: '2026-11-21', decision: '2' };
    const matter = { title: 'Nội dung', voteKind: 'open', voteShare: '1/2' };
    const attendance = [{ memberId: council, status: 'present' }];
    const answers = [
      await client.get(page),
      await client.get(`${COUNCILS}/${council}`),
      await client.get(`${COUNCILS}/${council}/sessions`),
      await client.postForm(page, { ...COUNCIL, version: '1' }),
      await client.api('PUT', `${COUNCILS}/${council}`, { ...COUNCIL, version: 1 }),
      await client.api('POST', `${COUNCILS}/${council}/members`, { ...MEMBER, fullName: 'Lạ', role: 'member' }),
      await client.postForm(`${page}/thanh-vien`, { ...MEMBER, fullName: 'Lạ', role: 'member' }),
      await client.postForm(`${page}/thoi-tham-gia`, { member: council, ...end }),
      await client.api('POST', `${COUNCILS}/${council}/sessions`, draft),
      await client.postForm(`${page}/phien-hop`, draft),
      await client.get(held),
      await client.get(`/hoi-dong/phien/${session}`),
      await client.get(`/hoi-dong/phien/${session}/van-ban/bien-ban/pdf`),
      await client.postForm(`/hoi-dong/phien/${session}/buoc`, { action: 'open' }),
      await client.api('PUT', held, { ...draft, version: 1 }),
      await client.api('PUT', `${held}/attendance`, { attendance }),
      await client.api('POST', `${held}/matters`, matter),
      await client.api('POST', `${held}/proposals`, { proposal: 'DN-2026-0001' }),
      await client.api('POST', `${held}/steps`, { action: 'cancel', reason: 'Thử' }),
    ];
    return new Set(answers.map(({ status }) => status));
  }

  /** A draft of AG3 with a person for the title of the agency; its code. */
  async function draftOfAgency(): Promise<string> {
    const [row] = await application.database.query<{ id: string }>(
      `WITH p AS (INSERT INTO person (full_name, given_name, gender) VALUES ('Trần Thị Bưởi', 'Bưởi', 'female') RETURNING id)
       INSERT INTO person_post (person_id, agency_id, position_title, valid_from)
       SELECT id, $1, 'Chuyên viên', '2015-01-01' FROM p RETURNING person_id AS id`,
      [world.agencies['AG3']],
    );
    const draft = { title: 'Thử', agency: 'AG3', system: 'state', type: 'achievement', achievementYear: 2026 };
    const { code } = (await officer.api('POST', PROPOSALS, draft)).json;
    const candidate = { award: 'CSTDCS', kind: 'person', ids: [row?.id] };
    expect((await officer.api('POST', `${PROPOSALS}/${code}/candidates`, candidate)).status).toBe(201);
    return code;
  }

  it('is set up by the agency, which holds a session on its draft and passes it with 14 papers of 17', async () => {
    const list = await officer.get('/hoi-dong');
    expect(list.status).toBe(200);
    expect(list.text).toContain('value="AG3"');
    expect(list.text).toContain('value="Hội đồng Thi đua - Khen thưởng Ban AG3 Tỉnh ủy"');
    expect(list.text).not.toContain(COUNCIL.name);
    const council = await councilOf(officer, { name: 'Hội đồng AG3', kind: 'agency', placeCode: 'AG3' });
    const path = await openSession(officer, council, await draftOfAgency());
    await countPapers(officer, path, MEMBERS, 14);
    expect((await leader.api('POST', `${path}/steps`, { action: 'conclude' })).status).toBe(200);
    const { items, state } = (await leader.get(path)).json;
    expect([state, items[0].result]).toMatchObject([
      'concluded',
      { members: 17, inFavour: 14, needed: 14, isPassed: true },
    ]);
    const session = path.split('/').at(-1) ?? '';
    expect((await officer.get(`/hoi-dong/phien/${session}/van-ban/bien-ban/pdf`)).status).toBe(200);
    expect((await officer.get('/hoi-dong')).text).not.toContain('id="lap-hoi-dong"');
    const outsider = await application.visit('can-bo-ag2');
    expect(await touchAll(outsider, council.id, session)).toEqual(new Set([404]));
    expect(await touchAll(secretary, council.id, session)).toEqual(new Set([404]));
    expect((await appraiser.get(path)).status).toBe(200);
  });

  it('is set up by the secretary of the bloc, who opens its sessions', async () => {
    const council = await councilOf(secretary, { name: 'Hội đồng khối', kind: 'bloc', placeCode: 'KHOI-1' });
    const session = await seedSession(secretary, council.id);
    const path = `/api/v1/council-sessions/${session}`;
    await attend(secretary, session, council.members, MEMBERS);
    await secretary.api('POST', `${path}/matters`, { title: 'Nội dung', voteKind: 'secret', voteShare: '80%' });
    expect((await secretary.api('POST', `${path}/steps`, { action: 'open' })).status).toBe(200);
    await countPapers(secretary, path, MEMBERS, 14);
    expect((await secretary.api('POST', `${path}/steps`, { action: 'conclude' })).json).toMatchObject({
      ...{ state: 'concluded', items: [{ result: { needed: 14, isPassed: true } }] },
    });
    for (const client of [officer, leader]) {
      expect(await touchAll(client, council.id, session)).toEqual(new Set([404]));
    }
  });

  it('lets nobody see or touch the council of the province or of another agency', async () => {
    for (const council of others) {
      const session = await seedSession(appraiser, council);
      for (const client of [officer, leader, secretary]) {
        expect(await touchAll(client, council, session)).toEqual(new Set([404]));
      }
    }
    const names = (client: TestClient) =>
      client.get(COUNCILS).then(({ json }) => json.map(({ name }: { name: string }) => name));
    expect(await names(officer)).toEqual(['Hội đồng AG3']);
    expect(await names(secretary)).toEqual(['Hội đồng khối']);
    expect(await names(appraiser)).toHaveLength(4);
  });

  it('refuses to set up a council of others, at the field and with what was typed', async () => {
    const tried = { ...COUNCIL, name: 'Hội đồng lạ', kind: 'agency', placeCode: 'AG1' };
    const page = await officer.postForm('/hoi-dong', tried);
    expect([page.status, page.text]).toEqual([422, expect.stringContaining('mà đồng chí phụ trách')]);
    expect(page.text).toContain('Hội đồng lạ');
    const foreign = [tried, { ...tried, kind: 'bloc', placeCode: 'KHOI-2' }, { ...tried, kind: 'standing_board' }];
    for (const client of [officer, leader, secretary]) {
      for (const fields of foreign) expect((await client.api('POST', COUNCILS, fields)).status).toBe(422);
    }
    expect((await appraiser.get(COUNCILS)).json).toHaveLength(4);
  });

  it('keeps a written opinion where the agency reads it, and no other', async () => {
    const [row] = await application.database.query<{ id: string }>(`SELECT id FROM council WHERE agency_id = $1`, [
      world.agencies['AG3'],
    ]);
    const council = (await officer.get(`${COUNCILS}/${row?.id ?? ''}`)).json;
    const session = await seedSession(officer, council.id, 'Ý kiến');
    const path = `/api/v1/council-sessions/${session}`;
    await officer.api('POST', `${path}/matters`, { title: 'Nội dung', voteKind: 'open', voteShare: '1/2' });
    const { items } = (await officer.get(path)).json;
    const fields = { item: items[0].id, member: council.memberList[1].id, agrees: 'yes', givenOn: '19/11/2026' };
    const file = { field: 'file', name: 'y-kien.pdf', content: '%PDF-1.4\n%%EOF\n' };
    const sent = await officer.postFiles(`/hoi-dong/phien/${session}/y-kien`, fields, [file]);
    expect(sent.status).toBe(303);
    const [, address = ''] = /href="(\/tep\/[^"]+)"/.exec((await officer.get(`/hoi-dong/phien/${session}`)).text) ?? [];
    expect((await officer.get(address)).status).toBe(200);
    expect((await (await application.visit('can-bo-ag2')).get(address)).status).toBe(404);
  });
});
