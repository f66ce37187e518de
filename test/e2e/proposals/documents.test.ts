import { COUNCIL_DAY } from '../../support/councils';
import { NOMINATIONS, PROPOSALS, publishYear } from '../../support/proposals';
import { readDocx } from '../../support/read-docx';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

let application: TestApplication;
let world: World;
let secretary: TestClient;
let officer: TestClient;

beforeAll(async () => {
  application = await startTestApplication({ today: COUNCIL_DAY });
  world = await seedWorld(application);
  secretary = await application.visit('thu-ky');
  officer = await application.visit('can-bo-ag3');
  await publishYear(application, world, await application.visit('so-noi-vu'));
});

afterAll(() => application.close());

async function printed(client: TestClient, code: string, document: string): Promise<string> {
  const { status, bytes } = await client.get(`/de-nghi/${code}/van-ban/${document}?dinh-dang=docx`);
  expect(status).toBe(200);
  return JSON.stringify(await readDocx(bytes));
}

async function begun(type: string, awards: readonly string[]): Promise<string> {
  const draft = {
    title: `Đề nghị ${type} ${awards.join()}`,
    agency: 'AG3',
    system: 'state',
    type,
    achievementYear: 2026,
  };
  const { code } = (await officer.api('POST', PROPOSALS, draft)).json;
  for (const award of awards) {
    const added = await officer.api('POST', `${PROPOSALS}/${code}/candidates`, { award, kind: 'agency', ids: ['AG3'] });
    expect(added.status).toBe(201);
  }
  return code;
}

/** A concluded ballot of the year of KHOI-1 with votes for AG1, at a meeting that is kept by its number. */
async function ballot(title: string, votes: number, isAcclaim: boolean): Promise<void> {
  await application.database.query(
    `WITH m AS (
       INSERT INTO meeting (review_id, number, kind, title, state, held_on, venue, presided_by, recorded_by, quorum, changed_by)
       SELECT id, 1, 'annual', 'Hội nghị tổng kết', 'concluded', '2022-12-28', 'Hội trường A', 'Trần Văn Bình, Khối trưởng',
              'Lê Thị Cúc, Thư ký', '2/3', 'Thử nghiệm' FROM review WHERE bloc_id = $1 AND period_id = $2
       ON CONFLICT (review_id, number) DO UPDATE SET title = excluded.title RETURNING id, review_id),
     b AS (INSERT INTO ballot (meeting_id, review_id, title, method, rules, is_acclaim, state, round, created_by)
       SELECT id, review_id, $4, 'paper', '{}', $5, 'concluded', 1, 'Thử nghiệm' FROM m RETURNING id),
     n AS (INSERT INTO ballot_round (ballot_id, round, places, members, present, opened_by, issued, collected, valid, invalid, needed,
                                     counted_by, counted_at)
       SELECT id, 1, 1, 3, 2, 'Thử nghiệm', 2, 2, 2, 0, 2, 'Thử nghiệm', now() FROM b RETURNING ballot_id)
     INSERT INTO ballot_round_candidate (ballot_id, round, agency_id, votes, outcome)
     SELECT ballot_id, 1, $3, $6, 'elected' FROM n`,
    [world.blocs['KHOI-1'], world.periods['2022'], world.agencies['AG1'], title, isAcclaim, votes],
  );
}

describe('the dossier of a commendation', () => {
  it('asks for the report of the type of the proposal alone, and sends no other', async () => {
    const code = await begun('unexpected', ['BK_TINH']);
    const { candidates } = (await officer.get(`${PROPOSALS}/${code}`)).json;
    const forms = candidates[0].checklist.map(({ form }: { form: string | null }) => form);
    expect(forms).toEqual(['Mẫu 01', null, 'Mẫu 06', null]);
    const page = (await officer.get(`/de-nghi/${code}/${candidates[0].id}`)).text;
    expect(page).toContain('Mẫu 06');
    for (const other of ['Mẫu 04', 'Mẫu 07', 'Mẫu 08', 'Mẫu 11']) expect(page).not.toContain(other);
    const letter = await printed(officer, code, 'to-trinh');
    expect(letter).toContain('Báo cáo thành tích đột xuất');
    for (const other of ['cống hiến', 'chuyên đề', 'nước ngoài']) expect(letter).not.toContain(other);
  });
});

describe('the submission', () => {
  it('asks the authority for a decision where nobody stands between, the bloc to submit the list elsewhere', async () => {
    const own = await printed(officer, await begun('achievement', ['TTLDTT']), 'to-trinh');
    expect(own).toMatch(/Kính đề nghị Thủ trưởng [^"]* xem xét, quyết định/);
    expect(own).not.toContain('Sở Nội vụ');
    const through = await printed(officer, await begun('achievement', ['TTLDTT', 'BK_TINH']), 'to-trinh');
    expect(through).toMatch(/Kính đề nghị Khối[^"]* xem xét, trình các cấp có thẩm quyền quyết định/);
  });
});

describe('the list of a bloc', () => {
  it('shows every concluded ballot on its candidates, and is minuted on the day and in the place of the meeting', async () => {
    await ballot('Suy tôn đơn vị dẫn đầu', 2, true);
    await ballot('Bỏ phiếu đề nghị tặng Cờ', 1, false);
    const { code } = (await secretary.api('POST', NOMINATIONS, { award: 'CO_TINH', agencies: ['AG1'] })).json;
    const [candidate] = (await secretary.get(`${PROPOSALS}/${code}`)).json.candidates;
    expect(candidate.blocBallots).toMatchObject([
      { title: 'Suy tôn đơn vị dẫn đầu', isAcclaim: true, votes: 2, members: 3, heldOn: '2022-12-28' },
      { title: 'Bỏ phiếu đề nghị tặng Cờ', isAcclaim: false, votes: 1, members: 3, heldOn: '2022-12-28' },
    ]);
    const page = (await secretary.get(`/de-nghi/${code}/${candidate.id}`)).text;
    expect(page).toContain('Bỏ phiếu đề nghị tặng Cờ: 1/3 phiếu');
    const minutes = await printed(secretary, code, 'bien-ban');
    expect(minutes).toContain('Hôm nay, ngày 28 tháng 12 năm 2022, tại Hội trường A');
    expect(minutes).toContain('Chủ trì: Trần Văn Bình, Khối trưởng');
    expect(minutes).toContain('Tổng số thành viên: 03; có mặt: 02; vắng mặt: 01');
    expect(minutes).toContain('Kết quả bỏ phiếu suy tôn của khối: Ban AG1 Tỉnh ủy được 02/03 phiếu.');
    expect(minutes).toContain('Kết quả “Bỏ phiếu đề nghị tặng Cờ”: Ban AG1 Tỉnh ủy được 01/03 phiếu.');
  });
});
