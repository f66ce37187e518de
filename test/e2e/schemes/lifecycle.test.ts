import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

const KD_100 = JSON.parse(readFileSync(join(__dirname, '../../../docs/schemes/kd-100.scheme.json'), 'utf8')) as object;
const LIST = '/danh-muc/thang-diem';

let application: TestApplication;
let secretary: TestClient;
let appraiser: TestClient;
let officer: TestClient;

beforeAll(async () => {
  application = await startTestApplication({ today: '2022-07-01' });
  await seedWorld(application);
  secretary = await application.visit('thu-ky');
  appraiser = await application.visit('so-noi-vu');
  officer = await application.visit('can-bo-ag1');
});
afterAll(() => application.close());

const start = (fields: Record<string, string>) => secretary.postForm(`${LIST}/soan`, fields);
const drafts = async () => (await secretary.api('GET', '/api/v1/scheme-drafts')).json as { id: string; code: string }[];

describe('beginning a table in the browser', () => {
  it('makes a blank draft and goes on to its editor', async () => {
    const answer = await start({ source: '', code: 'KB-2023', title: 'Bảng năm 2023', from: '01/01/2023', to: '' });
    expect(answer.status).toBe(303);
    const [draft] = await drafts();
    expect(answer.headers['location']).toBe(`${LIST}/KB-2023/soan/${draft!.id}`);
    const list = await secretary.get(LIST);
    expect(list.text).toContain('Bảng năm 2023');
  });

  it('copies a published table for the year after', async () => {
    const form = await secretary.get(`${LIST}/soan?tu=KB-2022%2F1`);
    expect(form.text).toMatch(/name="code" value="KB-2023"/);
    expect(form.text).toMatch(/name="from" value="01\/01\/2023"/);
    const fields = {
      source: 'KB-2022/1',
      code: 'KB-2024',
      title: 'Bảng năm 2024',
      from: '2024-01-01',
      to: '31/12/2024',
    };
    expect((await start(fields)).status).toBe(303);
    const copy = (await drafts()).find(({ code }) => code === 'KB-2024');
    const { json } = await secretary.api('GET', `/api/v1/scheme-drafts/${copy!.id}`);
    expect(json.scheme).toMatchObject({ total: '100', effective: { from: '2024-01-01', to: '2024-12-31' } });
    expect(json.scheme.criteria.map((criterion: { code: string }) => criterion.code)).toEqual(['A', 'B', 'C']);
    expect(json.violations).toEqual([]);
  });

  it('names every field that is wrong and keeps what was typed', async () => {
    const answer = await start({ source: '', code: 'bảng 1', title: 'Bảng thử', from: '31/02/2023', to: '' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Mã gồm chữ in hoa không dấu');
    expect(answer.text).toMatch(/value="bảng 1"/);
    expect(answer.text).toMatch(/value="31\/02\/2023"/);
    const backwards = await start({ source: '', code: 'X', title: 'x', from: '01/02/2023', to: '01/01/2023' });
    expect([backwards.status, backwards.text.includes('Ngày kết thúc phải sau ngày bắt đầu.')]).toEqual([422, true]);
  });

  it('is not for officers: no button, no page, no draft', async () => {
    const list = await officer.get(LIST);
    expect(list.text).not.toContain('Soạn bảng mới');
    expect(list.text).not.toContain('Bản đang soạn');
    expect((await officer.get(`${LIST}/soan`)).status).toBe(403);
    expect((await officer.api('GET', '/api/v1/scheme-drafts')).status).toBe(403);
  });
});

describe('the life of a draft through the API', () => {
  let id: string;

  it('begins with a whole table', async () => {
    const answer = await secretary.api('POST', '/api/v1/scheme-drafts', { scheme: KD_100 });
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({ code: 'KD-100', revision: 1, violations: [] });
    id = answer.json.id as string;
  });

  it('names every place of a table that has another shape', async () => {
    const answer = await secretary.api('POST', '/api/v1/scheme-drafts', { scheme: { ...KD_100, total: 'một trăm' } });
    expect(answer.status).toBe(422);
    expect(answer.json.errors).toMatchObject([{ place: 'total', code: 'json_not_a_decimal' }]);
  });

  it('is changed against the revision that was seen, never over somebody else', async () => {
    const change = (revision: number, title: string) =>
      secretary.api('PUT', `/api/v1/scheme-drafts/${id}`, { scheme: { ...KD_100, title, total: '90' }, revision });
    const changed = await change(1, 'Bảng sửa');
    expect(changed.json).toMatchObject({ revision: 2, title: 'Bảng sửa', violations: [{ code: 'scheme_total_sum' }] });
    const stale = await change(1, 'Bảng khác');
    expect([stale.status, stale.json.revision]).toEqual([409, 2]);
  });

  it('is published by Sở Nội vụ alone, and only when every rule holds', async () => {
    const publish = (client: TestClient) => client.api('POST', `/api/v1/scheme-drafts/${id}/publication`, {});
    expect((await publish(secretary)).status).toBe(403);
    const refused = await publish(appraiser);
    expect([refused.status, refused.json.errors[0].place]).toEqual([422, 'KD-100']);
    await secretary.api('PUT', `/api/v1/scheme-drafts/${id}`, { scheme: KD_100, revision: 2 });
    const published = await publish(appraiser);
    expect([published.status, published.json.version]).toEqual([200, 1]);
    expect((await secretary.api('GET', `/api/v1/scheme-drafts/${id}`)).status).toBe(404);
    expect((await publish(appraiser)).status).toBe(404);
  });

  it('is thrown away with a record of what it said', async () => {
    const { json } = await secretary.api('POST', '/api/v1/scheme-drafts', { scheme: KD_100 });
    expect((await secretary.api('DELETE', `/api/v1/scheme-drafts/${String(json.id)}`)).status).toBe(204);
    const rows = await application.database.query(
      `SELECT FROM audit_entry WHERE action = 'scheme.draft_deleted' AND data->>'definition' LIKE '%KD-100%'`,
    );
    expect(rows).toHaveLength(1);
  });

  it('looks at a table without storing it', async () => {
    const wrong = await officer.api('POST', '/api/v1/schemes/check', { scheme: { ...KD_100, total: '90' } });
    expect(wrong.json).toMatchObject({ valid: false, violations: [{ place: 'KD-100', code: 'scheme_total_sum' }] });
    const right = await officer.api('POST', '/api/v1/schemes/check', { scheme: KD_100 });
    expect(right.json).toEqual({ valid: true, violations: [] });
    const nested = (levels: number): any => JSON.parse('{"criteria":['.repeat(levels) + ']}'.repeat(levels));
    const deep = await officer.api('POST', '/api/v1/schemes/check', { scheme: nested(20) });
    expect(deep.json).toMatchObject({ valid: false, violations: [{ code: 'json_too_deep' }] });
    expect((await officer.api('POST', '/api/v1/schemes/check', { scheme: nested(1_000) })).status).toBe(400);
  });
});

describe('scoring a review by a version', () => {
  it('is chosen on the page of the version', async () => {
    const page = await secretary.get(`${LIST}/KD-100`);
    expect(page.text).toContain('Dùng phiên bản 1');
    const answer = await secretary.postForm(`${LIST}/KD-100/ap-dung`, { version: '1', place: 'KHOI-1/2022-H1' });
    expect(answer.headers['location']).toBe(`${LIST}/KD-100?phien-ban=1`);
    const { json } = await secretary.api('GET', '/api/v1/blocs/KHOI-1/periods/2022-H1/scores');
    expect([json.scheme, json.schemeVersion]).toEqual(['KD-100', 1]);
  });

  it('is chosen by a program', async () => {
    const address = '/api/v1/blocs/KHOI-1/periods/2022-H1/scheme';
    expect((await secretary.api('PUT', address, { code: 'KB-2022', version: 1 })).status).toBe(204);
    expect((await secretary.api('PUT', address, { code: 'KB-2022', version: 9 })).status).toBe(404);
    expect((await officer.api('PUT', address, { code: 'KB-2022', version: 1 })).status).toBe(403);
  });

  it('says in whole sentences how points, grades and ranks are found', async () => {
    const { text } = await officer.get(`${LIST}/KD-100`);
    expect(text).not.toMatch(/half_up|next_band|key_tasks|\bchoice\b/);
    for (const part of ['Điểm thưởng', 'Điểm trừ', 'Xếp loại', 'Xếp hạng', 'Làm tròn'])
      expect(text).toContain(`<dt>${part}</dt>`);
  });
});
