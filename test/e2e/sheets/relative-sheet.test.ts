import { everyItemScheme } from '../../support/scheme-every-item';
import { formRow } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

const PLACE = '/khoi/KHOI-1/2022-H1';
const API = '/api/v1/blocs/KHOI-1/periods/2022-H1/sheets';

let application: TestApplication;
let officer: TestClient;

beforeAll(async () => {
  application = await startTestApplication();
  await seedWorld(application, { scheme: everyItemScheme() });
  for (const [login, agency, actual] of [
    ['can-bo-ag2', 'AG2', '246'],
    ['can-bo-ag3', 'AG3', '999'],
  ] as const) {
    const other = await application.visit(login);
    await other.postForm(`${PLACE}/phieu/${agency}/mo`, {});
    const row = formRow('A1.3', { actual, target: '100' }, 0);
    expect((await other.postForm(`${PLACE}/phieu/${agency}/tieu-chi/A1.3`, row, { htmx: true })).status).toBe(200);
  }
  // AG3 is ahead of everybody in a draft, which nobody is compared with.
  await application.database.query(
    `UPDATE score_sheet SET state = 'submitted' WHERE agency_id = (SELECT id FROM agency WHERE code = 'AG2')`,
  );
  officer = await application.visit('can-bo-ag1');
  await officer.postForm(`${PLACE}/phieu/AG1/mo`, {});
});
afterAll(() => application.close());

const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('points that are relative to the best of the bloc', () => {
  const OWN = 'so với đơn vị dẫn đầu khối (kết quả 123; kế hoạch 100)';
  // Half of 10 for the target, and 23/146 of the other half.
  const POINTS = '5,79';

  it('do not tell who saves a row what the best has', async () => {
    const row = formRow('A1.3', { actual: '123', target: '100' }, 0);
    const { status, text } = await officer.postForm(`${PLACE}/phieu/AG1/tieu-chi/A1.3`, row, { htmx: true });
    expect(status).toBe(200);
    expect(textOf(text)).toContain(`= ${POINTS} điểm ${OWN}`);
    expect(textOf(text)).not.toMatch(/cao nhất|2,46|246/);
  });

  it('do not tell it on the page either', async () => {
    const text = textOf((await officer.get(`${PLACE}/phieu/AG1`)).text);
    expect(text).toContain(OWN);
    expect(text).not.toMatch(/cao nhất khối|2,46|246/);
  });

  it('do not tell it to programs', async () => {
    const put = await officer.api('PUT', `${API}/AG1/criteria/A1.3`, {
      input: { actual: '123', target: '100' },
      explanation: 'Đã kiểm tra',
      version: 1,
    });
    expect(put.json.explained).toEqual([OWN]);
    const { json } = await officer.api('GET', `${API}/AG1`);
    expect(json.scores.find((score: any) => score.criterion === 'A1.3').explained).toEqual([OWN]);
  });

  it('are explained in full to who compares', async () => {
    const secretary = await application.visit('thu-ky');
    expect(textOf((await secretary.get(`${PLACE}/phieu/AG1`)).text)).toContain('2,46');
    const { json } = await secretary.api('GET', `${API}/AG1`);
    expect(json.scores.find((score: any) => score.criterion === 'A1.3').explained[0]).toContain('2,46');
  });
});
