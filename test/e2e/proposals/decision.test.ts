import { SMALL_PDF } from '../../support/publications';
import { attestAll, NOMINATIONS, PROPOSALS, publishYear, step } from '../../support/proposals';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

let application: TestApplication;
let secretary: TestClient;
let office: TestClient;
let code: string;
let page: string;

const HEAD = {
  ...{ number: '77/QĐ-UBND', decidedOn: '01/02/2024', issuingBody: 'Ủy ban nhân dân tỉnh Lam Giang' },
  ...{
    authority: 'Chủ tịch Ủy ban nhân dân tỉnh',
    signerTitle: 'Chủ tịch',
    signerName: '',
    subjectLine: 'Về việc khen thưởng',
  },
};
const FILE = [{ field: 'file', name: 'quyet-dinh.pdf', content: SMALL_PDF }];

beforeAll(async () => {
  application = await startTestApplication({ today: '2024-02-01' });
  const world = await seedWorld(application);
  secretary = await application.visit('thu-ky');
  office = await application.visit('so-noi-vu');
  await publishYear(application, world, office);
  const begun = await secretary.api('POST', NOMINATIONS, { award: 'BK_TINH', agencies: ['AG1', 'AG2'] });
  code = begun.json.code;
  page = `/de-nghi/${code}/quyet-dinh`;
  await attestAll(secretary, code);
  await step(secretary, code, 'submit');
});

afterAll(() => application.close());

async function candidates(): Promise<{ id: string; name: string; state: string }[]> {
  return (await office.get(`${PROPOSALS}/${code}`)).json.candidates;
}

async function version(): Promise<string> {
  return String((await office.get(`${PROPOSALS}/${code}`)).json.version);
}

describe('the page that records the decision of a proposal', () => {
  it('opens only at the last level and only for Sở Nội vụ', async () => {
    expect((await candidates()).map(({ state }) => state)).toEqual(['standing', 'standing']);
    expect((await secretary.get(page)).status).toBe(403);
    expect((await office.get(page)).status).toBe(409);
    for (let level = (await office.get(`${PROPOSALS}/${code}`)).json.level; level !== 'authority';) {
      level = (await step(office, code, 'forward')).json.level;
      expect(level).toBeDefined();
    }
    expect((await office.get(`/de-nghi/${code}`)).text).toContain(`href="${page}"`);
    const shown = await office.get(page);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('Ban AG1 Tỉnh ủy');
    expect(shown.text).toContain('1/3');
  });

  it('has a draft to be signed before it is recorded, for who writes decisions alone', async () => {
    const draft = `/de-nghi/${code}/van-ban/du-thao-quyet-dinh`;
    expect((await office.get(`/de-nghi/${code}`)).text).toContain(`${draft}?dinh-dang=docx`);
    for (const format of ['pdf', 'docx', 'xlsx']) {
      expect((await office.get(`${draft}?dinh-dang=${format}`)).status).toBe(200);
    }
    expect((await secretary.get(`/de-nghi/${code}`)).text).not.toContain(draft);
    expect((await secretary.get(`${draft}?dinh-dang=pdf`)).status).toBe(404);
  });

  it('asks no more questions of the database for two candidates than for one', async () => {
    const two = await countQueries(application, () => office.get(page));
    await application.database.query(
      `UPDATE proposal_candidate SET state = 'withdrawn' WHERE agency_id = (SELECT id FROM agency WHERE code = 'AG2')
          AND proposal_id = (SELECT id FROM proposal WHERE code = '${code}')`,
    );
    const one = await countQueries(application, () => office.get(page));
    await application.database.query(`UPDATE proposal_candidate SET state = 'standing' WHERE state = 'withdrawn'`);
    expect(two).toBe(one);
  });

  it('keeps everything typed and the file when something is missing', async () => {
    const [, second] = await candidates();
    const fields = { ...HEAD, number: '', signerTitle: '', version: await version(), [`out-${second?.id ?? ''}`]: '1' };
    const refused = await office.postFiles(page, fields, FILE);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Ghi lý do.');
    expect(refused.text).toContain('Nhập chức vụ người ký.');
    expect(refused.text).toContain('Đã nhận tệp quyet-dinh.pdf');
    expect(refused.text).toContain('value="Ủy ban nhân dân tỉnh Lam Giang"');
    expect(refused.text).toMatch(new RegExp(`name="out-${second?.id ?? ''}"[^>]*checked`));
    const kept = /name="fileId" value="([^"]+)"/.exec(refused.text)?.[1] ?? '';
    expect(kept).not.toBe('');
    expect((await office.get(`/tep/${kept}`)).status).toBe(200);
  });

  it('refuses a page that is out of date, a decision that names nobody, and a file of somebody else', async () => {
    const [first, second] = await candidates();
    const old = await office.postFiles(page, { ...HEAD, version: '1' }, []);
    expect(old.status).toBe(409);
    expect(old.text).toContain('value="77/QĐ-UBND"');
    const out = (id = '') => ({ [`out-${id}`]: '1', [`reason-${id}`]: 'Cấp có thẩm quyền không tặng' });
    const nobody = { ...HEAD, version: await version(), ...out(first?.id), ...out(second?.id) };
    const refused = await office.postFiles(page, nobody, []);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('ít nhất một trường hợp');
    const [other] = await application.database.query<{ id: string }>(`SELECT id FROM stored_file LIMIT 1`);
    const foreign = await office.postFiles(page, { ...HEAD, version: await version(), fileId: other?.id ?? '' }, []);
    expect(foreign.status).toBe(422);
    expect((await office.get('/api/v1/decisions?number=77')).json.total).toBe(0);
  });

  it('writes decision, honours, reasons and notices at once, and shows both the decision afterwards', async () => {
    const [first, second] = await candidates();
    const out = { [`out-${second?.id ?? ''}`]: '1', [`reason-${second?.id ?? ''}`]: 'Chưa đủ thời gian' };
    const fields = { ...HEAD, version: await version(), ...out };
    const recorded = await office.postFiles(page, fields, FILE);
    expect(recorded.status).toBe(303);
    expect(await candidates()).toMatchObject([
      { id: first?.id, state: 'awarded' },
      { id: second?.id, state: 'refused' },
    ]);
    const ledger = await office.get('/api/v1/honours?award=BK_TINH');
    expect(ledger.json.honours).toMatchObject([{ recipientName: 'Ban AG1 Tỉnh ủy', decisionNumber: '77/QĐ-UBND' }]);
    const [notice] = await application.database.query<{ count: string }>(
      `SELECT count(*) FROM notice WHERE body LIKE '%77/QĐ-UBND%' OR title LIKE '%77/QĐ-UBND%'`,
    );
    expect(Number(notice?.count)).toBeGreaterThan(0);
    const location = String(recorded.headers['location']);
    const repeated = await office.postFiles(page, fields, FILE);
    expect([repeated.status, repeated.headers['location']]).toEqual([303, location]);
    const other = await office.postFiles(page, { ...fields, number: '78/QĐ-UBND' }, []);
    expect(other.status).toBe(409);
    expect(other.text).toContain('số 77/QĐ-UBND ngày 01/02/2024');
    const shown = await office.get(page);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain(`href="${location}"`);
    expect((await office.get(`/de-nghi/${code}`)).text).toContain(`href="${location}"`);
  });

  it('answers the same request of a program with the same decision, and another one with 409', async () => {
    const [, second] = await candidates();
    const out = { [`out-${second?.id ?? ''}`]: '1', [`reason-${second?.id ?? ''}`]: 'Chưa đủ thời gian' };
    const path = `${PROPOSALS}/${code}/decision`;
    const same = await office.postFiles(path, { ...HEAD, version: '1', ...out }, []);
    expect(same.status).toBe(201);
    expect((await office.get(`/api/v1/decisions/${String(same.json.decisionId)}`)).json.number).toBe('77/QĐ-UBND');
    const all = await office.postFiles(path, { ...HEAD, version: '1' }, []);
    expect(all.status).toBe(409);
    expect(all.text).toContain(same.json.decisionId);
    expect((await office.get('/api/v1/decisions?number=77')).json.total).toBe(1);
  });
});
