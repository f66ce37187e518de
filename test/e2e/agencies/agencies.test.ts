import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

const AGENCY = {
  ...{ code: 'BTGDVTU', name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy', shortName: 'BTGDVTU', kind: 'party' },
  ...{ identifierCode: '', officialOrder: '3', validFrom: '01/02/2025', superiorBody: '', letterheadName: '' },
  ...{ documentSymbol: 'BTGDVTU', email: '' },
};

describe('the pages and the API of agencies', () => {
  let application: TestApplication;
  let appraiser: TestClient;

  beforeEach(async () => {
    application = await startTestApplication();
    await seedWorld(application);
    appraiser = await application.visit('so-noi-vu');
    await appraiser.get('/danh-muc/co-quan');
  });
  afterEach(() => application.close());

  it('adds an agency on the page, and shows it with the name of the chosen day', async () => {
    const added = await appraiser.postForm('/danh-muc/co-quan', { ...AGENCY, version: '0' });
    expect([added.status, added.headers['location']]).toEqual([303, '/danh-muc/co-quan/BTGDVTU']);
    expect((await appraiser.get('/danh-muc/co-quan/BTGDVTU')).text).toContain('Đã thêm cơ quan.');
    expect((await appraiser.get('/danh-muc/co-quan?q=tuyen+giao')).text).toContain(AGENCY.name);
    expect((await appraiser.get('/danh-muc/co-quan?ngay=30/06/2022')).text).not.toContain(AGENCY.name);
  });

  it('keeps everything typed and says at each field what is wrong', async () => {
    const wrong = {
      ...AGENCY,
      code: 'ban tuyên giáo',
      name: '',
      officialOrder: 'một',
      email: 'x',
      validFrom: '31/02/2025',
    };
    const refused = await appraiser.postForm('/danh-muc/co-quan', wrong);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('<title>Lỗi (5)');
    expect(refused.text).toContain('value="ban tuyên giáo"');
    expect(refused.text).toContain('value="31/02/2025"');
    for (const sentence of [
      'Mã gồm chữ in hoa không dấu, số và gạch ngang',
      'Nhập tên đầy đủ.',
      'Nhập số nguyên từ 1 trở lên.',
      'Nhập địa chỉ thư điện tử',
      'Nhập ngày, ví dụ 30/06/2022.',
    ]) {
      expect(refused.text).toContain(sentence);
    }
  });

  it('renames from a day on; a document of 2022 finds the name of 2022', async () => {
    const fields = { name: 'Ban mới Tỉnh ủy', shortName: 'BM', effectiveOn: '01/02/2025', version: '1' };
    expect((await appraiser.postForm('/danh-muc/co-quan/AG1/doi-ten', fields)).status).toBe(303);
    const { json } = await appraiser.api('GET', '/api/v1/agencies/AG1?day=2022-06-30');
    expect(json).toMatchObject({ name: 'Ban AG1 Tỉnh ủy', version: 2, names: [{ name: 'Ban mới Tỉnh ủy' }, {}] });
    expect((await appraiser.api('GET', '/api/v1/agencies')).json[0]).toMatchObject({ name: 'Ban mới Tỉnh ủy' });
    const page = await appraiser.get('/danh-muc/co-quan/AG1');
    expect(page.text).toContain('đến hết 31/01/2025');
  });

  it('shows both values when somebody else was faster, and takes the second press', async () => {
    const change = {
      ...{ name: 'Ban AG1', shortName: 'AG1', kind: 'party', identifierCode: '', officialOrder: '1' },
      ...{ superiorBody: '', letterheadName: '', documentSymbol: '', email: '' },
    };
    const other = await application.visit('so-noi-vu');
    const faster = { ...change, name: 'Ban AG1 của người khác', version: 1 };
    expect((await other.api('PATCH', '/api/v1/agencies/AG1', faster)).status).toBe(200);
    const refused = await appraiser.postForm('/danh-muc/co-quan/AG1', { ...change, version: '1' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Cơ quan vừa được người khác sửa');
    expect(refused.text).toContain('Ban AG1 của người khác');
    expect(refused.text).toContain('Cán bộ thẩm định, Sở Nội vụ lưu lúc 12:00 ngày 22/11/2026.');
    expect(refused.text).toContain('name="version" value="2"');
    expect((await appraiser.postForm('/danh-muc/co-quan/AG1', { ...change, version: '2' })).status).toBe(303);
    expect((await appraiser.api('GET', '/api/v1/agencies/AG1')).json).toMatchObject({ name: 'Ban AG1', version: 3 });
  });

  it('answers programs with 409 and both values, 422 and the fields, 404', async () => {
    const change = { name: 'A', shortName: 'A', kind: 'party', officialOrder: 1, version: 9 };
    const stale = await appraiser.api('PATCH', '/api/v1/agencies/AG1', change);
    expect(stale.status).toBe(409);
    expect(stale.json).toMatchObject({
      ...{ code: 'conflict', stored: { name: 'Ban AG1 Tỉnh ủy' }, given: { name: 'A' }, currentVersion: 1 },
    });
    const wrong = await appraiser.api('POST', '/api/v1/agencies', {
      code: 'X',
      name: 5,
      kind: 'đảng',
      officialOrder: -1,
    });
    expect(wrong.status).toBe(422);
    expect(wrong.json.errors.map(({ place }: { place: string }) => place)).toEqual([
      'shortName',
      'kind',
      'officialOrder',
    ]);
    expect((await appraiser.api('GET', '/api/v1/agencies/KHONG')).status).toBe(404);
    expect((await appraiser.api('GET', '/api/v1/agencies?day=hôm qua')).status).toBe(422);
  });

  it('merges one agency into another by API', async () => {
    const passing = { kind: 'merge', successors: ['AG2'], effectiveOn: '2025-07-01', version: 1 };
    const merged = await appraiser.api('POST', '/api/v1/agencies/AG3/successions', passing);
    expect(merged.status).toBe(204);
    expect((await appraiser.api('GET', '/api/v1/agencies/AG3')).json).toMatchObject({
      ...{ activeTo: '2025-07-01', successions: [{ kind: 'merge', successorCode: 'AG2' }] },
    });
    const list = (await appraiser.get('/danh-muc/co-quan')).text;
    expect(list).toContain('sáp nhập vào');
    expect(list).toContain('không còn hoạt động');
  });

  it('lets officers and the administrator read, without any form', async () => {
    for (const name of ['can-bo-ag1', 'quan-tri']) {
      const reader = await application.visit(name);
      const page = await reader.get('/danh-muc/co-quan/AG1');
      expect(page.status).toBe(200);
      expect(page.text).not.toContain('Đổi tên');
      expect((await reader.get('/danh-muc/co-quan/them')).status).toBe(403);
      expect((await reader.postForm('/danh-muc/co-quan', AGENCY)).status).toBe(403);
    }
  });
});
