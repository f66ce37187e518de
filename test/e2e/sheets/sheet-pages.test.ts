import { FULL_POINTS, formRow, LEAVES } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { Answer, TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

const LIST = '/khoi/KHOI-1/2022-H1/phieu';
const SHEET = `${LIST}/AG1`;

let application: TestApplication;
let officer: TestClient;

beforeAll(async () => {
  application = await startTestApplication();
  await seedWorld(application);
  officer = await application.visit('can-bo-ag1');
});
afterAll(() => application.close());

/** The whole form as the page sends it, with changed points. */
function form(versions: number | Record<string, number>, points: Record<string, string> = {}): Record<string, string> {
  const rows = LEAVES.map((code) => {
    const version = typeof versions === 'number' ? versions : (versions[code] ?? 0);
    return formRow(code, { points: points[code] ?? FULL_POINTS[code]! }, version);
  });
  return Object.assign({}, ...rows) as Record<string, string>;
}

const row = (points: string, version: number, explanation = '', code = 'A1') =>
  formRow(code, { points }, version, explanation);
const saveRow = (code: string, fields: Record<string, string>, htmx = true, client = officer) =>
  client.postForm(`${SHEET}/tieu-chi/${code}`, fields, { htmx });
const field = (answer: Answer, code: string) =>
  new RegExp(`id="tc-${code}-diem"[^>]*value="([^"]*)"`).exec(answer.text)?.[1];

describe('the list of sheets', () => {
  it('leads an officer to the own sheet', async () => {
    const answer = await officer.get(LIST);
    expect([answer.status, answer.headers['location']]).toEqual([303, SHEET]);
  });

  it.each(['thu-ky', 'so-noi-vu', 'lanh-dao-tinh'])('shows all members to %s', async (login) => {
    const { status, text } = await (await application.visit(login)).get(LIST);
    expect(status).toBe(200);
    for (const code of ['AG1', 'AG2', 'AG3']) expect(text).toContain(`href="${LIST}/${code}"`);
    expect(text).toContain('Đã nộp 0/3 phiếu.');
    expect(text).toContain('Khối trưởng');
  });

  it('says that there is no scheme yet where there is none', async () => {
    const { status, text } = await (await application.visit('thu-ky')).get('/khoi/KHOI-1/2022/phieu');
    expect([status, text.includes('Kỳ này chưa có thang điểm')]).toEqual([200, true]);
  });
});

describe('filling in a sheet', () => {
  it('begins with opening it', async () => {
    expect((await officer.get(SHEET)).text).toContain('Bắt đầu tự chấm');
    const answer = await officer.postForm(`${SHEET}/mo`, {});
    expect([answer.status, answer.headers['location']]).toEqual([303, SHEET]);
    const page = await officer.get(SHEET);
    expect(page.text).toContain('Thực hiện chương trình công tác');
    expect(page.text).toContain('10 nhiệm vụ đến 30/06/2022: 10 chưa cập nhật.');
  });

  it('saves a row on its own and answers the status, the version and the totals', async () => {
    const { status, text } = await saveRow('A1', row('17.5', 0, 'Đạt 87,5%'));
    expect(status).toBe(200);
    expect(text).toContain('row-status--saved');
    expect(text).toMatch(/id="tc-A1-phien-ban"[^>]*value="1"[^>]*hx-swap-oob="true"/);
    expect(text).toMatch(/id="tong-diem" hx-swap-oob="true"/);
    expect(text).toContain('<output class="dock__value">17,5</output>');
    expect(field(await officer.get(SHEET), 'A1')).toBe('17,5');
  });

  it('answers 422 with the sentence under the field and stores nothing', async () => {
    const { status, text } = await saveRow('A1', row('20,5', 1));
    expect(status).toBe(422);
    expect(text).toContain('Điểm A1 không được vượt điểm tối đa 20.');
    expect(field(await officer.get(SHEET), 'A1')).toBe('17,5');
  });

  it('shows the whole page with what was typed when there is no script', async () => {
    const answer = await saveRow('A1', row('hai mươi', 1, 'Sửa'), false);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('<title>Lỗi (1)');
    expect(field(answer, 'A1')).toBe('hai mươi');
    expect(answer.text).toContain('Nhập số, ví dụ 27,5.');
    const saved = await saveRow('A1', row('18', 1), false);
    expect([saved.status, saved.headers['location']]).toEqual([303, `${SHEET}#tc-A1`]);
  });

  it('shows both values and both ways out when somebody else saved first', async () => {
    const answer = await saveRow('A1', row('19', 1, 'Theo báo cáo mới'));
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Tiêu chí A1 vừa được người khác sửa');
    expect(answer.text).toContain('Cán bộ TĐKT, AG1 lưu lúc 12:00 ngày 22/11/2026');
    expect(answer.text).toContain('Giữ giá trị trên hệ thống');
    expect(answer.text).toContain('Theo báo cáo mới');
    expect(answer.text).toMatch(/name="version@A1" value="2"/);
    const kept = await officer.get(`${SHEET}/tieu-chi/A1`, { 'hx-request': 'true' });
    expect([kept.status, field(kept, 'A1')]).toEqual([200, '18']);
    expect((await saveRow('A1', row('19', 2))).status).toBe(200);
    const withoutScript = await saveRow('A1', row('20', 2), false);
    expect(withoutScript.status).toBe(409);
    expect(withoutScript.text).toContain('role="alertdialog"');
  });

  it('stores the valid rows of the whole form and brings the others back as typed', async () => {
    const answer = await officer.postForm(`${SHEET}/luu`, form({ A1: 3 }, { A2: '31', B1: 'tốt' }));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Có 2 chỗ cần sửa trước khi nộp');
    expect([field(answer, 'A2'), field(answer, 'B1'), field(answer, 'B2')]).toEqual(['31', 'tốt', '6']);
    expect(answer.text).toContain('Đã chấm <b>11</b>/13');
    expect(answer.text).toContain('Chưa tính 2 ô sai.');
  });

  it('saves the rest and goes on to the last look', async () => {
    const versions = Object.fromEntries(LEAVES.map((code) => [code, 1]));
    const answer = await officer.postForm(`${SHEET}/kiem-tra`, form({ ...versions, A1: 4, A2: 0, B1: 0 }));
    expect([answer.status, answer.headers['location']]).toEqual([303, `${SHEET}/kiem-tra`]);
    const check = await officer.get(`${SHEET}/kiem-tra`);
    expect(check.text).toContain('97/100 điểm');
    expect(check.text).toContain('Trình lãnh đạo duyệt');
  });

  it('lists every value of a criterion', async () => {
    const { text } = await officer.get(`${SHEET}/tieu-chi/A1/lich-su`);
    expect(text).toContain('Lịch sử điểm A1: Thực hiện chương trình công tác');
    expect(text).toContain('Đạt 87,5%');
    expect(text.match(/Màn hình/g)).toHaveLength(4);
  });
});

describe('evidence', () => {
  const PDF = { field: 'files', name: 'bao-cao.pdf', content: '%PDF-1.7 báo cáo' };

  it('is uploaded without a script, downloaded by the agency, and by nobody else', async () => {
    const answer = await officer.postFiles(`${SHEET}/tieu-chi/A2/minh-chung`, {}, [PDF]);
    expect([answer.status, answer.headers['location']]).toEqual([303, `${SHEET}#tc-A2`]);
    const href = /href="(\/tep\/[^"]+)"/.exec((await officer.get(SHEET)).text)?.[1] ?? '';
    expect((await officer.get(href)).text).toContain('báo cáo');
    expect((await (await application.visit('thu-ky')).get(href)).status).toBe(200);
    for (const login of ['can-bo-ag2', 'can-bo-la']) {
      expect((await (await application.visit(login)).get(href)).status).toBe(404);
    }
  });

  it('comes back with the sentence when it is of another kind or missing', async () => {
    const wrong = await officer.postFiles(`${SHEET}/tieu-chi/A2/minh-chung`, {}, [
      { ...PDF, name: 'a.exe', content: 'MZ' },
    ]);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Tệp “a.exe” không dùng được. Chọn PDF, Word, Excel hoặc ảnh.');
    const none = await officer.postFiles(`${SHEET}/tieu-chi/A2/minh-chung`, {}, []);
    expect([none.status, none.text.includes('Chọn ít nhất một tệp.')]).toEqual([422, true]);
  });

  it('is cited and taken away in its cell', async () => {
    const cited = await officer.postForm(
      `${SHEET}/tieu-chi/A3/trich-dan`,
      { number: '77/KH-SNV', date: '15/02/2022', page: '3', clause: 'khoản 2 Điều 1' },
      { htmx: true },
    );
    expect(cited.status).toBe(200);
    expect(cited.text).toContain('77/KH-SNV, ngày 15/02/2022, trang 3, khoản 2 Điều 1');
    const address = /action="([^"]+\/minh-chung\/[^"]+\/go)"/.exec(cited.text)?.[1] ?? '';
    const removed = await officer.postForm(address, {}, { htmx: true });
    expect([removed.status, removed.text.includes('77/KH-SNV')]).toEqual([200, false]);
  });

  it('keeps what was typed in a citation that cannot be stored', async () => {
    const fields = { number: '412/QĐ-UBND', date: 'hôm qua', page: '3', clause: '' };
    for (const htmx of [true, false]) {
      const { status, text } = await officer.postForm(`${SHEET}/tieu-chi/A3/trich-dan`, fields, { htmx });
      expect(status).toBe(422);
      expect(text).toContain('Nhập ngày, ví dụ 30/06/2022.');
      expect(text).toContain('value="hôm qua"');
    }
  });
});

describe('sending, submitting and coming back', () => {
  const versionIn = (text: string) => /name="version" value="(\d+)"/.exec(text)?.[1] ?? '';

  it('asks for the attestation', async () => {
    const { text } = await officer.get(`${SHEET}/kiem-tra`);
    const answer = await officer.postForm(`${SHEET}/gui`, { version: versionIn(text) });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Đánh dấu ô cam đoan trước khi nộp phiếu.');
  });

  it('refuses a sheet that changed since the last look', async () => {
    const { text } = await officer.get(`${SHEET}/kiem-tra`);
    await officer.postForm(`${SHEET}/tieu-chi/A3/trich-dan`, { number: '13/KH-UBND' });
    const answer = await officer.postForm(`${SHEET}/gui`, { version: versionIn(text), attested: '1' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Phiếu vừa thay đổi sau khi bạn mở trang này.');
  });

  it('goes to the leader, who returns it with a reason', async () => {
    const check = await officer.get(`${SHEET}/kiem-tra`);
    const sent = await officer.postForm(`${SHEET}/gui`, { version: versionIn(check.text), attested: '1' });
    expect(sent.status).toBe(303);
    expect((await officer.get(SHEET)).text).toContain('Đã trình lãnh đạo duyệt.');
    const leader = await application.visit('lanh-dao-ag1');
    const blank = await leader.postForm(`${SHEET}/tra-lai`, { reason: ' ' });
    expect([blank.status, blank.text.includes('Ghi lý do.')]).toEqual([422, true]);
    expect((await leader.postForm(`${SHEET}/tra-lai`, { reason: 'Bổ sung A2' })).status).toBe(303);
    expect((await officer.get(SHEET)).text).toContain('Bổ sung A2');
  });

  it('is submitted once by two presses', async () => {
    const check = await officer.get(`${SHEET}/kiem-tra`);
    await officer.postForm(`${SHEET}/gui`, { version: versionIn(check.text), attested: '1' });
    const leader = await application.visit('lanh-dao-ag1');
    const version = versionIn((await leader.get(`${SHEET}/kiem-tra`)).text);
    const presses = await Promise.all([
      leader.postForm(`${SHEET}/nop`, { version, attested: '1' }),
      leader.postForm(`${SHEET}/nop`, { version, attested: '1' }),
    ]);
    expect(presses.map(({ status }) => status)).toEqual([303, 303]);
    const [count] = await application.database.query<{ count: string }>(
      `SELECT count(*) FROM score_sheet_event WHERE action = 'submit'`,
    );
    expect(count?.count).toBe('1');
  });

  it('takes nothing after that, and says so without losing what was typed', async () => {
    const locked = 'Phiếu đã được nộp lúc 12:00 ngày 22/11/2026 bởi Lãnh đạo, AG1. Không sửa được nữa.';
    const autosave = await saveRow('A1', row('20', 5));
    expect([autosave.status, autosave.text.includes(locked)]).toEqual([409, true]);
    const whole = await officer.postForm(`${SHEET}/luu`, form(9, { A1: '20' }));
    expect(whole.status).toBe(409);
    expect(whole.text).toContain(`${locked} Chưa lưu: A1: 20.`);
    const file = await officer.postFiles(`${SHEET}/tieu-chi/A2/minh-chung`, {}, [
      { field: 'files', name: 'muon.pdf', content: '%PDF-1.7' },
    ]);
    expect([file.status, file.text.includes(locked)]).toEqual([409, true]);
    expect((await officer.postForm(`${SHEET}/gui`, { version: '1', attested: '1' })).status).toBe(409);
    expect((await officer.postForm(`${SHEET}/mo`, {})).status).toBe(409);
  });

  it('is recalled by the agency, submitted again, and taken up by Sở Nội vụ, not by the secretary of that agency', async () => {
    expect((await officer.postForm(`${SHEET}/thu-hoi`, {})).status).toBe(303);
    const check = await officer.get(`${SHEET}/kiem-tra`);
    await officer.postForm(`${SHEET}/gui`, { version: versionIn(check.text), attested: '1' });
    const leader = await application.visit('lanh-dao-ag1');
    const version = versionIn((await leader.get(`${SHEET}/kiem-tra`)).text);
    await leader.postForm(`${SHEET}/nop`, { version, attested: '1' });
    const secretary = await application.visit('thu-ky');
    expect((await secretary.get(SHEET)).text).not.toContain('Tiếp nhận');
    expect((await secretary.postForm(`${SHEET}/tiep-nhan`, {})).status).toBe(403);
    const office = await application.visit('so-noi-vu');
    expect((await office.get(SHEET)).text).toContain('Tiếp nhận');
    expect((await office.postForm(`${SHEET}/tiep-nhan`, {})).status).toBe(303);
    const late = await officer.postForm(`${SHEET}/thu-hoi`, {});
    expect([late.status, late.text.includes('Phiếu đã được tiếp nhận')]).toEqual([409, true]);
  });
});

describe('whoever does not belong', () => {
  it.each(['can-bo-ag2', 'lanh-dao-ag2', 'can-bo-la'])('learns nothing about the sheet as %s', async (login) => {
    const client = await application.visit(login);
    for (const path of [SHEET, `${SHEET}/kiem-tra`, `${SHEET}/tieu-chi/A1`, `${SHEET}/tieu-chi/A1/lich-su`]) {
      expect([path, (await client.get(path, { 'hx-request': 'true' })).status]).toEqual([path, 404]);
    }
  });

  it('cannot write into it', async () => {
    const other = await application.visit('can-bo-ag2');
    for (const [path, fields] of [
      ['tieu-chi/A1', row('1', 0)],
      ['luu', form(0)],
      ['mo', {}],
      ['gui', { version: '1', attested: '1' }],
      ['thu-hoi', {}],
      ['tra-lai', { reason: 'x' }],
      ['tiep-nhan', {}],
      ['tieu-chi/A1/trich-dan', { number: '1' }],
    ] as const) {
      expect([path, (await other.postForm(`${SHEET}/${path}`, fields)).status]).toEqual([path, 404]);
    }
  });

  it('reads as the bloc, but does not fill in', async () => {
    const secretary = await application.visit('thu-ky');
    expect((await secretary.get(SHEET)).status).toBe(200);
    expect((await secretary.postForm(`${SHEET}/tieu-chi/A1`, row('1', 0))).status).toBe(403);
    expect((await secretary.postForm(`${SHEET}/nop`, { version: '1', attested: '1' })).status).toBe(403);
  });

  it('does not come in with a forged token or unknown fields', async () => {
    const stranger = await application.visit('can-bo-ag1');
    stranger.csrfToken = 'giả';
    expect((await stranger.postForm(`${SHEET}/tieu-chi/A1`, row('1', 0))).status).toBe(403);
    const answer = await officer.postForm(`${SHEET}/tieu-chi/A1`, { ...row('1', 0), 'layer@A1': 'appraisal' });
    expect(answer.status).toBe(422);
  });
});
