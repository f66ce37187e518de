import { exact } from '../../../src/domain/fraction';
import { ScoreImportService } from '../../../src/modules/sheets';
import { SYSTEM_ACTOR } from '../../../src/platform/access';
import { FULL_POINTS, LEAVES, placeOf } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

const PLACE = '/khoi/KHOI-1/2022-H1';
const PAGE = `${PLACE}/xep-hang`;
const API = '/api/v1/blocs/KHOI-1/periods/2022-H1';

let application: TestApplication;
let secretary: TestClient;
let officer: TestClient;

beforeAll(async () => {
  application = await startTestApplication();
  await seedWorld(application);
  secretary = await application.visit('thu-ky');
  officer = await application.visit('can-bo-ag2');
  const points = (agency: string, code: string) =>
    exact((agency === 'AG2' && code === 'A1' ? '17,5' : FULL_POINTS[code]!).replace(',', '.'));
  await application.get(ScoreImportService).importScores(
    SYSTEM_ACTOR,
    await placeOf(application, SYSTEM_ACTOR),
    ['AG1', 'AG2'].flatMap((agencyCode) =>
      LEAVES.map((criterionCode) => ({ agencyCode, criterionCode, points: points(agencyCode, criterionCode) })),
    ),
  );
});
afterAll(() => application.close());

describe('the page of the ranking', () => {
  it('ranks drafts provisionally, says so, and leads to why', async () => {
    const { status, text } = await secretary.get(PAGE);
    expect(status).toBe(200);
    expect(text).toContain('kể cả phiếu đang soạn');
    expect(text).toContain('Trước Ban AG2 Tỉnh ủy (hạng 2): phân định bằng tổng điểm, 97 so với 96,5.');
    expect(text).toContain('Chưa nộp phiếu (1)');
    expect(text).toContain(`href="${PAGE}/AG2?phieu=tam-tinh"`);
  });

  it('ranks nobody among the sheets that are handed in while there is none', async () => {
    const { text } = await secretary.get(`${PAGE}?phieu=da-nop`);
    expect(text).toContain('Tự chấm: phiếu đã nộp (0/3)');
    expect(text).toContain('Chưa có đơn vị nào đủ điều kiện xếp hạng.');
  });

  it('explains a member line by line beside its neighbours', async () => {
    const { status, text } = await secretary.get(`${PAGE}/AG2`);
    expect(status).toBe(200);
    expect(text).toContain('So với đơn vị xếp ngay trên: Ban AG1 Tỉnh ủy (hạng 1)');
    expect(text).toContain('Chấm 17,5 điểm.');
    expect(text).toContain('55,5 + 20 + 19 + 3 − 1 = 96,5');
    expect((await secretary.get(`${PAGE}/LA1`)).status).toBe(404);
  });

  it('brings an officer to the own account, without a word about the others', async () => {
    const whole = await officer.get(PAGE);
    expect([whole.status, whole.headers['location']]).toEqual([303, `${PAGE}/AG2`]);
    const { status, text } = await officer.get(`${PAGE}/AG2`);
    expect(status).toBe(200);
    expect(text).toContain('55,5 + 20 + 19 + 3 − 1 = 96,5');
    expect(text).not.toContain('AG1');
    expect((await officer.get(`${PAGE}/AG1`)).status).toBe(404);
    expect((await (await application.visit('lanh-dao-ag2')).get(`${PAGE}/AG2`)).status).toBe(200);
  });

  it('is read, not changed, by the leader in charge; unknown to other blocs; not for administrators', async () => {
    const leader = await application.visit('lanh-dao-tinh');
    const { status, text } = await leader.get(PAGE);
    expect([status, text.includes('loai-tru"')]).toEqual([200, false]);
    expect((await leader.postForm(`${PAGE}/loai-tru`, { agency: 'AG1', reason: 'x' })).status).toBe(403);
    expect((await leader.get(`${PLACE}/cham-thu`)).status).toBe(403);
    expect((await leader.get(`${PLACE}/giao-tieu-chi`)).status).toBe(403);
    const stranger = await application.visit('can-bo-la');
    for (const path of [PAGE, `${PAGE}/AG1`, `${API}/ranking/AG1`]) expect((await stranger.get(path)).status).toBe(404);
    expect((await (await application.visit('quan-tri')).get(PAGE)).status).toBe(403);
  });

  it('keeps a member out of the ranking for a reason, and takes it in again', async () => {
    const appraiser = await application.visit('so-noi-vu');
    // The secretary is of the chair agency.
    const own = await secretary.postForm(`${PAGE}/loai-tru`, { agency: 'AG1', reason: 'Ký giao ước chậm' });
    expect(own.status).toBe(403);
    const blank = await appraiser.postForm(`${PAGE}/loai-tru`, { agency: 'AG1', reason: ' ' });
    expect(blank.status).toBe(422);
    expect(blank.text).toContain('<title>Lỗi (1)');
    expect(blank.text).toContain('Ghi lý do.');
    const out = await appraiser.postForm(`${PAGE}/loai-tru`, { agency: 'AG1', ground: '', reason: 'Ký giao ước chậm' });
    expect([out.status, out.headers['location']]).toEqual([303, PAGE]);
    const page = await secretary.get(PAGE);
    expect(page.text).toContain('Không xếp hạng do Ký giao ước chậm.');
    const again = await appraiser.postForm(`${PAGE}/loai-tru`, { agency: 'AG1', reason: 'Lý do khác' });
    expect(again.status).toBe(409);
    expect((await appraiser.postForm(`${PAGE}/bo-loai-tru`, { agency: 'AG1', reason: 'Ký bổ sung' })).status).toBe(303);
    expect((await appraiser.postForm(`${PAGE}/bo-loai-tru`, { agency: 'AG1', reason: 'Ký bổ sung' })).status).toBe(409);
  });

  it('says that there is no scheme yet where there is none', async () => {
    for (const page of ['xep-hang', 'cham-thu', 'giao-tieu-chi']) {
      const { status, text } = await secretary.get(`/khoi/KHOI-1/2022/${page}`);
      expect([page, status, text.includes('Kỳ này chưa có thang điểm')]).toEqual([page, 200, true]);
    }
  });
});

describe('the page of trials', () => {
  const TRIAL = `${PLACE}/cham-thu`;
  const fields = (maximum: string) => ({ ban: '', phieu: '', code: 'A1', maximum });

  it('answers a form with new totals and ranks beside the real ones', async () => {
    expect((await secretary.get(TRIAL)).text).toContain('Không đơn vị nào đổi điểm');
    const { status, text } = await secretary.postForm(TRIAL, fields('40'));
    expect(status).toBe(200);
    expect(text).toContain('Điểm tối đa A1 (');
    expect(text).toContain('2 đơn vị đổi điểm; 0 đơn vị đổi hạng');
    expect(text).toContain('value="40"');
    expect((await secretary.get(PAGE)).text).toContain('97 so với 96,5');
  });

  it('keeps what was typed when it is wrong', async () => {
    const { status, text } = await secretary.postForm(TRIAL, fields('bốn mươi'));
    expect(status).toBe(422);
    expect(text).toContain('<title>Lỗi (1)');
    expect(text).toContain('value="bốn mươi"');
    expect((await secretary.postForm(TRIAL, { ...fields('x'), save: '1' })).status).toBe(422);
  });

  it('becomes a draft of the scheme when asked', async () => {
    const saved = await secretary.postForm(TRIAL, { ...fields('40'), save: '1' });
    expect(saved.status).toBe(303);
    expect(saved.headers['location']).toMatch(/^\/danh-muc\/thang-diem\/KB-2022\/soan\/[0-9a-f-]{36}$/);
    const id = String(saved.headers['location']).split('/').at(-1);
    const tried = await secretary.get(`${TRIAL}?ban=${id}`);
    expect([tried.status, tried.text.includes('bản soạn, sửa lúc')]).toEqual([200, true]);
    const long = await secretary.postForm(TRIAL, { ...fields(`1,${'1'.repeat(37)}`), save: '1' });
    expect([long.status, long.text.includes('bằng số thập phân trong 40 ký tự')]).toEqual([409, true]);
    const same = await secretary.postForm(TRIAL, { ban: '', save: '1' });
    expect([same.status, same.text.includes('Chưa đổi gì để lưu.')]).toEqual([409, true]);
  });

  it('answers programs with exact differences', async () => {
    const { status, json } = await secretary.api('POST', `${API}/trial`, { maxima: { A1: '30' } });
    expect(status).toBe(200);
    expect(json.units[0]).toMatchObject({
      ...{ code: 'AG1', real: { total: '97', rank: 1, grade: null }, trial: { total: '106', rank: 1, grade: null } },
      ...{ difference: '9', climb: 0 },
    });
    expect((await secretary.api('POST', `${API}/trial`, { maxima: { A1: '0' } })).status).toBe(422);
    expect((await secretary.api('POST', `${API}/trial`, { bonusCap: '5,5' })).status).toBe(422);
    expect((await officer.api('POST', `${API}/trial`, {})).status).toBe(403);
  });
});

describe('the page of what is not assigned', () => {
  const ASSIGN = `${PLACE}/giao-tieu-chi`;
  const seenIn = (text: string) => /name="seen" value="([^"]*)"/.exec(text)?.[1] ?? '';

  it('saves boxes, and refuses a form that saw something older', async () => {
    const page = await secretary.get(ASSIGN);
    const seen = seenIn(page.text);
    const saved = await secretary.postForm(ASSIGN, { seen, unassigned: 'AG3 A1' });
    expect([saved.status, saved.headers['location']]).toEqual([303, ASSIGN]);
    expect((await secretary.get(ASSIGN)).text).toMatch(/value="AG3 A1" checked/);
    const stale = await secretary.postForm(ASSIGN, { seen });
    expect([stale.status, stale.text.includes('vừa được người khác sửa')]).toEqual([409, true]);
    const other = await secretary.postForm(ASSIGN, { seen, unassigned: ['AG2 B', 'AG3 A2'] });
    expect(other.status).toBe(409);
    expect(other.text).toMatch(/value="AG3 A1" checked/);
    expect(other.text).not.toMatch(/value="AG3 A2" checked/);
    expect(other.text).toContain('không giao A2; giao A1');
    expect(other.text).toMatch(/; không giao B</);
    expect(other.text.match(/bạn chọn: (không )?giao/g)).toHaveLength(3);
    const { json } = await secretary.api('PUT', `${API}/unassigned`, {
      agency: 'AG3',
      criterion: 'A1',
      assigned: true,
    });
    expect(json).toContainEqual({ agency: 'AG3', unassigned: [], open: true });
    expect((await officer.get(ASSIGN)).status).toBe(403);
  });
});

describe('the API of the ranking', () => {
  it('answers as the command score --json does', async () => {
    const { json } = await secretary.api('GET', `${API}/ranking`);
    expect(json.scheme).toMatchObject({ code: 'KB-2022' });
    expect(json.units.map((unit: { code: string; rank: number | null }) => [unit.code, unit.rank])).toEqual([
      ['AG1', 1],
      ['AG2', 2],
      ['AG3', null],
    ]);
    expect(json.units[1]).toMatchObject({
      total: { exact: '96.5', printed: '96,5' },
      why: { above: { codes: ['AG1'], separatedBy: { by: 'total' }, own: '96.5', theirs: '97' } },
    });
    expect((await officer.api('GET', `${API}/ranking`)).status).toBe(403);
  });

  it('answers an agency its own lines, without the others', async () => {
    const { status, json } = await officer.api('GET', `${API}/ranking/AG2`);
    expect(status).toBe(200);
    expect(json.units).toHaveLength(1);
    expect(json.units[0]).toMatchObject({ code: 'AG2', rank: null, why: { above: null, below: null, tiedWith: [] } });
    expect(JSON.stringify(json)).not.toContain('AG1');
    expect((await officer.api('GET', `${API}/ranking/AG1`)).status).toBe(404);
    expect((await secretary.api('GET', `${API}/ranking/AG1`)).json.units[0].why.below.codes).toEqual(['AG2']);
  });
});
