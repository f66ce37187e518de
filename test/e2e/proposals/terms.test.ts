import { PROPOSALS } from '../../support/proposals';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

const AGENCY = '/api/v1/agencies/AG3';
const NO_HOLIDAYS = 'Danh mục chưa có ngày nghỉ của năm 2029: các ngày tính ra chỉ trừ thứ bảy, chủ nhật.';

let application: TestApplication;
let world: World;
let officer: TestClient;
let appraiser: TestClient;
let code: string;

beforeAll(async () => {
  application = await startTestApplication({ today: '2029-03-01' });
  world = await seedWorld(application);
  officer = await application.visit('can-bo-ag3');
  appraiser = await application.visit('so-noi-vu');
  const [person] = await application.database.query<{ id: string }>(
    `INSERT INTO person (full_name, given_name, gender) VALUES ('Trần Thị Bưởi', 'Bưởi', 'female') RETURNING id`,
  );
  await application.database.query(
    `INSERT INTO person_post (person_id, agency_id, position_title, valid_from) VALUES ($1, $2, 'Giảng viên', '2015-01-01')`,
    [person?.id, world.agencies['AG3']],
  );
  const draft = { title: 'Theo năm', agency: 'AG3', system: 'state', type: 'achievement', achievementYear: 2029 };
  code = (await officer.api('POST', PROPOSALS, draft)).json.code;
  const added = { award: 'CSTD_TINH', kind: 'person', ids: [person?.id] };
  const answer = await officer.api('POST', `${PROPOSALS}/${code}/candidates`, added);
  expect({ status: answer.status, text: answer.text }).toMatchObject({ status: 201 });
});

afterAll(() => application.close());

async function deadlines(): Promise<Record<string, unknown>[]> {
  return (await officer.api('GET', `${PROPOSALS}/${code}`)).json.terms.deadlines;
}

async function setYear(yearKind: string | undefined): Promise<number> {
  const { json } = await appraiser.api('GET', AGENCY);
  const { name, shortName, kind, officialOrder, version } = json;
  return (await appraiser.api('PATCH', AGENCY, { name, shortName, kind, officialOrder, version, yearKind })).status;
}

it('gives an agency of the school year the deadline of education, and every other the deadline of all (trap T41)', async () => {
  expect(await deadlines()).toMatchObject([{ on: '2029-12-10', yearKind: 'calendar', isLate: false }]);
  expect(await setYear('school')).toBe(200);
  expect(await deadlines()).toMatchObject([{ on: '2029-07-10', yearKind: 'school', isLate: false }]);
  expect((await officer.get(`/de-nghi/${code}`)).text).toContain('Theo năm học');
  expect(await setYear(undefined)).toBe(200);
  expect((await appraiser.api('GET', AGENCY)).json.yearKind).toBe('school');
  expect((await appraiser.get('/danh-muc/co-quan/AG3')).text).toMatch(/value="school" selected/);
  expect(await setYear('la')).toBe(422);
});

it('says where a term is counted in a year whose holidays are not recorded', async () => {
  expect(await deadlines()).toMatchObject([{ unknownHolidayYears: [2029] }]);
  expect((await officer.get(`/de-nghi/${code}`)).text).toContain(NO_HOLIDAYS);
  expect((await appraiser.get('/de-nghi/thoi-han')).text).toContain(NO_HOLIDAYS);
});
