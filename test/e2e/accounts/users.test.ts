import {
  countQueries,
  startTestApplication,
  TEST_PASSWORD,
  type TestApplication,
} from '../../support/test-application';
import { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

const LIST = '/he-thong/nguoi-dung';

describe('the administration of accounts', () => {
  let application: TestApplication;
  let world: World;
  let administrator: TestClient;

  beforeEach(async () => {
    application = await startTestApplication();
    world = await seedWorld(application, { members: 1 });
    administrator = await application.visit('quan-tri');
    await administrator.get(LIST);
  });
  afterEach(() => application.close());

  const post = (path: string, fields: Record<string, string> = {}) => administrator.postForm(`${LIST}${path}`, fields);
  const pathOf = (loginName: string): string => `/${world.users[loginName]!}`;

  it('makes an account with a password that is shown once and replaced at the first sign-in', async () => {
    const person = { loginName: 'Btctu.CanBo', displayName: 'Cán bộ mới', positionTitle: 'Chuyên viên', email: '' };
    const created = await post('', { ...person, version: '0' });
    expect(created.status).toBe(200);
    expect(created.headers['cache-control']).toBe('no-store');
    const password = /temporary-password">([a-z2-9]{4}(?:-[a-z2-9]{4}){2})</.exec(created.text)?.[1] ?? '';
    const account = /he-thong\/nguoi-dung\/([0-9a-f-]{36})/.exec(created.text)?.[1] ?? '';
    expect((await administrator.get(`${LIST}/${account}`)).text).not.toContain(password);
    const [stored] = await application.database.query<{ everything: string }>(
      `SELECT (SELECT string_agg(data::text, '') FROM audit_entry) || (SELECT string_agg(data::text, '') FROM session) AS everything`,
    );
    expect(stored?.everything).not.toContain(password);
    const client = new TestClient(application.app);
    await client.signIn('btctu.canbo', password);
    expect((await client.get('/danh-muc/khoi')).headers['location']).toBe('/doi-mat-khau');
  });

  it('keeps what was typed and names what is wrong', async () => {
    const refused = await post('', { loginName: 'Đặng', displayName: '', positionTitle: 'Trưởng phòng', email: 'x' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="Trưởng phòng"');
    expect(refused.text).toContain('Nhập tên hiển thị.');
    expect(refused.text).toContain('Nhập địa chỉ thư điện tử');
    const taken = await post('', { loginName: 'thu-ky', displayName: 'A', positionTitle: '', email: '' });
    expect(taken.text).toContain('Tên đăng nhập này đã có người dùng.');
    const form = await post('', { loginName: 'Đặng', displayName: 'A', positionTitle: '', email: '' });
    expect(form.text).toContain('Tên đăng nhập gồm chữ thường không dấu');
  });

  it('gives a role for a place and a time, once, and withdraws it at once', async () => {
    const officer = await application.visit('can-bo-la');
    expect((await officer.get('/danh-muc/khoi/KHOI-1')).status).toBe(404);
    const role = { role: 'OFFICER', placeCode: 'AG1', validFrom: '22/11/2026', validTo: '22/11/2026' };
    expect((await post(`${pathOf('can-bo-la')}/vai-tro`, role)).status).toBe(303);
    expect((await officer.get('/danh-muc/khoi/KHOI-1')).status).toBe(200);
    const again = await post(`${pathOf('can-bo-la')}/vai-tro`, role);
    expect(again.status).toBe(409);
    expect(again.text).toContain('Người này đã giữ đúng vai trò đó');
    expect(again.text).toContain('đến hết 22/11/2026');
    const { json } = await administrator.api('GET', `/api/v1/users${pathOf('can-bo-la')}`);
    const given = json.assignments.find((item: { placeCode: string }) => item.placeCode === 'AG1');
    expect((await post(`${pathOf('can-bo-la')}/vai-tro/${given.id}/ket-thuc`)).status).toBe(303);
    expect((await officer.get('/danh-muc/khoi/KHOI-1')).status).toBe(404);
  });

  it('ends a role that has held before, which stays in the list', async () => {
    const { json } = await administrator.api('GET', `/api/v1/users${pathOf('thu-ky')}`);
    const secretary = await application.visit('thu-ky');
    const ended = await administrator.api('DELETE', `/api/v1/users${pathOf('thu-ky')}/roles/${json.assignments[0].id}`);
    expect(ended.status).toBe(204);
    expect((await secretary.get('/danh-muc/khoi')).status).toBe(403);
    const after = (await administrator.api('GET', `/api/v1/users${pathOf('thu-ky')}`)).json;
    expect(after.assignments).toMatchObject([{ role: 'SECRETARY', validTo: '2026-11-22' }]);
    expect((await administrator.get(`${LIST}${pathOf('thu-ky')}`)).text).toContain('không còn hiệu lực');
  });

  it.each([
    [{ role: 'OFFICER', placeCode: '', validFrom: '01/01/2022' }, 'Chọn cơ quan trong danh sách.'],
    [{ role: 'OFFICER', placeCode: 'KHOI-1', validFrom: '01/01/2022' }, 'Không có cơ quan mang mã “KHOI-1”.'],
    [{ role: 'APPRAISER', placeCode: '', validFrom: '' }, 'Nhập ngày bắt đầu.'],
    [{ role: 'APPRAISER', placeCode: '', validFrom: '02/01/2022', validTo: '01/01/2022' }, 'Ngày kết thúc phải sau'],
    [{ role: 'KING', placeCode: '', validFrom: '01/01/2022' }, 'Chọn vai trò trong danh sách.'],
  ])('refuses the role %j', async (role, sentence) => {
    const refused = await post(`${pathOf('thu-ky')}/vai-tro`, { validTo: '', ...role });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(sentence);
  });

  it('locks an account, which ends its sessions, and unlocks it', async () => {
    const secretary = await application.visit('thu-ky');
    expect((await post(`${pathOf('thu-ky')}/khoa`)).status).toBe(303);
    expect((await secretary.get('/danh-muc/khoi')).headers['location']).toContain('/dang-nhap');
    await expect(new TestClient(application.app).signIn('thu-ky', TEST_PASSWORD)).rejects.toThrow('401');
    expect((await administrator.get(LIST)).text).toContain('đã khóa');
    expect((await post(`${pathOf('thu-ky')}/mo-khoa`)).status).toBe(303);
    await new TestClient(application.app).signIn('thu-ky', TEST_PASSWORD);
  });

  it('never locks itself out', async () => {
    expect((await post(`${pathOf('quan-tri')}/khoa`)).status).toBe(303);
    expect((await administrator.get(`${LIST}${pathOf('quan-tri')}`)).text).toContain(
      'Không tự khóa tài khoản đang dùng.',
    );
    const { json } = await administrator.api('GET', `/api/v1/users${pathOf('quan-tri')}`);
    const own = `/api/v1/users${pathOf('quan-tri')}`;
    expect((await administrator.api('DELETE', `${own}/roles/${json.assignments[0].id}`)).status).toBe(409);
    expect((await administrator.api('POST', `${own}/password`, {})).status).toBe(409);
    expect((await administrator.get(LIST)).status).toBe(200);
  });

  it('resets a password: the old one and the open sessions are dead', async () => {
    const secretary = await application.visit('thu-ky');
    const reset = await post(`${pathOf('thu-ky')}/mat-khau`);
    expect(reset.status).toBe(200);
    const password = /temporary-password">([^<]+)</.exec(reset.text)?.[1] ?? '';
    expect((await secretary.get('/danh-muc/khoi')).status).toBe(303);
    await expect(new TestClient(application.app).signIn('thu-ky', TEST_PASSWORD)).rejects.toThrow('401');
    await new TestClient(application.app).signIn('thu-ky', password);
  });

  it('lists the open sessions and ends one of them', async () => {
    const secretary = await application.visit('thu-ky');
    const sessions = (await administrator.api('GET', `/api/v1/users${pathOf('thu-ky')}/sessions`)).json;
    expect(sessions).toMatchObject([{ address: '127.0.0.1' }]);
    expect(secretary.cookie).not.toContain(sessions[0].key);
    expect((await administrator.get(`${LIST}${pathOf('thu-ky')}`)).text).toContain('127.0.0.1, mở lúc');
    expect((await post(`${pathOf('thu-ky')}/phien/ket-thuc`, { key: sessions[0].key })).status).toBe(303);
    expect((await secretary.get('/danh-muc/khoi')).status).toBe(303);
    const other = `/api/v1/users${pathOf('so-noi-vu')}/sessions/${sessions[0].key}`;
    expect((await administrator.api('DELETE', other)).status).toBe(404);
  });

  it('shows both values to the slower of two administrators', async () => {
    const address = `/api/v1/users${pathOf('thu-ky')}`;
    expect((await administrator.api('PATCH', address, { displayName: 'Thư ký A', version: 1 })).status).toBe(200);
    const person = { displayName: 'Thư ký B', positionTitle: '', email: '', version: '1' };
    const refused = await post(pathOf('thu-ky'), person);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Tài khoản vừa được người khác sửa');
    expect(refused.text).toContain('Thư ký A');
    expect(refused.text).toContain('value="Thư ký B"');
    expect((await post(pathOf('thu-ky'), { ...person, version: '2' })).status).toBe(303);
  });

  it('finds accounts without marks, page by page, with as many queries for many as for few', async () => {
    expect((await administrator.get(`${LIST}?q=ky+khoi`)).text).toContain('Thư ký khối');
    const few = await countQueries(application, () => administrator.get(LIST));
    await application.database.query(
      `INSERT INTO app_user (login_name, display_name, password_hash)
       SELECT 'nguoi-' || n, 'Người dùng ' || n, 'x' FROM generate_series(1, 120) n`,
    );
    expect(await countQueries(application, () => administrator.get(LIST))).toBe(few);
    const { json } = await administrator.api('GET', '/api/v1/users?q=nguoi-&page=9');
    expect([json.page, json.pageCount, json.total, json.users.length]).toEqual([3, 3, 120, 20]);
  });

  it('answers 404 for accounts, roles and sessions that are not there', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000';
    for (const path of [`/${nobody}`, '/khong-phai-ma']) {
      expect((await administrator.get(`${LIST}${path}`)).status).toBe(404);
      expect((await administrator.api('POST', `/api/v1/users${path}/lock`, {})).status).toBe(404);
    }
    expect((await administrator.api('DELETE', `/api/v1/users${pathOf('thu-ky')}/roles/${nobody}`)).status).toBe(404);
  });
});
