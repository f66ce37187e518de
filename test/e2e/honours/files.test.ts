import { HonoursService } from '../../../src/modules/honours';
import { openWorkbook, readText } from '../../../src/workbooks';
import { decisionDraft, HOME_AFFAIRS, honourLine } from '../../support/honours';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

const TOO_MANY = 'nên không xuất vào một tệp được';

describe('files of honours', () => {
  let application: TestApplication;
  let world: World;
  let officer: TestClient;
  let personId: string;
  beforeAll(async () => {
    application = await startTestApplication({ today: '2022-12-20' });
    world = await seedWorld(application);
    officer = await application.visit('can-bo-ag1');
    const [person] = await application.database.query<{ id: string }>(
      `INSERT INTO person (full_name, given_name, born_on, identity_number)
       VALUES ('Trần Thị Bưởi', 'Bưởi', '1980-05-17', '012345678901') RETURNING id`,
    );
    personId = person!.id;
    const inAgency = { agencyId: world.agencies['AG1']!, agencyName: null };
    await application
      .get(HonoursService)
      .grant(HOME_AFFAIRS, decisionDraft(), [
        honourLine({ ...inAgency, recipientName: 'Trần Thị Bưởi', personId }),
        honourLine({ ...inAgency, recipientName: 'Vũ Đức Anh', recipientDetail: '=1+1' }),
      ]);
    await application.get(HonoursService).grant(
      HOME_AFFAIRS,
      decisionDraft({ number: '4120/QĐ-UBND', decidedOn: '2021-03-01' }),
      Array.from({ length: 1_001 }, (_, index) =>
        honourLine({ recipientName: `Lò Văn Số ${String(index)}`, achievementFrom: 2020, achievementYear: 2020 }),
      ),
    );
  });
  afterAll(() => application.close());

  /** Every text of the first sheet, row by row. */
  const rowsOf = async (bytes: Buffer): Promise<string[]> => {
    const [sheet] = (await openWorkbook(bytes)).sheets;
    return sheet!.rows.map((row) =>
      Array.from({ length: 11 }, (_, column) => readText(sheet!.cell(row, column + 1)).value ?? '').join('|'),
    );
  };

  it('hold the rows of a search, all pages of it', async () => {
    const answer = await officer.get('/tra-cuu/tep/xlsx?ten=lo+van+so');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-disposition']).toContain('khen-thuong.xlsx');
    const rows = await rowsOf(answer.bytes);
    expect(rows.filter((row) => row.includes('Lò Văn Số '))).toHaveLength(1_001);
  });

  it('tell of a person and of an agency what their pages tell, and neither number nor birth', async () => {
    for (const path of [
      `/tra-cuu/ca-nhan/${personId}/tep/xlsx`,
      `/api/v1/honours/people/${personId}/files/xlsx`,
      '/tra-cuu/co-quan/AG1/tep/xlsx?nam=2021',
      '/api/v1/honours/agencies/AG1/files/xlsx?year=2021',
      '/api/v1/honours/files/xlsx?name=buoi',
    ]) {
      const answer = await officer.get(path);
      expect([path, answer.status]).toEqual([path, 200]);
      const text = (await rowsOf(answer.bytes)).join('\n');
      expect(text).toContain('Trần Thị Bưởi');
      expect(text).not.toContain('0123456789');
      expect(text).not.toContain('1980');
    }
    expect((await officer.get('/tra-cuu/tep/pdf?ten=buoi')).bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('leave a row in the record of changes', async () => {
    await officer.get('/tra-cuu/tep/xlsx?ten=duc+anh&nam=2021');
    const [row] = await application.database.query<{ data: Record<string, string> }>(
      `SELECT data FROM audit_entry WHERE action = 'honours.exported' AND data ->> 'conditions' LIKE '%duc anh%'`,
    );
    expect(row?.data).toEqual({
      format: 'xlsx',
      quantity: '1',
      conditions: 'Tên có “duc anh”; năm thành tích 2021',
    });
  });

  it('are refused above the limit with everything typed kept, and by the API with the same sentence', async () => {
    const page = await officer.get('/tra-cuu/tep/pdf?ten=lo+van+so&nam=2020');
    expect(page.status).toBe(422);
    expect(page.text).toContain('Có hơn 1.000 khen thưởng');
    expect(page.text).toContain('value="lo van so"');
    const { status, json } = await officer.api('GET', '/api/v1/honours/files/pdf?name=lo+van+so');
    expect(status).toBe(422);
    expect(JSON.stringify(json)).toContain(TOO_MANY);
  });

  it.each([
    ['/tra-cuu/tep/exe', 404],
    ['/tra-cuu/tep/xlsx?ten=a', 422],
    ['/tra-cuu/co-quan/KHONG/tep/xlsx', 404],
    ['/tra-cuu/ca-nhan/khong/tep/xlsx', 404],
    ['/api/v1/honours/files/exe', 404],
  ])('of %s answer %d', async (path, status) => {
    expect((await officer.get(path)).status).toBe(status);
  });
});
