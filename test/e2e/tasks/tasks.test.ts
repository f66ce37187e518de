import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { PDF_BYTES, recordFigure } from '../../support/tasks';
import { seedWorld } from '../../support/world';

const LIST = '/khoi/KHOI-1/2022-H1/nhiem-vu';
const API = '/api/v1/blocs/KHOI-1/periods/2022-H1/tasks';
const TYPED = { recordedOn: '30/06/2022', actual: '4,5', note: 'Đã ban hành', lastSequence: '0', onTime: 'yes' };
const PDF = { field: 'files', name: 'Kế hoạch.pdf', content: PDF_BYTES };

let application: TestApplication;
let officer: TestClient;
let secretary: TestClient;

beforeAll(async () => {
  application = await startTestApplication();
  await seedWorld(application);
  officer = await application.visit('can-bo-ag1');
  secretary = await application.visit('thu-ky');
});
afterAll(() => application.close());

/** The value of a field of the page. */
const valueOf = (html: string, name: string): string | undefined =>
  new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1];

describe('the story of an officer', () => {
  it('finds a task without marks, records progress with a file, and reads it in the log', async () => {
    const list = await officer.get(`${LIST}?q=trong+tam+so+2&agency=AG1`);
    expect(list.status).toBe(200);
    expect(list.text).toContain(`href="${LIST}/AG1/2"`);
    expect(list.text).toContain('1 trong 30 nhiệm vụ');
    const task = await officer.get(`${LIST}/AG1/2`);
    expect(valueOf(task.text, 'recordedOn')).toBe('30/06/2022');
    const saved = await officer.postFiles(`${LIST}/AG1/2/tien-do`, TYPED, [PDF]);
    expect([saved.status, saved.headers['location']]).toEqual([303, `${LIST}/AG1/2`]);
    const page = await officer.get(`${LIST}/AG1/2`);
    expect(page.text).toContain('Đã lưu tiến độ nhiệm vụ 2.');
    expect(page.text).toMatch(/4,5 văn bản/);
    expect(page.text).toContain('Bảo đảm thời gian');
    expect(page.text).toContain('Kế hoạch.pdf');
    const [, href = ''] = /href="(\/tep\/[^"]+)"/.exec(page.text) ?? [];
    const file = await officer.get(href);
    expect([file.status, file.headers['content-type'], file.bytes.equals(PDF_BYTES)]).toEqual([
      200,
      'application/pdf',
      true,
    ]);
  });

  it('gets everything typed back when something is wrong, and is told which files to choose again', async () => {
    const typed = { ...TYPED, recordedOn: '31/02/2022', actual: 'nhiều', lastSequence: '0' };
    const answer = await officer.postFiles(`${LIST}/AG1/3/tien-do`, typed, [PDF]);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('<title>Lỗi (2)');
    expect(answer.text).toContain('Nhập ngày, ví dụ 30/06/2022.');
    expect(answer.text).toContain('Nhập số, ví dụ 27,5.');
    expect(valueOf(answer.text, 'recordedOn')).toBe('31/02/2022');
    expect(valueOf(answer.text, 'actual')).toBe('nhiều');
    expect(answer.text).toContain('>Đã ban hành</textarea>');
    expect(answer.text).toMatch(/value="yes" selected/);
    expect(answer.text).toContain('Chọn lại tệp “Kế hoạch.pdf”');
  });

  it('gets everything typed back when a file is too large, and is told which one', async () => {
    const large = { field: 'files', name: 'Ảnh chụp.pdf', content: Buffer.alloc(20 * 1024 * 1024 + 1) };
    const answer = await officer.postFiles(`${LIST}/AG1/3/tien-do`, TYPED, [large]);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Tệp “Ảnh chụp.pdf” nặng hơn 20 MB. Mỗi tệp tối đa 20 MB.');
    expect(valueOf(answer.text, 'actual')).toBe('4,5');
    expect(answer.text).toContain('>Đã ban hành</textarea>');
  });

  it('who was slower sees both lines, loses nothing, and may save after the other', async () => {
    await recordFigure(application, 'AG1', 4, '2022-06-29', '3');
    const answer = await officer.postFiles(`${LIST}/AG1/4/tien-do`, TYPED, [PDF]);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Nhiệm vụ vừa có số liệu mới');
    expect(answer.text).toContain('Thử nghiệm lưu lúc');
    expect(answer.text).toContain('3 văn bản');
    expect(answer.text).toContain('Kế hoạch.pdf (chọn lại)');
    expect(valueOf(answer.text, 'actual')).toBe('4,5');
    expect(valueOf(answer.text, 'lastSequence')).toBe('1');
    const again = await officer.postFiles(`${LIST}/AG1/4/tien-do`, { ...TYPED, lastSequence: '1' }, [PDF]);
    expect(again.status).toBe(303);
  });

  it('sees the tasks of the other members, without a form', async () => {
    const page = await officer.get(`${LIST}/AG2/1`);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('id="ghi-tien-do"');
    expect(page.text).not.toContain('id="sua-cach-do"');
  });

  it('reads beside the form that a deadline passed, and that recording stays possible', async () => {
    await application.database.query(
      `INSERT INTO deadline (period_id, kind, due_at) SELECT id, 'progress_update', '2022-06-20 17:00+07' FROM period WHERE code = '2022-H1'`,
    );
    const page = await officer.get(`${LIST}/AG1/5`);
    expect(page.text).toContain('Hạn cập nhật của kỳ: 17:00 ngày 20/06/2022.');
    expect((await officer.postFiles(`${LIST}/AG1/5/tien-do`, TYPED, [])).status).toBe(303);
  });
});

describe('the story of a secretary', () => {
  it('corrects how a target is measured, with a reason that stays', async () => {
    const page = await secretary.get(`${LIST}/AG2/1`);
    expect(page.text).toContain('id="sua-cach-do"');
    const refused = await secretary.postForm(`${LIST}/AG2/1/cach-tinh`, {
      ...{ version: '1', kind: 'level', direction: 'lower', reason: ' ' },
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Ghi lý do.');
    expect(refused.text).toMatch(/value="level" selected/);
    const saved = await secretary.postForm(`${LIST}/AG2/1/cach-tinh`, {
      ...{ version: '1', kind: 'level', direction: 'lower', reason: 'Số vụ việc càng ít càng tốt' },
    });
    expect(saved.status).toBe(303);
    const after = await secretary.get(`${LIST}/AG2/1`);
    expect(after.text).toContain('Đã lưu cách đo chỉ tiêu.');
    expect(after.text).toContain('<dd>10 văn bản</dd>');
    expect(after.text).toContain('Lý do: Số vụ việc càng ít càng tốt');
    const late = await secretary.postForm(`${LIST}/AG2/1/cach-tinh`, {
      ...{ version: '1', kind: 'level', direction: 'reach', reason: 'Khác' },
    });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Cách đo vừa được người khác sửa');
    expect(valueOf(late.text, 'version')).toBe('2');
  });
});

describe('an adjusted target', () => {
  it('is shown with what was registered', async () => {
    await application.database.query(
      `INSERT INTO key_task_baseline (task_id, version, title, unit, target, target_kind, direction, due_on, reason, approved_by, source)
       SELECT b.task_id, 2, b.title, b.unit, 9, b.target_kind, b.direction, b.due_on, 'Thiếu kinh phí', 'Hội đồng', 'import'
         FROM key_task_baseline b JOIN key_task t ON t.id = b.task_id JOIN agency g ON g.id = t.agency_id
        WHERE g.code = 'AG3' AND t.number = 9`,
    );
    const page = await officer.get(`${LIST}/AG3/9`);
    expect(page.text).toContain('<dd>đăng ký 10 văn bản, điều chỉnh 9 văn bản</dd>');
    expect(page.text).toContain('Lý do: Thiếu kinh phí');
  });
});

describe('who may not', () => {
  const send = async (login: string, path: string) =>
    (await (await application.visit(login)).postFiles(`${path}/tien-do`, TYPED, [])).status;

  it.each([
    ['an officer for another agency', 'can-bo-ag1', `${LIST}/AG2/2`, 404],
    ['an officer of another bloc', 'can-bo-la', `${LIST}/AG1/6`, 404],
    ['a leader of the agency', 'lanh-dao-ag1', `${LIST}/AG1/6`, 403],
    ['the provincial leader', 'lanh-dao-tinh', `${LIST}/AG1/6`, 403],
    ['the secretary', 'thu-ky', `${LIST}/AG1/6`, 403],
    ['the administrator', 'quan-tri', `${LIST}/AG1/6`, 403],
  ])('%s records nothing', async (_name, login, path, status) => {
    expect(await send(login, path)).toBe(status);
  });

  it.each([
    ['the agency itself', 'can-bo-ag1', 403],
    ['the provincial leader', 'lanh-dao-tinh', 403],
  ])('%s corrects no target', async (_name, login, status) => {
    const client = await application.visit(login);
    const body = { version: 1, kind: 'level', direction: 'higher', reason: 'x' };
    expect((await client.api('POST', `${API}/AG1/6/target`, body)).status).toBe(status);
  });

  it('another bloc reads nothing, and odd addresses are not found', async () => {
    const stranger = await application.visit('can-bo-la');
    for (const path of [LIST, `${LIST}/AG1/1`, API, `${API}/AG1/1`])
      expect((await stranger.get(path)).status).toBe(404);
    for (const path of [`${LIST}/AG1/abc`, `${LIST}/AG1/11`, `${LIST}/AG9/1`, '/khoi/KHOI-1/2030/nhiem-vu'])
      expect((await officer.get(path)).status).toBe(404);
  });
});

describe('the API', () => {
  it('lists tasks, records progress, and says both sides of a conflict', async () => {
    const list = await officer.get(`${API}?agency=AG1&status=not_updated`);
    expect(list.json).toMatchObject({ asOf: '2022-06-30', total: 30, page: 1, pageCount: 1 });
    const body = { lastSequence: 0, recordedOn: '2022-06-30', actual: '10.125', note: 'Từ phần mềm', onTime: true };
    const created = await officer.api('POST', `${API}/AG1/7/progress`, body);
    expect(created.status).toBe(201);
    expect(created.json).toMatchObject({ sequence: 1, actual: '10.125', onTime: true, effective: null, source: 'api' });
    const conflict = await officer.api('POST', `${API}/AG1/7/progress`, { ...body, actual: '11' });
    expect(conflict.status).toBe(409);
    expect(conflict.json).toMatchObject({ stored: { actual: '10.125' }, typed: { actual: '11' } });
    const task = await officer.get(`${API}/AG1/7`);
    expect(task.json).toMatchObject({ status: 'exceeded', completion: '1.0125', latest: { actual: '10.125' } });
    expect(task.json.log).toHaveLength(1);
  });

  it('takes files in a multipart form', async () => {
    const fields = { lastSequence: '0', recordedOn: '2022-06-30', actual: '1', qualityMet: 'false' };
    const created = await officer.postFiles(`${API}/AG1/8/progress/files`, fields, [PDF]);
    expect(created.status).toBe(201);
    expect(created.json).toMatchObject({
      qualityMet: false,
      files: [{ name: 'Kế hoạch.pdf', size: PDF_BYTES.length }],
    });
  });

  it('names the fields that are wrong', async () => {
    const answer = await officer.api('POST', `${API}/AG1/9/progress`, {
      ...{ lastSequence: 0, recordedOn: '30/06/2022', actual: '1,5' },
    });
    expect(answer.status).toBe(422);
    expect(answer.json.errors.map((error: { place: string }) => error.place)).toEqual(['recordedOn', 'actual']);
  });

  it('corrects a target', async () => {
    const body = { version: 1, kind: 'level', direction: 'higher', reason: 'Giữ mức cả năm' };
    const answer = await secretary.api('POST', `${API}/AG3/1/target`, body);
    expect([answer.status, answer.json.version, answer.json.reason]).toEqual([201, 2, 'Giữ mức cả năm']);
    expect((await secretary.api('POST', `${API}/AG3/1/target`, body)).status).toBe(409);
  });
});
