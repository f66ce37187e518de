import { NoticesService } from '../../../src/platform/notices';
import { TodoService } from '../../../src/modules/home/todo/todo.service';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

interface Answer {
  readonly todos: readonly {
    readonly kind: string;
    readonly title: string;
    readonly path: string;
    readonly agency: string | null;
    readonly count: number;
    readonly dueAt: string | null;
    readonly returnReason: string | null;
  }[];
  readonly notices: readonly { readonly id: string; readonly title: string; readonly readAt: string | null }[];
}

let application: TestApplication;
let world: World;

beforeAll(async () => {
  application = await startTestApplication({ today: '2022-07-01' });
  world = await seedWorld(application);
  await application.database.query(
    `INSERT INTO deadline (period_id, bloc_id, kind, due_at) VALUES ($1, $2, 'self_score', '2022-06-20T10:00:00Z')`,
    [world.periods['2022-H1'], world.blocs['KHOI-1']],
  );
});
afterAll(() => application.close());

async function todosOf(loginName: string): Promise<Answer> {
  return read(await application.visit(loginName));
}

async function read(client: TestClient): Promise<Answer> {
  return (await client.api('GET', '/api/v1/todos')).json as Answer;
}

async function sheetIn(agency: string, state: string): Promise<void> {
  await application.database.query(
    `INSERT INTO score_sheet AS s (review_id, agency_id, scheme_version_id, state) VALUES ($1, $2, $3, $4)
     ON CONFLICT (review_id, agency_id) DO UPDATE SET state = $4, version = s.version + 1`,
    [world.reviewId, world.agencies[agency], world.schemeVersionId, state],
  );
}

describe('what waits for a person', () => {
  it('follows the sheet from the officer to the leader to Sở Nội vụ', async () => {
    expect((await todosOf('can-bo-ag1')).todos).toEqual([
      {
        kind: 'sheet_fill',
        title: 'Hoàn thành phiếu tự chấm của AG1',
        path: '/khoi/KHOI-1/2022-H1/phieu/AG1',
        ...{ bloc: 'KHOI-1', period: '2022-H1', agency: 'AG1', count: 1, returnReason: null },
        dueAt: '2022-06-20T10:00:00.000Z',
      },
    ]);
    expect((await todosOf('lanh-dao-ag1')).todos).toEqual([]);

    await sheetIn('AG1', 'awaiting_leader');
    expect((await todosOf('can-bo-ag1')).todos).toEqual([]);
    expect((await todosOf('lanh-dao-ag1')).todos.map(({ title }) => title)).toEqual(['Duyệt phiếu tự chấm của AG1']);
    expect((await todosOf('lanh-dao-ag2')).todos).toEqual([]);

    await sheetIn('AG1', 'submitted');
    await sheetIn('AG2', 'submitted');
    const { todos } = await todosOf('so-noi-vu');
    expect(todos.map(({ title, path }) => [title, path])).toEqual([
      ['Tiếp nhận 2 phiếu đã nộp', '/khoi/KHOI-1/2022-H1/tham-dinh'],
    ]);
    await sheetIn('AG2', 'taken_up');
    expect((await todosOf('so-noi-vu')).todos.map(({ title }) => title)).toEqual([
      'Tiếp nhận 1 phiếu đã nộp',
      'Thẩm định phiếu của AG2',
    ]);
  });

  it('is nothing of a bloc that is not theirs, and nothing for those who only look after accounts', async () => {
    // LA1 has neither a sheet nor a registration yet; no deadline is set for either.
    const strange = (await todosOf('can-bo-la')).todos.map(({ kind, agency }) => [kind, agency]);
    expect(strange).toEqual([
      ['registration_fill', 'LA1'],
      ['sheet_fill', 'LA1'],
    ]);
    expect((await todosOf('quan-tri')).todos).toEqual([]);
  });

  it('asks Sở Nội vụ to publish once every sheet is appraised, and to close what was published', async () => {
    for (const agency of ['AG1', 'AG2', 'AG3']) await sheetIn(agency, 'appraised');
    expect((await todosOf('so-noi-vu')).todos.map(({ kind }) => kind)).toEqual(['publish']);
    await sheetIn('AG3', 'taken_up');
    expect((await todosOf('so-noi-vu')).todos.map(({ kind }) => kind)).toEqual(['sheet_appraise']);
    await application.database.query(`UPDATE review SET state = 'published' WHERE id = $1`, [world.reviewId]);
    expect((await todosOf('so-noi-vu')).todos.map(({ kind }) => kind)).toEqual(['close']);
    await application.database.query(`UPDATE review SET state = 'open' WHERE id = $1`, [world.reviewId]);
  });

  it('takes the same few queries however much waits', async () => {
    const service = application.get(TodoService);
    const actor = {
      userId: world.users['so-noi-vu']!,
      name: 'x',
      mustChangePassword: false,
      assignments: [
        {
          role: 'APPRAISER' as const,
          scope: 'province' as const,
          agencyId: null,
          blocId: null,
          placeName: null,
          periodId: null,
        },
      ],
    };
    for (const agency of ['AG1', 'AG2', 'AG3']) await sheetIn(agency, 'taken_up');
    expect(await countQueries(application, () => service.list(actor))).toBe(2);
    await sheetIn('AG1', 'published');
    expect(await countQueries(application, () => service.list(actor))).toBe(2);
  });
});

describe('notices', () => {
  it('reach who holds the role there, once under a key, until they are read', async () => {
    const notices = application.get(NoticesService);
    const content = { title: 'Đôn đốc phiếu tự chấm', body: 'Hạn nộp đã qua.', path: '/viec-can-lam', onceKey: 'k1' };
    const to = { role: 'OFFICER' as const, agencyId: world.agencies['AG2']! };
    expect(await notices.tell({ name: 'Thư ký khối' }, to, content)).toBe(1);
    expect(await notices.tell({ name: 'Thư ký khối' }, to, content)).toBe(0);

    const reader = await application.visit('can-bo-ag2');
    const [notice, ...others] = (await read(reader)).notices;
    expect([notice?.title, notice?.readAt, others.length]).toEqual(['Đôn đốc phiếu tự chấm', null, 0]);
    for (const other of ['can-bo-ag1', 'lanh-dao-ag2', 'thu-ky']) expect((await todosOf(other)).notices).toEqual([]);

    // Reading what is not theirs changes nothing.
    const stranger = await application.visit('can-bo-ag1');
    await stranger.api('POST', `/api/v1/notices/${notice!.id}/reading`);
    expect((await read(reader)).notices[0]?.readAt).toBeNull();
    await reader.get('/viec-can-lam');
    await reader.postForm('/viec-can-lam/da-doc', { 'thong-bao': notice!.id });
    expect((await read(reader)).notices[0]?.readAt).not.toBeNull();
  });
});
