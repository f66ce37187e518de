import { lineFields, seedYear2023 } from '../../support/registrations';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

const LIST = '/khoi/KHOI-1/2023/dang-ky';
const OWN = `${LIST}/AG1`;
const API = '/api/v1/blocs/KHOI-1/periods/2023/registrations';

let application: TestApplication;
let officer: TestClient;
let leader: TestClient;
let secretary: TestClient;
let appraiser: TestClient;

beforeAll(async () => {
  application = await startTestApplication({ today: '2023-02-01' });
  await seedWorld(application);
  await seedYear2023(application);
  officer = await application.visit('can-bo-ag1');
  leader = await application.visit('lanh-dao-ag1');
  secretary = await application.visit('thu-ky');
  appraiser = await application.visit('so-noi-vu');
  for (const client of [officer, leader, secretary, appraiser]) await client.get(LIST);
});
afterAll(() => application.close());

/** Fields of a line under the names of its form. */
function formLine(key: string, fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`lines[${key}][${name}]`, value]));
}
const blank = { id: '', version: '0' };

describe('registering on pages, without a script', () => {
  it('begins from an empty form and keeps what was typed wrong', async () => {
    const page = await officer.get(OWN);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Chưa đăng ký');
    const wrong = formLine('moi', {
      ...blank,
      number: '1',
      ...lineFields({ target: 'chín trăm', milestones: 'cuối quý' }),
    });
    const refused = await officer.postForm(OWN, { ...wrong, act: 'save', titles: 'Cờ thi đua', titlesSeen: '' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="chín trăm"');
    expect(refused.text).toContain('Nhập số, ví dụ 27,5.');
    expect(refused.text).toContain('Ghi mốc theo mẫu 30/06/2022: 50%; 30/09/2022: 80%.');
    expect(refused.text).toContain('Cờ thi đua');
  });

  it('saves, says what is missing at the fields before it goes to the leader, and sends', async () => {
    const incomplete = formLine('moi', { ...blank, number: '1', ...lineFields({ due: '' }) });
    expect(
      (await officer.postForm(OWN, { ...incomplete, act: 'save', titles: '', titlesSeen: 'Cờ thi đua' })).status,
    ).toBe(303);
    const { json } = await officer.api('GET', `${API}/AG1`);
    const [line] = json.lines;
    const stored = { id: line.id, version: String(line.version), number: '1' };
    const unsent = formLine(line.id, { ...stored, ...lineFields({ due: '' }) });
    const check = await officer.postForm(OWN, { ...unsent, act: 'send', titles: '', titlesSeen: '' });
    expect(check.status).toBe(422);
    expect(check.text).toContain(`href="#dong-${line.id}-due"`);
    expect(check.text).toContain('Nhiệm vụ 1: nhập hạn hoàn thành.');
    const complete = formLine(line.id, { ...stored, ...lineFields() });
    const sent = await officer.postForm(OWN, { ...complete, act: 'send', titles: 'Cờ thi đua', titlesSeen: '' });
    expect([sent.status, sent.headers['location']]).toEqual([303, OWN]);
    expect((await leader.get(OWN)).text).toContain('Chờ lãnh đạo cơ quan duyệt');
  });

  it('refuses the agency every write after sending, and others everything', async () => {
    const late = await officer.postForm(OWN, formLine('moi', { ...blank, number: '2', ...lineFields() }));
    expect(late.status).toBe(409);
    expect(late.text).toContain('Muốn sửa, hãy thu hồi trước.');
    expect((await officer.api('POST', `${API}/AG1/lines`, { title: 'Thêm' })).status).toBe(409);
    expect((await officer.api('POST', `${API}/AG1/year-before`)).status).toBe(409);
    expect((await officer.api('PUT', `${API}/AG1/titles`, { titles: ['x'], seen: ['Cờ thi đua'] })).status).toBe(409);
    const stranger = await application.visit('can-bo-ag2');
    await stranger.get(LIST);
    expect((await stranger.get(OWN)).status).toBe(404);
    expect((await stranger.postForm(OWN, formLine('moi', { ...blank, ...lineFields() }))).status).toBe(404);
    expect((await stranger.api('POST', `${API}/AG1/lines`, { title: 'Của người khác' })).status).toBe(404);
    expect((await stranger.api('POST', `${API}/AG1/actions`, { action: 'recall' })).status).toBe(404);
    expect((await secretary.api('POST', `${API}/AG1/lines`, { title: 'x' })).status).toBe(403);
    expect((await officer.api('POST', `${API}/approval`, { registrations: [] })).status).toBe(403);
  });

  it('goes from the leader to approval with the buttons of each', async () => {
    expect((await leader.postForm(`${OWN}/buoc`, { action: 'leader_return', reason: '' })).status).toBe(422);
    expect((await leader.postForm(`${OWN}/buoc`, { action: 'submit' })).status).toBe(303);
    expect((await leader.postForm(`${OWN}/buoc`, { action: 'approve' })).status).toBe(403);
    const list = await secretary.get(LIST);
    expect(list.text).toContain('Tổng hợp tất cả (1)');
    const [, seen = ''] = /name="seen" value="([^"]+)"/.exec(list.text) ?? [];
    expect((await secretary.postForm(`${LIST}/tong-hop`, { seen })).status).toBe(303);
    const gathered = await appraiser.get(LIST);
    const [, ready = ''] = /name="seen" value="([^"]+)"/.exec(gathered.text) ?? [];
    expect((await appraiser.postForm(`${LIST}/duyet`, { seen: ready })).status).toBe(303);
    const task = await officer.get('/khoi/KHOI-1/2023/nhiem-vu/AG1/1');
    expect(task.text).toContain('31/03/2023: 20%; 30/06/2023: 50%');
    expect(task.text).toContain('Đề nghị điều chỉnh');
    expect((await officer.get(OWN)).text).toContain('Đã được duyệt');
  });

  it.each(['pdf', 'docx', 'xlsx'])('prints the form as %s', async (format) => {
    for (const client of [officer, secretary]) {
      const file = await client.get(`${OWN}/tep/${format}`);
      expect([file.status, file.headers['content-disposition']]).toEqual([200, expect.stringContaining(`.${format}`)]);
    }
    expect((await secretary.get(`${LIST}/tep/${format}`)).status).toBe(200);
    expect((await officer.get(`${LIST}/tep/${format}`)).status).toBe(404);
    expect((await officer.get(`${OWN}/tep/exe`)).status).toBe(404);
  });
});

describe('two people in one line', () => {
  it('sees both on the page and loses neither', async () => {
    const own = `${LIST}/AG2`;
    const client = await application.visit('can-bo-ag2');
    await client.get(own);
    const { json: line } = await client.api('POST', `${API}/AG2/lines`, { title: 'Của đồng nghiệp', target: '5' });
    const stale = { id: line.id, version: String(line.version), number: '1' };
    await client.api('PUT', `${API}/AG2/lines/${line.id}`, { title: 'Đã đổi', target: '7', version: line.version });
    const page = await client.postForm(own, formLine(line.id, { ...stale, ...lineFields({ title: 'Tôi gõ' }) }));
    expect(page.status).toBe(409);
    for (const words of ['Nhiệm vụ 1 vừa được người khác sửa', 'Đã đổi', 'Tôi gõ']) expect(page.text).toContain(words);
    const [, version = ''] = new RegExp(`lines\\[${line.id}\\]\\[version\\]" value="(\\d+)"`).exec(page.text) ?? [];
    const again = formLine(line.id, { ...stale, version, ...lineFields({ title: 'Tôi gõ' }) });
    expect((await client.postForm(own, again)).status).toBe(303);
    const program = await client.api('PUT', `${API}/AG2/lines/${line.id}`, { title: 'x', version: 1 });
    expect([program.status, program.json.stored.title, program.json.typed.title]).toEqual([409, 'Tôi gõ', 'x']);
  });
});

describe('changing an approved target', () => {
  const TASK = '/khoi/KHOI-1/2023/nhiem-vu/AG1/1';
  const TASK_API = '/api/v1/blocs/KHOI-1/periods/2023/tasks/AG1/1';

  it("is never the agency's own act", async () => {
    const body = { version: 1, kind: 'level', direction: 'lower', reason: 'x' };
    expect((await officer.api('POST', `${TASK_API}/target`, body)).status).toBe(403);
    expect((await leader.api('POST', `${TASK_API}/target`, body)).status).toBe(403);
    const stranger = await application.visit('can-bo-ag2');
    await stranger.get(LIST);
    expect((await stranger.get(`${TASK}/dieu-chinh`)).status).toBe(403);
    expect((await stranger.postForm(`${TASK}/dieu-chinh`, {})).status).toBe(403);
  });

  it('is asked for with a reason, decided, and printed beside the registration', async () => {
    application.setToday('2023-05-10');
    const form = await officer.get(`${TASK}/dieu-chinh`);
    expect(form.text).toContain('value="10/05/2023"');
    const fields = { ...lineFields({ target: '850' }), version: '1', effectiveOn: '10/05/2023' };
    const refused = await officer.postForm(`${TASK}/dieu-chinh`, { ...fields, reason: '' });
    expect([refused.status, refused.text.includes('value="850"')]).toEqual([422, true]);
    const sent = await officer.postForm(`${TASK}/dieu-chinh`, { ...fields, reason: 'Nguồn kết nạp giảm.' });
    expect(sent.status).toBe(303);
    const list = await appraiser.get('/khoi/KHOI-1/2023/dieu-chinh');
    const [, action = ''] = /action="([^"]+\/quyet-dinh)"/.exec(list.text) ?? [];
    expect((await appraiser.postForm(action, { action: 'reject', reason: '' })).status).toBe(422);
    expect((await officer.postForm(action, { action: 'approve' })).status).toBe(403);
    expect((await appraiser.postForm(action, { action: 'approve' })).status).toBe(303);
    expect((await officer.get(TASK)).text).toContain('đăng ký 900 đảng viên, điều chỉnh 850 đảng viên');
    const tasks = await officer.get('/khoi/KHOI-1/2023/nhiem-vu');
    expect(tasks.text).toContain('đăng ký 900 đảng viên, điều chỉnh 850 đảng viên');
    const { json } = await officer.api('GET', TASK_API);
    expect([json.registeredTarget, json.target, json.version]).toEqual(['900', '850', 2]);
    const [change] = (await officer.api('GET', '/api/v1/blocs/KHOI-1/periods/2023/target-changes')).json;
    expect(change).toMatchObject({ state: 'approved', target: '850', decidedBy: 'Cán bộ thẩm định, Sở Nội vụ' });
  });
});

describe('the number of queries', () => {
  it.each([LIST, API, '/khoi/KHOI-1/2022/dang-ky', '/khoi/KHOI-1/2022/dieu-chinh'])(
    'of %s does not grow with the bloc',
    async (path) => {
      const small = await startTestApplication({ today: '2023-02-01' });
      try {
        await seedWorld(small, { members: 1 });
        await seedYear2023(small);
        const client = await small.visit('thu-ky');
        // A notice left by a step before is taken away by the first page.
        await secretary.get(path);
        const few = await countQueries(small, () => client.get(path));
        expect(await countQueries(application, () => secretary.get(path))).toBe(few);
      } finally {
        await small.close();
      }
    },
  );
});
