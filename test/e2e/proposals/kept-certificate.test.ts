import { PROPOSALS } from '../../support/proposals';
import { SMALL_PDF } from '../../support/publications';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

const COMPONENT = 'xac_nhan_sang_kien';
const TITLE = 'Số hóa hồ sơ lưu trữ';

let application: TestApplication;
let world: World;
let officer: TestClient;
let author: string;
let initiative: string;
let code: string;
let candidate: string;

beforeAll(async () => {
  application = await startTestApplication({ today: '2024-02-01' });
  world = await seedWorld(application);
  officer = await application.visit('can-bo-ag3');
  author = await person('Trần Thị Bưởi');
  const draft = { title: TITLE, content: 'Quét, gắn mã', year: 2023, agencyCode: 'AG3', authors: 'Trần Thị Bưởi; 100' };
  initiative = (await officer.api('POST', '/api/v1/initiatives', { ...draft, scope: 'province' })).json.id;
  await application.database.query(
    `UPDATE initiative SET state = 'recognised', decision_number = '12/QĐ-SNV', decided_on = '2023-11-01' WHERE id = $1`,
    [initiative],
  );
  code = await begun('Đề nghị có sáng kiến', [author]);
  candidate = (await read()).candidates[0].id;
});

afterAll(() => application.close());

async function person(name: string): Promise<string> {
  const [row] = await application.database.query<{ id: string }>(
    `INSERT INTO person (full_name, given_name, gender) VALUES ($1, 'A', 'female') RETURNING id`,
    [name],
  );
  await application.database.query(
    `INSERT INTO person_post (person_id, agency_id, position_title, valid_from) VALUES ($1, $2, 'Chuyên viên', '2015-01-01')`,
    [row?.id, world.agencies['AG3']],
  );
  return row!.id;
}

async function begun(title: string, ids: readonly string[]): Promise<string> {
  const draft = { title, agency: 'AG3', system: 'state', type: 'achievement', achievementYear: 2023 };
  const { code: begunCode } = (await officer.api('POST', PROPOSALS, draft)).json;
  const chosen = { award: 'CSTD_TINH', kind: 'person', ids };
  expect((await officer.api('POST', `${PROPOSALS}/${begunCode}/candidates`, chosen)).status).toBe(201);
  return begunCode;
}

const read = async () => (await officer.get(`${PROPOSALS}/${code}`)).json;
const page = async () => (await officer.get(`/de-nghi/${code}/${candidate}`)).text;
const line = async () => (await read()).candidates[0].checklist.find((one: { code: string }) => one.code === COMPONENT);
const take = (client: TestClient, fields: Record<string, string>) =>
  client.api('POST', `${PROPOSALS}/${code}/files/certificate`, fields);

describe('the certificate of an initiative that the register keeps', () => {
  it('is offered only once it is there', async () => {
    expect(await line()).toMatchObject({ state: 'missing' });
    expect(await page()).not.toContain('Sổ sáng kiến đang giữ');
    const none = await take(officer, { candidate, initiative });
    expect([none.status, none.json.errors[0].code]).toEqual([422, 'certificate_unknown']);
    const { version } = (await officer.get(`/api/v1/initiatives/${initiative}`)).json;
    const kept = await officer.postFiles(
      `/api/v1/initiatives/${initiative}/certificate`,
      { version: String(version) },
      [{ field: 'file', name: 'mau-13.pdf', content: Buffer.from(SMALL_PDF) }],
    );
    expect(kept.status).toBe(201);
    expect(await page()).toContain('Sổ sáng kiến đang giữ giấy xác nhận của');
  });

  it('is taken into the dossier with one click, once however often it is asked for', async () => {
    for (let time = 0; time < 2; time += 1) {
      const answer = await officer.postForm(`/de-nghi/${code}/${candidate}/giay-xac-nhan`, { initiative });
      expect(answer.status).toBe(303);
    }
    expect((await take(officer, { candidate, initiative })).status).toBe(201);
    expect(await line()).toMatchObject({
      state: 'attached',
      files: [{ fileName: 'mau-13.pdf', note: `Sổ sáng kiến: ${TITLE}` }],
    });
    expect(await page()).not.toContain('Sổ sáng kiến đang giữ');
  });

  it('is neither offered nor taken of an initiative that was refused, or that is of another agency', async () => {
    const other = await begun('Tác giả khác', [await person('Phạm Thị Đào')]);
    const { id } = (await officer.get(`${PROPOSALS}/${other}`)).json.candidates[0];
    const [copy] = await application.database.query<{ id: string }>(
      `INSERT INTO initiative (agency_id, title, content, year, scope, state, decision_number, decided_on, certificate_file_id)
       SELECT $2, 'Của cơ quan khác', '', year, scope, state, decision_number, decided_on, certificate_file_id
         FROM initiative WHERE id = $1 RETURNING id`,
      [initiative, world.agencies['AG2']],
    );
    await application.database.query(
      `INSERT INTO initiative_author (initiative_id, position, person_id, name, share)
       SELECT $1, 1, person_id, name, 100 FROM proposal_candidate WHERE id = $2`,
      [copy?.id, id],
    );
    const path = `${PROPOSALS}/${other}/files/certificate`;
    expect((await officer.get(`/de-nghi/${other}/${id}`)).text).not.toContain('Sổ sáng kiến đang giữ');
    expect((await officer.api('POST', path, { candidate: id, initiative: copy?.id })).status).toBe(422);
    const own = `UPDATE initiative SET agency_id = $2, state = $3, decided_on = CASE WHEN $3 = 'recognised' THEN date '2023-11-01' END,
                        decision_number = CASE WHEN $3 = 'recognised' THEN '12/QĐ-SNV' END WHERE id = $1`;
    await application.database.query(own, [copy?.id, world.agencies['AG3'], 'refused']);
    expect((await officer.api('POST', path, { candidate: id, initiative: copy?.id })).status).toBe(422);
    await application.database.query(own, [copy?.id, world.agencies['AG3'], 'recognised']);
    expect((await officer.api('POST', path, { candidate: id, initiative: copy?.id })).status).toBe(201);
  });

  it('is refused for somebody who is no author, for a stranger, and for a state secret', async () => {
    const other = await begun('Người khác', [await person('Lê Thị Cam')]);
    const [no] = (await officer.get(`${PROPOSALS}/${other}`)).json.candidates;
    const path = `${PROPOSALS}/${other}/files/certificate`;
    expect((await officer.api('POST', path, { candidate: no.id, initiative })).status).toBe(422);
    expect((await officer.api('POST', path, { candidate: no.id, initiative: 'không phải mã' })).status).toBe(422);
    expect((await take(await application.visit('can-bo-ag2'), { candidate, initiative })).status).toBe(404);
    await application.database.query(`UPDATE proposal SET is_secret = true WHERE code = $1`, [code]);
    expect((await take(officer, { candidate, initiative })).status).toBe(409);
  });
});
