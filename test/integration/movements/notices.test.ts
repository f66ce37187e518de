import type { MovementDraft } from '../../../src/modules/movements';
import { MovementsService } from '../../../src/modules/movements';
import { type Actor, ActorRepository } from '../../../src/platform/access';
import { sentQueries, tablesReadWhole } from '../../support/province';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

const TODAY = '2022-12-20';
const DRAFT: MovementDraft = {
  ...{ kind: 'thematic', name: 'Chuyển đổi số', content: 'Mọi hồ sơ được số hóa' },
  ...{ launcher: { kind: 'bloc', code: 'KHOI-1' }, documentNumber: '12/KH-KTĐ', documentOn: '2022-01-02' },
  ...{ from: '2022-01-02', to: '2022-06-30', agencyCodes: ['AG1', 'AG2'] },
};

describe('what agencies are told of a movement', () => {
  let application: TestApplication;
  let world: World;
  let movements: MovementsService;
  beforeAll(async () => {
    application = await startTestApplication({ today: TODAY });
    world = await seedWorld(application);
    movements = application.get(MovementsService);
  });
  afterAll(() => application.close());

  async function as(login: string): Promise<Actor> {
    const actor = await application.get(ActorRepository).actorOn(world.users[login] ?? '', TODAY);
    if (!actor) throw new Error(`no account ${login}`);
    return actor;
  }

  /** Titles of the notices about a movement by agency and role, oldest first. */
  const told = async (id: string): Promise<Record<string, string[]>> => {
    const rows = await application.database.query<{ whom: string; titles: string[] }>(
      `SELECT g.code || ' ' || n.role AS whom, array_agg(n.title ORDER BY n.told_at, n.id) AS titles
         FROM notice n JOIN agency g ON g.id = n.agency_id WHERE n.path = '/phong-trao/' || $1 GROUP BY 1 ORDER BY 1`,
      [id],
    );
    return Object.fromEntries(rows.map(({ whom, titles }) => [whom, titles]));
  };

  it('names the launch, a longer term, a mistake and the withdrawal, each once, to those that it is for', async () => {
    const secretary = await as('thu-ky');
    const id = await movements.create(secretary, DRAFT);
    await movements.create(secretary, DRAFT);
    const launch = 'Có phong trào thi đua mới';
    const both = ['AG1 LEADER', 'AG1 OFFICER', 'AG2 LEADER', 'AG2 OFFICER'];
    expect(await told(id)).toEqual(Object.fromEntries(both.map((whom) => [whom, [launch]])));
    const review = { kind: 'interim_review', on: '2022-03-01', documentNumber: '', text: 'Đạt', endsOn: null } as const;
    await movements.addEvent(secretary, id, 1, review);
    const term = { documentNumber: '20/KH', text: '', endsOn: '2023-12-31' };
    const extension = { kind: 'extension', on: '2022-06-01', ...term } as const;
    await movements.addEvent(secretary, id, 2, extension);
    await movements.addEvent(secretary, id, 2, extension);
    const { events } = await movements.read(secretary, id);
    await movements.strike(secretary, id, 3, events.at(-1)!.id, 'Nhầm phong trào');
    await movements.addEvent(secretary, id, 4, {
      ...{ kind: 'withdrawal', on: TODAY, documentNumber: '', text: 'Trùng phong trào của tỉnh', endsOn: null },
    });
    const all = [
      launch,
      'Phong trào thi đua được kéo dài',
      'Sửa thông tin phong trào thi đua',
      'Phong trào thi đua đã được rút',
    ];
    expect(await told(id)).toEqual(Object.fromEntries(both.map((whom) => [whom, all])));
    const [last] = await application.database.query<{ body: string }>(
      `SELECT body FROM notice WHERE path = '/phong-trao/' || $1 ORDER BY told_at DESC, id DESC LIMIT 1`,
      [id],
    );
    expect(last?.body).toContain('rút “Chuyển đổi số”. Lý do: Trùng phong trào của tỉnh');
  });

  it('tells an agency that is added later, and the others not again', async () => {
    const secretary = await as('thu-ky');
    const draft = { ...DRAFT, name: 'Thêm cơ quan', agencyCodes: ['AG1'] };
    const id = await movements.create(secretary, draft);
    await movements.change(secretary, id, 1, { ...draft, agencyCodes: ['AG1', 'AG3'] });
    const titles = ['Có phong trào thi đua mới'];
    expect(await told(id)).toEqual(
      Object.fromEntries(['AG1 LEADER', 'AG1 OFFICER', 'AG3 LEADER', 'AG3 OFFICER'].map((whom) => [whom, titles])),
    );
  });

  it('tells every agency of a movement of the province, and none of its own', async () => {
    const province = { ...DRAFT, launcher: { kind: 'province', code: '' }, agencyCodes: null } as const;
    const [row] = await application.database.query<{ count: string }>(
      `SELECT count(*) FROM agency WHERE active_to IS NULL OR active_to > $1::date`,
      [TODAY],
    );
    const ofProvince = await movements.create(await as('so-noi-vu'), province);
    expect(Object.keys(await told(ofProvince))).toHaveLength(2 * Number(row?.count));
    const own = { ...DRAFT, launcher: { kind: 'agency', code: 'AG1' }, agencyCodes: null } as const;
    expect(await told(await movements.create(await as('can-bo-ag1'), own))).toEqual({});
  });

  it('costs as many queries for three agencies as for one', async () => {
    const secretary = await as('thu-ky');
    const one = { ...DRAFT, name: 'Một cơ quan', agencyCodes: ['AG1'] };
    const three = { ...DRAFT, name: 'Ba cơ quan', agencyCodes: ['AG1', 'AG2', 'AG3'] };
    const few = await countQueries(application, () => movements.create(secretary, one));
    expect(await countQueries(application, () => movements.create(secretary, three))).toBe(few);
  });

  it('lists the movements of many years without reading what belongs to them whole', async () => {
    await application.database.execute(
      `INSERT INTO movement (kind, name, content, bloc_id, document_number, document_on, from_on, to_on, includes_all)
       SELECT 'regular', 'Phong trào cũ ' || n, '', b.id, n || '/KH', make_date(1960 + n % 60, 1, 2),
              make_date(1960 + n % 60, 1, 2), make_date(1960 + n % 60, 12, 31), false
         FROM bloc b, generate_series(1, 3000) n WHERE b.code = 'KHOI-1'`,
    );
    await application.database.execute(
      `INSERT INTO movement_agency (movement_id, agency_id)
       SELECT m.id, g.id FROM movement m, agency g WHERE m.name LIKE 'Phong trào cũ %' AND g.code IN ('AG1', 'AG2')`,
    );
    await application.database.execute(
      `INSERT INTO movement_participation (movement_id, agency_id, registration, registered_on, results)
       SELECT movement_id, agency_id, 'Đăng ký', '2000-01-01', '' FROM movement_agency x
        WHERE EXISTS (SELECT FROM movement m WHERE m.id = x.movement_id AND m.name LIKE 'Phong trào cũ %')`,
    );
    await application.database.execute(
      `INSERT INTO movement_event (movement_id, kind, happened_on, document_number, text, recorded_by, recorded_at)
       SELECT id, 'final_review', to_on, '', 'Đạt', 'Thư ký', now() FROM movement WHERE name LIKE 'Phong trào cũ %'`,
    );
    for (const table of ['movement', 'movement_agency', 'movement_participation', 'movement_event']) {
      await application.database.execute(`ANALYZE ${table}`);
    }
    const reader = await as('can-bo-ag1');
    for (const year of [null, 1999]) {
      const sent = await sentQueries(application, () => movements.list(reader, year));
      expect(sent).toHaveLength(1);
      const whole = await tablesReadWhole(application, sent[0]!);
      expect(whole.filter((table) => table.startsWith('movement_'))).toEqual([]);
    }
  });
});
