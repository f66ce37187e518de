import { seedWorld, type World } from '../../support/world';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';

const API = '/api/v1/blocs/KHOI-1/periods/2022/pact';
const PAGE = '/khoi/KHOI-1/2022-H1/giao-uoc';
const FIRST = {
  opening: '',
  contents: [
    {
      title: 'Thực hiện nhiệm vụ chính trị',
      targets: [
        { text: 'Hồ sơ giải quyết đúng hạn', unit: '%', figure: '98.5' },
        { text: 'Không để xảy ra vi phạm kỷ luật', unit: '', figure: null },
      ],
    },
  ],
};

describe('the pact of a bloc', () => {
  let application: TestApplication;
  let world: World;
  let secretary: TestClient;

  beforeEach(async () => {
    application = await startTestApplication({ today: '2022-03-25' });
    world = await seedWorld(application);
    secretary = await application.visit('thu-ky');
  });
  afterEach(() => application.close());

  async function noticesOf(login: string): Promise<string[]> {
    const rows = await application.database.query<{ title: string }>(
      `SELECT n.title FROM notice n JOIN role_assignment a
          ON a.role = n.role AND a.agency_id IS NOT DISTINCT FROM n.agency_id AND a.bloc_id IS NOT DISTINCT FROM n.bloc_id
        WHERE a.user_id = $1 ORDER BY n.told_at, n.id`,
      [world.users[login]],
    );
    return rows.map(({ title }) => title);
  }

  async function pactDay(): Promise<string | null> {
    const [row] = await application.database.query<{ day: string | null }>(
      `SELECT y.pact_signed_on::text AS day FROM bloc_year y JOIN bloc b ON b.id = y.bloc_id WHERE b.code = 'KHOI-1'`,
    );
    return row?.day ?? null;
  }

  async function open(): Promise<void> {
    expect((await secretary.api('PUT', `${API}/text`, { seen: 0, ...FIRST })).status).toBe(200);
    expect((await secretary.api('POST', `${API}/steps`, { step: 'open_signing' })).status).toBe(200);
  }

  it('is written on the page line by line without a script, keeps everything typed, and saves figures as numbers', async () => {
    await secretary.get(PAGE);
    const added = await secretary.postForm(PAGE, { seen: '0', opening: '', step: 'add' });
    expect(added.status).toBe(200);
    expect(added.text).toContain('name="lines[c0][title]"');
    expect(added.text).toContain('Thay đổi chưa lưu.');
    const fields = {
      seen: '0',
      opening: 'Lời mở đầu',
      'lines[c0][title]': 'Nhiệm vụ chính trị',
      'lines[c0][more]': '- Chỉ tiêu dán một\n2. Chỉ tiêu dán hai\n\n',
      'lines[c0t0][text]': 'Đúng hạn',
      'lines[c0t0][figure]': '98,5',
      'lines[c0t0][unit]': '%',
      'lines[c1][title]': '',
    };
    const moved = await secretary.postForm(PAGE, { ...fields, step: 'down c0t0' });
    expect(moved.text).toMatch(/name="lines\[c0t1\]\[text\]"[^>]*>Đúng hạn</);
    const wrong = await secretary.postForm(PAGE, { ...fields, 'lines[c0t0][figure]': 'nhiều', step: 'save' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Nhập số, ví dụ 27,5.');
    expect(wrong.text).toContain('value="nhiều"');
    expect(wrong.text).toContain('href="#so-c0t0"');
    const saved = await secretary.postForm(PAGE, { ...fields, step: 'save' });
    expect(saved.status).toBe(303);
    const { json } = await secretary.api('GET', API);
    expect(json.text).toMatchObject({
      version: 1,
      opening: 'Lời mở đầu',
      contents: [
        {
          title: 'Nhiệm vụ chính trị',
          targets: [
            { text: 'Đúng hạn', unit: '%', figure: '98.5' },
            { text: 'Chỉ tiêu dán một', unit: '', figure: null },
            { text: 'Chỉ tiêu dán hai', unit: '', figure: null },
          ],
        },
      ],
    });
    expect((await secretary.postForm(PAGE, { ...fields, step: 'save' })).status).toBe(303);
    expect((await secretary.api('GET', API)).json.text.version).toBe(1);
  });

  it('refuses a text that somebody overtook and shows both', async () => {
    await secretary.api('PUT', `${API}/text`, { seen: 0, ...FIRST });
    const office = await application.visit('so-noi-vu');
    const other = {
      ...FIRST,
      contents: [{ title: 'Nội dung khác', targets: [{ text: 'Một', unit: '', figure: null }] }],
    };
    expect((await office.api('PUT', `${API}/text`, { seen: 1, ...other })).status).toBe(200);
    const stale = await secretary.api('PUT', `${API}/text`, { seen: 1, opening: 'Mở', contents: FIRST.contents });
    expect(stale.status).toBe(409);
    expect(stale.json).toMatchObject({
      stored: other,
      given: { opening: 'Mở' },
      currentVersion: 2,
      savedBy: 'Cán bộ thẩm định, Sở Nội vụ',
    });
    const page = await secretary.postForm(PAGE, {
      seen: '1',
      opening: '',
      'lines[c0][title]': 'Bản của thư ký',
      'lines[c0t0][text]': 'Một',
      step: 'save',
    });
    expect(page.status).toBe(409);
    expect(page.text).toContain('Nội dung khác');
    expect(page.text).toContain('Bản của thư ký');
    expect(page.text).toContain('name="seen" value="2"');
    expect(page.text).toContain('Cán bộ thẩm định, Sở Nội vụ lưu lúc');
  });

  it('comes into force with the last signature, which dates the pact of the year', async () => {
    await open();
    expect(await noticesOf('lanh-dao-ag3')).toEqual(['Giao ước thi đua chờ ký']);
    const first = await application.visit('lanh-dao-ag1');
    const page = await first.get(PAGE);
    expect(page.text).toContain('Ký giao ước');
    expect(page.text).not.toContain('Ghi chữ ký trên giấy');
    const version = /name="version" value="(\d+)"/.exec(page.text)?.[1] ?? '';
    expect((await first.postForm(`${PAGE}/ky`, { agency: 'AG1', version })).status).toBe(303);
    expect((await first.postForm(`${PAGE}/ky`, { agency: 'AG1', version })).status).toBe(303);
    const paper = { agency: 'AG2', signedBy: 'Trưởng ban AG2', signedOn: '23/03/2022', version };
    expect((await secretary.postForm(`${PAGE}/ky-giay`, paper)).status).toBe(303);
    expect(await pactDay()).toBeNull();
    const last = await application.visit('lanh-dao-ag3');
    const done = await last.api('POST', `${API}/signatures`, { agency: 'AG3' });
    expect(done.json).toMatchObject({
      state: 'in_force',
      signatures: [
        { agency: 'AG1', signedBy: 'Lãnh đạo, AG1', signedOn: '2022-03-25', onPaper: false },
        { agency: 'AG2', signedBy: 'Trưởng ban AG2', signedOn: '2022-03-23', onPaper: true },
        { agency: 'AG3', signedOn: '2022-03-25' },
      ],
    });
    expect(await pactDay()).toBe('2022-03-25');
    expect(await noticesOf('thu-ky')).toEqual(['Giao ước thi đua đã đủ chữ ký']);
    expect((await secretary.get('/danh-muc/khoi/KHOI-1?nam=2022')).text).toContain('25/03/2022');
  });

  it('counts signatures that come at the same moment once each, and comes into force once', async () => {
    await open();
    const leaders = await Promise.all(['ag1', 'ag2', 'ag3'].map((code) => application.visit(`lanh-dao-${code}`)));
    const answers = await Promise.all(
      [...leaders, ...leaders].map((leader, index) =>
        leader.api('POST', `${API}/signatures`, { agency: `AG${(index % 3) + 1}`, version: 2 }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    const { json } = await secretary.api('GET', API);
    expect(json.state).toBe('in_force');
    expect(json.events.filter(({ action }: { action: string }) => action === 'complete')).toHaveLength(1);
    expect(await noticesOf('thu-ky')).toEqual(['Giao ước thi đua đã đủ chữ ký']);
    const steps = await Promise.all([
      secretary.api('POST', `${API}/steps`, { step: 'amend', reason: 'Một', version: json.version }),
      (await application.visit('so-noi-vu')).api('POST', `${API}/steps`, {
        ...{ step: 'amend', reason: 'Hai', version: json.version },
      }),
    ]);
    expect(steps.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('comes into force without all of them only with a reason, and says who did not sign', async () => {
    await open();
    const none = await secretary.api('POST', `${API}/steps`, { step: 'enforce', reason: 'Vắng' });
    expect(none.status).toBe(409);
    const leader = await application.visit('lanh-dao-ag1');
    await leader.api('POST', `${API}/signatures`, { agency: 'AG1' });
    const bare = await secretary.postForm(`${PAGE}/buoc`, { step: 'enforce', version: '2', reason: ' ' });
    expect(bare.status).toBe(422);
    expect(bare.text).toContain('Ghi lý do.');
    expect(bare.text).toContain('href="#ly-do-enforce"');
    const done = await secretary.api('POST', `${API}/steps`, {
      step: 'enforce',
      reason: 'AG2, AG3 đi công tác dài ngày',
    });
    expect(done.json.events[0]).toMatchObject({ action: 'enforce', unsigned: ['Ban AG2 Tỉnh ủy', 'Ban AG3 Tỉnh ủy'] });
    expect(await noticesOf('lanh-dao-ag2')).toContain('Giao ước thi đua có hiệu lực, cơ quan chưa ký');
    expect(await noticesOf('lanh-dao-ag1')).not.toContain('Giao ước thi đua có hiệu lực, cơ quan chưa ký');
  });

  it('keeps ended signatures when it is taken back, and signs an amended text anew', async () => {
    await open();
    const leader = await application.visit('lanh-dao-ag1');
    await leader.api('POST', `${API}/signatures`, { agency: 'AG1' });
    await secretary.api('POST', `${API}/steps`, { step: 'withdraw', reason: 'Sửa chỉ tiêu 1.1' });
    const back = await secretary.get(PAGE);
    expect(back.text).toContain('Sửa chỉ tiêu 1.1');
    expect(back.text).toContain('Chữ ký của các lần trước');
    expect((await secretary.api('GET', API)).json.signatures[0]).toMatchObject({ signedBy: null });
    await secretary.api('POST', `${API}/steps`, { step: 'open_signing' });
    for (const code of ['ag1', 'ag2', 'ag3']) {
      const client = await application.visit(`lanh-dao-${code}`);
      await client.api('POST', `${API}/signatures`, { agency: code.toUpperCase() });
    }
    application.setToday('2022-07-10');
    const amended = await secretary.api('POST', `${API}/steps`, { step: 'amend', reason: 'Điều chỉnh giữa năm' });
    expect(amended.json.state).toBe('drafting');
    expect(await pactDay()).toBe('2022-03-25');
    const older = await secretary.get(`${PAGE}?phien-ban=1`);
    expect(older.text).toContain('Đang xem bản 1 trong lịch sử');
    expect((await secretary.get(`${PAGE}?phien-ban=9`)).status).toBe(404);
  });

  it('is not signed for others, not written by agencies, not known to other blocs', async () => {
    await open();
    const leader = await application.visit('lanh-dao-ag1');
    expect((await leader.api('POST', `${API}/signatures`, { agency: 'AG2' })).status).toBe(403);
    expect((await leader.api('POST', `${API}/signatures`, { agency: 'LA1' })).status).toBe(404);
    expect((await leader.api('PUT', `${API}/text`, { seen: 1, ...FIRST })).status).toBe(403);
    expect((await leader.api('POST', `${API}/steps`, { step: 'withdraw', reason: 'x' })).status).toBe(403);
    const officer = await application.visit('can-bo-ag1');
    expect((await officer.api('POST', `${API}/signatures`, { agency: 'AG1' })).status).toBe(403);
    expect((await officer.get(PAGE)).status).toBe(200);
    const stranger = await application.visit('can-bo-la');
    expect((await stranger.get(PAGE)).status).toBe(404);
    expect((await stranger.get(`${PAGE}/ban-in/pdf`)).status).toBe(404);
    expect((await secretary.api('PUT', `${API}/text`, { seen: 1, ...FIRST, opening: 'Khác' })).status).toBe(409);
    const future = { agency: 'AG1', signedBy: 'Trưởng ban', signedOn: '2022-03-26' };
    expect((await secretary.api('POST', `${API}/paper-signatures`, future)).status).toBe(422);
    await leader.api('POST', `${API}/signatures`, { agency: 'AG1' });
    const second = await secretary.api('POST', `${API}/paper-signatures`, { ...future, signedOn: '2022-03-24' });
    expect(second.status).toBe(409);
    expect(second.text).toContain('Lãnh đạo, AG1');
    expect((await secretary.api('POST', `${API}/steps`, { step: 'withdraw', reason: 'x', version: 1 })).status).toBe(
      409,
    );
  });

  it('locks with the year: a published result is not changed', async () => {
    await open();
    await application.database.query(`INSERT INTO review (bloc_id, period_id, state) VALUES ($1, $2, 'published')`, [
      world.blocs['KHOI-1'],
      world.periods['2022'],
    ]);
    const leader = await application.visit('lanh-dao-ag1');
    expect((await leader.api('POST', `${API}/signatures`, { agency: 'AG1' })).status).toBe(409);
    expect((await secretary.api('POST', `${API}/steps`, { step: 'withdraw', reason: 'x' })).status).toBe(409);
  });

  it('copies the pact of the year before into an empty one', async () => {
    expect((await secretary.api('POST', `${API}/copy`)).status).toBe(409);
    const [year] = await application.database.query<{ id: string }>(
      `INSERT INTO period (code, name, kind, starts_on, ends_on, cut_off_on)
       VALUES ('2021', 'Năm 2021', 'year', '2021-01-01', '2021-12-31', '2021-12-31') RETURNING id`,
    );
    const [pact] = await application.database.query<{ id: string }>(
      `INSERT INTO pact (bloc_id, period_id, state) VALUES ($1, $2, 'in_force') RETURNING id`,
      [world.blocs['KHOI-1'], year?.id],
    );
    await application.database.query(
      `INSERT INTO pact_version (pact_id, version, opening, contents, source, author_name) VALUES ($1, 1, '', $2, 'screen', 'Thư ký')`,
      [pact?.id, JSON.stringify(FIRST.contents)],
    );
    await secretary.get(PAGE);
    expect((await secretary.postForm(`${PAGE}/sao-chep`, {})).status).toBe(303);
    const copied = await secretary.api('GET', API);
    expect(copied.json.text).toMatchObject({ version: 1, copiedFrom: '2021', contents: FIRST.contents });
    await secretary.api('PUT', `${API}/text`, { seen: 1, ...FIRST, opening: 'Đã sửa' });
    expect((await secretary.api('POST', `${API}/copy`)).status).toBe(409);
  });

  it('refuses nonsense with sentences', async () => {
    const nonsense = await secretary.api('PUT', `${API}/text`, {
      seen: 'x',
      contents: [{ title: 3, targets: 'a' }, 7],
    });
    expect(nonsense.status).toBe(422);
    const empty = await secretary.api('POST', `${API}/steps`, { step: 'open_signing' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Giao ước chưa có nội dung nào');
    expect((await secretary.api('POST', `${API}/steps`, { step: 'complete' })).status).toBe(422);
    expect((await secretary.get(`${PAGE}/ban-in/exe`)).status).toBe(404);
    const noTarget = { seen: 0, opening: '', contents: [{ title: 'Nội dung', targets: [] }] };
    await secretary.api('PUT', `${API}/text`, noTarget);
    expect((await secretary.api('POST', `${API}/steps`, { step: 'open_signing' })).text).toContain(
      'Nội dung 1 chưa có chỉ tiêu nào.',
    );
  });

  it.each(['pdf', 'docx', 'xlsx'])('prints as %s', async (format) => {
    await open();
    const file = await secretary.get(`${PAGE}/ban-in/${format}`);
    expect(file.status).toBe(200);
    expect(file.headers['content-disposition']).toContain(`Giao-uoc-thi-dua-KHOI-1-2022.${format}`);
    expect(file.bytes.length).toBeGreaterThan(2000);
  });

  it('asks as many questions for many targets and signatures as for one', async () => {
    await open();
    const leader = await application.visit('lanh-dao-ag1');
    await leader.api('POST', `${API}/signatures`, { agency: 'AG1' });
    const one = await countQueries(application, () => secretary.get(PAGE));
    await leader.api('POST', `${API}/signatures`, { agency: 'AG1' });
    const second = await application.visit('lanh-dao-ag2');
    await second.api('POST', `${API}/signatures`, { agency: 'AG2' });
    await secretary.api('POST', `${API}/steps`, { step: 'withdraw', reason: 'x' });
    const many = { ...FIRST, contents: [...FIRST.contents, ...FIRST.contents, ...FIRST.contents] };
    await secretary.api('PUT', `${API}/text`, { seen: 1, ...many });
    await secretary.api('POST', `${API}/steps`, { step: 'open_signing' });
    expect(await countQueries(application, () => secretary.get(PAGE))).toBe(one);
  });

  it('is reached from the overview and from the page of the bloc', async () => {
    expect((await secretary.get('/khoi/KHOI-1/2022-H1/tong-quan')).text).toContain(`href="${PAGE}"`);
    expect((await secretary.get('/danh-muc/khoi/KHOI-1?nam=2022')).text).toContain('href="/khoi/KHOI-1/2022/giao-uoc"');
  });
});
