import { appraise, appraisedScheme, RULES } from '../../support/appraisals';
import { addPerson, handIn } from '../../support/checks';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, useOtherScheme, type World } from '../../support/world';

const PLACE = '/khoi/KHOI-1/2022-H1';
const BOARD = `${PLACE}/tham-dinh`;
const API = '/api/v1/blocs/KHOI-1/periods/2022-H1';

let application: TestApplication;
let world: World;
let appraiser: TestClient;
let secretary: TestClient;
let officer: TestClient;

beforeEach(async () => {
  application = await startTestApplication({ today: '2022-07-04' });
  world = await seedWorld(application, { scheme: appraisedScheme() });
  for (const code of ['AG1', 'AG2']) await handIn(application, code);
  appraiser = await application.visit('so-noi-vu');
  secretary = await application.visit('thu-ky');
  officer = await application.visit('can-bo-ag2');
});
afterEach(() => application.close());

const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const cell = (key: string, value: string, version: string, more: Record<string, string> = {}) =>
  appraiser.postForm(`${BOARD}/o`, { cell: key, value, version, ...more });
const save = (code: string, fields: Record<string, string>, agency = 'AG2') =>
  appraiser.postForm(`${BOARD}/${agency}/tieu-chi/${code}`, { value: '', reason: '', version: '0', ...fields });
const takeUp = (agency = 'AG2') => appraiser.postForm(`${BOARD}/${agency}/tiep-nhan`, {});

describe('the board', () => {
  it('names the next sheet, and lets the others of the bloc read it', async () => {
    const { status, text } = await appraiser.get(BOARD);
    expect(status).toBe(200);
    expect(textOf(text)).toContain('Thẩm định phiếu tiếp theo (2 đang chờ)');
    expect(textOf(text)).toContain('Phiếu chờ tiếp nhận (2)');
    for (const login of ['thu-ky', 'lanh-dao-tinh']) {
      const reader = await application.visit(login);
      const page = await reader.get(BOARD);
      expect(page.status).toBe(200);
      expect(page.text).not.toContain('name="cells[');
    }
    for (const login of ['can-bo-ag2', 'lanh-dao-ag2', 'can-bo-la']) {
      expect((await (await application.visit(login)).get(BOARD)).status).toBe(403);
    }
  });

  it('saves a cell with the totals it changes, asks for a reason, and shows both values of a conflict', async () => {
    await takeUp();
    const saved = await cell('AG2.A1', '35', '0');
    expect(saved.status).toBe(200);
    expect(JSON.parse(saved.text)).toMatchObject({
      value: '35',
      version: 1,
      mark: '',
      parts: { 'tong-AG2': '89', 'hang-AG2': '2', 'hang-AG1': '1' },
    });
    expect(JSON.parse((await cell('AG2.A1', '35', '0')).text)).toMatchObject({ value: '35', version: 1 });
    const far = await cell('AG2.A2', '10', '0');
    expect([far.status, JSON.parse(far.text)]).toMatchObject([
      422,
      { needsReason: true, message: 'Ghi lý do chấm A2 lệch quá 10% điểm tối đa (tự chấm 18, chấm 10).' },
    ]);
    const explained = await cell('AG2.A2', '10', '0', { reason: 'Chậm 3 văn bản' });
    expect(JSON.parse(explained.text)).toMatchObject({
      version: 1,
      mark: 'warn',
      note: expect.stringContaining('Chậm 3 văn bản'),
    });
    const stale = await cell('AG2.A1', '34', '0');
    expect([stale.status, JSON.parse(stale.text)]).toMatchObject([
      409,
      { conflict: { value: '35', stored: '35', version: 1 } },
    ]);
    expect((await cell('AG2.A1', '41', '1')).text).toContain('không được vượt điểm tối đa 40');
    expect((await cell('AG1.A1', '35', '0')).text).toContain('chưa tiếp nhận');
    expect((await cell('khong-co', '35', '0')).status).toBe(404);
  });

  it('works whole without a script: what is good is stored, the rest comes back as typed', async () => {
    await takeUp();
    const form = {
      'cells[AG2.A1]': '36',
      'seen[AG2.A1]': '0 ',
      'cells[AG2.A2]': '10',
      'seen[AG2.A2]': '0 ',
      'cells[AG2.B1]': 'nhiều',
      'seen[AG2.B1]': '0 ',
      'cells[AG2.B2]': '',
      'seen[AG2.B2]': '0 ',
    };
    const { status, text } = await appraiser.postForm(`${BOARD}/luu`, form);
    expect(status).toBe(422);
    expect(text).toContain('name="reason[AG2.A2]"');
    expect(text).toContain('value="nhiều"');
    expect(textOf(text)).toContain('Có 2 chỗ cần sửa');
    const again = await appraiser.postForm(`${BOARD}/luu`, {
      ...form,
      'cells[AG2.B1]': '27',
      'reason[AG2.A2]': 'Chậm',
      'seen[AG2.A1]': '1 36',
    });
    expect([again.status, again.headers['location']]).toEqual([303, BOARD]);
    const stored = JSON.parse((await appraiser.get(`${API}/appraisals/AG2`)).text) as {
      criteria: { criterion: string; appraisal: { accepted: boolean; points: string | null } | null }[];
    };
    expect(
      stored.criteria.map(({ criterion, appraisal }) => [
        criterion,
        appraisal && (appraisal.points ?? appraisal.accepted),
      ]),
    ).toEqual([
      ['A1', true],
      ['A2', '10'],
      ['B1', true],
      ['B2', null],
    ]);
  });

  it('follows proposals by cell, row, column and all at once', async () => {
    await takeUp('AG1');
    await takeUp('AG2');
    const follow = async (scope: string) => {
      await appraiser.postForm(`${BOARD}/theo-de-xuat`, { 'pham-vi': scope });
      return textOf((await appraiser.get(BOARD)).text);
    };
    expect(await follow('o:AG1.A1')).toContain('Đã cho điểm 1 ô theo đề xuất.');
    expect(await follow('hang:A1')).toContain('Đã cho điểm 1 ô theo đề xuất.');
    expect(await follow('cot:AG2')).toContain('Đã cho điểm 3 ô theo đề xuất.');
    expect(await follow('tat-ca')).toContain('Đã cho điểm 3 ô theo đề xuất.');
    expect(await follow('tat-ca')).toContain('Không có ô nào được cho điểm thêm.');
  });
});

describe('one sheet', () => {
  it('is taken up, appraised criterion by criterion and finished, also without a script', async () => {
    expect((await takeUp()).status).toBe(303);
    const page = await appraiser.get(`${BOARD}/AG2`);
    for (const words of ['Cơ quan tự chấm', 'Giải trình A1', 'Lưu và sang tiêu chí kế tiếp', 'Yêu cầu bổ sung']) {
      expect(textOf(page.text)).toContain(words);
    }
    const early = await appraiser.postForm(`${BOARD}/AG2/chot`, {});
    expect(early.status).toBe(422);
    expect(early.text).toContain('href="#B2"');
    const refused = await save('A1', { value: '30' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="30"');
    expect(textOf(refused.text)).toContain('Ghi lý do chấm A1');
    const saved = await save('A1', { value: '30', reason: 'Thiếu báo cáo', next: '1' });
    expect(saved.headers['location']).toBe(`${BOARD}/AG2#A2`);
    for (const code of ['A2', 'B1', 'B2']) expect((await save(code, { follow: '1' })).status).toBe(303);
    expect((await save('A1', { value: '33', version: '0', reason: 'x' })).status).toBe(409);
    expect((await appraiser.postForm(`${BOARD}/AG2/chot`, {})).status).toBe(303);
    const after = textOf((await appraiser.get(`${BOARD}/AG2`)).text);
    expect(after).toContain('Đã thẩm định');
    expect(after).toContain('Gia hạn giải trình');
    const history = textOf((await secretary.get(`${BOARD}/AG2/tieu-chi/A1/lich-su`)).text);
    expect(history).toContain('Thẩm định 30 Thiếu báo cáo');
    expect(history).toContain('Tự chấm 36');
  });

  it('is returned with a reason, asked for beforehand', async () => {
    await takeUp();
    expect((await appraiser.get(`${BOARD}/AG2?bo-sung=A1`)).text).toContain('Bổ sung minh chứng cho tiêu chí A1');
    expect((await appraiser.postForm(`${BOARD}/AG2/tra-lai`, { reason: '' })).status).toBe(422);
    expect((await appraiser.postForm(`${BOARD}/AG2/tra-lai`, { reason: 'Bổ sung A1' })).status).toBe(303);
    const { text } = await officer.get(`${PLACE}/phieu/AG2`);
    expect(text).toContain('Bổ sung A1');
  });
});

describe('attacks', () => {
  it('the appraiser does not judge the agency they belong to, by page or by program', async () => {
    await application.database.query(
      `INSERT INTO role_assignment (user_id, role, scope, agency_id, valid_from) VALUES ($1, 'OFFICER', 'agency', $2, '2022-01-01')`,
      [world.users['so-noi-vu'], world.agencies['AG2']],
    );
    expect((await takeUp()).status).toBe(403);
    await application.database.query(`UPDATE score_sheet SET state = 'taken_up'`);
    expect((await save('A1', { value: '36' })).status).toBe(403);
    expect((await cell('AG2.A1', '36', '0')).status).toBe(403);
    for (const step of ['chot', 'tra-lai'])
      expect((await appraiser.postForm(`${BOARD}/AG2/${step}`, { reason: 'x' })).status).toBe(403);
    const body = { accepted: true, version: 0 };
    expect((await appraiser.api('PUT', `${API}/appraisals/AG2/criteria/A1`, body)).status).toBe(403);
    expect((await appraiser.api('PUT', `${API}/appraisals/AG1/criteria/A1`, body)).status).toBe(200);
    expect((await appraiser.get(BOARD)).text).not.toContain('name="cells[AG2.');
  });

  it('nobody else decides points, and no step of an appraisal comes in by the way of the sheet', async () => {
    await takeUp();
    await addPerson(application, 'kiem-tra', 'CROSS_CHECKER', world.agencies['AG1']!);
    for (const login of ['thu-ky', 'can-bo-ag2', 'lanh-dao-ag2', 'lanh-dao-tinh', 'kiem-tra', 'quan-tri']) {
      const client = await application.visit(login);
      const answer = await client.api('PUT', `${API}/appraisals/AG2/criteria/A1`, { accepted: true, version: 0 });
      expect([login, answer.status]).toEqual([login, 403]);
    }
    for (const action of ['appraise', 'publish', 'reconsider', 'reopen']) {
      const answer = await appraiser.api('POST', `${API}/sheets/AG2/actions`, { action, version: 6, reason: 'x' });
      expect([action, answer.status]).toEqual([action, 422]);
    }
  });

  it('changes nothing once the result is published', async () => {
    await takeUp();
    await application.database.query(`UPDATE review SET state = 'published'`);
    expect((await save('A1', { value: '36' })).status).toBe(409);
    expect((await cell('AG2.A1', '36', '0')).status).toBe(409);
    expect((await appraiser.postForm(`${BOARD}/AG2/chot`, {})).status).toBe(409);
    expect((await appraiser.postForm(`${BOARD}/AG1/tiep-nhan`, {})).status).toBe(409);
    const draft = await application.visit('can-bo-ag3');
    expect((await draft.postForm(`${PLACE}/phieu/AG3/mo`, {})).status).toBe(409);
    expect((await secretary.postForm(`${PLACE}/xep-hang/loai-tru`, { agency: 'AG2', reason: 'x' })).status).toBe(409);
  });
});

describe('what an agency sees', () => {
  const own = `${PLACE}/phieu/AG2/tham-dinh`;
  const given = { A1: { points: '30', reason: 'Thiếu báo cáo' }, B1: { points: '26', reason: 'Nhỏ hơn một chút' } };
  const seen = async () => {
    const page = textOf((await officer.get(own)).text);
    const answer = JSON.parse((await officer.get(`${API}/sheets/AG2/appraisal`)).text) as {
      total: string | null;
      criteria: { criterion: string; appraisal: unknown; proposals: unknown[] }[];
    };
    const shown = answer.criteria.filter(({ appraisal }) => appraisal !== null).map(({ criterion }) => criterion);
    return { page, shown, total: answer.total };
  };

  it('is before publication only what it may answer, and nothing of others', async () => {
    await takeUp();
    await save('A1', { value: '30', reason: 'Thiếu báo cáo' });
    expect(await seen()).toMatchObject({ shown: [], total: null });
    for (const code of ['A2', 'B1', 'B2']) await save(code, { follow: '1' });
    await appraiser.postForm(`${BOARD}/AG2/chot`, {});
    const { page, shown, total } = await seen();
    expect([shown, total]).toEqual([['A1'], null]);
    expect(page).toContain('Thiếu báo cáo');
    expect(page).toContain('chưa công khai');
    for (const path of [
      `${PLACE}/phieu/AG1/tham-dinh`,
      `${API}/sheets/AG1/appraisal`,
      `${PLACE}/phieu/AG1/tham-dinh/bang-tong-hop?dang=pdf`,
    ]) {
      expect([path, (await officer.get(path)).status]).toEqual([path, 404]);
    }
    const why = await officer.get(`${PLACE}/xep-hang/AG2?phieu=tham-dinh`);
    expect(textOf(why.text)).toContain('Điểm tự chấm, chưa qua thẩm định');
    await application.database.query(`UPDATE score_sheet SET state = 'published'`);
    expect(await seen()).toMatchObject({ shown: ['A1', 'A2', 'B1', 'B2'], total: '84' });
  });

  it.each([
    ['appraised', ['A1', 'A2', 'B1', 'B2'], '83'],
    ['published', ['A1'], null],
  ] as const)('follows the rule "%s" of the scheme', async (disclosure, shown, total) => {
    await useOtherScheme(application, { ...appraisedScheme({ ...RULES, disclosure }), code: 'KHAC' });
    await application.database.query(
      `UPDATE score_sheet SET scheme_version_id = (SELECT scheme_version_id FROM review LIMIT 1)`,
    );
    await appraise(application, 'AG2', given);
    expect(await seen()).toMatchObject({ shown, total });
  });

  it('is answered once; the three texts stand side by side on both pages and in the table', async () => {
    await appraise(application, 'AG2', given);
    expect((await officer.postForm(`${own}/A1`, { text: ' ' })).status).toBe(422);
    expect((await officer.postForm(`${own}/A1`, { text: 'Đã gửi ngày 20/06' })).status).toBe(303);
    const twice = await officer.postForm(`${own}/A1`, { text: 'Nói thêm một lời' });
    expect(twice.status).toBe(409);
    expect(textOf(twice.text)).toContain('Nói thêm một lời');
    expect((await officer.postForm(`${own}/B1`, { text: 'x' })).status).toBe(409);
    for (const text of [(await officer.get(own)).text, (await appraiser.get(`${BOARD}/AG2`)).text]) {
      for (const words of ['Giải trình A1', 'Thiếu báo cáo', 'Đã gửi ngày 20/06'])
        expect(textOf(text)).toContain(words);
    }
    for (const format of ['pdf', 'docx', 'xlsx']) {
      const file = await officer.get(`${own}/bang-tong-hop?dang=${format}`);
      expect([file.status, file.headers['content-disposition']]).toEqual([200, expect.stringContaining(`.${format}`)]);
      expect((await appraiser.get(`${API}/appraisal-table/${format}`)).status).toBe(200);
    }
    expect((await secretary.get(`${PLACE}/tong-hop-tham-dinh`)).status).toBe(200);
    expect((await officer.get(`${PLACE}/tong-hop-tham-dinh?dang=pdf`)).status).toBe(403);
  });
});
