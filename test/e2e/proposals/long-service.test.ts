import { PROPOSALS } from '../../support/proposals';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

const LEADER_TITLE = 'Phó Trưởng ban';

let application: TestApplication;
let officer: TestClient;
let id: string;

interface Leaf {
  readonly kind: string;
  readonly outcome: string;
  readonly missing: readonly { readonly code: string }[];
  readonly parts: readonly Leaf[];
  readonly values: Readonly<Record<string, unknown>>;
}

beforeAll(async () => {
  application = await startTestApplication({ today: '2026-11-23' });
  await seedWorld(application);
  officer = await application.visit('can-bo-ag3');
  const answer = await officer.api('POST', '/api/v1/people', {
    ...{ fullName: 'Lường Thị Hạnh', gender: 'female', serviceFrom: '2010-01-01', agencyCode: 'AG3' },
    ...{ positionTitle: 'Chuyên viên', leadingGroup: 'none', validFrom: '2010-01-01' },
  });
  expect({ status: answer.status, text: answer.text }).toMatchObject({ status: 201 });
  id = answer.json.id as string;
});
afterAll(() => application.close());

async function stored(): Promise<{ version: number; posts: { id: string; leadingGroup: string | null }[] }> {
  return (await officer.api('GET', `/api/v1/people/${id}`)).json;
}

/** The condition on long service of the order for the year, as a program reads it. */
async function longService(): Promise<{ outcome: string; leaf: Leaf }> {
  const { json } = await officer.api(
    'GET',
    `/api/v1/eligibility?award=HCLD_3&person=${id}&year=2026&type=contribution`,
  );
  const { outcome, condition } = json as { outcome: string; condition: Leaf };
  return { outcome, leaf: condition.parts.find(({ kind }) => kind === 'tenure')! };
}

it('counts the months of the posts that are recorded, and says what is not', async () => {
  expect((await longService()).leaf).toMatchObject({ outcome: 'not_met', missing: [] });
  const { version } = await stored();
  const post = { agencyCode: 'AG3', positionTitle: LEADER_TITLE, validFrom: '2019-03-23', version };
  expect((await officer.api('POST', `/api/v1/people/${id}/posts`, { ...post, leadingGroup: 'vua' })).status).toBe(422);
  expect((await officer.api('POST', `/api/v1/people/${id}/posts`, post)).status).toBe(201);
  expect((await longService()).leaf).toMatchObject({ outcome: 'unknown', missing: [{ code: 'post_group' }] });

  const [latest] = (await stored()).posts;
  expect(latest).toMatchObject({ positionTitle: LEADER_TITLE, leadingGroup: null });
  const told = { ...post, postId: latest!.id, leadingGroup: 'deputy_director', version: (await stored()).version };
  expect((await officer.api('POST', `/api/v1/people/${id}/posts`, told)).status).toBe(201);
  expect((await stored()).posts[0]).toMatchObject({ leadingGroup: 'deputy_director' });
  const { leaf } = await longService();
  expect(leaf).toMatchObject({ outcome: 'unknown', missing: [{ code: 'retirement_age' }] });
  expect(leaf.values).toMatchObject({ foundMonths: [92], foundDays: [0], leastMonths: [80], neededMonths: [120] });
  const audit = await application.database.query<{ data: Record<string, string> }>(
    `SELECT data FROM audit_entry WHERE action = 'person.posted' AND subject = $1 ORDER BY sequence`,
    [`person:${id}`],
  );
  expect(audit.map(({ data }) => data['leadingGroup'])).toEqual([
    '',
    'Phó Giám đốc sở, Phó Trưởng ban Đảng của Tỉnh ủy, Phó Vụ trưởng và tương đương',
  ]);
});

it('is answered once the retirement age is recorded on the page, without scripts', async () => {
  const page = `/nhan-su/nguoi/${id}`;
  const { version } = await stored();
  const fields = { fullName: 'Lường Thị Hạnh', gender: 'female', serviceFrom: '01/01/2010', version: String(version) };
  const wrong = await officer.postForm(page, { ...fields, retiresAtHigherAge: 'mai', qualification: 'Thạc sĩ Luật' });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('href="#tuoi-nghi-huu"');
  expect(wrong.text).toContain('value="Thạc sĩ Luật"');
  expect((await officer.postForm(page, { ...fields, retiresAtHigherAge: 'yes' })).status).toBe(303);
  const { text } = await officer.get(page);
  expect(text).toContain('Tuổi nghỉ hưu cao hơn');
  expect(text).toContain('Phó Vụ trưởng và tương đương');
  expect((await longService()).leaf).toMatchObject({ outcome: 'not_met', missing: [] });
  const again = { ...fields, version: String(version + 1), retiresAtHigherAge: 'no' };
  expect((await officer.postForm(page, again)).status).toBe(303);
  expect((await officer.postForm(page, { ...again, retiresAtHigherAge: 'yes' })).status).toBe(409);
  expect((await longService()).leaf).toMatchObject({ outcome: 'met' });
});

it('shows the posts, the months and the legal basis on the candidate, and every doubt of the rule as one to check', async () => {
  const draft = { title: 'Cống hiến', agency: 'AG3', system: 'state', type: 'contribution', achievementYear: 2026 };
  const code = (await officer.api('POST', PROPOSALS, draft)).json.code as string;
  const added = { award: 'HCLD_3', kind: 'person', ids: [id] };
  const answer = await officer.api('POST', `${PROPOSALS}/${code}/candidates`, added);
  expect({ status: answer.status, text: answer.text }).toMatchObject({ status: 201 });
  const { json } = await officer.api('GET', `${PROPOSALS}/${code}`);
  const candidate = (json.candidates as { id: string }[])[0]!.id;
  const { text } = await officer.get(`/de-nghi/${code}/${candidate}`);
  expect(text).toContain('đã giữ 92 tháng, cần từ 80 tháng (nữ, giảm từ 120 tháng)');
  expect(text).toContain('từ ngày 23/03/2019 đến nay, 92 tháng');
  expect(text).toContain('Chuyên viên, ');
  expect(text).toContain('không thuộc nhóm chức vụ được tính');
  expect(text).toContain('Điều 21');
  expect(text).toContain('Cần kiểm tra');
});

it('takes a post that is over on a day nobody knows beside the main one, and nowhere else', async () => {
  const page = `/nhan-su/nguoi/${id}`;
  const fields = {
    ...{ agencyCode: 'AG3', positionTitle: 'Phó Chủ tịch Hội', leadingGroup: 'deputy_director', isEndUnknown: '1' },
    ...{ validFrom: '01/06/2012', version: String((await stored()).version) },
  };
  const main = await officer.postForm(`${page}/cong-tac`, fields);
  expect(main.status).toBe(422);
  expect(main.text).toContain('href="#khong-ro-ngay-thoi"');
  expect(main.text).toContain('Chỉ chức vụ kiêm nhiệm được ghi là đã thôi mà không rõ ngày.');
  const ended = await officer.postForm(`${page}/cong-tac`, { ...fields, isConcurrent: '1', validTo: '01/06/2013' });
  expect(ended.status).toBe(422);
  expect(ended.text).toMatch(/name="isEndUnknown"[^>]* checked/);
  expect((await officer.postForm(`${page}/cong-tac`, { ...fields, isConcurrent: '1' })).status).toBe(303);
  expect((await officer.get(page)).text).toContain('từ 01/06/2012, đã thôi, không rõ ngày');
  const person = await stored();
  const corrected = { ...fields, isConcurrent: '1', leadingGroup: 'director', version: String(person.version) };
  const [beside] = person.posts.slice(-1);
  expect((await officer.postForm(`${page}/cong-tac`, { ...corrected, postId: beside!.id })).status).toBe(303);
  const { leaf } = await longService();
  expect(leaf).toMatchObject({ outcome: 'met', values: { foundMonths: [92] } });
});

it('is one of the conditions of the order, to be checked against the decree', async () => {
  const { text } = await officer.get('/danh-muc/khen-thuong/HCLD_3');
  expect(text).toContain('từ 72 tháng (06 năm)');
  expect(text).toContain('Nữ được giảm 1/3 thời gian, trừ người có tuổi nghỉ hưu cao hơn');
});
