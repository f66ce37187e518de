import { PlacesService } from '../../../src/modules/blocs';
import { ReportsService } from '../../../src/modules/reports';
import { TasksService } from '../../../src/modules/tasks';
import { SYSTEM_ACTOR } from '../../../src/platform/access';
import { periodReport } from '../../../templates/documents/period-report';
import { closedPeriodWithEverything } from '../../support/closed-writes';
import { actorOf } from '../../support/sheets';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

const TODAY = '2022-06-01';
const LIST = '/khoi/KHOI-1/2022-H1/nhiem-vu';
const API = '/api/v1/blocs/KHOI-1/periods/2022-H1';
const NAME = 'Nhiệm vụ chung của khối';

let application: TestApplication;
let world: World;

beforeEach(async () => {
  application = await startTestApplication({ today: TODAY });
  world = await seedWorld(application);
});
afterEach(() => application.close());

function fields(changes: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    ...{ title: 'Tổ chức hội thao của khối', unit: 'cuộc', target: '2', kind: 'cumulative', direction: 'higher' },
    ...{ weight: '', due: '30/11/2022', product: '', coordinators: '', milestones: '' },
    ...changes,
  };
}

const BODY = {
  ...{ title: 'Hội thảo chung', unit: 'cuộc', target: '1', kind: 'cumulative', direction: 'higher' },
  ...{ due: '2022-11-30', product: '', coordinators: [], milestones: [] },
};

describe('tasks of the bloc as a whole', () => {
  it('are registered, shown, changed and followed by the secretary on pages', async () => {
    const secretary = await application.visit('thu-ky');
    expect((await secretary.get(LIST)).text).toContain(`${LIST}/chung/them`);
    expect((await secretary.get(`${LIST}/chung/them`)).status).toBe(200);
    const refused = await secretary.postForm(`${LIST}/chung/them`, fields({ due: '30/11/2023' }));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Tổ chức hội thao của khối');
    for (let time = 0; time < 2; time += 1) {
      const answer = await secretary.postForm(`${LIST}/chung/them`, fields());
      expect([answer.status, answer.headers['location']]).toEqual([303, `${LIST}/chung/1`]);
    }
    const list = await secretary.get(LIST);
    expect(list.text).toContain(NAME);
    expect(list.text).toContain('31 nhiệm vụ');
    expect((await secretary.get('/khoi/KHOI-1/2022-H1/tong-quan')).text).toContain(`${LIST}/chung/1`);
    expect((await secretary.get(`${LIST}?agency=chung`)).text).toContain('1 trong 31 nhiệm vụ');

    const page = await secretary.get(`${LIST}/chung/1`);
    expect(page.text).toContain(`${LIST}/chung/1/tien-do`);
    const line = { lastSequence: '0', recordedOn: '30/05/2022', actual: '1', note: 'Đã tổ chức một cuộc' };
    const file = { field: 'files', name: 'bien-ban.pdf', content: Buffer.from('%PDF-1.4\n%%EOF\n') };
    expect((await secretary.postFiles(`${LIST}/chung/1/tien-do`, line, [file])).status).toBe(303);
    expect((await secretary.get(`${LIST}/chung/1`)).text).toContain('Đã tổ chức một cuộc');

    const change = { ...fields({ target: '3' }), version: '1' };
    expect((await secretary.postForm(`${LIST}/chung/1/sua`, { ...change, reason: '' })).status).toBe(422);
    const reason = 'Thêm một cuộc theo kế hoạch mới.';
    expect((await secretary.postForm(`${LIST}/chung/1/sua`, { ...change, reason })).status).toBe(303);
    const stale = await secretary.postForm(`${LIST}/chung/1/sua`, { ...change, target: '4', reason });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('vừa sửa');
    expect((await secretary.get(LIST)).text).toContain('đăng ký 2 cuộc, điều chỉnh 3 cuộc');
  });

  it('are read by everybody of the bloc, and kept by the secretary alone', async () => {
    const secretary = await application.visit('thu-ky');
    expect((await secretary.api('POST', `${API}/bloc-tasks`, BODY)).status).toBe(201);
    const line = { lastSequence: 0, recordedOn: '2022-05-30', actual: '1', note: '' };
    for (const login of ['can-bo-ag1', 'lanh-dao-ag2', 'so-noi-vu']) {
      const reader = await application.visit(login);
      expect((await reader.get(`${LIST}/chung/1`)).text).not.toContain('chung/1/tien-do');
      expect((await reader.get(LIST)).text).not.toContain('chung/them');
      expect((await reader.api('GET', `${API}/tasks/chung/1`)).status).toBe(200);
      expect((await reader.api('POST', `${API}/bloc-tasks`, BODY)).status).toBe(403);
      expect((await reader.api('POST', `${API}/tasks/chung/1/progress`, line)).status).toBe(403);
      expect((await reader.get(`${LIST}/chung/them`)).status).toBe(403);
    }
    const stranger = await application.visit('can-bo-la');
    expect((await stranger.api('GET', `${API}/tasks/chung/1`)).status).toBe(404);
    expect((await secretary.api('POST', `${API}/tasks/chung/1/progress`, line)).status).toBe(201);
    expect((await secretary.api('POST', `${API}/tasks/AG1/1/progress`, line)).status).toBe(403);
    const changed = { ...BODY, target: '2', version: 1, reason: 'Thêm một cuộc.' };
    expect((await secretary.api('PUT', `${API}/bloc-tasks/1`, changed)).json).toMatchObject({
      target: '2',
      version: 2,
    });
    expect((await secretary.api('PUT', `${API}/bloc-tasks/1`, { ...changed, target: '5' })).status).toBe(409);
    expect((await secretary.api('PUT', `${API}/bloc-tasks/9`, changed)).status).toBe(404);
  });

  it('are in no rate and no list of an agency, and cost the same queries whatever their number', async () => {
    const secretary = await application.visit('thu-ky');
    const actor = await actorOf(application, 'thu-ky', TODAY);
    const place = await application.get(PlacesService).find(actor, 'KHOI-1', '2022-H1');
    const tasks = application.get(TasksService);
    const before = await tasks.reportingOf(place, null);
    const read = () => tasks.list(actor, 'KHOI-1', '2022-H1', { text: '', agencyCode: null, status: null }, 1);
    await secretary.api('POST', `${API}/bloc-tasks`, BODY);
    const queries = await countQueries(application, read);
    for (const title of ['Hai', 'Ba']) await secretary.api('POST', `${API}/bloc-tasks`, { ...BODY, title });
    expect(await countQueries(application, read)).toBe(queries);
    const line = { lastSequence: 0, recordedOn: '2022-05-30', actual: '1', note: '' };
    await secretary.api('POST', `${API}/tasks/chung/1/progress`, line);
    expect(await tasks.reportingOf(place, null)).toEqual(before);
    expect(await tasks.statesOf(place)).toHaveLength(30);
    expect((await tasks.blocTasksOf(place)).map(({ number, title }) => `${String(number)} ${title}`)).toEqual([
      '1 Hội thảo chung',
      '2 Hai',
      '3 Ba',
    ]);
  });

  it('are not registered once the year is published', async () => {
    const secretary = await application.visit('thu-ky');
    await application.database.query(
      `INSERT INTO review (bloc_id, period_id, state) SELECT b.id, p.id, 'published' FROM bloc b, period p
        WHERE b.code = 'KHOI-1' AND p.code = '2022'`,
    );
    expect((await secretary.api('POST', `${API}/bloc-tasks`, BODY)).status).toBe(409);
  });

  it('stand in the grid below those of the agencies, and are filled in there by the secretary alone', async () => {
    const secretary = await application.visit('thu-ky');
    const officer = await application.visit('can-bo-ag1');
    const grid = '/khoi/KHOI-1/2022-H1/luoi-nhiem-vu';
    expect((await secretary.get(grid)).text).not.toContain(NAME);
    await secretary.api('POST', `${API}/bloc-tasks`, { ...BODY, target: '5' });
    const page = (await secretary.get(grid)).text;
    expect(page).toContain(NAME);
    expect(page).toContain('Nhiệm vụ chung 1');
    expect(page).toContain('Hội thảo chung');
    const day = { xem: 'so-lieu', ngay: '30/05/2022' };
    const saved = await secretary.postForm(`${grid}/o`, { ...day, cell: 'chung.1', value: '2', version: '0' });
    expect([saved.status, saved.json.value]).toEqual([200, '2']);
    const stale = await secretary.postForm(`${grid}/o`, { ...day, cell: 'chung.1', value: '3', version: '0' });
    expect(stale.status).toBe(409);
    expect(stale.json.conflict).toMatchObject({ value: '2', stored: '2 cuộc, ngày 30/05/2022' });

    expect((await officer.get(grid)).text).toContain(NAME);
    expect((await officer.get(grid)).text).not.toContain('data-cell="chung.1"');
    expect((await officer.postForm(`${grid}/o`, { ...day, cell: 'chung.1', value: '4', version: '1' })).status).toBe(
      403,
    );
    const { cells } = (await officer.api('GET', `${API}/task-grid?day=2022-05-30`)).json;
    expect(cells.at(-1)).toMatchObject({ agency: 'chung', number: 1, value: '2', savedBy: 'Thư ký khối' });
    const judged = { value: true, day: '2022-05-30', version: 0 };
    expect((await secretary.api('PUT', `${API}/task-grid/chung/1/onTime`, judged)).status).toBe(200);
    expect((await officer.api('PUT', `${API}/task-grid/chung/1/onTime`, judged)).status).toBe(403);
  });

  it('have a table of their own in annex I of the report, and are in no count of it', async () => {
    const secretary = await application.visit('thu-ky');
    const parts = async (): Promise<string[]> => {
      const { facts, prose } = await application.get(ReportsService).read(SYSTEM_ACTOR, 'KHOI-1', '2022-H1');
      expect(facts.tasks).toHaveLength(30);
      return periodReport(facts, prose).parts.map(({ title }) => title);
    };
    expect(await parts()).not.toContain('PL I.4 Nhiệm vụ chung');
    await secretary.api('POST', `${API}/bloc-tasks`, BODY);
    expect(await parts()).toContain('PL I.4 Nhiệm vụ chung');
    const { facts } = await application.get(ReportsService).read(SYSTEM_ACTOR, 'KHOI-1', '2022-H1');
    expect(facts.blocTasks).toMatchObject([{ agency: 'chung', number: 1, title: 'Hội thảo chung', firstHalf: null }]);
  });
});

describe('tasks of the bloc in a closed period', () => {
  it('are read as its snapshot keeps them, whatever is written later', async () => {
    application.setToday('2022-12-01');
    await closedPeriodWithEverything(application, world);
    const reader = await application.visit('so-noi-vu');
    const answers = async (): Promise<string[]> => {
      const pages = [`${API}/tasks`, `${API}/tasks/chung/1`, `${API}/task-grid`];
      return Promise.all(pages.map(async (page) => (await reader.get(page)).text));
    };
    const before = await answers();
    expect(before[1]).toContain('Tổ chức hội thao của khối');
    const { blocTasks } = (await reader.api('GET', `${API}/snapshot`)).json;
    expect(blocTasks).toMatchObject([
      { agency: 'chung', holderId: null, number: 1, baselineVersion: 1, lastSequence: 1 },
    ]);
    await application.asOwner(
      `INSERT INTO progress_entry (task_id, sequence, recorded_on, actual, note, author_name, recorded_at, source)
       SELECT id, 2, '2022-06-21', 9, 'Muộn', 'Thư ký khối', now(), 'screen' FROM key_task WHERE agency_id IS NULL`,
    );
    const secretary = await application.visit('thu-ky');
    const changed = { ...BODY, title: 'Hội thao', version: 1, reason: 'Đổi tên.' };
    expect((await secretary.api('PUT', `${API}/bloc-tasks/1`, changed)).status).toBe(409);
    expect((await secretary.api('POST', `${API}/bloc-tasks`, BODY)).status).toBe(409);
    const ofYear = API.replace('2022-H1', '2022');
    expect((await secretary.api('PUT', `${ofYear}/bloc-tasks/1`, changed)).status).toBe(200);
    expect((await secretary.api('POST', `${ofYear}/bloc-tasks`, BODY)).status).toBe(201);
    expect(await answers()).toEqual(before);
    for (const page of [LIST, `${LIST}/chung/1`]) {
      const { text } = await reader.get(page);
      expect(text).toContain('Tổ chức hội thao của khối');
      expect(text).not.toContain('chung/2');
    }
  });
});
