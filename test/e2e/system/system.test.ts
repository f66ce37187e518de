import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

const SETTINGS = '/he-thong/cai-dat';
const AUDIT = '/he-thong/nhat-ky';

describe('settings and audit', () => {
  let application: TestApplication;
  let administrator: TestClient;

  beforeEach(async () => {
    application = await startTestApplication({ today: '2022-07-01' });
    await seedWorld(application, { members: 2 });
    administrator = await application.visit('quan-tri');
    await administrator.get(SETTINGS);
  });
  afterEach(() => application.close());

  const setProvince = (provinceName: string, version: string) =>
    administrator.postForm(SETTINGS, { provinceName, version });

  it('names the province, which then stands at the head of every page', async () => {
    expect((await setProvince('  Lam Giang ', '1')).status).toBe(303);
    const page = (await administrator.get(SETTINGS)).text;
    expect(page).toContain('Đã lưu cài đặt.');
    expect(page).toContain('Ủy ban nhân dân tỉnh Lam Giang');
    expect(page).toContain('Số liệu thật');
    const { json } = await administrator.api('GET', '/api/v1/settings');
    expect(json).toEqual({ provinceName: 'Lam Giang', demonstration: false, version: 2 });
  });

  it('shows both names to the slower of two administrators', async () => {
    const faster = { provinceName: 'Lam Giang', version: 1 };
    expect((await administrator.api('PATCH', '/api/v1/settings', faster)).status).toBe(200);
    const refused = await setProvince('Giang Nam', '1');
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Cài đặt vừa được người khác sửa');
    expect(refused.text).toContain('value="Giang Nam"');
    expect(refused.text).toContain('name="version" value="2"');
    expect((await setProvince('', '2')).text).toContain('Nhập tên tỉnh, thành phố.');
  });

  it('lists what happened in words, the newest first, for one chain or for all', async () => {
    const secretary = await application.visit('thu-ky');
    await secretary.get('/danh-muc/khoi');
    const deadline = { year: '2022', slot: '2022-H1/self_score', date: '05/07/2022', time: '' };
    await secretary.postForm('/danh-muc/khoi/KHOI-1/han', deadline);
    const year = { leaderInCharge: 'Phó Bí thư', pactSignedOn: '25/03/2022', scheme: '', version: 1 };
    await secretary.api('PATCH', '/api/v1/blocs/KHOI-1/years/2022', year);
    await setProvince('Lam Giang', '1');
    const all = textOf((await administrator.get(AUDIT)).text);
    expect(all).toContain('Đổi cài đặt Cài đặt tên tỉnh, thành phố: Lam Giang');
    expect(all).toContain('Đặt hạn Hạn KHOI-1, 2022-H1, Tự chấm điểm hạn: 17:00 ngày 05/07/2022; loại: Tự chấm điểm');
    expect(all).toContain('lãnh đạo phụ trách: Phó Bí thư; ngày ký giao ước: 25/03/2022');
    expect(all.indexOf('Đổi cài đặt')).toBeLessThan(all.indexOf('Đăng nhập'));
    const one = textOf((await administrator.get(`${AUDIT}?chuoi=bloc:KHOI-1`)).text);
    expect(one).toContain('Khối thi đua số 1 (KHOI-1)');
    expect(one).not.toContain('Đổi cài đặt Cài đặt');
    const { json } = await administrator.api('GET', '/api/v1/audit/entries?chain=bloc:KHOI-1');
    expect(json).toMatchObject({
      ...{ page: 1, pageCount: 1, total: 2 },
      entries: [
        { action: 'bloc.changed', sequence: 2 },
        { action: 'deadline.set', sequence: 1 },
      ],
    });
  });

  it('checks every chain when asked, and names the first line that somebody changed', async () => {
    const whole = await administrator.postForm(`${AUDIT}/kiem-tra`, {});
    expect(textOf(whole.text)).toContain('Nhật ký nguyên vẹn: đã kiểm tra 1 dòng lúc 12:00 ngày 01/07/2022');
    await application.asOwner(`ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only`);
    await application.asOwner(`UPDATE audit_entry SET actor_name = 'Người khác' WHERE sequence = 1`);
    const broken = textOf((await administrator.postForm(`${AUDIT}/kiem-tra`, {})).text);
    expect(broken).toContain('Nhật ký bị sửa ngoài hệ thống.');
    expect(broken).toContain('Chuỗi Toàn hệ thống, dòng 1: Đăng nhập (Tài khoản quan-tri) không khớp');
    const { json } = await administrator.api('GET', '/api/v1/audit/chains');
    expect(json).toMatchObject([{ chain: 'system', name: 'Toàn hệ thống', entries: 1, brokenAt: 1 }]);
  });

  it('turns pages, with as many queries for many entries as for few', async () => {
    await administrator.get(AUDIT);
    const few = await countQueries(application, () => administrator.get(AUDIT));
    for (let visit = 1; visit <= 60; visit += 1) await setProvince(`Tỉnh ${visit}`, String(visit));
    await administrator.get(AUDIT);
    expect(await countQueries(application, () => administrator.get(AUDIT))).toBe(few);
    const last = await administrator.get(`${AUDIT}?trang=9`);
    expect(last.text).toMatch(/aria-current="page"[^>]*><span class="visually-hidden">Trang <\/span>2</);
    expect(textOf(last.text)).toContain('Đăng nhập Tài khoản quan-tri');
  });

  it('is for the administrator alone', async () => {
    const appraiser = await application.visit('so-noi-vu');
    for (const path of [SETTINGS, AUDIT]) expect((await appraiser.get(path)).status).toBe(403);
  });
});

function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&quot;', '"');
}
