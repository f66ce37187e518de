import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

const PATH = '/khoi/KHOI-1/2022-H1/nhiem-vu/AG1/1/tien-do';
const FIELDS = { recordedOn: '30/06/2022', actual: '5', note: 'Ghi chú dài đã gõ', lastSequence: '0' };

describe('a form with files', () => {
  let application: TestApplication;

  beforeAll(async () => {
    application = await startTestApplication();
    await seedWorld(application, { members: 1 });
  });
  afterAll(() => application.close());

  it('keeps what was typed when there are too many files', async () => {
    const officer = await application.visit('can-bo-ag1');
    const files = Array.from({ length: 21 }, (_, index) => ({
      field: 'files',
      name: `${index}.pdf`,
      content: '%PDF-1.7',
    }));
    const answer = await officer.postFiles(PATH, FIELDS, files);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Mỗi lần gửi tối đa 20 tệp.');
    expect(answer.text).toContain('Ghi chú dài đã gõ');
  });

  it('keeps what was typed when the files together are too heavy', async () => {
    const officer = await application.visit('can-bo-ag1');
    const content = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(16 * 1024 * 1024)]);
    const files = ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf'].map((name) => ({ field: 'files', name, content }));
    const answer = await officer.postFiles(PATH, FIELDS, files);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Các tệp gửi một lần nặng tối đa 60 MB.');
    expect(answer.text).toContain('Ghi chú dài đã gõ');
  });

  it('takes a name in decomposed letters once, however often it is sent', async () => {
    const officer = await application.visit('can-bo-ag1');
    const file = { field: 'files', name: 'báo cáo.pdf'.normalize('NFD'), content: '%PDF-1.7 báo cáo' };
    expect((await officer.postFiles(PATH, FIELDS, [file])).status).toBe(303);
    expect((await officer.postFiles(PATH, FIELDS, [file])).status).toBe(303);
    const [row] = await application.database.query<{ entries: string }>(
      `SELECT count(*) AS entries FROM progress_entry`,
    );
    expect(row?.entries).toBe('1');
  });

  it('refuses text that cannot be stored, instead of failing', async () => {
    const officer = await application.visit('can-bo-ag1');
    expect((await officer.get('/tim-kiem?q=%00abc')).status).toBe(400);
    expect(
      (await officer.postForm('/doi-mat-khau', { currentPassword: '\0', newPassword: 'x', repeatedPassword: 'x' }))
        .status,
    ).toBe(400);
    expect(
      (await officer.api('POST', '/api/v1/password', { currentPassword: '\ud800', newPassword: 'x' })).status,
    ).toBe(400);
    expect((await officer.get('/api/v1/blocs/KHOI-1/periods/2022-H1/tasks/AG1/99999')).status).toBe(404);
  });

  it('does not let a form of another site sign anybody in', async () => {
    const answer = await application.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' },
      payload: 'loginName=can-bo-ag1&password=mat-khau-thu-nghiem',
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.cookies).toEqual([]);
  });
});
