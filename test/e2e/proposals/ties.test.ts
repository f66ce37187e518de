import { COUNCIL_DAY } from '../../support/councils';
import { attestAll, NOMINATIONS, PROPOSALS, publishYear, step } from '../../support/proposals';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

let application: TestApplication;
let world: World;
let secretary: TestClient;

/** Two members share the first rank of a bloc that may propose one for a flag. */
beforeAll(async () => {
  application = await startTestApplication({ today: COUNCIL_DAY });
  world = await seedWorld(application);
  secretary = await application.visit('thu-ky');
  await publishYear(application, world, await application.visit('so-noi-vu'), (index) => (index < 2 ? 0 : index));
});

afterAll(() => application.close());

const BOARD = '/de-nghi/moi?noi=KHOI-1/2022&danhHieu=CO_TINH';
const SUBMIT = '/de-nghi/moi/tu-bang?noi=KHOI-1/2022&danhHieu=CO_TINH';

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

it('T29 leaves equals whose share of women nobody has recorded to a decision with a reason', async () => {
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
  expect(refused.text).toContain('Ghi lý do chọn hoặc kết luận của khối');
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
  const tieReason = 'Khối thống nhất';
  const refused = await secretary.api('POST', NOMINATIONS, { award: 'CO_TINH', agencies: ['AG1'], tieReason });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('ưu tiên tập thể có tỷ lệ nữ');
  expect(await drafted('AG2')).toMatchObject({ tieDecidedBy: 'women_first', tieReason: '' });
});

it('T29 takes an equal for a reason, which is kept, audited and printed, and lets the list go on', async () => {
  const tieReason = 'Khối trưởng quyết định sau khi biểu quyết ngang phiếu';
  const { code, ...candidate } = await drafted('AG1', tieReason);
  expect(candidate).toMatchObject({ tieDecidedBy: 'decision', tieReason });
  const { database } = application;
  const [entry] = await database.query<{ data: unknown }>(
    `SELECT data FROM audit_entry WHERE action = 'proposal.begun' ORDER BY sequence DESC LIMIT 1`,
  );
  expect(JSON.stringify(entry)).toContain(tieReason);
  await attestAll(secretary, code);
  expect((await step(secretary, code, 'submit')).json).toMatchObject({ level: 'home_affairs' });
});

it('sends on no equal that was put into the list by hand, around the ranking', async () => {
  const { code } = await drafted('AG1', 'Khối thống nhất');
  await application.database.query(
    `UPDATE proposal_candidate SET snapshot = snapshot - 'place', explanation = 'Giải trình' WHERE name LIKE '%AG1%'`,
  );
  const refused = await step(secretary, code, 'submit');
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('lập đề nghị từ bảng xếp hạng');
});

/** Begins a proposal for one member after the lists before it were withdrawn; promises its candidate. */
async function drafted(agency: string, tieReason = ''): Promise<{ code: string } & Record<string, unknown>> {
  await application.database.query(`UPDATE proposal_candidate SET state = 'withdrawn'`);
  await application.database.query(`UPDATE proposal SET state = 'withdrawn', level = NULL`);
  const begun = await secretary.api('POST', NOMINATIONS, { award: 'CO_TINH', agencies: [agency], tieReason });
  expect(begun.status).toBe(201);
  const { json } = await secretary.get(`${PROPOSALS}/${begun.json.code}`);
  return { ...json.candidates[0], code: begun.json.code };
}
