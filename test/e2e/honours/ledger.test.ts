import { HonoursService } from '../../../src/modules/honours';
import { decisionDraft, HOME_AFFAIRS, honourLine } from '../../support/honours';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

interface Answer {
  readonly honours: readonly { readonly recipientName: string; readonly decisionNumber: string }[];
  readonly count: { readonly value: number; readonly isExact: boolean } | null;
  readonly next: string | null;
}

describe('the search of the ledger, its pages and its API', () => {
  let application: TestApplication;
  let world: World;
  let officer: TestClient;
  let personId: string;

  beforeAll(async () => {
    application = await startTestApplication();
    world = await seedWorld(application);
    officer = await application.visit('can-bo-ag1');
    const [person] = await application.database.query<{ id: string }>(
      `INSERT INTO person (full_name, given_name, born_on, identity_number)
       VALUES ('Trần Thị Bưởi', 'Bưởi', '1980-05-17', '012345678901') RETURNING id`,
    );
    personId = person!.id;
    const honours = application.get(HonoursService);
    const agencyId = world.agencies['AG1']!;
    const inAgency = { agencyId, agencyName: null };
    await honours.grant(HOME_AFFAIRS, decisionDraft(), [
      honourLine({ ...inAgency, subject: 'collective', isAgency: true, recipientName: 'Ban AG1 Tỉnh ủy' }),
      honourLine({ ...inAgency, subject: 'collective', recipientName: 'Phòng Tổng hợp - Pháp chế' }),
      honourLine({ ...inAgency, recipientName: 'Trần Thị Bưởi', personId }),
      honourLine({ ...inAgency, recipientName: 'Vũ Đức Anh', awardCode: 'BK_TINH', awardVersion: 1 }),
      honourLine({ recipientName: 'Đoàn Thị Uỷ', recipientDetail: 'Thôn Khe Thượng', subject: 'household' }),
    ]);
    const many = Array.from({ length: 60 }, (_, index) => honourLine({ recipientName: `Lò Văn Số ${String(index)}` }));
    await honours.grant(
      HOME_AFFAIRS,
      decisionDraft({ number: '4120/QĐ-UBND', decidedOn: '2021-03-01' }),
      many.map((line) => ({ ...line, achievementFrom: 2020, achievementYear: 2020 })),
    );
    await honours.grant(
      HOME_AFFAIRS,
      decisionDraft({ number: '77-QĐ/TU', issuingBody: 'Tỉnh ủy', system: 'party', decidedOn: '2023-02-03' }),
      [honourLine({ recipientName: 'Đảng bộ cơ sở <b>', subject: 'collective', achievementYear: 2022 })],
    );
  });
  afterAll(() => application.close());

  const found = async (query: string): Promise<Answer> => {
    const { json, status } = await officer.api('GET', `/api/v1/honours?${query}`);
    expect(status).toBe(200);
    return json as Answer;
  };
  const namesOf = ({ honours }: Answer): string[] => honours.map(({ recipientName }) => recipientName);

  it.each([
    ['name=tran thi buoi', ['Trần Thị Bưởi']],
    ['name=TỈNH UỶ', ['Ban AG1 Tỉnh ủy']],
    ['name=thị ủy', ['Đoàn Thị Uỷ']],
    ['name=duc a', ['Vũ Đức Anh']],
    ['name=tong hop phap che', ['Phòng Tổng hợp - Pháp chế']],
    ['name=TỔNG   HỢP – pháp', ['Phòng Tổng hợp - Pháp chế']],
    [`name=${'Bưởi'.normalize('NFD')}`, ['Trần Thị Bưởi']],
    ['from=2023-01-01', ['Đảng bộ cơ sở <b>']],
    ['from=2023-02-03&to=2023-02-03', ['Đảng bộ cơ sở <b>']],
    ['from=2023-02-04', []],
    ['from=15/02/2022&to=15/02/2022&subject=collective', ['Ban AG1 Tỉnh ủy', 'Phòng Tổng hợp - Pháp chế']],
    ['to=2022-02-14&name=so 7', ['Lò Văn Số 7']],
    ['to=2022-02-14&agency=AG1', []],
    ['decision=4120&from=2021-03-01&to=2021-03-01&name=so 59', ['Lò Văn Số 59']],
    ['decision=412&to=2022-02-14', []],
    ['name=buoi&from=2022-02-16', []],
    ['name=buoi&kind=form&type=achievement', ['Trần Thị Bưởi']],
    ['name=buoi&kind=title', []],
    ['type=unexpected', []],
    ['name=khong co ai', []],
    ['agency=AG1&subject=person', ['Vũ Đức Anh', 'Trần Thị Bưởi']],
    ['agency=AG1&name=thi', ['Trần Thị Bưởi']],
    ['award=BK_TINH', ['Vũ Đức Anh']],
    ['award=BK_TINH&year=2021&agency=AG1&name=anh', ['Vũ Đức Anh']],
    ['award=BK_TINH&year=2020', []],
    ['system=party', ['Đảng bộ cơ sở <b>']],
    ['subject=household&name=đoàn', ['Đoàn Thị Uỷ']],
    ['decision=77', ['Đảng bộ cơ sở <b>']],
    ['decision=77-qđ/tu&year=2022', ['Đảng bộ cơ sở <b>']],
    ['decision=77&system=state', []],
  ])('finds by %s', async (query, expected) => {
    const answer = await found(encodeURI(query));
    expect(namesOf(answer).sort()).toEqual([...expected].sort());
    expect(answer.count).toEqual({ value: expected.length, isExact: true });
    expect(answer.next).toBeNull();
  });

  it('reads 412 as a number and not as the beginning of 4120', async () => {
    const answer = await found('decision=412');
    expect(new Set(answer.honours.map(({ decisionNumber }) => decisionNumber))).toEqual(new Set(['412/QĐ-UBND']));
    expect((await found('decision=4120')).count).toEqual({ value: 60, isExact: true });
  });

  it('goes on from page to page, newest first, without passing over or repeating an honour', async () => {
    const queries = ['name=lo van', 'year=2020', 'decision=4120', 'name=so&year=2020&subject=person', 'to=2021-03-01'];
    for (const query of queries) {
      const wanted = query.replace('so&', 'van so&');
      const first = await found(wanted);
      expect([first.honours.length, first.count]).toEqual([50, { value: 60, isExact: true }]);
      const second = await found(`${wanted}&after=${first.next ?? ''}`);
      expect([second.honours.length, second.count, second.next]).toEqual([10, null, null]);
      expect(new Set([...namesOf(first), ...namesOf(second)]).size).toBe(60);
    }
  });

  it('refuses what it cannot look for, with everything typed kept', async () => {
    const page = await officer.get('/tra-cuu?ten=an&co-quan=KHONG&nam=20x2&he-thong=khac&so=<i>&tu-ngay=30/02/2022');
    expect(page.status).toBe(422);
    for (const text of ['Không có cơ quan mang mã “KHONG”', 'Nhập năm, ví dụ 2022.', 'value="an"', 'value="20x2"']) {
      expect(page.text).toContain(text);
    }
    expect(page.text).not.toContain('<i>');
    expect((await officer.api('GET', '/api/v1/honours?name=%25_%25')).status).toBe(422);
    const short = await officer.get('/tra-cuu?ten=a+b');
    expect([short.status, short.text.includes('Nhập ít nhất 3 chữ cái của tên.')]).toEqual([422, true]);
    expect((await officer.get('/tra-cuu?sau=x&nam=2020&nam=2021')).status).toBeLessThan(500);
    expect((await officer.get(`/tra-cuu?ten=${encodeURIComponent("'; DROP TABLE honour; --")}`)).status).toBe(200);
  });

  it('shows the search without script, with its count and its pages', async () => {
    const page = await officer.get('/tra-cuu?ten=lo+van');
    expect(page.status).toBe(200);
    expect(page.text).toContain('60 khen thưởng');
    expect(page.text).toMatch(/href="\/tra-cuu\?ten=lo\+van&amp;sau=2021-03-01_[0-9a-f-]{36}"[^>]*>\s*Trang sau/);
    expect(page.text).toContain('cần kiểm tra');
    const all = await officer.get('/tra-cuu');
    expect(all.text).toContain('Đảng bộ cơ sở &lt;b');
    expect(all.text).toContain('href="/tra-cuu/co-quan/AG1"');
    expect(all.text).not.toContain('href="/tra-cuu/nhap"');
  });

  it('shows the ledger of an agency by year: itself, its parts, then people by given name', async () => {
    const page = await officer.get('/tra-cuu/co-quan/AG1');
    expect(page.status).toBe(200);
    const order = ['Ban AG1 Tỉnh ủy</', 'Phòng Tổng hợp', 'Vũ Đức Anh', 'Trần Thị Bưởi'].map((name) =>
      page.text.lastIndexOf(name),
    );
    expect(order).toEqual([...order].sort((left, right) => left - right));
    expect(page.text).toContain('2 tập thể, 2 cá nhân, hộ gia đình');
    expect((await officer.get('/tra-cuu/co-quan/KHONG')).status).toBe(404);
    expect((await officer.get('/tra-cuu/co-quan/AG3')).text).toContain('Chưa có khen thưởng nào trong sổ');
  });

  it('shows the ledger of a person by name alone: no identity number, no day of birth', async () => {
    const page = await officer.get(`/tra-cuu/ca-nhan/${personId}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Bằng khen của Chủ tịch UBND tỉnh');
    const { json } = await officer.api('GET', `/api/v1/honours/people/${personId}`);
    for (const text of [page.text, JSON.stringify(json)]) {
      expect(text).not.toMatch(/2345678|1980-05|05\/1980/);
    }
    expect((await officer.get('/tra-cuu/ca-nhan/khong')).status).toBe(404);
  });

  it('is closed to those who only administer', async () => {
    const administrator = await application.visit('quan-tri');
    for (const path of ['/tra-cuu', '/tra-cuu/co-quan/AG1', `/tra-cuu/ca-nhan/${personId}`]) {
      expect((await administrator.get(path)).status).toBe(403);
    }
    expect((await administrator.api('GET', '/api/v1/honours')).status).toBe(403);
  });

  it('sends as many statements for one honour as for fifty', async () => {
    const statements = async (path: string): Promise<number> => countQueries(application, () => officer.get(path));
    expect(await statements('/tra-cuu?ten=lo+van+so+17')).toBe(await statements('/tra-cuu?ten=lo+van+so+5'));
    // More than a page is counted by its names: their list and their count, whatever there is.
    expect((await statements('/tra-cuu?ten=lo+van+so')) - (await statements('/tra-cuu?ten=lo+van+so+17'))).toBe(2);
    expect(await statements('/tra-cuu?so=77')).toBe(await statements('/tra-cuu?so=4120'));
    expect(await statements('/tra-cuu/co-quan/AG1?nam=2021')).toBe(await statements('/tra-cuu/co-quan/AG1'));
  });
});
