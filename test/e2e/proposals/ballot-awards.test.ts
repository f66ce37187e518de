import { RULES } from '../../support/ballots';
import { COUNCIL_DAY } from '../../support/councils';
import { attestAll, NOMINATIONS, PROPOSALS, publishYear, step, YEAR_API } from '../../support/proposals';
import { readPdf } from '../../support/read-pdf';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

const TITLE = 'Bình xét Cờ thi đua';

let application: TestApplication;
let world: World;
let secretary: TestClient;
let appraiser: TestClient;
let meeting: string;

beforeAll(async () => {
  application = await startTestApplication({ today: COUNCIL_DAY });
  world = await seedWorld(application);
  secretary = await application.visit('thu-ky');
  appraiser = await application.visit('so-noi-vu');
  // The rules of a bloc are those of its year: they stand before the result is published.
  const saved = await secretary.api('PUT', `${YEAR_API}/ballot-rules`, { ...RULES, base: 'members' });
  if (saved.status !== 200) throw new Error(saved.text);
  await publishYear(application, world, appraiser);
  meeting = await hold();
});
afterAll(() => application.close());

/** A meeting of the year in session with everybody there. */
async function hold(): Promise<string> {
  const { database } = application;
  const [row] = await database.query<{ id: string }>(
    `INSERT INTO meeting (review_id, number, kind, title, state, held_on, venue, presided_by, recorded_by, quorum, changed_by)
     SELECT r.id, 1, 'other', 'Họp xét khen thưởng', 'in_session', $3, 'Hội trường Ban AG1', 'Trưởng ban AG1', 'Thư ký khối', '2/3', 'Thử nghiệm'
       FROM review r WHERE r.bloc_id = $1 AND r.period_id = $2 RETURNING id`,
    [world.blocs['KHOI-1'], world.periods['2022'], COUNCIL_DAY],
  );
  for (const agency of ['AG1', 'AG2', 'AG3']) {
    await database.query(
      `INSERT INTO meeting_attendance (meeting_id, agency_id, status, user_id, changed_by) VALUES ($1, $2, 'present', $3, 'Thử nghiệm')`,
      [row?.id, world.agencies[agency], world.users[`lanh-dao-${agency.toLowerCase()}`]],
    );
  }
  return row?.id ?? '';
}

const prepare = (draft: object = {}) =>
  secretary.api('POST', `${YEAR_API}/meetings/${meeting}/ballots`, {
    ...{ title: TITLE, method: 'secret', places: 1, isAcclaim: 'no', award: 'CO_TINH', candidates: ['AG1', 'AG2'] },
    ...draft,
  });

/** Holds a ballot in which AG1 votes for itself and the others for AG2. */
async function vote(draft: object = {}): Promise<void> {
  const prepared = await prepare(draft);
  if (prepared.status !== 201) throw new Error(prepared.text);
  const path = `${YEAR_API}/ballots/${prepared.json.id as string}`;
  const done = async (name: string) => {
    const answer = await secretary.api('POST', `${path}/${name}`, {});
    if (answer.status >= 300) throw new Error(answer.text);
  };
  await done('open');
  for (const agency of ['ag1', 'ag2', 'ag3']) {
    const voter = await application.visit(`lanh-dao-${agency}`);
    await voter.api('POST', `${path}/votes`, { chosen: [agency === 'ag1' ? 'AG1' : 'AG2'] });
  }
  await done('count');
  await done('conclusion');
}

const nominate = (award: string, agencies: readonly string[]) =>
  secretary.api('POST', NOMINATIONS, { award, agencies });
const board = async (award: string) => (await secretary.get(`${NOMINATIONS}?award=${award}`)).json;
const candidateOf = async (code: string) => (await secretary.get(`${PROPOSALS}/${code}`)).json.candidates[0];

/** The words of a printed document in a line. */
async function printed(code: string, kind: string): Promise<string> {
  const file = await secretary.get(`/de-nghi/${code}/van-ban/${kind}?dinh-dang=pdf`);
  if (file.status !== 200) throw new Error(file.text);
  const { pages } = await readPdf(file.bytes);
  const words = pages.flatMap(({ texts }) => texts.map(({ text }) => text));
  return words.join(' ').replace(/\s+/g, ' ');
}

/** The minutes of the counting of the ballot about an award, in a line. */
async function countingMinutes(award: string): Promise<string> {
  const [ballot] = await application.database.query<{ id: string }>(
    `SELECT id FROM ballot WHERE award_code = $1 AND state = 'concluded'`,
    [award],
  );
  const file = await secretary.get(`/khoi/KHOI-1/2022/bo-phieu/${ballot?.id ?? ''}/tai/bien-ban/pdf`);
  if (file.status !== 200) throw new Error(file.text);
  const { pages } = await readPdf(file.bytes);
  return pages
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join(' ')
    .replace(/\s+/g, ' ');
}

const allPrinted = async (code: string) => [
  await printed(code, 'to-trinh'),
  await printed(code, 'danh-sach'),
  await printed(code, 'bien-ban'),
];

it('names an award for collectives of the catalogue, in the form as in the API, and one ballot for each', async () => {
  const form = (await secretary.get(`/khoi/KHOI-1/2022/hop/1/bo-phieu`)).text;
  expect(form).toContain('Chọn đơn vị đề nghị tặng');
  expect(form).toContain('value="CO_TINH"');
  // The ranking is published: no vote separates equals in it any more.
  expect(form).toMatch(/<input[^>]*name="isAcclaim"[^>]*>/);
  expect(form).not.toMatch(/<input[^>]*name="isAcclaim"[^>]*checked/);
  const page = await secretary.postForm(`/khoi/KHOI-1/2022/hop/1/bo-phieu`, {
    ...{ title: 'Cuộc đang nhập', method: 'secret', places: '1', award: 'CSTDCS', candidates: 'AG1' },
  });
  expect([page.status, page.text]).toEqual([422, expect.stringContaining('value="Cuộc đang nhập"')]);
  const unknown = await prepare({ award: 'CSTDCS' });
  expect([unknown.status, unknown.text]).toEqual([422, expect.stringContaining('danh hiệu, hình thức cho tập thể')]);
  const first = await prepare();
  expect(first.json).toMatchObject({ award: 'CO_TINH', isAcclaim: false });
  const second = await prepare({ title: 'Lần nữa' });
  expect([second.status, second.text]).toEqual([409, expect.stringContaining('đã chọn đơn vị đề nghị tặng')]);
  const shown = (await secretary.get(`/khoi/KHOI-1/2022/bo-phieu/${first.json.id as string}`)).text;
  expect(shown).toMatch(/Chọn đơn vị đề nghị tặng: Cờ thi đua/);
  const list = (await secretary.get(`/khoi/KHOI-1/2022/hop/1/bo-phieu`)).text;
  expect(list).toContain('Bỏ phiếu kín trên máy · Cờ thi đua');
  const path = `${YEAR_API}/ballots/${first.json.id as string}`;
  expect((await secretary.api('POST', `${path}/cancellation`, { reason: 'Lập lại' })).status).toBeLessThan(300);
  const atOnce = await Promise.all([prepare({ award: 'TTLDXS' }), prepare({ award: 'TTLDXS', title: 'Cùng lúc' })]);
  expect(atOnce.map(({ status }) => status).toSorted()).toEqual([201, 409]);
});

describe('a ballot about an award, held after the ranking was published', () => {
  let code: string;

  it('decides before the rank, and refuses the first of the ranking whom it passed over', async () => {
    expect((await board('CO_TINH')).lines[0]).toMatchObject({ agencyCode: 'AG1', standing: 'within', ballot: null });
    await vote();
    expect((await board('CO_TINH')).lines).toMatchObject([
      { agencyCode: 'AG1', rank: 1, standing: 'not_acclaimed', ballot: { votes: 1, members: 3, needed: 2 } },
      { agencyCode: 'AG2', rank: 2, standing: 'within', ballot: { votes: 2, heldOn: COUNCIL_DAY, isChosen: true } },
      { agencyCode: 'AG3', rank: 3, standing: 'not_acclaimed', ballot: { votes: null, isChosen: false } },
    ]);
    const minutes = await countingMinutes('CO_TINH');
    expect(minutes).toContain('chọn đơn vị đề nghị tặng “Cờ thi đua của Ủy ban nhân dân tỉnh”');
    expect(minutes).toContain('đơn vị được chọn đề nghị tặng “Cờ thi đua của Ủy ban nhân dân tỉnh” là Ban AG2');
    const refused = await nominate('CO_TINH', ['AG1']);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('khối đã bỏ phiếu về danh hiệu, hình thức này và không chọn cơ quan ấy');
    expect(refused.text).toContain('Khối bỏ phiếu ngày 20/11/2026: 01/03 phiếu, cần 02: không được chọn');
    const page = (await secretary.get('/de-nghi/moi?noi=KHOI-1/2022&danhHieu=CO_TINH')).text;
    expect(page).toContain('Khối bỏ phiếu ngày 20/11/2026: 02/03 phiếu, cần 02: được chọn');
  });

  it('says nothing about other awards', async () => {
    const { lines } = await board('BK_TINH');
    expect(lines.map(({ standing, ballot }: { standing: string; ballot: unknown }) => [standing, ballot])).toEqual(
      Array.from({ length: 3 }, () => ['within', null]),
    );
  });

  it('stands with the candidate as a condition with its votes', async () => {
    const begun = await nominate('CO_TINH', ['AG2']);
    expect([begun.status, begun.text]).toEqual([201, expect.any(String)]);
    code = begun.json.code as string;
    const { id, blocBallots } = await candidateOf(code);
    expect(blocBallots).toMatchObject([{ title: TITLE, awardCode: 'CO_TINH', votes: 2, members: 3, needed: 2 }]);
    const page = (await secretary.get(`/de-nghi/${code}/${id as string}`)).text;
    expect(page).toContain('được khối bình xét, suy tôn (02/03 phiếu, cần 02)');
    expect(page).toContain(`${TITLE}: 2/3 phiếu`);
  });

  it('is printed in the submission, the list and the minutes, and kept when the list is submitted', async () => {
    const [letter, list, minutes] = await allPrinted(code);
    expect(letter).toContain('khối bỏ phiếu ngày 20/11/2026: 02/03 phiếu, cần 02: được chọn');
    expect(list).toContain('Phiếu của khối');
    expect(minutes).toContain('Hôm nay, ngày 20 tháng 11 năm 2026, tại Hội trường Ban AG1');
    expect(minutes).toContain(
      'bỏ phiếu của khối về danh hiệu, hình thức này (cần 02 phiếu): Ban AG2 Tỉnh ủy được 02/03 phiếu',
    );
    await attestAll(secretary, code);
    const sent = await step(secretary, code, 'submit');
    expect([sent.status, sent.text]).toEqual([201, expect.any(String)]);
    const before = await allPrinted(code);
    await application.asOwner(`UPDATE meeting SET venue = 'Nơi khác', held_on = '2026-11-21' WHERE id = $1`, [meeting]);
    expect(await allPrinted(code)).toEqual(before);
    await application.asOwner(`UPDATE meeting SET held_on = $2 WHERE id = $1`, [meeting, COUNCIL_DAY]);
  });
});

describe('a second ballot, about an award of which the bloc has no places', () => {
  it('does not reach a list that was sent before it, and refuses a draft that it passes over', async () => {
    const sent = (await nominate('BK_TINH', ['AG1'])).json.code as string;
    const draft = (await nominate('BK_TINH', ['AG3'])).json.code as string;
    await attestAll(secretary, sent);
    const submitted = await step(secretary, sent, 'submit');
    expect([submitted.status, submitted.text]).toEqual([201, expect.any(String)]);
    const before = [await candidateOf(sent), await allPrinted(sent)];
    await vote({ title: 'Bình xét Bằng khen', award: 'BK_TINH', candidates: ['AG1', 'AG2', 'AG3'] });
    expect([await candidateOf(sent), await allPrinted(sent)]).toEqual(before);
    const { lines } = await board('BK_TINH');
    expect(lines.map(({ standing }: { standing: string }) => standing)).toEqual([
      ...['not_acclaimed', 'within', 'not_acclaimed'],
    ]);
    const { id, eligibility } = await candidateOf(draft);
    expect(eligibility.findings).toMatchObject([{ code: 'bloc_ballot_failed', isBlocking: false }]);
    expect((await secretary.get(`/de-nghi/${draft}/${id as string}`)).text).toContain(
      'không chọn cơ quan này (được 00/03 phiếu, cần 02)',
    );
    await attestAll(secretary, draft);
    const refused = await step(secretary, draft, 'submit');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Bỏ cơ quan này khỏi danh sách của khối.');
    expect((await step(appraiser, sent, 'forward')).status).toBe(201);
    // The meeting that voted about another award did not consider this list.
    const minutes = await printed(sent, 'bien-ban');
    expect(minutes).toContain('Ban AG1');
    expect(minutes).not.toContain('Chủ trì: Trưởng ban AG1');
  });

  it('only warns in the list of an agency: no law sets a share for it', async () => {
    const officer = await application.visit('can-bo-ag3');
    const begun = await officer.api('POST', PROPOSALS, {
      ...{ title: 'Đề nghị của AG3', agency: 'AG3', system: 'state', type: 'achievement', achievementYear: 2022 },
    });
    const code = begun.json.code as string;
    const added = await officer.api('POST', `${PROPOSALS}/${code}/candidates`, {
      ...{ award: 'BK_TINH', kind: 'agency', ids: ['AG3'] },
    });
    expect([added.status, added.text]).toEqual([201, expect.any(String)]);
    const own = (await officer.get(`${PROPOSALS}/${code}`)).json.candidates[0];
    expect(own.eligibility.findings).toMatchObject([{ code: 'bloc_ballot_failed', isBlocking: false }]);
    await attestAll(officer, code);
    const sent = await step(officer, code, 'send_to_leader');
    expect(sent.text).not.toContain('Bỏ cơ quan này khỏi danh sách của khối');
  });
});
