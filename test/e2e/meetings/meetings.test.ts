import { heldMeeting, MEETINGS, NUMBERED, ok, PLAN, plannedMeeting, step } from '../../support/meetings';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

const AGENCIES = ['AG1', 'AG2', 'AG3'];
const PAGE = '/khoi/KHOI-1/2022-H1/hop';

describe('a meeting of a review', () => {
  let application: TestApplication;
  let world: World;
  let secretary: TestClient;
  let officer: TestClient;

  beforeEach(async () => {
    application = await startTestApplication();
    world = await seedWorld(application, { members: 3 });
    secretary = await application.visit('thu-ky');
    officer = await application.visit('can-bo-ag1');
  });
  afterEach(() => application.close());

  const notices = async (title: string): Promise<number> => {
    const [row] = await application.database.query<{ count: string }>(`SELECT count(*) FROM notice WHERE title = $1`, [
      title,
    ]);
    return Number(row?.count);
  };

  it('is held from the invitation to the signed minutes, which stay as they were', async () => {
    const path = await plannedMeeting(secretary);
    ok(await step(secretary, path, 'invite', NUMBERED));
    expect(await notices('Mời họp khối thi đua')).toBe(2 * 3 + 1);

    const { id: comment } = ok(
      await officer.api('POST', `${path}/comments`, { section: 'III. Đánh giá chung', content: 'Bổ sung nguyên nhân' }),
    );
    ok(
      await secretary.api('PUT', `${path}/comments/${comment}/answer`, {
        answerKind: 'accepted',
        answer: 'Đã bổ sung',
        version: 1,
      }),
    );
    expect(await notices('Góp ý đã được trả lời')).toBe(2);

    ok(await step(secretary, path, 'begin'));
    ok(
      await secretary.api('PUT', `${path}/attendance/AG1`, {
        status: 'present',
        attendeeName: 'Trưởng ban',
        userId: world.users['lanh-dao-ag1'],
        version: 0,
      }),
    );
    ok(
      await secretary.api('PUT', `${path}/attendance/AG2`, {
        status: 'substitute',
        attendeeName: 'Phó Trưởng ban',
        authorisationNumber: '7-UQ/AG2',
        authorisationDate: '05/08/2022',
        version: 0,
      }),
    );
    expect((await step(secretary, path, 'conclude')).text).toContain('Điểm danh đủ các đơn vị');
    ok(await secretary.api('PUT', `${path}/attendance/AG3`, { status: 'absent', version: 0 }));
    ok(
      await secretary.api('PUT', `${path}/conclusions/AG1`, {
        judgement: 'Đúng tiến độ',
        remark: 'Cần giữ vững',
        version: 0,
      }),
    );
    ok(
      await secretary.api('PUT', `${path}/texts/leader_directive`, {
        content: 'Tập trung 6 tháng cuối năm',
        version: 0,
      }),
    );
    ok(
      await secretary.api('POST', `${path}/items`, {
        kind: 'next_task',
        content: 'Kết nạp 500 đảng viên',
        agency: 'AG2',
        due: '2022-12-31',
      }),
    );
    expect(ok(await secretary.api('GET', `${MEETINGS}/agreed-tasks`)).tasks).toEqual([]);
    ok(await step(secretary, path, 'conclude'));

    const whole = ok(await officer.api('GET', path));
    expect(whole.count).toEqual({ total: 3, present: 2, required: 2, reached: true });
    expect(whole.attendance[1]).toMatchObject({
      agency: 'AG2',
      present: true,
      authorisation: 'số 7-UQ/AG2 ngày 05/08/2022',
    });
    expect(ok(await officer.api('GET', `${MEETINGS}/agreed-tasks`)).tasks).toMatchObject([
      { content: 'Kết nạp 500 đảng viên', agency: 'AG2', due: '2022-12-31', meetingNumber: 1 },
    ]);

    ok(await step(secretary, path, 'sign_minutes', { number: '3', date: '2022-08-09' }));
    expect(await notices('Biên bản họp đã ký')).toBe(2 * 3 + 1);
    const hash = async (): Promise<string | undefined> =>
      /report-hash">([0-9a-f]+)</.exec((await officer.get(`${PAGE}/1/bien-ban`)).text)?.[1];
    const before = await hash();
    await application.database.query(`UPDATE agency_name SET name = 'Tên khác'`);
    expect(await hash()).toBe(before);
    const page = (await officer.get(`${PAGE}/1/bien-ban`)).text;
    expect(page).toContain('Ban AG2 Tỉnh ủy');
    expect(page).not.toContain('Tên khác</td>');
    expect(page).toContain('Bổ sung nguyên nhân');
    for (const format of ['pdf', 'docx', 'xlsx']) {
      expect((await officer.get(`${PAGE}/1/bien-ban/tai?dinh-dang=${format}`)).status).toBe(200);
      expect((await officer.get(`${PAGE}/1/giay-moi/tai?dinh-dang=${format}`)).status).toBe(200);
      expect((await officer.api('GET', `${path}/minutes/${format}`)).status).toBe(200);
    }
    expect((await step(secretary, path, 'resume', { reason: 'x' })).status).toBe(409);
  });

  it('is prepared in the browser without scripts, and keeps what was typed when it is refused', async () => {
    const refused = await secretary.postForm(PAGE, { ...formPlan(), title: '', venue: 'Hội trường lớn' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Nhập tên cuộc họp.');
    expect(refused.text).toContain('value="Hội trường lớn"');
    const created = await secretary.postForm(PAGE, formPlan());
    expect([created.status, created.headers['location']]).toEqual([303, `${PAGE}/1`]);

    expect((await secretary.postForm(`${PAGE}/1/noi-dung`, { kind: 'agenda', content: 'Khai mạc' })).status).toBe(303);
    const bare = await secretary.postForm(`${PAGE}/1/buoc`, { action: 'invite', version: '1', number: '', date: '' });
    expect([bare.status, bare.text.includes('Nhập số giấy mời.')]).toEqual([422, true]);
    expect(
      (await secretary.postForm(`${PAGE}/1/buoc`, { action: 'invite', version: '1', number: '5', date: '01/08/2022' }))
        .status,
    ).toBe(303);
    const attend = await secretary.postFiles(
      `${PAGE}/1/diem-danh/AG2`,
      { status: 'substitute', attendeeName: 'Phó ban', version: '0' },
      [{ field: 'file', name: 'uy-quyen.pdf', content: '%PDF-1.4\n%âãÏÓ\n' }],
    );
    expect(attend.status).toBe(303);
    const page = (await officer.get(`${PAGE}/1/diem-danh`)).text;
    expect(page).toContain('Có mặt 1/3 đơn vị');
    expect(page).toContain('uy-quyen.pdf');
    const file = /href="(\/tep\/[0-9a-f-]+)"/.exec(page)?.[1] ?? '';
    expect((await secretary.get(file)).status).toBe(200);
    for (const tab of ['', '/diem-danh', '/gop-y', '/dieu-hanh', '/bien-ban']) {
      for (const client of [secretary, officer]) expect((await client.get(`${PAGE}/1${tab}`)).status).toBe(200);
    }
    expect((await officer.get(PAGE)).text).toContain(`href="${PAGE}/1"`);
  });

  it('saves a field by itself and shows both values when two save at once', async () => {
    await heldMeeting(secretary, AGENCIES);
    const other = await application.visit('so-noi-vu');
    const path = `${PAGE}/1/ket-luan/AG1`;
    const first = await secretary.postForm(
      path,
      { judgement: 'Đúng tiến độ', remark: '', version: '0' },
      { htmx: true },
    );
    expect([first.status, first.text.includes('Đã lưu'), first.text.includes('value="1"')]).toEqual([200, true, true]);
    const stale = await other.postForm(path, { judgement: 'Chậm tiến độ', remark: '', version: '0' }, { htmx: true });
    expect(stale.status).toBe(409);
    for (const words of ['Đúng tiến độ', 'Chậm tiến độ', 'Thư ký khối lưu lúc', 'Dùng giá trị tôi vừa nhập']) {
      expect(stale.text).toContain(words);
    }
    const same = await other.postForm(path, { judgement: 'Đúng tiến độ', remark: '', version: '0' }, { htmx: true });
    expect(same.status).toBe(200);
    const page = await other.postForm(path, { judgement: 'Chậm tiến độ', remark: 'giữ lại', version: '0' });
    expect([page.status, page.text.includes('giữ lại')]).toEqual([409, true]);
    const decided = await other.postForm(path, { judgement: 'Chậm tiến độ', remark: '', version: '0', override: '1' });
    expect(decided.status).toBe(303);
    expect(ok(await secretary.api('GET', `${MEETINGS}/1`)).conclusions[0]).toMatchObject({
      judgement: 'Chậm tiến độ',
      version: 2,
    });
  });

  it('lets two people change different parts at once and loses nothing of the same one', async () => {
    const path = await heldMeeting(secretary, []);
    const other = await application.visit('so-noi-vu');
    const answers = await Promise.all([
      secretary.api('PUT', `${path}/attendance/AG1`, { status: 'present', attendeeName: 'Một', version: 0 }),
      other.api('PUT', `${path}/attendance/AG1`, { status: 'absent', version: 0 }),
      secretary.api('PUT', `${path}/attendance/AG2`, { status: 'present', attendeeName: 'Hai', version: 0 }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409]);
    const stale = answers.find(({ status }) => status === 409);
    expect(stale?.json).toMatchObject({
      stored: { status: expect.any(String) },
      given: { status: expect.any(String) },
    });
  });

  it('tells members of an invitation once a version, and again when it has changed', async () => {
    const path = await plannedMeeting(secretary);
    const { version } = ok(await secretary.api('GET', path));
    for (let sent = 0; sent < 2; sent += 1)
      ok(await secretary.api('POST', `${path}/steps`, { action: 'invite', version, ...NUMBERED }));
    expect(await notices('Mời họp khối thi đua')).toBe(7);
    expect((await secretary.get(`${PAGE}/1`)).text).not.toContain('Nội dung đã đổi từ lúc gửi');
    const changed = ok(await secretary.api('GET', path));
    ok(await secretary.api('PUT', path, { ...PLAN, venue: 'Phòng họp số 1', version: changed.version }));
    expect((await secretary.get(`${PAGE}/1`)).text).toContain('Nội dung đã đổi từ lúc gửi');
    ok(await step(secretary, path, 'invite_again', { number: '13', date: '2022-08-02' }));
    expect(await notices('Giấy mời họp có thay đổi')).toBe(7);
  });
});

describe('attacks on a meeting', () => {
  let application: TestApplication;
  let secretary: TestClient;
  let officer: TestClient;

  beforeAll(async () => {
    application = await startTestApplication();
    await seedWorld(application, { members: 2 });
    secretary = await application.visit('thu-ky');
    officer = await application.visit('can-bo-ag1');
  });
  afterAll(() => application.close());

  it('are refused: agencies write nothing but comments, and none after the conclusion', async () => {
    const path = await heldMeeting(secretary, ['AG1', 'AG2']);
    expect((await officer.api('PUT', `${path}/attendance/AG2`, { status: 'absent', version: 1 })).status).toBe(403);
    expect((await officer.api('PUT', `${path}/conclusions/AG1`, { judgement: 'Xuất sắc', version: 0 })).status).toBe(
      403,
    );
    expect(
      (await officer.postForm('/khoi/KHOI-1/2022-H1/hop/1/buoc', { action: 'conclude', version: '1' })).status,
    ).toBe(403);
    const accountOfOther = await application.database.query<{ id: string }>(
      `SELECT id FROM app_user WHERE login_name = 'can-bo-ag1'`,
    );
    const foreign = await secretary.api('PUT', `${path}/attendance/AG2`, {
      status: 'present',
      userId: accountOfOther[0]?.id,
      version: 1,
    });
    expect([foreign.status, foreign.text.includes('tài khoản của chính cơ quan này')]).toEqual([422, true]);
    const bare = await secretary.api('PUT', `${path}/attendance/AG2`, {
      status: 'substitute',
      attendeeName: 'Ai đó',
      version: 1,
    });
    expect([bare.status, bare.text.includes('văn bản ủy quyền')]).toEqual([422, true]);
    expect(
      (await officer.api('POST', `${path}/comments`, { agency: 'AG2', content: 'Thay cơ quan khác' })).status,
    ).toBe(422);

    ok(await step(secretary, path, 'conclude'));
    expect((await officer.api('POST', `${path}/comments`, { content: 'Muộn' })).status).toBe(409);
    expect((await secretary.api('PUT', `${path}/attendance/AG1`, { status: 'absent', version: 1 })).status).toBe(409);
    expect((await secretary.api('PUT', `${path}/conclusions/AG1`, { judgement: 'Sau họp', version: 0 })).status).toBe(
      409,
    );
    const appraiser = await application.visit('so-noi-vu');
    expect((await step(appraiser, path, 'resume', { reason: 'Bổ sung' })).status).toBe(403);
    expect((await step(secretary, path, 'resume', { reason: ' ' })).status).toBe(422);
    ok(await step(secretary, path, 'resume', { reason: 'Bổ sung ý kiến' }));
  });

  it('find nothing in another bloc, and change nothing once the result is published', async () => {
    const stranger = await application.visit('can-bo-la');
    const { id } = ok(await secretary.api('GET', `${MEETINGS}/1`));
    for (const path of [`${MEETINGS}/1`, `${MEETINGS}/${id}`, `/api/v1/blocs/KHOI-2/periods/2022-H1/meetings/${id}`]) {
      expect((await stranger.api('GET', path)).status).toBe(404);
    }
    expect((await stranger.get('/khoi/KHOI-1/2022-H1/hop/1')).status).toBe(404);
    await application.database.query(`UPDATE review SET state = 'published'`);
    const locked = await secretary.api('PUT', `${MEETINGS}/1/attendance/AG1`, { status: 'absent', version: 1 });
    expect([locked.status, locked.text.includes('đã công bố kết quả')]).toEqual([409, true]);
    expect(
      (await secretary.api('PUT', `${MEETINGS}/1/conclusions/AG1`, { judgement: 'Khác', version: 0 })).status,
    ).toBe(409);
    expect((await secretary.get('/khoi/KHOI-1/2022-H1/hop/1/bien-ban/tai?dinh-dang=pdf')).status).toBe(200);
    await application.database.query(`UPDATE review SET state = 'open'`);
  });
});

function formPlan(): Record<string, string> {
  return { ...PLAN, withLeader: '1', withHomeAffairs: '', version: '0' };
}
