import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

const PATH = '/khoi/KHOI-1/2022/bao-cao-nam';
const API = '/api/v1/blocs/KHOI-1/periods/2022/reports/annual';

interface Grid {
  readonly parts: readonly {
    readonly blocks: readonly {
      readonly kind: string;
      readonly id?: string;
      readonly rows?: readonly { readonly cells: readonly { readonly text: string }[] }[];
    }[];
  }[];
}

describe('the annual report', () => {
  let application: TestApplication;
  let world: World;
  let secretary: TestClient;

  beforeAll(async () => {
    application = await startTestApplication({ today: '2023-01-10' });
    world = await seedWorld(application);
    await application.database.query(`INSERT INTO review (bloc_id, period_id, scheme_version_id) VALUES ($1, $2, $3)`, [
      ...[world.blocs['KHOI-1'], world.periods['2022'], world.schemeVersionId],
    ]);
    await application.database.query(
      `INSERT INTO progress_entry (task_id, sequence, recorded_on, actual, author_name, source)
       SELECT t.id, e.sequence, e.day, e.actual, 'Cán bộ', 'screen'
         FROM key_task t, (VALUES (1, date '2022-06-20', 6), (2, date '2022-12-15', 12)) AS e (sequence, day, actual)
        WHERE t.agency_id = $1 AND t.number = 1`,
      [world.agencies['AG1']],
    );
    secretary = await application.visit('thu-ky');
  });
  afterAll(() => application.close());

  it('prints first half, second half and year of every task, the same in every format', async () => {
    const json = (await secretary.get(`${PATH}/tai?dinh-dang=json`)).json as Grid;
    const tasks = json.parts.flatMap(({ blocks }) => blocks).find(({ id }) => id === 'tasks');
    const row = tasks?.rows?.find(({ cells }) => cells[0]?.text === '1')?.cells.map(({ text }) => text);
    // Target 10: 6 by 30/6 was on track, 12 by the end of the year is more than was asked for.
    expect(row?.slice(3, 8)).toEqual(['10', '6', 'Đúng tiến độ', '12', '120%']);
    expect(row).toContain('Vượt mức');
    for (const format of ['pdf', 'xlsx', 'docx']) {
      const file = await secretary.get(`${PATH}/tai?dinh-dang=${format}`);
      expect([format, file.status]).toEqual([format, 200]);
      expect(file.headers['content-disposition']).toContain(`BC-tong-ket-KHOI-1-2022.${format}`);
    }
  });

  it('lies under an address of its own, and the menu of a year leads to it', async () => {
    expect((await secretary.get('/khoi/KHOI-1/2022/bao-cao-6-thang')).status).toBe(404);
    expect((await secretary.get('/khoi/KHOI-1/2022-H1/bao-cao-nam')).status).toBe(404);
    const page = await secretary.get(PATH);
    expect(page.text).toContain('Báo cáo tổng kết công tác thi đua, khen thưởng năm 2022');
    expect(page.text).toContain(`href="${PATH}"`);
  });

  it('has prose of its own, beside that of the six-month report', async () => {
    const saved = await secretary.postForm(`${PATH}/noi-dung/leadership`, { text: 'Do khối bầu.', version: '0' });
    expect([saved.status, saved.headers['location']]).toEqual([303, PATH]);
    const sections = async (api: string) =>
      ((await secretary.api('GET', api)).json as { sections: { key: string; text: string }[] }).sections;
    expect((await sections(API)).find(({ key }) => key === 'leadership')?.text).toBe('Do khối bầu.');
    const half = await sections('/api/v1/blocs/KHOI-1/periods/2022-H1/reports/six-month');
    expect(half.some(({ key }) => key === 'leadership')).toBe(false);
  });
});
