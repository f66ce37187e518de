import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

const HEAD = {
  number: '500/QĐ-UBND',
  decidedOn: '2026-02-15',
  issuingBody: 'Ủy ban nhân dân tỉnh Lam Giang',
  authority: 'Chủ tịch Ủy ban nhân dân tỉnh',
  signerTitle: 'Chủ tịch',
  system: 'state',
};
const LINE = { award: 'BK_TINH', subject: 'collective', type: 'achievement', agency: 'AG1', year: 2025 };
const API = '/api/v1/decisions';

describe('the signed text of a decision that was recorded before it was scanned', () => {
  let application: TestApplication;
  let office: TestClient;
  let reader: TestClient;
  let id: string;

  beforeAll(async () => {
    application = await startTestApplication({ today: '2026-03-10' });
    await seedWorld(application);
    office = await application.visit('so-noi-vu');
    reader = await application.visit('can-bo-ag1');
    id = (await office.api('POST', API, { ...HEAD, lines: [LINE] })).json.decisionId;
  });
  afterAll(() => application.close());

  const pdf = (words: string, name = 'quyet-dinh.pdf') => [{ field: 'file', name, content: `%PDF-1.7\n${words}` }];
  const send = (fields: Record<string, string>, files = pdf('bản quét')) =>
    office.postFiles(`/quyet-dinh/${id}/gui-tep`, fields, files);
  const version = async (): Promise<string> => String((await office.get(`${API}/${id}`)).json.version);

  it('is asked for on the page of whoever may record it, and of nobody else', async () => {
    expect((await office.get(`/quyet-dinh/${id}`)).text).toContain(`/quyet-dinh/${id}/gui-tep`);
    expect((await reader.get(`/quyet-dinh/${id}`)).text).not.toContain('gui-tep');
    expect((await reader.get(`/quyet-dinh/${id}/gui-tep`)).status).toBe(403);
    expect((await reader.get(`/quyet-dinh/${id}/tep`)).status).toBe(404);
    expect((await office.get('/quyet-dinh/khong-co/gui-tep')).status).toBe(404);
  });

  it('is refused without a file, of another kind, and to programs without the right', async () => {
    const nothing = await send({ version: '1' }, []);
    expect([nothing.status, nothing.text.includes('Chọn tệp')]).toEqual([422, true]);
    const other = await send({ version: '1' }, [{ field: 'file', name: 'quyet-dinh.exe', content: 'MZ' }]);
    expect(other.status).toBe(422);
    expect((await reader.postFiles(`${API}/${id}/file`, { version: '1' }, pdf('x'))).status).toBe(403);
    expect((await office.get(`${API}/${id}`)).json).toMatchObject({ hasFile: false, version: 1 });
  });

  it('is kept once: two who send at once get one place, and the same file again changes nothing', async () => {
    const seen = await version();
    const answers = await Promise.all([
      office.postFiles(`${API}/${id}/file`, { version: seen }, pdf('một')),
      office.postFiles(`${API}/${id}/file`, { version: seen }, pdf('hai')),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    const won = answers[0].status === 204 ? 'một' : 'hai';
    expect((await send({ version: seen }, pdf(won))).status).toBe(303);
    expect(await version()).toBe('2');
    expect((await reader.get(`/quyet-dinh/${id}/tep`)).status).toBe(200);
  });

  it('gives way to a better scan for a reason, which the audit keeps with both names', async () => {
    const bare = await send({ version: await version(), reason: ' ' }, pdf('đủ trang', 'ban-du.pdf'));
    expect([bare.status, bare.text.includes('Ghi lý do')]).toEqual([422, true]);
    const reason = 'Bản trước quét thiếu trang 2';
    const stale = await send({ version: '1', reason }, pdf('đủ trang', 'ban-du.pdf'));
    expect(stale.status).toBe(409);
    expect(stale.text).toContain(reason);
    expect((await send({ version: await version(), reason }, pdf('đủ trang', 'ban-du.pdf'))).status).toBe(303);
    expect((await reader.get(`/quyet-dinh/${id}/tep`)).headers['content-disposition']).toContain('ban-du.pdf');
    const [entry] = await application.database.query<{ data: Record<string, string> }>(
      `SELECT data FROM audit_entry WHERE action = 'decision.file_added' ORDER BY sequence DESC LIMIT 1`,
    );
    expect(entry!.data).toEqual({ file: 'ban-du.pdf', previous: 'quyet-dinh.pdf', reason });
  });
});
