import { PROPOSALS } from '../../support/proposals';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

const API = '/api/v1/people/evaluations/AG3';
const PAGE = '/nhan-su/danh-gia/AG3';
const YEARS = [2019, 2020, 2021, 2022, 2023];

let application: TestApplication;
let world: World;
let officer: TestClient;
let personId: string;
let code: string;

beforeAll(async () => {
  application = await startTestApplication({ today: '2024-02-01' });
  world = await seedWorld(application);
  officer = await application.visit('can-bo-ag3');
  const [person] = await application.database.query<{ id: string }>(
    `INSERT INTO person (full_name, given_name, gender) VALUES ('Trần Thị Bưởi', 'Bưởi', 'female') RETURNING id`,
  );
  personId = person!.id;
  await application.database.query(
    `INSERT INTO person_post (person_id, agency_id, position_title, valid_from) VALUES ($1, $2, 'Chuyên viên', '2015-01-01')`,
    [personId, world.agencies['AG3']],
  );
  const draft = { title: 'Của Đảng', agency: 'AG3', system: 'party', type: 'achievement', achievementYear: 2023 };
  code = (await officer.api('POST', PROPOSALS, { ...draft, achievementFrom: 2019 })).json.code;
  const added = { award: 'DANG_BK_TU', kind: 'person', ids: [personId] };
  const answer = await officer.api('POST', `${PROPOSALS}/${code}/candidates`, added);
  expect({ status: answer.status, text: answer.text }).toMatchObject({ status: 201 });
});

afterAll(() => application.close());

const write = (year: number, system: string | undefined, level = 'excellent') =>
  officer.api('PUT', `${API}/${year}`, {
    ...{ system, document: `Thông báo ${year}`, levels: { [`person:${personId}`]: level } },
    seen: { [`person:${personId}`]: '0' },
  });

/** What the rules say of the years of evaluation, and what they name as missing. */
async function judged(): Promise<{ outcome: string; text: string }> {
  const { json } = await officer.api('GET', `${PROPOSALS}/${code}`);
  const [{ id, eligibility }] = json.candidates;
  const { text } = await officer.get(`/de-nghi/${code}/${id}`);
  return { outcome: eligibility.condition.outcome, text };
}

async function level(year: number, system: string): Promise<string | null> {
  const { json } = await officer.api('GET', `${API}/${year}?system=${system}`);
  return json.rows.find(({ key }: { key: string }) => key === `person:${personId}`).level;
}

it('never counts the evaluation of officials for an award of the Party (trap T39)', async () => {
  for (const year of YEARS) expect((await write(year, undefined)).status).toBe(200);
  const before = await judged();
  expect(before.outcome).toBe('unknown');
  expect(before.text).toContain('Chưa có kết quả đánh giá, xếp loại của Đảng năm 2023');
  for (const year of YEARS) expect((await write(year, 'party')).json).toEqual({ saved: 1 });
  expect((await judged()).outcome).toBe('met');
  expect((await write(2023, 'la')).status).toBe(422);
});

it('keeps the two sheets apart on the page', async () => {
  const seen = { [`seen[person:${personId}]`]: '0', [`levels[person:${personId}]`]: 'well' };
  const saved = await officer.postForm(`${PAGE}/2018`, { ...seen, document: 'Thông báo 9', system: 'party' });
  expect(saved.headers.location).toContain('he=party');
  expect([await level(2018, 'state'), await level(2018, 'party')]).toEqual([null, 'well']);
  const page = (await officer.get('/nhan-su/danh-gia?coQuan=AG3&nam=2018&he=party')).text;
  expect(page).toContain('Đánh giá đảng viên, tổ chức đảng năm 2018');
  expect(page).toContain(`${PAGE}/2018/mau?he=party`);
  expect((await officer.get(`/nhan-su/nguoi/${personId}`)).text).toContain(
    'Hoàn thành tốt nhiệm vụ (xếp loại của Đảng)',
  );
  const form = await officer.get(`${PAGE}/2018/mau?he=party`);
  expect([form.status, String(form.headers['content-disposition'])]).toEqual([
    200,
    expect.stringContaining('dang-vien'),
  ]);
});
