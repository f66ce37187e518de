import { API, appraiseAll, PLACE } from '../../support/publications';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

const DAY = '2026-12-01';

describe('hand-over of the chair', () => {
  let application: TestApplication;
  let world: World;

  beforeEach(async () => {
    application = await startTestApplication();
    world = await seedWorld(application, { members: 3 });
  });
  afterEach(() => application.close());

  function draft(changes: Readonly<Record<string, string>> = {}): Record<string, string> {
    return {
      ...{ chair: 'AG2', viceChair: 'AG3', effectiveOn: '01/12/2026', note: 'Luân phiên' },
      ...{ outgoing: world.users['thu-ky']!, incoming: world.users['can-bo-ag2']! },
      ...changes,
    };
  }

  async function deadlineBy(login: string): Promise<number> {
    const client = await application.visit(login);
    const body = { kind: 'meeting', date: '2027-01-10', time: '17:00' };
    return (await client.api('POST', `${API}/deadlines`, body)).status;
  }

  it('moves the rights of the secretariat on the day, and history stays readable', async () => {
    const secretary = await application.visit('thu-ky');
    expect((await secretary.get(`${PLACE}/ban-giao`)).status).toBe(200);
    expect((await secretary.postForm(`${PLACE}/ban-giao`, draft())).status).toBe(303);
    expect((await secretary.postForm(`${PLACE}/ban-giao`, draft())).status).toBe(303);

    application.setToday('2026-11-30');
    expect((await (await application.visit('can-bo-ag2')).get(`${PLACE}/ban-giao`)).status).toBe(403);
    const before = await application.visit('thu-ky');
    expect((await before.get(`${PLACE}/ban-giao`)).status).toBe(200);

    for (const today of [DAY, '2026-12-02']) {
      application.setToday(today);
      const [old, next] = [await application.visit('thu-ky'), await application.visit('can-bo-ag2')];
      expect((await old.get(`${PLACE}/ban-giao`)).status).toBe(403);
      expect((await old.get(`${PLACE}/tong-quan`)).status).toBe(403);
      expect((await next.get(`${PLACE}/ban-giao`)).status).toBe(200);
      expect((await next.get(`${PLACE}/diem`)).status).toBe(200);
    }
    expect(await deadlineBy('thu-ky')).toBe(403);
    expect(await deadlineBy('can-bo-ag2')).toBe(201);

    const members = await application.database.query(
      `SELECT g.code, m.role, m.valid_from::text AS "from", m.valid_to::text AS "to"
         FROM bloc_membership m JOIN agency g ON g.id = m.agency_id WHERE m.bloc_id = $1 ORDER BY g.code, m.valid_from`,
      [world.blocs['KHOI-1']],
    );
    expect(members).toEqual([
      { code: 'AG1', role: 'chair', from: '2022-01-01', to: DAY },
      { code: 'AG1', role: 'member', from: DAY, to: null },
      { code: 'AG2', role: 'vice_chair', from: '2022-01-01', to: DAY },
      { code: 'AG2', role: 'chair', from: DAY, to: null },
      { code: 'AG3', role: 'member', from: '2022-01-01', to: DAY },
      { code: 'AG3', role: 'vice_chair', from: DAY, to: null },
    ]);
    // 2022 was led by the old chair, whoever leads now.
    const next = await application.visit('can-bo-ag2');
    expect((await next.get(`${API}/handovers`)).json.made).toHaveLength(1);
    const audit = await application.database.query(
      `SELECT action FROM audit_entry WHERE action IN ('handover.made', 'role.ended', 'role.assigned') ORDER BY action`,
    );
    expect(audit).toEqual([{ action: 'handover.made' }, { action: 'role.assigned' }, { action: 'role.ended' }]);
  });

  it('keeps what the old secretary may read by another role', async () => {
    await application.database.query(
      `INSERT INTO role_assignment (user_id, role, scope, agency_id, valid_from) VALUES ($1, 'OFFICER', 'agency', $2, '2022-01-01')`,
      [world.users['thu-ky'], world.agencies['AG1']],
    );
    const secretary = await application.visit('thu-ky');
    await secretary.postForm(`${PLACE}/ban-giao`, draft());
    application.setToday(DAY);
    const old = await application.visit('thu-ky');
    expect((await old.get(`${PLACE}/tong-quan`)).status).toBe(200);
    expect((await old.get(`${PLACE}/ban-giao`)).status).toBe(403);
  });

  it.each([
    ['a day that has passed', { effectiveOn: '21/11/2026' }, 'Nhập ngày từ hôm nay, 22/11/2026, trở đi.'],
    ['one agency in both posts', { viceChair: 'AG2' }, 'Chọn cơ quan khác với Khối trưởng.'],
    ['an agency of another bloc', { chair: 'LA1' }, 'không phải là thành viên của khối vào ngày bàn giao'],
    ['a new secretary of another agency', { incoming: 'AG3' }, 'Chọn tài khoản trong danh sách.'],
    ['an old secretary who is none', { outgoing: 'officer' }, 'Chọn tài khoản trong danh sách.'],
    ['nothing', { chair: '', effectiveOn: '' }, 'Nhập ngày bàn giao.'],
  ])('refuses %s and keeps what was typed', async (_name, changes, sentence) => {
    const fields = draft(changes);
    if (fields['incoming'] === 'AG3') fields['incoming'] = world.users['can-bo-ag3']!;
    if (fields['outgoing'] === 'officer') fields['outgoing'] = world.users['can-bo-ag1']!;
    const secretary = await application.visit('thu-ky');
    const answer = await secretary.postForm(`${PLACE}/ban-giao`, fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
    expect(answer.text).toContain('Luân phiên');
    const made = await application.database.query(`SELECT FROM handover`);
    expect(made).toHaveLength(0);
    const roles = await application.database.query(`SELECT FROM role_assignment WHERE valid_to IS NOT NULL`);
    expect(roles).toHaveLength(0);
  });

  it('refuses a second one for the same day or an earlier one', async () => {
    const secretary = await application.visit('thu-ky');
    expect((await secretary.postForm(`${PLACE}/ban-giao`, draft())).status).toBe(303);
    const office = await application.visit('so-noi-vu');
    for (const effectiveOn of ['01/12/2026', '25/11/2026']) {
      const answer = await office.postForm(
        `${PLACE}/ban-giao`,
        draft({ effectiveOn, chair: 'AG3', viceChair: '', incoming: '', outgoing: '' }),
      );
      expect(answer.status).toBe(409);
      expect(answer.text).toContain('Khối đã có lần bàn giao từ ngày 01/12/2026');
    }
  });

  it('is not for an agency, also through the API', async () => {
    const officer = await application.visit('can-bo-ag1');
    expect((await officer.get(`${PLACE}/ban-giao`)).status).toBe(403);
    expect((await officer.api('POST', `${API}/handovers`, draft())).status).toBe(403);
    expect((await officer.get(`${API}/handovers/pack`)).status).toBe(403);
  });

  it('packs rules, scores, open items and report into one zip', async () => {
    await appraiseAll(application, world, ['AG3']);
    const secretary = await application.visit('thu-ky');
    const pack = await secretary.get(`${PLACE}/ban-giao/goi`);
    expect(pack.status).toBe(200);
    expect(pack.headers['content-type']).toBe('application/zip');
    expect(pack.headers['content-disposition']).toContain('ban-giao-KHOI-1-2022-H1.zip');
    // Workbooks are archives, too: only names of the pack begin with a number. Each stands before its file and in the directory.
    const found = pack.bytes
      .toString('latin1')
      .matchAll(/\d\d-(?:[a-z-]+\/)?[0-9A-Za-z._-]+\.(?:txt|pdf|json|xlsx)(?=PK)/g);
    const names = [...new Set([...found].map(([name]) => name))].sort();
    expect(names).toEqual([
      '00-muc-luc.txt',
      '01-thang-diem/bang-KB-2022-v1.json',
      '01-thang-diem/phu-luc-KB-2022-v1.pdf',
      '03-diem-xep-hang.xlsx',
      '05-viec-con-do-dang.xlsx',
      '06-bao-cao/BC-so-ket-KHOI-1-2022-H1.pdf',
    ]);
    expect(pack.bytes.toString('utf8')).toContain('Gói bàn giao Khối thi đua số 1');
  });
});
