import { SYSTEM_ACTOR } from '../../../src/platform/access';
import { PlacesService } from '../../../src/modules/blocs';
import { seedWorld, type World } from '../../support/world';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';

const API = '/api/v1/blocs/KHOI-1/periods';
const PAGE = '/danh-muc/co-quan/AG3/sap-xep';
const MERGE = { kind: 'merge', successors: ['AG2'], effectiveOn: '2022-07-01', version: 1 };

/** What the first half of the year says in every list; instants of reading are left out. */
const HALF_YEAR_LISTS = [`${API}/2022-H1/tasks`, `${API}/2022-H1/sheets`, `${API}/2022-H1/scores`];
const HALF_YEAR_PAGES = [
  '/khoi/KHOI-1/2022-H1/tong-quan',
  '/khoi/KHOI-1/2022-H1/nhiem-vu',
  '/khoi/KHOI-1/2022-H1/phieu',
  '/khoi/KHOI-1/2022-H1/diem',
];

describe('the reorganisation of agencies', () => {
  let application: TestApplication;
  let world: World;
  let office: TestClient;

  beforeEach(async () => {
    application = await startTestApplication({ today: '2022-08-15' });
    world = await seedWorld(application);
    office = await application.visit('so-noi-vu');
    const officer = await application.visit('can-bo-ag3');
    const line = { lastSequence: 0, recordedOn: '2022-06-30', actual: '8', note: 'Sáu tháng đầu năm' };
    expect((await officer.api('POST', `${API}/2022-H1/tasks/AG3/1/progress`, line)).status).toBe(201);
  });
  afterEach(() => application.close());

  async function halfYear(): Promise<unknown[]> {
    const lists: unknown[] = [];
    for (const path of HALF_YEAR_LISTS) lists.push((await office.api('GET', path)).json);
    for (const path of HALF_YEAR_PAGES) lists.push(textOf((await office.get(path)).text));
    const report = await office.get('/khoi/KHOI-1/2022-H1/bao-cao-6-thang');
    expect(report.status).toBe(200);
    lists.push(textOf(report.text));
    lists.push(textOf((await office.get('/tim-kiem?q=AG3')).text));
    return lists;
  }

  /** What people read: tokens and addresses of assets differ from answer to answer. */
  function textOf(html: string): string {
    return html
      .replace(/<script[\s\S]*?<\/script>|<head>[\s\S]*?<\/head>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
  }

  async function tasksOf(period: string): Promise<string[]> {
    const { json } = await office.api('GET', `${API}/${period}/tasks`);
    return json.tasks.map(({ agency, number }: { agency: string; number: number }) => `${agency}/${number}`);
  }

  async function addAgency(code: string): Promise<void> {
    const names = { name: `Ban ${code} Tỉnh ủy`, shortName: code, kind: 'party', officialOrder: 20 };
    expect((await office.api('POST', '/api/v1/agencies', { code, ...names })).status).toBe(201);
  }

  async function membersOf(period: string): Promise<string[]> {
    const place = await application.get(PlacesService).find(SYSTEM_ACTOR, 'KHOI-1', period);
    return place.members.map(({ code, role }) => `${code} ${role}`);
  }

  it('shows on the page all that a merger does, and does it with the second button alone', async () => {
    const half = await halfYear();
    expect((await office.get('/danh-muc/co-quan/AG3')).text).toContain(`href="${PAGE}"`);
    await office.get(PAGE);
    const form = { kind: 'merge', successors: 'AG2', effectiveOn: '01/07/2022', version: '1' };
    const preview = await office.postForm(PAGE, { ...form, step: 'preview' });
    expect(preview.status).toBe(200);
    const said = textOf(preview.text);
    expect(said).toContain('Ban AG3 Tỉnh ủy sáp nhập vào Ban AG2 Tỉnh ủy từ ngày 01/07/2022.');
    expect(said).toContain('Khối thi đua số 1: Thành viên, hết ngày 30/06/2022.');
    expect(said).toContain('Cán bộ TĐKT, AG3: Cán bộ TĐKT của cơ quan, hết ngày 30/06/2022.');
    expect(said).toContain('Khối thi đua số 1, Năm 2022: 10 nhiệm vụ');
    expect(said).toContain('Ban AG2 Tỉnh ủy đang là thành viên Khối thi đua số 1.');
    expect(await membersOf('2022')).toHaveLength(3);
    const key = /name="previewed" value="([^"]+)"/.exec(preview.text)?.[1] ?? '';
    const other = await office.postForm(PAGE, { ...form, effectiveOn: '02/07/2022', previewed: key, step: 'confirm' });
    expect(other.status).toBe(200);
    expect(await membersOf('2022')).toHaveLength(3);
    const confirm = { ...form, previewed: key, chosen: '1', step: 'confirm' };
    expect((await office.postForm(PAGE, confirm)).status).toBe(303);
    expect((await office.get('/danh-muc/co-quan/AG3')).text).toContain('Đã ghi việc sắp xếp cơ quan');
    expect(await membersOf('2022')).toEqual(['AG1 chair', 'AG2 vice_chair']);
    expect(await membersOf('2022-H1')).toEqual(['AG1 chair', 'AG2 vice_chair', 'AG3 member']);
    expect(await halfYear()).toEqual(half);
    expect((await office.get(PAGE)).text).toContain('Cơ quan này đã kết thúc hoạt động');
  });

  it('lists the merged agency in the half year, and its part under the other in the year (acceptance 25)', async () => {
    expect((await office.api('POST', '/api/v1/agencies/AG3/successions', MERGE)).status).toBe(204);
    const place = await application.get(PlacesService).find(SYSTEM_ACTOR, 'KHOI-1', '2022');
    expect(place.predecessors).toEqual([
      {
        ...{ agencyId: world.agencies['AG3'], code: 'AG3', name: 'Ban AG3 Tỉnh ủy', shortName: 'AG3' },
        ...{ agencyKind: 'party', officialOrder: 3, successorId: world.agencies['AG2'] },
        ...{ kind: 'merge', effectiveOn: '2022-07-01' },
      },
    ]);
    const half = await application.get(PlacesService).find(SYSTEM_ACTOR, 'KHOI-1', '2022-H1');
    expect(half.predecessors).toEqual([]);
    const year = await tasksOf('2022');
    expect(year).toHaveLength(30);
    expect(year.slice(10, 30)).toEqual([
      ...Array.from({ length: 10 }, (_, index) => `AG2/${index + 1}`),
      ...Array.from({ length: 10 }, (_, index) => `AG3/${index + 1}`),
    ]);
    const marked = 'Ban AG2 Tỉnh ủy (tiếp nhận từ Ban AG3 Tỉnh ủy)';
    expect((await office.get('/khoi/KHOI-1/2022/nhiem-vu')).text).toContain(marked);
    expect((await office.get('/khoi/KHOI-1/2022/nhiem-vu?agency=AG2')).text).toContain(marked);
    expect((await office.get('/khoi/KHOI-1/2022/tong-quan')).text).toContain(marked);
    const task = await office.get('/khoi/KHOI-1/2022/nhiem-vu/AG3/1');
    expect(task.status).toBe(200);
    expect(task.text).toContain('Sáu tháng đầu năm');
    expect((await office.get('/khoi/KHOI-1/2022-H1/nhiem-vu')).text).not.toContain('tiếp nhận từ');
  });

  it('hands the tasks to the people of the other agency and ends the rights of the merged one', async () => {
    await office.api('POST', '/api/v1/agencies/AG3/successions', MERGE);
    const line = { lastSequence: 1, recordedOn: '2022-08-10', actual: '9', note: 'Tiếp nhận' };
    const heir = await application.visit('can-bo-ag2');
    expect((await heir.api('POST', `${API}/2022/tasks/AG3/1/progress`, line)).status).toBe(201);
    expect((await heir.api('POST', `${API}/2022/tasks/AG1/1/progress`, { ...line, lastSequence: 0 })).status).toBe(404);
    expect((await heir.get('/khoi/KHOI-1/2022/nhiem-vu/AG3/1')).text).toContain(
      '/khoi/KHOI-1/2022/nhiem-vu/AG3/1/tien-do',
    );
    const former = await application.visit('can-bo-ag3');
    expect([403, 404]).toContain((await former.get('/khoi/KHOI-1/2022/nhiem-vu')).status);
    expect([403, 404]).toContain(
      (await former.api('POST', `${API}/2022/tasks/AG3/1/progress`, { ...line, lastSequence: 2 })).status,
    );
    const told = await application.database.query<{ who: string }>(
      `SELECT coalesce(g.code, b.code) || ' ' || n.role AS who FROM notice n LEFT JOIN agency g ON g.id = n.agency_id
         LEFT JOIN bloc b ON b.id = n.bloc_id WHERE n.title = 'Sắp xếp cơ quan' ORDER BY 1`,
    );
    expect(told.map(({ who }) => who)).toEqual([
      'AG2 LEADER',
      'AG2 OFFICER',
      'AG3 LEADER',
      'AG3 OFFICER',
      'KHOI-1 SECRETARY',
    ]);
  });

  it('keeps an open request to change a task, which the other agency and the office go on with', async () => {
    const change = {
      ...{ version: 1, title: 'Nhiệm vụ trọng tâm số 2', unit: 'văn bản', target: '8', kind: 'cumulative' },
      ...{ direction: 'higher', due: '2022-12-31', effectiveOn: '2022-08-15', reason: 'Giảm đầu việc' },
    };
    const path = `${API}/2022/tasks/AG3/2/target-changes`;
    const former = await application.visit('can-bo-ag3');
    expect((await former.api('POST', path, change)).status).toBe(201);
    await office.api('POST', '/api/v1/agencies/AG3/successions', MERGE);
    const heir = await application.visit('can-bo-ag2');
    const [open] = (await heir.api('GET', `${API}/2022/target-changes`)).json;
    expect(open).toMatchObject({ agency: 'AG3', number: 2, state: 'requested' });
    expect((await heir.api('POST', `${API}/2022/tasks/AG1/2/target-changes`, change)).status).toBe(403);
    expect((await office.api('POST', `${API}/2022/target-changes/${open.id}/approval`, {})).status).toBe(204);
    const next = { ...change, version: 2, target: '7' };
    expect((await heir.api('POST', path, next)).status).toBe(201);
  });

  it('brings an agency that is no member into the bloc, with the chair when that is asked for', async () => {
    await addAgency('MOI');
    const merge = { ...MERGE, kind: 'consolidate', successors: ['MOI'] };
    const preview = await office.api('POST', '/api/v1/agencies/AG1/successions/preview', merge);
    expect(preview.json).toMatchObject({
      ending: [{ bloc: 'KHOI-1', role: 'chair' }],
      joining: [{ bloc: 'KHOI-1', agency: 'MOI', role: 'member' }],
      vacant: [{ bloc: 'KHOI-1', role: 'chair' }],
    });
    expect(await membersOf('2022')).toContain('AG1 chair');
    const kept = await office.api('POST', '/api/v1/agencies/AG1/successions', { ...merge, keepPost: true });
    expect(kept.status).toBe(204);
    expect(await membersOf('2022')).toEqual(['AG2 vice_chair', 'AG3 member', 'MOI chair']);
    expect(await membersOf('2022-H1')).toEqual(['AG1 chair', 'AG2 vice_chair', 'AG3 member']);
  });

  it('follows an agency over several steps of the year', async () => {
    await office.api('POST', '/api/v1/agencies/AG3/successions', { ...MERGE, effectiveOn: '2022-04-01' });
    const second = { kind: 'merge', successors: ['AG1'], effectiveOn: '2022-07-01', version: 1 };
    expect((await office.api('POST', '/api/v1/agencies/AG2/successions', second)).status).toBe(204);
    const place = await application.get(PlacesService).find(SYSTEM_ACTOR, 'KHOI-1', '2022');
    expect(place.predecessors.map(({ code, successorId }) => [code, successorId])).toEqual([
      ['AG3', world.agencies['AG1']],
      ['AG2', world.agencies['AG1']],
    ]);
    expect(await tasksOf('2022')).toHaveLength(30);
    expect(await membersOf('2022-H1')).toEqual(['AG1 chair', 'AG2 vice_chair']);
    expect(await tasksOf('2022-H1')).toHaveLength(30);
  });

  it('leaves the half year alone when an agency is split, dissolved or renamed', async () => {
    const half = await halfYear();
    await addAgency('C1');
    await addAgency('C2');
    const split = { kind: 'split', successors: ['C1', 'C2'], effectiveOn: '2022-07-01', version: 1 };
    expect((await office.api('POST', '/api/v1/agencies/AG3/successions', split)).status).toBe(204);
    expect(await halfYear()).toEqual(half);
    expect(await membersOf('2022')).toEqual(['AG1 chair', 'AG2 vice_chair', 'C1 member', 'C2 member']);
    const place = await application.get(PlacesService).find(SYSTEM_ACTOR, 'KHOI-1', '2022');
    expect(place.predecessors.map(({ code, kind }) => `${code} ${kind}`)).toEqual(['AG3 split', 'AG3 split']);
    // Nobody can say whose the tasks of a split agency are: they stay in the half year alone.
    expect(await tasksOf('2022')).toHaveLength(20);
    const dissolve = { kind: 'dissolve', successors: [], effectiveOn: '2022-07-05', version: 1 };
    expect((await office.api('POST', '/api/v1/agencies/AG2/successions', dissolve)).status).toBe(204);
    expect(await halfYear()).toEqual(half);
    expect(await membersOf('2022')).toEqual(['AG1 chair', 'C1 member', 'C2 member']);
    expect(await tasksOf('2022')).toHaveLength(10);
    const rename = { name: 'Ban Mới Tỉnh ủy', shortName: 'BM', effectiveOn: '2022-07-10', version: 1 };
    expect((await office.api('POST', '/api/v1/agencies/AG1/names', rename)).status).toBe(201);
    expect(await halfYear()).toEqual(half);
    expect((await office.get('/khoi/KHOI-1/2022/nhiem-vu')).text).toContain('Ban Mới Tỉnh ủy');
    expect((await office.get('/khoi/KHOI-1/2022-H1/nhiem-vu')).text).not.toContain('Ban Mới Tỉnh ủy');
  });

  it('is refused inside a published result, before a membership began, and for who may not', async () => {
    const early = { ...MERGE, effectiveOn: '2022-01-01' };
    const begun = await office.api('POST', '/api/v1/agencies/AG3/successions', early);
    expect(begun.status).toBe(422);
    expect(begun.json.errors[0].place).toBe('effectiveOn');
    for (const login of ['thu-ky', 'lanh-dao-ag3', 'quan-tri']) {
      const client = await application.visit(login);
      expect((await client.api('POST', '/api/v1/agencies/AG3/successions', MERGE)).status).toBe(403);
      expect((await client.get(PAGE)).status).toBe(403);
    }
    await application.database.query(`UPDATE review SET state = 'published'`);
    const inside = await office.api('POST', '/api/v1/agencies/AG3/successions', {
      ...MERGE,
      effectiveOn: '2022-06-01',
    });
    expect(inside.status).toBe(409);
    expect(inside.text).toContain('Khối thi đua số 1, Sáu tháng đầu năm 2022');
    expect((await office.api('POST', '/api/v1/agencies/AG3/successions', MERGE)).status).toBe(204);
  });

  it('writes the same request once, and refuses another or a stale one', async () => {
    const stale = await office.api('POST', '/api/v1/agencies/AG3/successions', { ...MERGE, version: 7 });
    expect(stale.status).toBe(409);
    expect(stale.json).toMatchObject({ currentVersion: 1 });
    expect(await membersOf('2022')).toHaveLength(3);
    const [first, second] = await Promise.all([
      office.api('POST', '/api/v1/agencies/AG3/successions', MERGE),
      office.api('POST', '/api/v1/agencies/AG3/successions', MERGE),
    ]);
    expect([first.status, second.status].filter((status) => status === 204).length).toBeGreaterThan(0);
    expect((await office.api('POST', '/api/v1/agencies/AG3/successions', MERGE)).status).toBe(204);
    const [count] = await application.database.query<{ count: string }>(
      `SELECT count(*) FROM audit_entry WHERE action = 'agency.succeeded'`,
    );
    expect(Number(count?.count)).toBe(1);
    const other = { ...MERGE, successors: ['AG1'] };
    expect((await office.api('POST', '/api/v1/agencies/AG3/successions', other)).status).toBe(409);
    const unknown = await office.postForm('/danh-muc/co-quan/AG2/sap-xep', {
      kind: 'merge',
      successors: 'KHONG-CO',
      effectiveOn: 'mai',
      version: '1',
      step: 'preview',
    });
    expect(unknown.status).toBe(422);
    expect(unknown.text).toContain('value="KHONG-CO"');
    expect(unknown.text).toContain('value="mai"');
  });

  it('asks as many questions for a year with mergers as for one without', async () => {
    const before = await countQueries(application, () => office.get('/khoi/KHOI-1/2022/nhiem-vu'));
    await office.api('POST', '/api/v1/agencies/AG3/successions', MERGE);
    await office.api('POST', '/api/v1/agencies/AG2/successions', {
      ...MERGE,
      successors: ['AG1'],
      effectiveOn: '2022-07-02',
    });
    expect(await countQueries(application, () => office.get('/khoi/KHOI-1/2022/nhiem-vu'))).toBe(before);
  });
});
