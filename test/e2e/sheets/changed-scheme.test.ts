import { readScheme } from '../../../src/domain/scoring/read-scheme';
import type { Scheme } from '../../../src/domain/scoring/scheme';
import { everyItemJson, everyItemScheme } from '../../support/scheme-every-item';
import { formRow } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, useOtherScheme } from '../../support/world';

const SHEET = '/khoi/KHOI-1/2022-H1/phieu/AG1';

/** The same scheme where C4 is named C9, and C3 is found by a yes or no. */
function otherScheme(): Scheme {
  const json = structuredClone<unknown>(everyItemJson) as {
    code: string;
    criteria: { criteria: Record<string, unknown>[] }[];
  };
  const [, , last] = json.criteria;
  Object.assign(last!.criteria[3]!, { code: 'C9' });
  Object.assign(last!.criteria[2]!, { item: { type: 'all_or_nothing' } });
  const read = readScheme({ ...json, code: 'BANG-KHAC' });
  if (read.value === null) throw new Error(JSON.stringify(read.violations));
  return read.value;
}

let application: TestApplication;
let officer: TestClient;

beforeAll(async () => {
  application = await startTestApplication();
  await seedWorld(application, { scheme: everyItemScheme() });
  officer = await application.visit('can-bo-ag1');
  await officer.postForm(`${SHEET}/mo`, {});
  expect((await officer.get(SHEET)).text).toContain('name="level@C4"');
  // While the officer types, somebody else gives the review another scheme.
  await useOtherScheme(application, otherScheme());
});
afterAll(() => application.close());

const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const stored = async (): Promise<string[]> =>
  (
    await application.database.query<{ code: string }>(
      `SELECT criterion_code AS code FROM score_entry ORDER BY criterion_code`,
    )
  ).map(({ code }) => code);

describe('a sheet whose scheme was changed while it was open', () => {
  it('says in the status of a row that its criterion is gone', async () => {
    const row = formRow('C4', { level: 'CO' }, 0, 'Có quyết định số 12');
    const { status, text } = await officer.postForm(`${SHEET}/tieu-chi/C4`, row, { htmx: true });
    expect(status).toBe(409);
    expect(text).toContain('id="tc-C4-luu"');
    expect(textOf(text)).toContain('Thang điểm của kỳ này không có tiêu chí C4. Chưa lưu.');
  });

  it('shows what was typed after the reason, without a script', async () => {
    const row = formRow('C4', { level: 'CO' }, 0, 'Có quyết định số 12');
    const { status, text } = await officer.postForm(`${SHEET}/tieu-chi/C4`, row);
    expect(status).toBe(409);
    expect(textOf(text)).toContain('không có tiêu chí C4. Chưa lưu: C4: CO Có quyết định số 12.');
  });

  it('stores the other rows of the form, and loses nothing of the row that is gone', async () => {
    const form = {
      ...formRow('A1.1', { actual: '41', target: '42' }, 0),
      ...formRow('C4', { level: 'CO' }, 0, 'Có quyết định số 12'),
    };
    const { status, text } = await officer.postForm(`${SHEET}/luu`, form);
    expect(status).toBe(409);
    expect(textOf(text)).toContain('không có tiêu chí C4. Chưa lưu: C4: CO Có quyết định số 12.');
    expect(await stored()).toEqual(['A1.1']);
  });

  it('says nothing of a row that is gone and was blank', async () => {
    const form = { ...formRow('B4', { value: '96' }, 0), ...formRow('C4', { level: '' }, 0) };
    expect((await officer.postForm(`${SHEET}/luu`, form)).status).toBe(303);
    expect(await stored()).toEqual(['A1.1', 'B4']);
  });

  it('names what was typed into a row that asks for something else now', async () => {
    const { status, text } = await officer.postForm(`${SHEET}/luu`, formRow('C3', { points: '5,5' }, 0));
    expect(status).toBe(422);
    expect(textOf(text)).toMatch(/C3 không nhận điểm.* Đã nhập: 5,5\./);
  });

  it('shows what a form holds that cannot be read, instead of a page of errors', async () => {
    const form = { 'mystery@C1': 'bảy rưỡi', ...formRow('B1', { level: 'KHA' }, 0) };
    const { status, text } = await officer.postForm(`${SHEET}/luu`, form);
    expect(status).toBe(422);
    expect(textOf(text)).toContain('Chưa lưu: C1: bảy rưỡi; B1: KHA.');
    const row = await officer.postForm(`${SHEET}/tieu-chi/C1`, form, { htmx: true });
    expect([row.status, row.text]).toEqual([422, expect.stringContaining('id="tc-C1-luu"')]);
    expect((await officer.postForm(`${SHEET}/tieu-chi/C1`, form)).text).toContain('bảy rưỡi');
    expect(await stored()).toEqual(['A1.1', 'B4']);
  });

  it('answers programs that the criterion is not there', async () => {
    const path = '/api/v1/blocs/KHOI-1/periods/2022-H1/sheets/AG1/criteria/C4';
    const answer = await officer.api('PUT', path, { input: { level: 'CO' }, explanation: '', version: 0 });
    expect(answer.status).toBe(404);
  });
});
