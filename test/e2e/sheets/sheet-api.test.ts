import { FULL_POINTS, LEAVES } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

const SHEETS = '/api/v1/blocs/KHOI-1/periods/2022-H1/sheets';
const SHEET = `${SHEETS}/AG1`;

let application: TestApplication;
let officer: TestClient;
let leader: TestClient;
let secretary: TestClient;

beforeAll(async () => {
  application = await startTestApplication();
  await seedWorld(application);
  officer = await application.visit('can-bo-ag1');
  leader = await application.visit('lanh-dao-ag1');
  secretary = await application.visit('thu-ky');
});
afterAll(() => application.close());

const act = (client: TestClient, body: Record<string, unknown>) => client.api('POST', `${SHEET}/actions`, body);
const put = (code: string, points: string | null, version: number, client = officer) =>
  client.api('PUT', `${SHEET}/criteria/${code}`, {
    input: points === null ? null : { points: points.replace(',', '.') },
    ...{ explanation: '', version },
  });

it('fills in, sends and submits a sheet', async () => {
  expect((await act(officer, { action: 'open', version: 0 })).json).toMatchObject({ state: 'drafting', version: 1 });
  for (const code of LEAVES) expect((await put(code, FULL_POINTS[code]!, 0)).status).toBe(200);
  const last = await put('A1', '19.5', 1);
  expect(last.json).toMatchObject({
    criterion: 'A1',
    version: 2,
    points: '19.5',
    explained: ['chấm theo đánh giá (điểm chấm 19,5)'],
    totals: { total: '98.5', penalty: '1', missing: [] },
  });
  const sheet = (await officer.api('GET', SHEET)).json;
  expect(sheet).toMatchObject({ agency: 'AG1', scheme: 'KB-2022', schemeVersion: 1, state: 'drafting' });
  expect(sheet.scores[0]).toMatchObject({
    criterion: 'A1',
    points: '19.5',
    savedBy: 'Cán bộ TĐKT, AG1',
    source: 'api',
  });
  const sent = await act(officer, { action: 'send_to_leader', version: sheet.version, attested: true });
  expect(sent.json).toMatchObject({ state: 'awaiting_leader', attestedBy: 'Cán bộ TĐKT, AG1' });
  const submission = { action: 'submit', version: sent.json.version, attested: true };
  expect((await act(leader, submission)).json.state).toBe('submitted');
  const again = await act(leader, submission);
  expect([again.status, again.json.events.length]).toEqual([200, 3]);
});

it('refuses every write of the agency after that with 409 and a sentence', async () => {
  const answer = await put('A1', '20', 2);
  expect(answer.status).toBe(409);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.json).toMatchObject({
    code: 'conflict',
    state: 'submitted',
    detail: 'Phiếu đã được nộp lúc 12:00 ngày 22/11/2026 bởi Lãnh đạo, AG1. Không sửa được nữa.',
  });
  const citation = await officer.api('POST', `${SHEET}/criteria/A1/evidence/citations`, { number: '1' });
  expect(citation.status).toBe(409);
});

it('answers 422 naming the criterion, and 409 with both sides of a conflict', async () => {
  const { version } = (await officer.api('GET', SHEET)).json;
  await act(officer, { action: 'recall', version });
  const over = await put('C4', '4.5', 1);
  expect(over.status).toBe(422);
  expect(over.json.errors).toEqual([
    { place: 'C4', code: 'input_over_maximum', detail: 'Điểm C4 không được vượt điểm tối đa 4.' },
  ]);
  const stale = await put('A1', '18', 1);
  expect(stale.status).toBe(409);
  expect(stale.json).toMatchObject({
    criterion: 'A1',
    stored: { input: { points: '19.5' }, version: 2, savedBy: 'Cán bộ TĐKT, AG1' },
  });
  expect((await put('C5', null, 1)).json.totals).toMatchObject({ total: null, missing: ['C5'] });
});

it('keeps every value, and evidence of both kinds', async () => {
  const history = await officer.api('GET', `${SHEET}/criteria/C5/history`);
  expect(history.json.map((entry: { points: string | null }) => entry.points)).toEqual([null, '4']);
  const cited = await officer.api('POST', `${SHEET}/criteria/C5/evidence/citations`, { number: '05-NQ/TU' });
  expect(cited.json).toMatchObject([{ criterion: 'C5', citation: '05-NQ/TU', fileName: null }]);
  const files = await officer.postFiles(`${SHEET}/criteria/C5/evidence/files`, {}, [
    { field: 'files', name: 'Báo cáo.pdf', content: '%PDF-1.7' },
  ]);
  expect(files.json[1]).toMatchObject({ fileName: 'Báo cáo.pdf' });
  const removed = await officer.api('DELETE', `${SHEET}/criteria/C5/evidence/${cited.json[0].id}`);
  expect(removed.json).toHaveLength(1);
});

it('lists the sheets one may see', async () => {
  const codes = async (client: TestClient) =>
    (await client.api('GET', SHEETS)).json.map((sheet: { agency: string }) => sheet.agency);
  expect(await codes(secretary)).toEqual(['AG1', 'AG2', 'AG3']);
  expect(await codes(officer)).toEqual(['AG1']);
});

it.each([
  ['another agency', 'can-bo-ag2', 404],
  ['another bloc', 'can-bo-la', 404],
  ['the administrator', 'quan-tri', 403],
  ['nobody', null, 401],
])('does not know %s', async (_who, login, status) => {
  const client = await application.visit(login);
  expect((await client.api('GET', SHEET)).status).toBe(status);
  if (login === null) return;
  expect((await put('A1', '1', 2, client)).status).toBe(status);
});

it('refuses bodies of another shape', async () => {
  expect((await act(officer, { action: 'explode', version: 1 })).status).toBe(422);
  expect((await act(officer, { action: 'recall' })).status).toBe(422);
  const body = { input: { points: '1' }, explanation: '', version: 1 };
  expect((await officer.api('PUT', `${SHEET}/criteria/A1`, { ...body, layer: 'appraisal' })).status).toBe(422);
  const misspelt = await officer.api('PUT', `${SHEET}/criteria/A1`, { ...body, input: { point: '1' } });
  expect([misspelt.status, misspelt.json.errors[0].code]).toEqual([422, 'json_unknown_field']);
  const unused = await officer.api('PUT', `${SHEET}/criteria/A1`, { ...body, input: { count: 2 } });
  expect([unused.status, unused.json.errors[0].detail]).toEqual([422, 'A1 không nhận số lần, chỉ nhận điểm.']);
});
