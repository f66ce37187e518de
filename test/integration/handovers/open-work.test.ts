import { OpenWorkService } from '../../../src/modules/handovers/open-work.service';
import { actorOf, placeOf } from '../../support/sheets';
import { seedMeeting } from '../../support/ballots';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

let application: TestApplication;
let world: World;

beforeEach(async () => {
  application = await startTestApplication({ today: '2022-06-01' });
  world = await seedWorld(application, { members: 3 });
});
afterEach(() => application.close());

/** Kind, agency, what and state of everything that is left, tasks apart. */
async function left(): Promise<string[][]> {
  const secretary = await actorOf(application, 'thu-ky', '2022-06-01');
  const items = await application.get(OpenWorkService).items(secretary, await placeOf(application, secretary));
  return items
    .filter(({ kind }) => kind !== 'Nhiệm vụ trọng tâm')
    .map(({ kind, agency, what, state }) => [kind, agency, what, state]);
}

async function sheet(agency: string, state: string): Promise<string> {
  const [row] = await application.database.query<{ id: string }>(
    `INSERT INTO score_sheet (review_id, agency_id, scheme_version_id, state) VALUES ($1, $2, $3, $4) RETURNING id`,
    [world.reviewId, world.agencies[agency], world.schemeVersionId, state],
  );
  return row!.id;
}

it('is nothing before anything begins', async () => {
  expect(await left()).toEqual([]);
});

it('names everything that a new secretary must know, in the order of the work', async () => {
  const { database } = application;
  const [bloc, year] = [world.blocs['KHOI-1'], world.periods['2022']];
  await database.query(
    `INSERT INTO task_registration (bloc_id, period_id, agency_id, state) VALUES ($1, $2, $3, 'submitted')`,
    [bloc, year, world.agencies['AG3']],
  );
  await database.query(
    `INSERT INTO target_change_request (task_id, seen_version, title, unit, target, target_kind, direction, due_on,
            expected_product, coordinators, milestones, effective_on, reason, requested_by)
     SELECT b.task_id, b.version, b.title, b.unit, 90, b.target_kind, b.direction, b.due_on, '', '{}', '[]', '2022-07-01', 'x', 'x'
       FROM key_task_baseline b JOIN key_task t ON t.id = b.task_id WHERE t.agency_id = $1 AND t.number = 2`,
    [world.agencies['AG2']],
  );
  await database.query(`INSERT INTO pact (bloc_id, period_id, state) VALUES ($1, $2, 'open_for_signing')`, [
    bloc,
    year,
  ]);
  await sheet('AG1', 'submitted');
  await database.query(
    `INSERT INTO cross_check (review_id, checked_agency_id, checker_agency_id, origins, assigned_by)
     VALUES ($1, $2, $3, '{automatic}', 'Thư ký khối')`,
    [world.reviewId, world.agencies['AG1'], world.agencies['AG2']],
  );
  const appraised = await sheet('AG3', 'appraised');
  await database.query(
    `INSERT INTO score_reply (sheet_id, criterion_code, judgement_version, text, author_name) VALUES ($1, 'A1', 1, 'x', 'x')`,
    [appraised],
  );
  const meeting = await seedMeeting(application, world, []);
  await database.query(
    `INSERT INTO meeting_comment (meeting_id, agency_id, author_name, content) VALUES ($1, $2, 'x', 'Bổ sung số liệu.')`,
    [meeting, world.agencies['AG2']],
  );
  const concluded = await seedMeeting(application, world, []);
  await database.query(`UPDATE meeting SET state = 'concluded', title = 'Họp xong' WHERE id = $1`, [concluded]);
  await database.query(
    `INSERT INTO ballot (meeting_id, review_id, title, method, rules, is_acclaim, created_by)
     VALUES ($1, $2, 'Suy tôn', 'secret', '{}', true, 'x')`,
    [meeting, world.reviewId],
  );
  const half = 'Sáu tháng đầu năm 2022';
  const found = await left();
  expect(found.map(([kind, agency, , state]) => [kind, agency, state])).toEqual([
    ['Bản đăng ký', 'Ban AG3 Tỉnh ủy', 'Đã gửi khối'],
    ['Đề nghị điều chỉnh nhiệm vụ', 'Ban AG2 Tỉnh ủy', 'Chờ quyết định'],
    ['Giao ước thi đua', 'Toàn khối', 'Đang lấy chữ ký'],
    ['Phiếu chấm điểm', 'Ban AG1 Tỉnh ủy', 'Đã nộp'],
    ['Kiểm tra chéo', 'Ban AG2 Tỉnh ủy', 'Đã phân công'],
    ['Giải trình', 'Ban AG3 Tỉnh ủy', 'Đã giải trình, Sở Nội vụ chưa thẩm định lại'],
    ['Biên bản', 'Toàn khối', 'Đã kết luận'],
    ['Ý kiến góp ý', 'Ban AG2 Tỉnh ủy', 'Chưa trả lời'],
    ['Bỏ phiếu', 'Toàn khối', 'Đang chuẩn bị'],
  ]);
  expect(found[4]?.[2]).toBe(`Kiểm tra phiếu của Ban AG1 Tỉnh ủy; ${half}`);
  expect(found[7]?.[2]).toBe(`Hội nghị sơ kết 6 tháng: Bổ sung số liệu.; ${half}`);

  const secretary = await actorOf(application, 'thu-ky', '2022-06-01');
  const place = await placeOf(application, secretary);
  const service = application.get(OpenWorkService);
  expect(await countQueries(application, () => service.items(secretary, place))).toBe(2);
});

it('leaves out what is finished, and what belongs to another year', async () => {
  await sheet('AG1', 'appraised');
  await application.database.query(
    `INSERT INTO task_registration (bloc_id, period_id, agency_id, state) VALUES ($1, $2, $3, 'approved')`,
    [world.blocs['KHOI-1'], world.periods['2022'], world.agencies['AG3']],
  );
  await application.database.query(
    `WITH p AS (INSERT INTO period (code, name, kind, starts_on, ends_on, cut_off_on)
                VALUES ('2022-X01', 'Kỳ khác', 'campaign', '2024-01-01', '2024-06-30', '2024-06-30') RETURNING id),
          r AS (INSERT INTO review (bloc_id, period_id, scheme_version_id) SELECT $1, id, $2 FROM p RETURNING id)
     INSERT INTO score_sheet (review_id, agency_id, scheme_version_id, state) SELECT id, $3, $2, 'submitted' FROM r`,
    [world.blocs['KHOI-1'], world.schemeVersionId, world.agencies['AG2']],
  );
  expect(await left()).toEqual([]);
  const secretary = await actorOf(application, 'thu-ky', '2022-06-01');
  const place = await placeOf(application, secretary);
  expect(await application.get(OpenWorkService).periodsOfYear(place)).toEqual(['2022-H1']);
});

it('names who has not begun a sheet from the cut-off day on', async () => {
  await application.database.query(`UPDATE period SET cut_off_on = '2022-05-31' WHERE code = '2022-H1'`);
  expect((await left()).map(([kind, agency, , state]) => [kind, agency, state])).toEqual(
    ['AG1', 'AG2', 'AG3'].map((code) => ['Phiếu chấm điểm', `Ban ${code} Tỉnh ủy`, 'Chưa bắt đầu']),
  );
});
