import { everyItemScheme } from '../../support/scheme-every-item';
import { formRow } from '../../support/sheets';
import { PDF_BYTES, recordFigure } from '../../support/tasks';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import type { Answer, TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

const PLACE = '/khoi/KHOI-1/2022-H1';
const SHEET = `${PLACE}/phieu/AG1`;
const API = '/api/v1/blocs/KHOI-1/periods/2022-H1/sheets/AG1';

let application: TestApplication;
let officer: TestClient;

/** Nine tasks of AG1 finished in time and judged, task 3 at 80 % with two files. */
async function recordTasks(): Promise<void> {
  for (let number = 1; number <= 10; number += 1) {
    if (number !== 3) await recordFigure(application, 'AG1', number, '2022-06-20', '10');
  }
  // Task 3 is due on the cut-off date: all of it was planned by then.
  await application.database.query(
    `INSERT INTO key_task_baseline (task_id, version, title, unit, target, target_kind, direction, due_on, reason, approved_by, source)
     SELECT b.task_id, 2, b.title, b.unit, b.target, b.target_kind, b.direction, '2022-06-30', 'Điều chỉnh hạn', 'Thử nghiệm', 'screen'
       FROM key_task_baseline b JOIN key_task t ON t.id = b.task_id JOIN agency g ON g.id = t.agency_id
      WHERE g.code = 'AG1' AND t.number = 3`,
  );
  await application.database.query(
    `INSERT INTO progress_entry (task_id, sequence, recorded_on, note, on_time, quality_met, effective, author_name, source)
     SELECT t.id, 2, '2022-06-25', 'Đã nghiệm thu', NULL, true, t.number <> 9, 'Thử nghiệm', 'screen'
       FROM key_task t JOIN agency g ON g.id = t.agency_id WHERE g.code = 'AG1' AND t.number NOT IN (3, 10)`,
  );
  const typed = {
    recordedOn: '30/06/2022',
    actual: '8',
    note: '',
    onTime: '',
    quality: '',
    effective: '',
    lastSequence: '0',
  };
  const files = ['Kế hoạch.pdf', 'Danh sách.pdf'].map((name) => ({ field: 'files', name, content: PDF_BYTES }));
  const saved = await officer.postFiles(`${PLACE}/nhiem-vu/AG1/3/tien-do`, typed, files);
  expect(saved.status).toBe(303);
}

beforeAll(async () => {
  application = await startTestApplication();
  await seedWorld(application, { scheme: everyItemScheme() });
  officer = await application.visit('can-bo-ag1');
  await recordTasks();
  await officer.postForm(`${SHEET}/mo`, {});
});
afterAll(() => application.close());

const save = (code: string, fields: Record<string, string>, version = 0, htmx = true): Promise<Answer> =>
  officer.postForm(`${SHEET}/tieu-chi/${encodeURIComponent(code)}`, formRow(code, fields, version), { htmx });
const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const resultOf = ({ text }: Answer, code: string): string =>
  textOf(new RegExp(`id="tc-${code.replace('.', '-')}-ket-qua"[^>]*>([\\s\\S]*?)</div>`).exec(text)?.[1] ?? '').trim();
const entriesOf = (code: string) =>
  application.database.query<{ version: number; input: unknown; authorName: string }>(
    `SELECT version, input, author_name AS "authorName" FROM score_entry WHERE criterion_code = $1 ORDER BY version`,
    [code],
  );

describe('the key tasks of a sheet', () => {
  const TASKS = /<tbody class="criterion[^>]*id="tc-A2"[\s\S]*?<\/tbody><\/table>/;

  it('are there when it opens: 80 %, both files, the points, and nothing is stored', async () => {
    const { text } = await officer.get(SHEET);
    const row = textOf(TASKS.exec(text)?.[0] ?? '');
    expect(row).toContain('3 Nhiệm vụ trọng tâm số 3');
    expect(row).toContain('80%');
    expect(row).toContain('2,4');
    for (const name of ['Kế hoạch.pdf', 'Danh sách.pdf']) expect(textOf(text)).toContain(`Nhiệm vụ 3: ${name}`);
    expect(row).toContain('Lấy từ theo dõi nhiệm vụ đến 30/06/2022');
    expect(text).toContain('name="tasks.10.quality@A2"');
    expect(text).not.toContain('name="tasks.9.quality@A2"');
    expect(text).not.toContain('name="tasks.3.quality@A2"');
    expect(await entriesOf('A2')).toEqual([]);
  });

  it('get points as soon as what nobody judged is stated', async () => {
    const answer = await save('A2', { 'tasks.10.quality': '1', 'tasks.10.effectiveness': '1' });
    expect(answer.status).toBe(200);
    // Eight full, one without effect, one at 80 %: 8 × 3 + 2 + 2,4.
    expect(resultOf(answer, 'A2')).toBe('= 28,4 điểm theo nhiệm vụ trọng tâm (số nhiệm vụ 10; đã xong 9)');
    expect(answer.text).toMatch(/id="tc-A2-nv-10"[^>]*hx-swap-oob="true"><b>3<\/b>/);
  });

  it('cannot be stated against their log, and no task is invented', async () => {
    const against = await save(
      'A2',
      { 'tasks.10.quality': '1', 'tasks.10.effectiveness': '1', 'tasks.9.effectiveness': '1' },
      1,
    );
    expect([against.status, resultOf(against, 'A2')]).toEqual([200, expect.stringContaining('= 28,4 điểm')]);
    expect(await entriesOf('A2')).toHaveLength(1);
    const invented = await save('A2', { 'tasks.11.quality': '1' }, 1);
    expect([invented.status, textOf(invented.text)]).toEqual([
      422,
      expect.stringContaining('A2: cơ quan không có nhiệm vụ số 11.'),
    ]);
  });
});

describe('every other way to score', () => {
  it.each<[string, string, Record<string, string>, string]>([
    ['a ratio', 'A1.1', { actual: '41', target: '42' }, '= 9,76 điểm theo tỷ lệ (kết quả 41; kế hoạch 42)'],
    [
      'parts that are due',
      'A1.2',
      {
        'parts.0.actual': '9',
        'parts.0.target': '10',
        'parts.0.due': '30/06/2022',
        'parts.1.actual': '0',
        'parts.1.target': '20',
        'parts.1.due': '31/12/2022',
      },
      '= 9 điểm theo tỷ lệ (kết quả 9; kế hoạch 10)',
    ],
    [
      'the best of the bloc',
      'A1.3',
      { actual: '120', target: '100' },
      '= 10 điểm so với đơn vị dẫn đầu khối (kết quả 120; kế hoạch 100) Tạm tính theo các phiếu đã nộp.',
    ],
    ['a level', 'B1', { level: 'KHA' }, '= 4,5 điểm chọn mức (mức Khá)'],
    ['a bare count', 'B2', { count: '2' }, '= 3 điểm trừ theo số lần (số lần 2)'],
    ['a count with a cap', 'B3', { count: '3' }, '= 4 điểm cộng theo số lần (số lần 3); không quá mức trần: 6 → 4'],
    ['a measured value', 'B4', { value: '94,99' }, '= 3 điểm theo khoảng giá trị (giá trị 94,99)'],
    [
      'an average',
      'C1',
      { 'events.0.points': '8', 'events.1.points': '7', 'events.2.points': '5' },
      '= 6,67 điểm bình quân các lần chấm (số lần 3; tổng điểm các lần 20)',
    ],
    ['yes or no', 'C2', { achieved: '1' }, '= 4 điểm đạt hoặc không đạt (đạt có)'],
    ['points by judgement, which say themselves', 'C3', { points: '5,5' }, ''],
    ['a choice', 'C4', { level: 'CO' }, '= 2 điểm chọn mức (mức Có điển hình)'],
    [
      'events of levels',
      'D1',
      {
        'events.0.name': 'Bằng khen của Bộ',
        'events.0.level': 'TW',
        'events.1.name': 'Bằng khen của tỉnh',
        'events.1.level': 'TINH',
      },
      '= 2 điểm lấy mức cao nhất (số lần 2; sự việc Bằng khen của Bộ; Bằng khen của tỉnh); chỉ lấy mức cao nhất: 3 → 2',
    ],
    ['a judged rule', 'D3', { points: '0,5' }, ''],
    [
      'a penalty by its events',
      'E1',
      { 'events.0.name': 'Báo cáo quý I', 'events.0.date': '05/04/2022' },
      '= −1 điểm tính từng lần (số lần 1; sự việc Báo cáo quý I); đã nêu rõ là tính cả ở B2',
    ],
  ])('is computed and explained by the server: %s', async (_what, code, fields, result) => {
    const answer = await save(code, fields);
    expect(answer.status).toBe(200);
    expect(resultOf(answer, code)).toBe(result);
    expect(answer.text).toMatch(/id="tong-diem" hx-swap-oob="true"/);
  });

  it('adds up to the total, with subtotals of groups inside groups', async () => {
    const { text } = await officer.get(SHEET);
    // A1 9,7619… + 9 + 10; A2 28,4; B 4,5 + 3 + 4 + 3; C 20/3 + 4 + 5,5 + 2; D 2 + 0,5; E 1.
    expect(textOf(text)).toContain('Tổng điểm tự chấm 91,33 / 100');
    expect(text).toMatch(/id="nhom-A1-diem"[^>]*>28,76</);
    expect(text).toMatch(/id="nhom-D-diem"[^>]*>2,5</);
    expect(text).toMatch(/id="nhom-E-diem"[^>]*>−1</);
  });

  it('refuses with 422 what does not fit, naming the field, and stores nothing', async () => {
    const date = await save('E1', { 'events.0.name': 'Báo cáo', 'events.0.date': '31/02/2022' }, 1);
    expect(date.status).toBe(422);
    expect(date.text).toContain('Sự việc 1, ngày: nhập ngày, ví dụ 30/06/2022.');
    expect(date.text).toContain('data-wrong="events.0.date"');
    const twice = await save('B2', { count: '2', 'events.0.name': 'Báo cáo' }, 1);
    expect([twice.status, twice.text]).toEqual([
      422,
      expect.stringContaining('Chỉ ghi số lần, hoặc chỉ kê từng sự việc.'),
    ]);
    const points = await save('A1.1', { actual: '41', target: '42', points: '10' }, 1);
    expect([points.status, points.text]).toEqual([422, expect.stringContaining('A1.1 không nhận điểm')]);
    expect(await entriesOf('E1')).toHaveLength(1);
  });

  it('shows both inputs in words when somebody else saved first', async () => {
    const stale = await save('B1', { level: 'TOT' }, 0);
    expect(stale.status).toBe(409);
    expect(textOf(stale.text)).toMatch(/Tự chấm Khá Tốt/);
    expect(stale.text).toContain('<input type="hidden" name="level@B1" value="TOT"');
    expect(stale.text).toContain('name="version@B1" value="1"');
  });

  it('keeps everything typed in a whole form without a script, and stores the rows that are right', async () => {
    const rows = {
      ...formRow('B4', { value: 'khoảng 95' }, 1),
      ...formRow(
        'D2',
        { 'events.0.name': '', 'events.0.date': '15/02/2022', 'events.2.name': 'Sáng kiến số hóa' },
        0,
        'Có quyết định',
      ),
      ...formRow('C2', { achieved: '0' }, 1),
      ...formRow('A1.1', { notOccurred: '1' }, 1),
    };
    const answer = await officer.postForm(`${SHEET}/luu`, rows);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Có 2 chỗ cần sửa trước khi nộp');
    expect(answer.text).toContain('value="khoảng 95"');
    expect(answer.text).toContain('value="Sáng kiến số hóa"');
    expect(answer.text).toMatch(/name="events\.0\.date@D2"[^>]*value="15\/02\/2022"/);
    expect(answer.text).toContain('Có quyết định');
    expect(answer.text).toMatch(/name="value@B4"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*name="value@B4"/);
    expect(textOf(answer.text)).toContain('không phát sinh: hưởng điểm tối đa');
    expect((await entriesOf('C2')).at(-1)?.input).toEqual({ achieved: false });
    expect(await entriesOf('D2')).toEqual([]);
    await save('A1.1', { actual: '41', target: '42' }, 2);
    await save('C2', { achieved: '1' }, 2);
  });

  it('lists every input a criterion has had, in words', async () => {
    const { text } = await officer.get(`${SHEET}/tieu-chi/A1.1/lich-su`);
    expect(textOf(text)).toMatch(/kết quả 41, kế hoạch 42 .*không phát sinh .*kết quả 41, kế hoạch 42/);
  });

  it('asks as many queries for a row with key tasks in the scheme as a page may', async () => {
    const count = await countQueries(application, async () => {
      expect((await officer.get(SHEET)).status).toBe(200);
    });
    expect(count).toBeLessThanOrEqual(18);
  });
});

describe('the same for programs', () => {
  const put = (code: string, input: unknown, version: number) =>
    officer.api('PUT', `${API}/criteria/${code}`, { input, explanation: '', version });

  it('takes an input and answers points, how they came about and the totals', async () => {
    const answer = await put('D2', { events: [{ name: 'Sáng kiến số hóa', date: '2022-02-15' }] }, 0);
    expect(answer.json).toMatchObject({
      criterion: 'D2',
      version: 1,
      points: '1',
      explained: ['tính từng lần (số lần 1; sự việc Sáng kiến số hóa)'],
      totals: { missing: [], bonus: '3.5', penalty: '1' },
    });
    expect((await officer.api('GET', API)).json.scores.find((score: any) => score.criterion === 'D2')).toMatchObject({
      input: { events: [{ name: 'Sáng kiến số hóa', date: '2022-02-15' }] },
      points: '1',
    });
    expect((await put('D2', null, 1)).json).toMatchObject({ points: '0', totals: { bonus: '2.5' } });
  });

  it('refuses points where they are for the scoring to find', async () => {
    const answer = await put('A1.1', { points: '10' }, 3);
    expect([answer.status, answer.json.errors[0].detail]).toEqual([
      422,
      'A1.1 không nhận điểm, chỉ nhận kết quả, kế hoạch, kết quả từng phần.',
    ]);
    const invented = await put('A2', { tasks: [{ code: '99', finished: true, quality: true }] }, 1);
    expect([invented.status, invented.json.errors[0].code]).toEqual([422, 'row_task_unknown']);
  });

  it('has the facts of the key tasks in the input of a draft', async () => {
    const score = (await officer.api('GET', API)).json.scores.find((entry: any) => entry.criterion === 'A2');
    expect(score).toMatchObject({ points: '28.4', version: 1 });
    expect(score.input.tasks[2]).toEqual({ code: '3', finished: false, actual: '8', target: '10' });
  });
});

describe('a criterion that is not assigned', () => {
  it('is greyed, has no fields, and is in no total', async () => {
    await application.database.query(
      `INSERT INTO unassigned_criterion (review_id, agency_id, criterion_code, set_by)
       SELECT r.id, g.id, 'C4', 'Thử nghiệm' FROM review r JOIN bloc b ON b.id = r.bloc_id, agency g
        WHERE b.code = 'KHOI-1' AND g.code = 'AG1'`,
    );
    const { text } = await officer.get(SHEET);
    const row = /<tbody class="criterion[^"]*" id="tc-C4"[\s\S]*?<\/tbody>/.exec(text)?.[0] ?? '';
    expect(row).toContain('criterion--not-assigned');
    expect(textOf(row)).toContain('Không giao');
    expect(row).not.toMatch(/<(?:input|select|textarea)/);
    expect(textOf(text)).toContain('Tổng điểm tự chấm 89,33 / 98');
    const refused = await save('C4', { level: 'CO' }, 1);
    expect([refused.status, refused.text]).toEqual([
      422,
      expect.stringContaining('Tiêu chí C4 không giao cho cơ quan này.'),
    ]);
    await application.database.query(`DELETE FROM unassigned_criterion`);
  });
});

describe('sending a sheet', () => {
  it('is told which tasks have no points yet', async () => {
    await application.database.query(
      `INSERT INTO progress_entry (task_id, sequence, recorded_on, actual, author_name, source)
       SELECT t.id, 9, '2022-06-29', 9, 'Thử nghiệm', 'screen' FROM key_task t JOIN agency g ON g.id = t.agency_id
        WHERE g.code = 'AG2' AND t.number < 10`,
    );
    const other = await application.visit('can-bo-ag2');
    await other.postForm(`${PLACE}/phieu/AG2/mo`, {});
    const { text } = await other.get(`${PLACE}/phieu/AG2/kiem-tra`);
    expect(text).toContain('A2: nhiệm vụ 10 chưa có số liệu tiến độ');
    expect(text).toContain('Nhập số liệu tự chấm cho A1.1.');
    expect(text).toContain('Nhập điểm tự chấm cho C3, hoặc ghi 0 và giải trình.');
  });

  it('stores without typing exactly what the tasks said, and never changes afterwards', async () => {
    const before = (await officer.api('GET', API)).json;
    const live = before.scores.find((score: any) => score.criterion === 'A2');
    const { text } = await officer.get(`${SHEET}/kiem-tra`);
    const version = /name="version" value="(\d+)"/.exec(text)?.[1] ?? '';
    expect((await officer.postForm(`${SHEET}/gui`, { version, attested: '1' })).status).toBe(303);
    const stored = (await entriesOf('A2')).at(-1);
    expect(stored).toMatchObject({ input: live.input, authorName: 'Cán bộ TĐKT, AG1' });
    await recordFigure(application, 'AG1', 3, '2022-06-30', '9');
    const after = (await officer.api('GET', API)).json;
    expect(after.scores.find((score: any) => score.criterion === 'A2')).toMatchObject({
      input: live.input,
      points: '28.4',
    });
    const page = textOf((await officer.get(SHEET)).text);
    expect(page).toContain('80%');
    expect(page).toContain('chốt khi trình lãnh đạo');
    expect(page).toContain('Nhiệm vụ 3: Danh sách.pdf');
  });

  it('is live again when it comes back', async () => {
    const leader = await application.visit('lanh-dao-ag1');
    expect((await leader.postForm(`${SHEET}/tra-lai`, { reason: 'Cập nhật nhiệm vụ 3' })).status).toBe(303);
    const score = (await officer.api('GET', API)).json.scores.find((entry: any) => entry.criterion === 'A2');
    expect(score).toMatchObject({ points: '28.7' });
  });
});
