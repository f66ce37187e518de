import { SheetStepsService } from '../../../src/modules/sheets';
import { addPerson, evidenceFile, handIn, MONITORED_SCHEME } from '../../support/checks';
import { actorOf, placeOf } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { Answer, TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

const API = '/api/v1/blocs/KHOI-1/periods/2022-H1/cross-checks';
const PAGE = '/khoi/KHOI-1/2022-H1/kiem-tra-cheo';

let application: TestApplication;
let world: World;
let secretary: TestClient;
let checker: TestClient;

const proposal = (points: string | null, reason = '', version = 0) => ({
  ...{ accepted: points === null, points, reason, version },
});
const put = (client: TestClient, agency: string, code: string, body: unknown): Promise<Answer> =>
  client.api('PUT', `${API}/sheets/${agency}/criteria/${code}`, body);
const checkOf = async (checkerCode: string, checked: string): Promise<any> =>
  (await secretary.api('GET', API)).json.find(
    (check: any) => check.checker === checkerCode && check.checked === checked && check.state !== 'ended',
  );

beforeAll(async () => {
  application = await startTestApplication({ today: '2022-07-01' });
  world = await seedWorld(application, { members: 9, scheme: MONITORED_SCHEME });
  await addPerson(application, 'kiem-tra-ag3', 'CROSS_CHECKER', world.agencies['AG3']!);
  await addPerson(application, 'kiem-tra-ag2', 'CROSS_CHECKER', world.agencies['AG2']!);
  for (const code of ['AG1', 'AG4', 'AG5']) await handIn(application, code);
  secretary = await application.visit('thu-ky');
  checker = await application.visit('kiem-tra-ag3');
  await secretary.api('POST', `${API}/automatic`, { each: 2 });
});
afterAll(() => application.close());

describe('checking a sheet', () => {
  beforeAll(async () => {
    const body = { checker: 'AG3', checked: 'AG4', reason: 'Để thử' };
    if (!(await checkOf('AG3', 'AG4'))) await secretary.api('POST', API, body);
  });

  it('opens the handed-in sheet with points, explanation and guidance, and no other layer', async () => {
    const page = await checker.get(`${PAGE}/AG4`);
    expect(page.status).toBe(200);
    for (const words of ['Giải trình A1', 'Đủ chương trình: 40 điểm', 'Kết thúc kiểm tra']) {
      expect(page.text).toContain(words);
    }
    const { json } = await checker.api('GET', `${API}/sheets/AG4`);
    expect(json.criteria.map((row: any) => [row.criterion, row.selfPoints, row.proposal])).toEqual([
      ['A1', '36', null],
      ['A2', '18', null],
      ['B1', '27', null],
      ['B2', '9', null],
    ]);
  });

  it('is where somebody who only checks starts, and is listed there', async () => {
    const home = await checker.get('/');
    expect([home.status, home.headers['location']]).toEqual([303, PAGE]);
    const list = await checker.get(PAGE);
    expect(list.text).toContain(`href="${PAGE}/AG4?checker=AG3"`);
    expect(list.text).not.toContain('Phân công thêm</button>');
  });

  it('is not found where it is not assigned, on the page and in the API', async () => {
    const stranger = await application.visit('kiem-tra-ag2');
    const taken = (await stranger.api('GET', API)).json.map((check: any) => check.checked);
    const other = ['AG4', 'AG5', 'AG6', 'AG7'].find((code) => !taken.includes(code))!;
    expect((await stranger.get(`${PAGE}/${other}`)).status).toBe(404);
    expect((await stranger.api('GET', `${API}/sheets/${other}`)).status).toBe(404);
    expect((await put(stranger, other, 'A1', proposal(null))).status).toBe(404);
    expect((await stranger.postForm(`${PAGE}/${other}/tieu-chi/A1`, { accepted: '1', version: '0' })).status).toBe(404);
    expect((await stranger.postForm(`${PAGE}/${other}/ket-thuc`, {})).status).toBe(404);
  });

  it('is not found for the own agency, nor for the secretary on the sheet of the chair', async () => {
    expect((await checker.get(`${PAGE}/AG3`)).status).toBe(404);
    expect((await put(checker, 'AG3', 'A1', proposal(null))).status).toBe(404);
    expect((await secretary.get(`${PAGE}/AG1`)).status).toBe(404);
    expect((await put(secretary, 'AG1', 'A1', proposal(null))).status).toBe(404);
  });

  it('shows nothing of a draft', async () => {
    const drafts = (await checker.api('GET', API)).json.filter((check: any) => check.sheetState === 'not_started');
    const page = await checker.get(`${PAGE}/${drafts[0].checked}`);
    expect(page.text).toContain('Cơ quan chưa nộp phiếu');
    expect((await put(checker, drafts[0].checked, 'A1', proposal(null))).status).toBe(409);
  });

  it('refuses points over the maximum naming the criterion, and other points without a reason', async () => {
    const over = await put(checker, 'AG4', 'A1', proposal('41', 'Vượt'));
    expect(over.status).toBe(422);
    expect(over.json.errors[0].detail).toContain('A1');
    const silent = await put(checker, 'AG4', 'A1', proposal('35.5'));
    expect([silent.status, silent.json.errors[0].detail]).toEqual([
      422,
      'Ghi lý do chấm A1 khác điểm tự chấm (tự chấm 36, chấm 35,5).',
    ]);
    expect((await put(checker, 'AG4', 'X9', proposal(null))).status).toBe(404);
    expect((await checkOf('AG3', 'AG4')).state).toBe('assigned');
  });

  it('keeps on the page what was typed and refused', async () => {
    const fields = { points: '41', reason: 'Làm tốt', version: '0' };
    const page = await checker.postForm(`${PAGE}/AG4/tieu-chi/A1`, fields);
    expect(page.status).toBe(422);
    expect(page.text).toMatch(/value="41"[^>]*>/);
    expect(page.text).toContain('Làm tốt');
    const both = await checker.postForm(`${PAGE}/AG4/tieu-chi/A1`, { ...fields, points: '35', accepted: '1' });
    expect(both.text).toContain('chỉ chọn một trong hai');
  });

  it('cannot be finished before anything was said', async () => {
    const { id, version } = await checkOf('AG3', 'AG4');
    const answer = await checker.api('POST', `${API}/${id}/actions`, { action: 'finish', version });
    expect([answer.status, answer.json.errors[0].code]).toEqual([422, 'check_untouched']);
  });

  it('begins with the first proposal, without a script and with one', async () => {
    const first = await checker.postForm(`${PAGE}/AG4/tieu-chi/A1`, {
      points: '35,5',
      reason: 'Thiếu 1 việc',
      version: '0',
    });
    expect([first.status, first.headers['location']]).toEqual([303, `${PAGE}/AG4#tc-A1`]);
    const second = await checker.postForm(`${PAGE}/AG4/tieu-chi/B1`, { accepted: '1', version: '0' }, { htmx: true });
    expect(second.status).toBe(200);
    expect(second.text).toContain('value="1"');
    const { state, judged } = await checkOf('AG3', 'AG4');
    expect([state, judged]).toEqual(['checking', 2]);
  });

  it('gives both values when a colleague was faster, and loses neither', async () => {
    await addPerson(application, 'kiem-tra-2-ag3', 'CROSS_CHECKER', world.agencies['AG3']!);
    const colleague = await application.visit('kiem-tra-2-ag3');
    const late = await put(colleague, 'AG4', 'A1', proposal('30', 'Thiếu nhiều', 0));
    expect(late.status).toBe(409);
    expect(late.json.stored).toMatchObject({ points: '35.5', reason: 'Thiếu 1 việc', version: 1 });
    await colleague.get(`${PAGE}/AG4`);
    const fields = { points: '30', reason: 'Thiếu nhiều', version: '0' };
    const page = await colleague.postForm(`${PAGE}/AG4/tieu-chi/A1`, fields);
    expect(page.status).toBe(409);
    for (const words of ['35,5 điểm', 'Thiếu 1 việc', '30 điểm', 'Thiếu nhiều', 'Dùng giá trị tôi vừa nhập']) {
      expect(page.text).toContain(words);
    }
  });

  it('stands beside the proposal of another agency, which is not shown', async () => {
    expect((await put(secretary, 'AG4', 'A1', proposal('34', 'Đoàn khối trưởng'))).status).toBe(200);
    const { json, text } = await checker.api('GET', `${API}/sheets/AG4`);
    expect(json.criteria[0].proposal.points).toBe('35.5');
    expect(text).not.toContain('Đoàn khối trưởng');
    expect((await checker.get(`${PAGE}/AG4`)).text).not.toContain('Đoàn khối trưởng');
  });

  it('agrees with the rest at once, and finishes; then nothing is written any more', async () => {
    const agreed = await checker.postForm(`${PAGE}/AG4/dong-y-con-lai`, {});
    expect(agreed.status).toBe(303);
    const { version } = await checkOf('AG3', 'AG4');
    const done = await checker.postForm(`${PAGE}/AG4/ket-thuc`, { version: String(version), remark: 'Phiếu đầy đủ.' });
    expect(done.status).toBe(303);
    const check = await checkOf('AG3', 'AG4');
    expect([check.state, check.judged, check.remark]).toEqual(['finished', 4, 'Phiếu đầy đủ.']);
    expect((await put(checker, 'AG4', 'A1', proposal('30', 'Muộn', 1))).status).toBe(409);
    expect((await checker.postForm(`${PAGE}/AG4/dong-y-con-lai`, {})).status).toBe(409);
    expect((await checker.get(`${PAGE}/AG4`)).text).toContain('đã kết thúc kiểm tra');
    expect((await secretary.get(PAGE)).text).toContain('Nhận xét: Phiếu đầy đủ.');
  });

  it('is opened again by the secretary for a stored reason', async () => {
    const check = await checkOf('AG3', 'AG4');
    const address = `${PAGE}/phan-cong/${check.id}/mo-lai`;
    const silent = await secretary.postForm(address, { version: String(check.version), reason: '' });
    expect(silent.status).toBe(422);
    expect((await checker.api('POST', `${API}/${check.id}/actions`, { action: 'reopen', reason: 'x' })).status).toBe(
      403,
    );
    expect((await secretary.postForm(address, { version: String(check.version), reason: 'Xem lại A1' })).status).toBe(
      303,
    );
    expect((await checker.get(`${PAGE}/AG4`)).text).toContain('Lý do: Xem lại A1');
    expect((await put(checker, 'AG4', 'A1', proposal('35', 'Đã xem lại', 1))).status).toBe(200);
  });

  it('ends with the deadline', async () => {
    await application.database.query(
      `INSERT INTO deadline (bloc_id, period_id, kind, due_at) VALUES ($1, $2, 'cross_check', '2022-06-30T17:00:00+07:00')`,
      [world.blocs['KHOI-1'], world.periods['2022-H1']],
    );
    expect((await put(checker, 'AG4', 'A1', proposal('34', 'Muộn', 2))).status).toBe(409);
    await application.asOwner(`DELETE FROM deadline WHERE kind = 'cross_check'`);
  });

  it('ends with the appraisal', async () => {
    const appraiser = await actorOf(application, 'so-noi-vu', '2022-07-01');
    const place = await placeOf(application, appraiser);
    await application.get(SheetStepsService).take(appraiser, place, 'AG4', 'take_up');
    expect((await put(checker, 'AG4', 'A1', proposal('34', 'Kịp', 2))).status).toBe(200);
    await application.asOwner(`UPDATE score_sheet SET state = 'appraised' WHERE agency_id = $1`, [
      world.agencies['AG4'],
    ]);
    const late = await put(checker, 'AG4', 'A1', proposal('33', 'Muộn', 3));
    expect([late.status, late.json.detail]).toEqual([409, 'Phiếu đã có điểm thẩm định nên không nhận đề xuất nữa.']);
    await application.asOwner(`UPDATE score_sheet SET state = 'taken_up' WHERE agency_id = $1`, [
      world.agencies['AG4'],
    ]);
  });

  it('ends with the publication of the review', async () => {
    await application.asOwner(`UPDATE review SET state = 'published' WHERE id = $1`, [world.reviewId]);
    expect((await put(checker, 'AG4', 'A1', proposal('33', 'Muộn', 3))).status).toBe(409);
    expect((await secretary.api('POST', API, { checker: 'AG4', checked: 'AG5', reason: 'x' })).status).toBe(409);
    await application.asOwner(`UPDATE review SET state = 'open' WHERE id = $1`, [world.reviewId]);
  });

  it('is not found any more once the assignment has ended, and neither is its evidence', async () => {
    const officer = await application.visit('can-bo-ag5');
    await secretary.api('POST', API, { checker: 'AG3', checked: 'AG5', reason: 'Để thử' });
    const fileId = await evidenceFile(application, 'AG5', 'A1');
    expect((await officer.get(`/tep/${fileId}`)).status).toBe(200);
    expect((await checker.get(`/tep/${fileId}`)).status).toBe(200);
    const stranger = await application.visit('can-bo-ag6');
    expect((await stranger.get(`/tep/${fileId}`)).status).toBe(404);
    const { id, version } = await checkOf('AG3', 'AG5');
    const ended = await secretary.postForm(`${PAGE}/phan-cong/${id}/thoi`, {
      version: String(version),
      reason: 'Trùng',
    });
    expect(ended.status).toBe(303);
    expect((await checker.get(`${PAGE}/AG5`)).status).toBe(404);
    expect((await checker.get(`/tep/${fileId}`)).status).toBe(404);
    expect((await secretary.get(PAGE)).text).toContain('Lý do: Trùng');
  });
});

describe('the record', () => {
  it('names every step with both agencies', async () => {
    const rows = await application.database.query<{ action: string; count: string }>(
      `SELECT action, count(*) FROM audit_entry WHERE action LIKE 'check.%' GROUP BY action ORDER BY action`,
    );
    const counts = new Map(rows.map(({ action, count }) => [action, Number(count)]));
    expect([counts.get('check.ended'), counts.get('check.finished'), counts.get('check.reopened')]).toEqual([1, 1, 1]);
    expect(counts.get('check.assigned')).toBeGreaterThan(18);
  });
});
