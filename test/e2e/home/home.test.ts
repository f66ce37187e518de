import { LEAVES } from '../../support/sheets';
import { recordFigure } from '../../support/tasks';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

const PLACE = '/khoi/KHOI-1/2022-H1';
const OVERVIEW_API = '/api/v1/blocs/KHOI-1/periods/2022-H1/overview';

let application: TestApplication;
const visit = (login: string): Promise<TestClient> => application.visit(login);

beforeAll(async () => {
  application = await startTestApplication({ today: '2022-06-25' });
  await seedWorld(application);
  await recordFigure(application, 'AG1', 1, '2022-06-10', '10');
  await recordFigure(application, 'AG2', 1, '2022-06-10', '1');
  await application.database.query(
    `INSERT INTO deadline (period_id, kind, due_at)
     SELECT id, k.kind, k.due_at::timestamptz FROM period,
            (VALUES ('progress_update', '2022-06-20 17:00+07'), ('self_score', '2022-07-05 17:00+07')) AS k (kind, due_at)
      WHERE code = '2022-H1'`,
  );
});
afterAll(() => application.close());

describe('the home page', () => {
  it('of a secretary is the overview of the newest period of the bloc', async () => {
    const answer = await (await visit('thu-ky')).get('/');
    expect([answer.status, answer.headers['location']]).toEqual([303, `${PLACE}/tong-quan`]);
  });

  it('of an officer says what the agency has to do', async () => {
    const { status, text } = await (await visit('can-bo-ag2')).get('/');
    expect(status).toBe(200);
    expect(text).toContain('Ban AG2 Tỉnh ủy');
    expect(text).toContain(`href="${PLACE}/nhiem-vu/AG2/1"`);
    expect(text).toContain(`href="${PLACE}/nhiem-vu/AG2/2"`);
    expect(text).not.toContain('/nhiem-vu/AG1/');
    expect(text).toContain('Bắt đầu tự chấm');
    expect(text).toContain('17:00 ngày 05/07/2022, còn 10 ngày');
    expect(text).toContain('/ 13 tiêu chí đã chấm');
  });

  it('of a leader has the same tasks and no wish to score', async () => {
    const { text } = await (await visit('lanh-dao-ag2')).get('/');
    expect(text).toContain('Ban AG2 Tỉnh ủy');
    expect(text).toContain('Xem phiếu');
  });

  it('leads a complete sheet to its check, and on to the leader', async () => {
    const { database } = application;
    await database.query(
      `INSERT INTO score_sheet (review_id, agency_id, scheme_version_id, state)
       SELECT r.id, g.id, r.scheme_version_id, 'drafting' FROM review r JOIN bloc b ON b.id = r.bloc_id, agency g
        WHERE b.code = 'KHOI-1' AND g.code = 'AG3'`,
    );
    const score = (codes: readonly string[]) =>
      database.query(
        `INSERT INTO score_entry (sheet_id, criterion_code, version, input, author_name, source)
         SELECT s.id, code, 1, '{"points":"1"}', 'Thử nghiệm', 'screen' FROM score_sheet s, unnest($1::text[]) code`,
        [codes],
      );
    const officer = await visit('can-bo-ag3');
    const sheet = `${PLACE}/phieu/AG3`;
    await score(LEAVES.slice(1));
    expect((await officer.get('/')).text).toContain(`href="${sheet}#tc-A1-diem">Tiếp tục tự chấm</a>`);
    await score(['A1']);
    expect((await officer.get('/')).text).toContain(`href="${sheet}/kiem-tra">Kiểm tra và nộp</a>`);
    await database.query(`UPDATE score_sheet SET state = 'awaiting_leader'`);
    const leader = await visit('lanh-dao-ag3');
    expect((await leader.get('/')).text).toContain(`href="${sheet}/kiem-tra">Duyệt và nộp phiếu</a>`);
  });

  it.each([
    ['so-noi-vu', 'Mọi khối thi đua của tỉnh', true],
    ['lanh-dao-tinh', 'do bạn phụ trách', false],
  ])('of %s lists the blocs they follow', async (login, lead, seesAll) => {
    const { text } = await (await visit(login)).get('/');
    expect(text).toContain(lead);
    expect(text).toContain(`href="${PLACE}/tong-quan"`);
    expect(text.includes('Khối thi đua số 2')).toBe(seesAll);
    expect(text).toContain('66,7%');
    expect(text).toContain('Tự chấm điểm, 05/07/2022');
  });

  it('of an administrator shows accounts, and checks the audit when asked', async () => {
    const administrator = await visit('quan-tri');
    const { text } = await administrator.get('/');
    expect(text).toContain('Quản trị hệ thống');
    expect(text).toContain('Chưa kiểm tra');
    const checked = await administrator.get('/?kiem-tra=1');
    expect(checked.text).toContain('Nguyên vẹn');
    expect(checked.text).toContain('Nhật ký được kiểm tra lúc');
  });

  it('asks somebody who is not signed in to sign in', async () => {
    const answer = await (await application.visit(null)).get('/');
    expect([answer.status, answer.headers['location']]).toEqual([303, '/dang-nhap']);
  });
});

describe('links without a place', () => {
  it.each(['tong-quan', 'nhiem-vu', 'phieu', 'diem', 'bao-cao-6-thang'])(
    '/%s leads to the newest place',
    async (path) => {
      const answer = await (await visit('thu-ky')).get(`/${path}`);
      expect([answer.status, answer.headers['location']]).toEqual([303, `${PLACE}/${path}`]);
    },
  );

  it('keep what was asked for', async () => {
    const answer = await (await visit('can-bo-ag1')).get('/nhiem-vu?status=late');
    expect(answer.headers['location']).toBe(`${PLACE}/nhiem-vu?status=late`);
  });

  it('say so when there is no place yet', async () => {
    await application.database.query(
      `UPDATE role_assignment SET bloc_id = (SELECT id FROM bloc WHERE code = 'KHOI-2') WHERE role = 'SECRETARY'`,
    );
    await application.database.query(`DELETE FROM review WHERE bloc_id = (SELECT id FROM bloc WHERE code = 'KHOI-2')`);
    const secretary = await visit('thu-ky');
    for (const path of ['/', '/tong-quan']) {
      const { status, text } = await secretary.get(path);
      expect(status).toBe(200);
      expect(text).toContain('Chưa có khối thi đua nào để xem');
      expect(text).toContain('href="/nhap-du-lieu"');
    }
    await application.database.query(
      `UPDATE role_assignment SET bloc_id = (SELECT id FROM bloc WHERE code = 'KHOI-1') WHERE role = 'SECRETARY'`,
    );
  });
});

describe('the overview', () => {
  it('shows a secretary tasks, rates, deadlines and scores', async () => {
    const { status, text } = await (await visit('thu-ky')).get(`${PLACE}/tong-quan`);
    expect(status).toBe(200);
    expect(text).toContain('Số liệu tính đến hết ngày 25/06/2022.');
    expect(text).toContain('Khối trưởng: Ban AG1 Tỉnh ủy');
    expect(text).toContain(`href="${PLACE}/nhiem-vu/AG1/1"`);
    expect(text).toContain('66,7%');
    expect(text).toContain('Điểm tự chấm theo nhóm tiêu chí');
    expect(text).toContain(`href="${PLACE}/bao-cao-6-thang"`);
    expect(text).toContain('href="/nhap-du-lieu"');
  });

  it('of a year offers no six-month report', async () => {
    const { status, text } = await (await visit('thu-ky')).get('/khoi/KHOI-1/2022/tong-quan');
    expect(status).toBe(200);
    expect(text).toContain('Kỳ này chưa có thang điểm');
    expect(text).not.toContain('>Báo cáo sơ kết<');
  });

  it('shows an officer the tasks of all members and no scores of others', async () => {
    const officer = await visit('can-bo-ag1');
    const { text } = await officer.get(`${PLACE}/tong-quan`);
    expect(text).toContain(`href="${PLACE}/nhiem-vu/AG3/1"`);
    expect(text).not.toContain('Điểm tự chấm theo nhóm tiêu chí');
    expect(text).not.toContain('Điểm tự chấm trung bình');
    expect(text).toContain('Điểm tự chấm của các cơ quan khác chỉ Thư ký khối');
    expect(text).not.toContain(`href="${PLACE}/bao-cao-6-thang"`);
    expect((await officer.get(OVERVIEW_API)).json.scores).toBeNull();
  });

  it('gives programs the same figures', async () => {
    const { json } = await (await visit('thu-ky')).get(OVERVIEW_API);
    expect(json).toMatchObject({
      ...{ bloc: 'KHOI-1', period: '2022-H1', asOf: '2022-06-25', taskTotal: 30 },
      counts: { completed: 1, late: 1, not_updated: 28 },
      reporting: {
        total: 3,
        reported: 2,
        onTime: 2,
        reportingRate: '0.666667',
        missing: ['AG3'],
        deadline: '2022-06-20',
      },
      sheets: { sent: [], missing: ['AG1', 'AG2', 'AG3'] },
    });
    expect(json.behind).toEqual([expect.objectContaining({ agency: 'AG2', number: 1, status: 'late' })]);
    expect(json.scores).toHaveLength(3);
  });

  it('is not known to another bloc, nor to the administrator', async () => {
    for (const path of [`${PLACE}/tong-quan`, OVERVIEW_API]) {
      expect((await (await visit('can-bo-la')).get(path)).status).toBe(404);
      expect((await (await visit('quan-tri')).get(path)).status).toBe(403);
    }
  });
});

describe('the search', () => {
  const hits = async (login: string, query: string) =>
    (await (await visit(login)).get(`/api/v1/search?q=${encodeURIComponent(query)}`)).json;

  it('finds tasks, agencies and blocs without marks', async () => {
    const found = await hits('thu-ky', 'trong tam so 10');
    expect(found.tasks.total).toBe(3);
    expect(found.tasks.hits[0]).toEqual({
      title: 'Nhiệm vụ trọng tâm số 10',
      detail: 'Ban AG1 Tỉnh ủy, nhiệm vụ 10, Khối thi đua số 1, Sáu tháng đầu năm 2022',
      href: `${PLACE}/nhiem-vu/AG1/10`,
    });
    expect((await hits('thu-ky', 'TINH UY ag2')).agencies.hits).toEqual([
      { title: 'Ban AG2 Tỉnh ủy', detail: 'AG2, mã AG2', href: '/danh-muc/co-quan/AG2' },
    ]);
    expect((await hits('thu-ky', 'khoi thi dua so 1')).blocs.hits).toEqual([
      expect.objectContaining({ title: 'Khối thi đua số 1', href: `${PLACE}/tong-quan` }),
    ]);
  });

  it('stays within what one may see', async () => {
    expect((await hits('can-bo-la', 'trong tam')).tasks.total).toBe(0);
    expect((await hits('can-bo-la', 'khoi thi dua')).blocs.total).toBe(0);
    expect((await hits('quan-tri', 'trong tam')).tasks.total).toBe(0);
    expect((await hits('quan-tri', 'khoi thi dua')).blocs.hits[0].href).toBe('/danh-muc/khoi/KHOI-1');
    expect((await hits('so-noi-vu', 'khoi thi dua')).blocs.total).toBe(2);
  });

  it('takes any text', async () => {
    const secretary = await visit('thu-ky');
    for (const query of ['', '   ', '%', '\\', "'; DROP TABLE bloc; --", 'x'.repeat(500), 'a&q=b']) {
      expect((await secretary.get(`/tim-kiem?q=${encodeURIComponent(query)}`)).status).toBe(200);
    }
    expect((await secretary.get('/tim-kiem?q=a&q=b')).status).toBe(200);
    expect((await hits('thu-ky', '%')).tasks.total).toBe(0);
  });
});
