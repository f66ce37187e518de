import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { recordFigure } from '../../support/tasks';
import { seedWorld } from '../../support/world';

const GRID = '/khoi/KHOI-1/2022-H1/luoi-nhiem-vu';
const API = '/api/v1/blocs/KHOI-1/periods/2022-H1/task-grid';
const DAY = '20/06/2022';

let application: TestApplication;
let secretary: TestClient;
let officer: TestClient;

beforeAll(async () => {
  application = await startTestApplication({ today: '2022-06-20' });
  await seedWorld(application);
  secretary = await application.visit('thu-ky');
  officer = await application.visit('can-bo-ag1');
});
afterAll(() => application.close());

const send = (client: TestClient, cell: string, value: string, version = 0, ngay = DAY) =>
  client.postForm(`${GRID}/o`, { cell, value, version: String(version), ngay, xem: 'so-lieu' });
const linesOf = async (agency: string, number: number): Promise<unknown[]> =>
  application.database.query(
    `SELECT p.actual::text, p.author_name, p.source FROM progress_entry p
       JOIN key_task t ON t.id = p.task_id JOIN agency g ON g.id = t.agency_id WHERE g.code = $1 AND t.number = $2`,
    [agency, number],
  );

describe('one cell from the script of the page', () => {
  it('answers the value as it is written, its version and what is known of it', async () => {
    const answer = await send(secretary, 'AG2.1', '1234,50');
    expect([answer.status, answer.json]).toEqual([
      200,
      {
        ...{ value: '1.234,5', version: 1, mark: '' },
        note:
          'Chỉ tiêu 10 văn bản, hạn 31/12/2022. Đang ghi: 1.234,5 văn bản, ngày 20/06/2022 ' +
          '(Thư ký khối ghi lúc 12:00 ngày 20/06/2022). Vượt mức.',
      },
    ]);
    expect((await send(secretary, 'AG2.1', '1.234,5')).json).toMatchObject({ version: 1 });
    expect(await linesOf('AG2', 1)).toHaveLength(1);
  });

  it('is refused with a sentence for the cell of another agency, a wrong value, and an unknown cell', async () => {
    const cases: [string, string, number, string][] = [
      ['AG2.2', '1', 403, 'Bạn chỉ ghi được số liệu của cơ quan mình.'],
      ['AG1.2', '-1', 422, 'Nhập số từ 0 trở lên.'],
      ['AG1.2', 'nhiều', 422, 'Nhập số, ví dụ 27,5.'],
      ['AG1.99', '1', 404, 'Không tìm thấy nhiệm vụ này.'],
      ['AG1.2.title', '1', 404, 'Không có ô này trong bảng.'],
      ['../../', '1', 404, 'Không có ô này trong bảng.'],
    ];
    for (const [cell, value, status, message] of cases) {
      const answer = await send(officer, cell, value);
      expect([answer.status, answer.json.message]).toEqual([status, message]);
    }
    expect((await send(officer, 'AG1.2', '1', 0, 'hôm nay')).json.message).toBe('Nhập ngày, ví dụ 30/06/2022.');
    expect(await linesOf('AG1', 2)).toEqual([]);
    expect(await linesOf('AG2', 2)).toEqual([]);
  });

  it('answers 409 with both values, who and when, to a stale cell', async () => {
    await send(officer, 'AG1.3', '5');
    const answer = await send(secretary, 'AG1.3', '8');
    expect(answer.status).toBe(409);
    expect(answer.json).toMatchObject({
      message: 'Cán bộ TĐKT, AG1 ghi ô này lúc 12:00 ngày 20/06/2022, trong khi bạn đang nhập.',
      conflict: { value: '5', version: 1, stored: '5 văn bản, ngày 20/06/2022' },
    });
    expect((await send(secretary, 'AG1.3', '8', 1)).status).toBe(200);
    expect(await linesOf('AG1', 3)).toHaveLength(2);
  });

  it('is stored once of two that come at once', async () => {
    const [first, second] = await Promise.all([send(officer, 'AG1.4', '5'), send(secretary, 'AG1.4', '6')]);
    expect([first.status, second.status].sort()).toEqual([200, 409]);
    expect(await linesOf('AG1', 4)).toHaveLength(1);
  });

  it('is not there for those who only read', async () => {
    for (const login of ['so-noi-vu', 'lanh-dao-tinh', 'lanh-dao-ag1']) {
      const reader = await application.visit(login);
      expect((await send(reader, 'AG1.5', '5')).status).toBe(403);
      const page = await reader.get(GRID);
      expect([page.status, page.text.includes('data-grid-field')]).toEqual([200, false]);
    }
    expect((await (await application.visit('can-bo-la')).get(GRID)).status).toBe(404);
  });
});

describe('the whole grid as one form', () => {
  it('stores what was changed and says how many', async () => {
    const answer = await officer.postForm(GRID, {
      ...{ ngay: DAY, xem: 'so-lieu' },
      ...{ 'cells[AG1.5]': '3', 'seen[AG1.5]': '0 ', 'cells[AG1.6]': '', 'seen[AG1.6]': '0 ' },
    });
    expect([answer.status, answer.headers['location']]).toEqual([303, `${GRID}?ngay=20%2F06%2F2022`]);
    expect((await officer.get(GRID)).text).toContain('Đã lưu 1 ô.');
    expect(await linesOf('AG1', 5)).toEqual([{ actual: '3', author_name: 'Cán bộ TĐKT, AG1', source: 'screen' }]);
  });

  it('comes back with what was typed, both values of a conflict, and a way to keep the stored one', async () => {
    await recordFigure(application, 'AG1', 7, '2022-06-10', '4');
    const form = {
      ...{ ngay: DAY, xem: 'so-lieu', 'cells[AG1.7]': '9', 'seen[AG1.7]': '0 ' },
      ...{ 'cells[AG1.8]': 'mười', 'seen[AG1.8]': '0 ', 'cells[AG2.8]': '1', 'seen[AG2.8]': '0 ' },
    };
    const answer = await officer.postForm(GRID, form);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Thử nghiệm ghi ô này lúc 12:00 ngày 10/06/2022');
    expect(answer.text).toContain('4 văn bản, ngày 10/06/2022');
    expect(answer.text).toMatch(/<input[^>]*name="cells\[AG1\.7\]"[^>]*value="9"/);
    expect(answer.text).toMatch(/name="seen\[AG1\.7\]" value="1 4"/);
    expect(answer.text).toMatch(/<input[^>]*name="cells\[AG1\.8\]"[^>]*value="mười"/);
    expect(answer.text).toContain('AG1, nhiệm vụ 8: Nhập số, ví dụ 27,5.');
    expect(answer.text).toContain('AG2, nhiệm vụ 8: Bạn chỉ ghi được số liệu của cơ quan mình.');
    const kept = { ...form, 'seen[AG1.7]': '1 4', 'keep[AG1.7]': '1', 'cells[AG1.8]': '', 'cells[AG2.8]': '' };
    expect((await officer.postForm(GRID, kept)).status).toBe(303);
    expect(await linesOf('AG1', 7)).toHaveLength(1);
    const mine = { ngay: DAY, xem: 'so-lieu', 'cells[AG1.7]': '9', 'seen[AG1.7]': '1 4' };
    expect((await officer.postForm(GRID, mine)).status).toBe(303);
    expect(await linesOf('AG1', 7)).toHaveLength(2);
  });

  it('opens for the day of the address, and says what is wrong with another', async () => {
    const march = await secretary.get(`${GRID}?ngay=31/03/2022&xem=danh-gia`);
    expect(march.text).toContain('name="cells[AG1.1.onTime]"');
    const wrong = await secretary.get(`${GRID}?ngay=01/07/2022`);
    expect([wrong.status, wrong.text.includes('Nhập ngày từ 01/01/2022 đến 20/06/2022.')]).toEqual([422, true]);
    expect((await secretary.get(`${GRID}?ngay=abc`)).text).toContain('Nhập ngày, ví dụ 30/06/2022.');
  });
});

describe('the grid for programs', () => {
  it('reads every cell and writes one at a time', async () => {
    const grid = await secretary.api('GET', `${API}?day=2022-06-20`);
    expect(grid.json.cells).toHaveLength(30);
    expect(grid.json.agencies[2]).toEqual({ code: 'AG3', name: 'Ban AG3 Tỉnh ủy', writable: true });
    const cell = { value: '2.5', day: '2022-06-20', version: 0 };
    const written = await secretary.api('PUT', `${API}/AG3/1/actual`, cell);
    expect([written.status, written.json]).toMatchObject([200, { value: '2.5', version: 1, savedBy: 'Thư ký khối' }]);
    expect(await linesOf('AG3', 1)).toMatchObject([{ source: 'api' }]);
    const stale = await secretary.api('PUT', `${API}/AG3/1/actual`, { ...cell, value: '3' });
    expect([stale.status, stale.json]).toMatchObject([409, { stored: { value: '2.5' }, typed: { value: '3' } }]);
    const judged = await secretary.api('PUT', `${API}/AG3/1/onTime`, { ...cell, value: true });
    expect(judged.json).toMatchObject({ field: 'onTime', value: true, version: 2 });
    const judgements = await secretary.api('GET', `${API}?view=judgements`);
    expect(judgements.json.cells).toHaveLength(90);
  });

  it('refuses what cannot be read, the cells of others, and days that are published', async () => {
    const put = (path: string, body: object, client = officer) => client.api('PUT', `${API}/${path}`, body);
    const cell = { value: '2.5', day: '2022-06-20', version: 0 };
    expect((await put('AG1/9/actual', { ...cell, value: '2,5' })).json.errors[0].code).toBe('not_a_number');
    expect((await put('AG1/9/actual', { ...cell, value: { a: 1 } })).status).toBe(422);
    expect((await put('AG1/9/onTime', { ...cell, value: 'có' })).json.errors[0].code).toBe('unknown_choice');
    expect((await put('AG1/9/actual', { ...cell, version: -1 })).status).toBe(422);
    expect((await put('AG2/9/actual', cell)).status).toBe(403);
    expect((await put('AG1/9/note', cell)).status).toBe(404);
    await application.database.query(`UPDATE review SET state = 'closed'`);
    const closed = await put('AG1/9/actual', cell);
    expect([closed.status, closed.json.detail]).toEqual([
      409,
      'Sáu tháng đầu năm 2022 đã đóng nên không ghi được số liệu của những ngày đến hết 30/06/2022. ' +
        'Số liệu của những ngày sau vẫn ghi được.',
    ]);
    const onPage = await officer.postFiles(
      '/khoi/KHOI-1/2022-H1/nhiem-vu/AG1/9/tien-do',
      { recordedOn: DAY, actual: '17', lastSequence: '0' },
      [],
    );
    expect(onPage.status).toBe(409);
    expect(onPage.text).toContain('Sáu tháng đầu năm 2022 đã đóng nên không ghi được số liệu');
    expect(onPage.text).toMatch(/name="actual"[^>]*value="17"/);
    await application.database.query(`UPDATE review SET state = 'open'`);
    expect(await linesOf('AG1', 9)).toEqual([]);
  });
});
