import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';

import { seedWorld, type World } from '../../support/world';
import { EligibilityService } from '../../../src/modules/proposals';

let application: TestApplication;
let world: World;
let officer: TestClient;
let personId: string;

beforeAll(async () => {
  application = await startTestApplication({ today: '2025-12-10' });
  world = await seedWorld(application);
  officer = await application.visit('can-bo-ag1');
  const [person] = await application.database.query<{ id: string }>(
    `INSERT INTO person (full_name, given_name) VALUES ('Lê Thị B', 'B') RETURNING id`,
  );
  personId = person?.id ?? '';
  await application.database.query(
    `INSERT INTO person_post (person_id, agency_id, position_title, is_main, valid_from) VALUES ($1, $2, 'Chuyên viên', true, '2020-01-01')`,
    [personId, world.agencies['AG1']],
  );
});

afterAll(() => application.close());

const PAGE = '/sang-kien/xac-nhan';
const API = '/api/v1/initiative-checks/2025';

/** What the rules say of the initiative that a provincial title needs. */
async function initiativeCondition(): Promise<unknown> {
  const answers = await application.get(EligibilityService).of([
    {
      ...{ key: 'x', awardCode: 'CSTD_TINH', kind: 'person', id: personId, subject: 'person', type: 'achievement' },
      ...{ achievementFrom: 2025, achievementYear: 2025, movement: null, attested: {}, blocPlaces: null },
      ...{ received: null, proposed: null },
    },
  ]);
  const find = (part: { code: string; outcome: string; parts: readonly never[] }): string | undefined =>
    part.code.startsWith('sang_kien_tinh') ? part.outcome : part.parts.map(find).find((found) => found !== undefined);
  const condition = answers.get('x')?.eligibility.condition;
  return condition && find(condition as never);
}

it('T7 knows that somebody has no initiative only while their agency says that all are recorded', async () => {
  expect(await initiativeCondition()).toBe('unknown');
  expect((await officer.postForm(`${PAGE}/2025/AG1`, {})).status).toBe(303);
  expect(await initiativeCondition()).toBe('not_met');
  const page = await officer.get(`${PAGE}?nam=2025`);
  expect(page.text).toContain('Đã ghi đủ đến hết năm 2025');
  const refused = await officer.postForm(`${PAGE}/2025/AG1/bo`, { reason: ' ' });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('ly-do-bo-AG1-loi');
  expect(await initiativeCondition()).toBe('not_met');
  expect((await officer.postForm(`${PAGE}/2025/AG1/bo`, { reason: 'Còn sót sáng kiến' })).status).toBe(303);
  expect(await initiativeCondition()).toBe('unknown');
  const actions = await application.database.query<{ action: string }>(
    `SELECT action FROM audit_entry WHERE action LIKE 'initiative.check%' ORDER BY sequence`,
  );
  expect(actions.map(({ action }) => action)).toEqual(['initiative.checked', 'initiative.check_withdrawn']);
});

it('serves programs, repeats without effect, refuses a year to come, and another agency', async () => {
  const confirm = () => officer.api('POST', `${API}/AG1`, {});
  expect((await confirm()).status).toBe(200);
  const { json } = await confirm();
  expect(json).toMatchObject([{ agencyCode: 'AG1', year: 2025 }]);
  const early = await officer.api('POST', '/api/v1/initiative-checks/2026/AG1', {});
  expect([early.status, early.text.includes('Chỉ xác nhận được đến hết năm 2025')]).toEqual([422, true]);
  expect([403, 404]).toContain((await officer.api('POST', `${API}/AG2`, {})).status);
  expect((await officer.api('POST', `${API}/AG1/withdrawal`, {})).status).toBe(422);
  expect((await officer.api('POST', `${API}/AG1/withdrawal`, { reason: 'Nhầm' })).status).toBe(200);
  expect((await officer.api('POST', `${API}/AG1/withdrawal`, { reason: 'Nhầm' })).status).toBe(409);
});

it('asks the database as often for one agency as for three', async () => {
  const appraiser = await application.visit('so-noi-vu');
  const own = await countQueries(application, () => officer.get(`${PAGE}?nam=2025`));
  const all = await countQueries(application, () => appraiser.get(`${PAGE}?nam=2025`));
  expect(all).toBeLessThanOrEqual(own + 1);
});
