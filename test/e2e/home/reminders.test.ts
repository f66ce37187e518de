import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { recordFigure } from '../../support/tasks';
import { seedWorld } from '../../support/world';

const PAGE = '/khoi/KHOI-1/2022-H1/don-doc';
const API = '/api/v1/blocs/KHOI-1/periods/2022-H1/reminders';

async function start(members: number): Promise<TestApplication> {
  const application = await startTestApplication({ today: '2022-07-05' });
  const { blocs, periods } = await seedWorld(application, { members });
  await application.database.query(
    `INSERT INTO deadline (period_id, bloc_id, kind, due_at) VALUES ($1, $2, 'progress_update', '2022-06-30 17:00+07')`,
    [periods['2022-H1'], blocs['KHOI-1']],
  );
  await recordFigure(application, 'AG1', 1, '2022-06-20', '1');
  return application;
}

describe('the page of reminders', () => {
  let application: TestApplication;
  let secretary: TestClient;

  beforeAll(async () => {
    application = await start(3);
    secretary = await application.visit('thu-ky');
  });
  afterAll(() => application.close());

  it('shows rates, who is missing, and a text that can be changed; the overview leads there', async () => {
    const overview = await secretary.get('/khoi/KHOI-1/2022-H1/tong-quan');
    expect(overview.text).toContain(`href="${PAGE}#viec-late_tasks"`);
    const { text } = await secretary.get(PAGE);
    expect(text).toContain('33,3%');
    expect(text).toContain(
      'Đề nghị cơ quan cập nhật kết quả các nhiệm vụ trọng tâm, sáu tháng đầu năm 2022. Hạn: 30/06/2022.',
    );
    expect(text.match(/Quá hạn, chưa gửi/g)).toHaveLength(2);
  });

  it('reminds with one press, once, and says so', async () => {
    const press = () => secretary.postForm(PAGE, { kind: 'progress_update', text: 'Đề nghị gửi sớm.', agency: 'AG3' });
    const first = await press();
    expect([first.status, first.headers['location']]).toEqual([303, `${PAGE}#viec-progress_update`]);
    expect((await secretary.get(PAGE)).text).toContain('Đã nhắc Ban AG3 Tỉnh ủy.');
    await press();
    const { text } = await secretary.get(PAGE);
    expect(text).toContain('Hôm nay đã nhắc Ban AG3 Tỉnh ủy rồi nên không gửi thêm.');
    expect(text).toContain('Đã nhắc lúc 12:00 ngày 05/07/2022, bởi Thư ký khối');
    const told = await application.database.query(`SELECT FROM notice WHERE once_key LIKE 'reminder:%'`);
    expect(told).toHaveLength(1);
    expect((await (await application.visit('can-bo-ag3')).get('/viec-can-lam')).text).toContain('Đề nghị gửi sớm.');
  });

  it('keeps a text that was refused, at its field', async () => {
    const answer = await secretary.postForm(PAGE, { kind: 'progress_update', text: 'Gửi ngay.', agency: 'AG1' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Chọn cơ quan chưa xong việc này để nhắc.');
    expect(answer.text).toContain('>Gửi ngay.</textarea>');
    const nothing = await secretary.postForm(PAGE, { kind: ['a', 'b'], all: '1' });
    expect(nothing.status).toBe(422);
  });

  it('is not for agencies', async () => {
    const officer = await application.visit('can-bo-ag1');
    expect((await officer.get(PAGE)).status).toBe(403);
    expect((await officer.postForm(PAGE, { kind: 'progress_update', text: 'x', all: '1' })).status).toBe(403);
    expect((await officer.get('/khoi/KHOI-1/2022-H1/tong-quan')).text).not.toContain('don-doc');
  });

  it('does the same for programs', async () => {
    const board = await secretary.api('GET', API);
    expect(board.json[0]).toMatchObject({ kind: 'progress_update', reportingRate: '0.333333' });
    const body = { kind: 'progress_update', text: 'Đề nghị gửi.' };
    const sent = await secretary.api('POST', API, body);
    expect([sent.status, sent.json]).toEqual([200, { sent: ['AG2'], repeated: ['AG3'] }]);
    expect((await secretary.api('POST', API, { ...body, agencies: 'AG2' })).status).toBe(422);
    expect((await secretary.api('POST', API, { ...body, kind: 7 })).status).toBe(422);
  });
});

describe('the number of queries of the page of reminders', () => {
  it('does not grow with the members', async () => {
    const counts: number[] = [];
    for (const members of [1, 3]) {
      const application = await start(members);
      const secretary = await application.visit('thu-ky');
      counts.push(await countQueries(application, () => secretary.get(PAGE)));
      await application.close();
    }
    expect(counts[0]).toBe(counts[1]);
  });
});
