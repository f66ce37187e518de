import { heldMeeting, ok, step } from '../../support/meetings';
import { seedYear2023 } from '../../support/registrations';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

const API = '/api/v1/blocs/KHOI-1/periods/2023/registrations/AG2';
const PAGE = '/khoi/KHOI-1/2023/dang-ky/AG2';

describe('tasks that a meeting agreed on', () => {
  let application: TestApplication;
  let officer: TestClient;

  beforeEach(async () => {
    application = await startTestApplication({ today: '2023-02-01' });
    await seedWorld(application, { members: 3 });
    await seedYear2023(application);
    const secretary = await application.visit('thu-ky');
    const path = await heldMeeting(secretary, ['AG1', 'AG2', 'AG3']);
    const tasks = [
      ['Kết nạp 500\nđảng viên', 'AG2', '2023-06-30'],
      ['Việc chung của khối', '', '2025-01-31'],
      ['Việc của cơ quan khác', 'AG3', '2023-06-30'],
    ] as const;
    for (const [content, agency, due] of tasks) {
      ok(await secretary.api('POST', `${path}/items`, { kind: 'next_task', content, agency, due }));
    }
    ok(await step(secretary, path, 'conclude'));
    officer = await application.visit('can-bo-ag2');
  });
  afterEach(() => application.close());

  const listed = async () =>
    ok(await officer.api('GET', `${API}/agreed-tasks`)) as { id: string; takenAs: number | null }[];
  const lines = async () =>
    (ok(await officer.api('GET', API)) as { lines: { number: number; title: string; due: string | null }[] }).lines;

  it('come into the draft with their words and day, each once, and are marked', async () => {
    const before = await listed();
    expect(before).toMatchObject([
      { content: 'Kết nạp 500\nđảng viên', isOfBloc: false, takenAs: null },
      { content: 'Việc chung của khối', isOfBloc: true, takenAs: null },
    ]);
    const [first] = before;
    expect(ok(await officer.api('POST', `${API}/agreed-tasks`, { agreed: [first!.id] }))).toEqual({
      taken: 1,
      known: 0,
    });
    expect(ok(await officer.api('POST', `${API}/agreed-tasks`, { agreed: [first!.id] }))).toEqual({
      taken: 0,
      known: 1,
    });
    const all = before.map(({ id }) => id);
    expect(ok(await officer.api('POST', `${API}/agreed-tasks`, { agreed: all }))).toEqual({ taken: 1, known: 1 });
    expect(await lines()).toMatchObject([
      { number: 1, title: 'Kết nạp 500 đảng viên', due: '2023-06-30' },
      { number: 2, title: 'Việc chung của khối', due: null },
    ]);
    expect((await listed()).map(({ takenAs }) => takenAs)).toEqual([1, 2]);
  });

  it('are chosen on the page, and may be taken in again when their line was removed', async () => {
    const page = (await officer.get(PAGE)).text;
    expect(page).toContain('Đưa vào bản đăng ký');
    expect(page).not.toContain('Việc của cơ quan khác');
    const [first] = await listed();
    const sent = await officer.postForm(`${PAGE}/da-thong-nhat`, { agreed: first!.id });
    expect([sent.status, sent.headers['location']]).toEqual([303, PAGE]);
    const after = (await officer.get(PAGE)).text;
    expect(after).toContain('đã đưa vào nhiệm vụ 1');
    await application.database.query(`DELETE FROM registered_task`);
    expect(ok(await officer.api('POST', `${API}/agreed-tasks`, { agreed: [first!.id] }))).toEqual({
      taken: 1,
      known: 0,
    });
  });

  it('are refused with a sentence when nothing or something of others is chosen, and to strangers', async () => {
    await officer.get(PAGE);
    const nothing = await officer.postForm(`${PAGE}/da-thong-nhat`, {});
    expect([nothing.status, nothing.text.includes('Chọn nhiệm vụ đã thống nhất trong danh sách.')]).toEqual([
      422,
      true,
    ]);
    const unknown = await officer.api('POST', `${API}/agreed-tasks`, { agreed: ['khong-co'] });
    expect(unknown.status).toBe(422);
    const other = await application.visit('can-bo-ag3');
    const [first] = await listed();
    expect((await other.api('POST', `${API}/agreed-tasks`, { agreed: [first!.id] })).status).toBe(404);
    expect(await lines()).toEqual([]);
  });
});
