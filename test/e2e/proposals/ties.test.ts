import { COUNCIL_DAY } from '../../support/councils';
import { attestAll, NOMINATIONS, PROPOSALS, publishYear, step, YEAR_API } from '../../support/proposals';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

let application: TestApplication;
let world: World;
let secretary: TestClient;
let appraiser: TestClient;

/** Two members share the first rank of a bloc that may propose one for a flag. */
beforeAll(async () => {
  application = await startTestApplication({ today: COUNCIL_DAY });
  world = await seedWorld(application);
  secretary = await application.visit('thu-ky');
  appraiser = await application.visit('so-noi-vu');
  await publishYear(application, world, appraiser, (index) => (index < 2 ? 0 : index));
});

afterAll(() => application.close());

const BOARD = '/de-nghi/moi?noi=KHOI-1/2022&danhHieu=CO_TINH';
const SUBMIT = '/de-nghi/moi/tu-bang?noi=KHOI-1/2022&danhHieu=CO_TINH';
const DECIDE = '/de-nghi/moi/dong-hang?noi=KHOI-1/2022&danhHieu=CO_TINH';
const RULE = `${YEAR_API}/tie-rule`;
const DECISION = `${NOMINATIONS}/tie-decision`;
const CHOICE = {
  ...{ award: 'CO_TINH', agencies: ['AG1'], decidedBy: 'Bà Trần Thị B', decidedOn: '2022-12-28' },
  ...{ minutesNumber: '03/BB-KTĐ', reason: 'Dẫn đầu phong trào chuyển đổi số', version: 0 },
};

/** Persons of an agency by gender; null: nobody has recorded it. */
async function staff(agency: string, genders: readonly (string | null)[]): Promise<void> {
  const { database } = application;
  for (const gender of genders) {
    await database.query(
      `WITH one AS (INSERT INTO person (full_name, given_name, gender) VALUES ('Nguyễn Văn A', 'A', $1) RETURNING id)
       INSERT INTO person_post (person_id, agency_id, position_title, is_main, valid_from) SELECT id, $2, 'Chuyên viên', true, '2020-01-01' FROM one`,
      [gender, world.agencies[agency]],
    );
  }
}

const empty = async (): Promise<void> => {
  await application.database.query('DELETE FROM person_post');
};

async function standings(): Promise<unknown> {
  const { json } = await secretary.get(`${NOMINATIONS}?award=CO_TINH`);
  return json.lines
    .slice(0, 2)
    .map(({ agencyCode, standing, isByWomenFirst, womenShare }: Record<string, unknown>) => [
      ...[agencyCode, standing, isByWomenFirst, womenShare],
    ]);
}

afterEach(empty);

it('T29 leaves equals whose share of women nobody has recorded to a decision, and takes none of them before it', async () => {
  await staff('AG1', ['female', 'female', 'female', 'male']);
  await staff('AG2', ['female', null]);
  expect(await standings()).toEqual([
    ['AG1', 'tied', false, '3/4'],
    ['AG2', 'tied', false, null],
  ]);
  const page = await secretary.get(BOARD);
  expect(page.text).toContain('Tỷ lệ nữ: 75% (3/4).');
  expect(page.text).toContain('Tỷ lệ nữ: chưa rõ');
  const refused = await secretary.postForm(SUBMIT, { award: 'CO_TINH', agencies: 'AG2', title: 'Cờ năm 2022' });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('chưa có quy định ai quyết định');
  expect(refused.text).toContain('value="Cờ năm 2022"');
  expect((await secretary.get(PROPOSALS)).json).toEqual([]);
});

it('T30 gives the last place to the collective with 70 % women, and refuses its equal', async () => {
  await staff('AG1', ['male', 'female']);
  await staff('AG2', ['female', 'female', 'female', 'male']);
  expect(await standings()).toEqual([
    ['AG1', 'over', true, '1/2'],
    ['AG2', 'within', true, '3/4'],
  ]);
  const refused = await secretary.api('POST', NOMINATIONS, { award: 'CO_TINH', agencies: ['AG1'] });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('ưu tiên tập thể có tỷ lệ nữ');
  expect(await drafted('AG2')).toMatchObject({ tieDecidedBy: 'women_first', tieReason: '' });
});

it('T29 records no decision before Sở Nội vụ has said who decides, which the bloc itself cannot say', async () => {
  const early = await secretary.api('PUT', DECISION, CHOICE);
  expect(early.status).toBe(422);
  expect(early.text).toContain('chưa có quy định ai quyết định');
  const rule = { decider: 'chair', basis: 'Quy chế hoạt động của khối, Điều 7', version: 0 };
  expect((await secretary.api('PUT', RULE, rule)).status).toBe(403);
  expect((await appraiser.api('PUT', RULE, { ...rule, basis: '' })).status).toBe(422);
  expect((await appraiser.api('PUT', RULE, rule)).json).toMatchObject({ decider: 'chair', version: 1, decisions: [] });
  expect((await appraiser.api('PUT', RULE, { ...rule, version: 1 })).json).toMatchObject({ version: 1 });
  const late = await appraiser.api('PUT', RULE, { ...rule, decider: 'ballot' });
  expect(late.status).toBe(409);
  expect(late.text).toContain('Khối bỏ phiếu');
  const page = await secretary.get(BOARD);
  expect(page.text).toContain('Người quyết định khi đồng hạng: <b>Khối trưởng');
  expect(page.text).toContain('vừa là người quyết định vừa ở trong số đồng hạng');
});

it('T29 keeps what was typed when a decision is refused, and takes as many as there are places', async () => {
  const waiting = await secretary.postForm(SUBMIT, { award: 'CO_TINH', agencies: 'AG1' });
  expect(waiting.status).toBe(422);
  expect(waiting.text).toContain('Ghi quyết định của người có thẩm quyền (Khối trưởng)');
  const both = await secretary.postForm(DECIDE, {
    ...CHOICE,
    agencies: ['AG1', 'AG2'],
    decidedOn: '01/01/2035',
    version: '0',
  });
  expect(both.status).toBe(422);
  expect(both.text).toContain('Chọn đúng 1 đơn vị trong số các đơn vị đồng hạng.');
  expect(both.text).toContain('Ngày quyết định không được sau hôm nay.');
  expect(both.text).toContain('value="03/BB-KTĐ"');
  const other = await secretary.api('PUT', DECISION, { ...CHOICE, agencies: ['AG3'] });
  expect(other.status).toBe(422);
});

it('T29 takes the equal that the competent ones chose; the decision is kept, audited, told and printed, and lets the list go on', async () => {
  await withdrawAll();
  const recorded = await secretary.postForm(DECIDE, { ...CHOICE, decidedOn: '28/12/2022', version: '0' });
  expect(recorded.status).toBe(303);
  expect((await secretary.api('PUT', DECISION, CHOICE)).json.decisions).toHaveLength(1);
  expect((await standings()) as unknown[]).toEqual([
    ['AG1', 'within', false, null],
    ['AG2', 'over', false, null],
  ]);
  const refused = await secretary.api('POST', NOMINATIONS, { award: 'CO_TINH', agencies: ['AG2'] });
  expect(refused.text).toContain('không được chọn theo quyết định đã ghi');
  const { code, ...candidate } = await drafted('AG1');
  const { decidedBy, decidedOn, minutesNumber, reason: tieReason } = CHOICE;
  const words = { decidedBy, decidedOn, minutesNumber };
  expect(candidate).toMatchObject({ tieDecidedBy: 'decision', tieReason, tieDecision: { decider: 'chair', ...words } });
  const { database } = application;
  const [entry] = await database.query<{ data: unknown }>(
    `SELECT data FROM audit_entry WHERE action = 'tie_decision.recorded' ORDER BY sequence DESC LIMIT 1`,
  );
  expect(JSON.stringify(entry)).toContain('03/BB-KTĐ');
  const [told] = await database.query<{ body: string }>(
    `SELECT body FROM notice WHERE title LIKE 'Đã ghi quyết định giữa%'`,
  );
  expect(told?.body).toContain('Bà Trần Thị B');
  const changed = await secretary.api('PUT', DECISION, { ...CHOICE, agencies: ['AG2'], version: 1 });
  expect(changed.status).toBe(409);
  expect(changed.text).toContain(`đã vào đề nghị ${code}`);
  await attestAll(secretary, code);
  expect((await step(secretary, code, 'submit')).json).toMatchObject({ level: 'home_affairs' });
  const page = await secretary.get(`/de-nghi/${code}/${String(candidate['id'])}`);
  expect(page.text).toContain('Khối trưởng (Bà Trần Thị B) quyết định ngày 28/12/2022, văn bản số 03/BB-KTĐ');
});

it('sends on no equal that was put into the list by hand, around the ranking', async () => {
  const { code } = await drafted('AG1');
  await application.database.query(
    `UPDATE proposal_candidate SET snapshot = snapshot - 'place', explanation = 'Giải trình' WHERE name LIKE '%AG1%'`,
  );
  const refused = await step(secretary, code, 'submit');
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('lập đề nghị từ bảng xếp hạng');
});

it('T29 asks for the decision again once somebody else is to decide, and lets two people overwrite nothing', async () => {
  await withdrawAll();
  const rule = { decider: 'chairs', basis: 'Kết luận hội nghị khối', version: 1 };
  expect((await appraiser.api('PUT', RULE, rule)).json).toMatchObject({ decider: 'chairs', version: 2 });
  expect(await standings()).toEqual([
    ['AG1', 'tied', false, null],
    ['AG2', 'tied', false, null],
  ]);
  expect((await secretary.get(BOARD)).text).toContain('Quyết định đã ghi không còn áp dụng');
  const stale = await secretary.api('PUT', DECISION, { ...CHOICE, agencies: ['AG2'] });
  expect(stale.status).toBe(409);
  expect(stale.text).toContain('03/BB-KTĐ');
  const again = await secretary.api('PUT', DECISION, { ...CHOICE, agencies: ['AG2'], version: 1 });
  expect(again.json.decisions.map(({ decider }: { decider: string }) => decider)).toEqual(['chairs', 'chair']);
  expect((await appraiser.get('/de-nghi/chi-tieu/KHOI-1/2022')).text).toContain(
    'Người quyết định: Khối trưởng và Khối phó.',
  );
});

async function withdrawAll(): Promise<void> {
  await application.database.query(`UPDATE proposal_candidate SET state = 'withdrawn'`);
  await application.database.query(`UPDATE proposal SET state = 'withdrawn', level = NULL`);
}

/** Begins a proposal for one member after the lists before it were withdrawn; promises its candidate. */
async function drafted(agency: string): Promise<{ code: string } & Record<string, unknown>> {
  await withdrawAll();
  const begun = await secretary.api('POST', NOMINATIONS, { award: 'CO_TINH', agencies: [agency] });
  expect(begun.status).toBe(201);
  const { json } = await secretary.get(`${PROPOSALS}/${begun.json.code}`);
  return { ...json.candidates[0], code: begun.json.code };
}
