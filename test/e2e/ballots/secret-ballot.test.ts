import {
  BALLOT_API,
  prepareBallot,
  RULES,
  seedMeeting,
  setPresent,
  step,
  unitCodes,
  vote,
} from '../../support/ballots';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

let application: TestApplication;
let world: World;
let secretary: TestClient;
const leaders = new Map<string, TestClient>();

beforeAll(async () => {
  application = await startTestApplication({ today: '2022-07-20' });
  world = await seedWorld(application, { members: 9 });
  secretary = await application.visit('thu-ky');
  for (const code of unitCodes(9)) leaders.set(code, await application.visit(`lanh-dao-${code.toLowerCase()}`));
  const saved = await secretary.api('PUT', `${BALLOT_API}/ballot-rules`, RULES);
  expect(saved.status).toBe(200);
});
afterAll(() => application.close());

function leader(code: string): TestClient {
  const client = leaders.get(code);
  if (client === undefined) throw new Error(`no leader of ${code}`);
  return client;
}

/** An open ballot of a new meeting with so many units present. */
async function openBallot(present: number, draft: Record<string, unknown> = {}): Promise<string> {
  const id = await prepareBallot(secretary, await seedMeeting(application, world, unitCodes(present)), draft);
  const opened = await step(secretary, id, 'open');
  expect(opened.status).toBe(200);
  return id;
}

describe('a secret ballot of nine members with a quorum of two thirds', () => {
  it('is refused with 5 present and says how many there are and must be', async () => {
    const id = await prepareBallot(secretary, await seedMeeting(application, world, unitCodes(5)));
    const { status, json } = await step(secretary, id, 'open');
    expect(status).toBe(409);
    expect(json.detail).toBe(
      'Chưa đủ số đơn vị để bỏ phiếu: có mặt 5/9 đơn vị, cần ít nhất 6 đơn vị (2/3 tổng số đơn vị thành viên).',
    );
    expect(json).toMatchObject({ members: 9, present: 5, needed: 6 });
  });

  it('opens with 7, takes one vote each, and tells the counts and no choices', async () => {
    const id = await openBallot(7);
    for (const [index, code] of unitCodes(7).entries()) {
      expect((await vote(leader(code), id, [index < 4 ? 'AG2' : 'AG3'])).status).toBe(204);
    }
    const counted = await step(secretary, id, 'count');
    expect(counted.json.rounds[0]).toMatchObject({ issued: 7, collected: 7, valid: 7, invalid: 0, needed: 4 });
    expect(counted.json.rounds[0].candidates).toEqual([
      { agency: 'AG1', name: 'Ban AG1 Tỉnh ủy', votes: 0, outcome: 'not_elected' },
      { agency: 'AG2', name: 'Ban AG2 Tỉnh ủy', votes: 4, outcome: 'elected' },
      { agency: 'AG3', name: 'Ban AG3 Tỉnh ủy', votes: 3, outcome: 'not_elected' },
    ]);
    const concluded = await step(secretary, id, 'conclusion');
    expect(concluded.json).toMatchObject({ state: 'concluded', acclaimed: ['AG2'] });
    const parts = await application.database.query(`SELECT * FROM ballot_participation WHERE ballot_id = $1`, [id]);
    const papers = await application.database.query(`SELECT * FROM ballot_choice WHERE ballot_id = $1`, [id]);
    expect([parts.length, papers.length]).toEqual([7, 7]);
  });

  it('counts blank and overfull papers as invalid, and only when the voter says so', async () => {
    const id = await openBallot(6);
    expect((await vote(leader('AG1'), id, [])).json.errors[0].code).toBe('paper_blank');
    const over = await vote(leader('AG2'), id, ['AG1', 'AG2']);
    expect([over.status, over.json.errors[0].detail]).toEqual([
      422,
      'Phiếu chọn 2 đơn vị, nhiều hơn 1 đơn vị được suy tôn, nên là phiếu không hợp lệ.',
    ]);
    expect((await vote(leader('AG1'), id, [], { acceptsInvalid: 'yes' })).status).toBe(204);
    expect((await vote(leader('AG2'), id, ['AG1', 'AG2'], { acceptsInvalid: 'yes' })).status).toBe(204);
    expect((await vote(leader('AG3'), id, ['AG1'])).status).toBe(204);
    const { json } = await step(secretary, id, 'count');
    expect(json.rounds[0]).toMatchObject({ issued: 6, collected: 3, valid: 1, invalid: 2 });
  });

  it('votes again while nobody has enough, and not a third time', async () => {
    const id = await openBallot(6);
    for (const [index, code] of unitCodes(6).entries()) {
      await vote(leader(code), id, [['AG1', 'AG2', 'AG3'][index % 3]!]);
    }
    const first = await step(secretary, id, 'count');
    expect(first.json.rounds[0].needed).toBe(4);
    expect(first.json.rounds[0].candidates.map(({ outcome }: { outcome: string }) => outcome)).toEqual(
      Array.from({ length: 3 }, () => 'not_elected'),
    );
    expect((await step(secretary, id, 'next-round')).json).toMatchObject({ state: 'open', round: 2 });
    for (const code of unitCodes(6)) await vote(leader(code), id, ['AG1']);
    await step(secretary, id, 'count');
    expect((await step(secretary, id, 'next-round')).status).toBe(409);
    expect((await step(secretary, id, 'conclusion')).json.acclaimed).toEqual(['AG1']);
  });

  it('keeps the votes of the first round for the ranking', async () => {
    const id = await openBallot(6, { isAcclaim: 'yes' });
    for (const code of unitCodes(6)) await vote(leader(code), id, ['AG3']);
    await step(secretary, id, 'count');
    await step(secretary, id, 'conclusion');
    const tally = await application.database.query(
      `SELECT g.code, votes FROM ballot_tally t JOIN agency g ON g.id = t.agency_id WHERE review_id = $1 ORDER BY g.code`,
      [world.reviewId],
    );
    expect(tally).toEqual([
      { code: 'AG1', votes: 0 },
      { code: 'AG2', votes: 0 },
      { code: 'AG3', votes: 6 },
    ]);
    const other = await secretary.api('POST', `${BALLOT_API}/meetings/1/ballots`, {
      ...{ title: 'Lần nữa', method: 'secret', places: 1, isAcclaim: 'yes', candidates: ['AG1'] },
    });
    expect([other.status, other.json.detail.includes('đã là cuộc suy tôn')]).toEqual([409, true]);
  });

  it('is told to those who vote when it opens, and to the bloc when it is concluded', async () => {
    const id = await openBallot(6);
    const titles = (): Promise<{ title: string; count: string }[]> =>
      application.database.query(
        `SELECT title, count(*) FROM notice WHERE path LIKE '%' || $1 || '%' GROUP BY 1 ORDER BY 1`,
        [id],
      );
    expect(await titles()).toEqual([{ title: 'Mời bỏ phiếu', count: '12' }]);
    await step(secretary, id, 'count');
    await step(secretary, id, 'conclusion');
    expect(await titles()).toEqual([
      { title: 'Kết quả bỏ phiếu', count: '20' },
      { title: 'Mời bỏ phiếu', count: '12' },
    ]);
  });
});

describe('votes that must not count', () => {
  it('one unit, one vote: a second one is refused, also at the same moment from two browsers', async () => {
    const id = await openBallot(6);
    expect((await vote(leader('AG1'), id, ['AG1'])).status).toBe(204);
    const again = await vote(leader('AG1'), id, ['AG2']);
    expect([again.status, again.json.detail.includes('đã bỏ phiếu vòng này')]).toEqual([409, true]);
    const second = await application.visit('lanh-dao-ag2');
    const both = await Promise.all([vote(leader('AG2'), id, ['AG2']), vote(second, id, ['AG3'])]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    const { json } = await step(secretary, id, 'count');
    expect(json.rounds[0]).toMatchObject({ collected: 2, valid: 2 });
  });

  it('nobody votes for another unit, from outside, as a guest, or as a colleague who is not named', async () => {
    const id = await openBallot(6);
    const forged = await vote(leader('AG1'), id, ['AG1'], { agency: 'AG2' });
    expect(forged.status).toBeGreaterThanOrEqual(400);
    for (const login of ['lanh-dao-ag7', 'can-bo-ag1']) {
      const { status, json } = await vote(await application.visit(login), id, ['AG1']);
      expect([login, status, json.detail.startsWith('Tài khoản của bạn không được ghi')]).toEqual([login, 403, true]);
    }
    for (const login of ['thu-ky', 'so-noi-vu', 'lanh-dao-tinh', 'quan-tri']) {
      expect([login, (await vote(await application.visit(login), id, ['AG1'])).status]).toEqual([login, 403]);
    }
    expect((await vote(await application.visit('can-bo-la'), id, ['AG1'])).status).toBe(404);
    expect((await step(secretary, id, 'count')).json.rounds[0].collected).toBe(0);
  });

  it('an account that is named but no longer works for the unit does not vote', async () => {
    const meeting = await seedMeeting(application, world, unitCodes(6));
    await setPresent(application, world, meeting, 'AG6', 'lanh-dao-ag8');
    const id = await prepareBallot(secretary, meeting);
    await step(secretary, id, 'open');
    expect((await vote(leader('AG8'), id, ['AG1'])).status).toBe(403);
  });

  it('nobody votes before the opening or after the closing', async () => {
    const id = await prepareBallot(secretary, await seedMeeting(application, world, unitCodes(6)));
    const before = await vote(leader('AG1'), id, ['AG1']);
    expect([before.status, before.json.detail]).toEqual([
      409,
      'Cuộc bỏ phiếu ở trạng thái “Đang chuẩn bị” nên không làm được việc “Bỏ phiếu”.',
    ]);
    await step(secretary, id, 'open');
    await step(secretary, id, 'count');
    expect((await vote(leader('AG1'), id, ['AG1'])).status).toBe(409);
  });

  it('what is not on the paper is refused', async () => {
    const id = await openBallot(6);
    expect((await vote(leader('AG1'), id, ['AG9'], { acceptsInvalid: 'yes' })).json.errors[0].code).toBe(
      'paper_unknown',
    );
  });

  describe('once the result is published', () => {
    const setState = (state: string) =>
      application.asOwner(`UPDATE review SET state = '${state}' WHERE id = $1`, [world.reviewId]);
    const ranking = async () => (await secretary.get(`${BALLOT_API}/ranking`)).json;

    afterEach(() => setState('open'));

    it('nothing of the acclaim ballot is voted, counted or made any more', async () => {
      const id = await openBallot(6);
      // Another test of this world has concluded the one acclaim ballot that there may be: this one takes its place for a while.
      const [other] = await application.database.query<{ id: string }>(`SELECT id FROM ballot WHERE is_acclaim`);
      const mark = async (from: string | undefined, to: string | undefined) => {
        await application.asOwner(`UPDATE ballot SET is_acclaim = false WHERE id = $1`, [from ?? id]);
        await application.asOwner(`UPDATE ballot SET is_acclaim = true WHERE id = $1`, [to ?? id]);
      };
      await mark(other?.id, id);
      await setState('published');
      expect((await vote(leader('AG1'), id, ['AG1'])).status).toBe(409);
      expect((await step(secretary, id, 'count')).status).toBe(409);
      const meeting = await seedMeeting(application, world, unitCodes(6));
      await expect(prepareBallot(secretary, meeting, { isAcclaim: 'yes' })).rejects.toThrow('đã công bố kết quả');
      await mark(id, other?.id);
    });

    it('a ballot on commendation goes its way, and the ranking stays what it was', async () => {
      const before = await ranking();
      await setState('published');
      const published = await ranking();
      const id = await openBallot(6);
      for (const code of unitCodes(6)) expect((await vote(leader(code), id, ['AG3'])).status).toBe(204);
      expect((await step(secretary, id, 'count')).status).toBe(200);
      expect((await step(secretary, id, 'conclusion')).json).toMatchObject({ acclaimed: ['AG3'] });
      expect(await ranking()).toEqual(published);
      await setState('open');
      expect(await ranking()).toEqual(before);
    });

    it('a ballot on commendation ends when the period is closed, and none becomes the acclaim ballot', async () => {
      const id = await prepareBallot(secretary, await seedMeeting(application, world, unitCodes(6)));
      const draft = { title: 'Đổi', method: 'secret', places: 1, candidates: ['AG1', 'AG2', 'AG3'], version: 1 };
      await setState('published');
      const path = `${BALLOT_API}/ballots/${id}`;
      expect((await secretary.api('PUT', path, { ...draft, isAcclaim: 'yes' })).status).toBe(409);
      expect((await secretary.api('PUT', path, { ...draft, isAcclaim: 'no' })).status).toBe(200);
      await setState('closed');
      expect((await step(secretary, id, 'open')).status).toBe(409);
    });
  });
});

describe('who may know what', () => {
  it('counts are for the secretary from the counting on, for the bloc from the conclusion on, for the administrator never', async () => {
    const id = await openBallot(6);
    await vote(leader('AG1'), id, ['AG1']);
    const path = `${BALLOT_API}/ballots/${id}`;
    const open = await secretary.api('GET', path);
    expect(open.json.rounds[0]).toMatchObject({ collected: null, candidates: [{ votes: null }, {}, {}] });
    expect(open.json.rounds[0].voters[0]).toEqual({
      agency: 'AG1',
      isSubstitute: false,
      openChoice: null,
      hasVoted: true,
    });
    await step(secretary, id, 'count');
    expect((await leader('AG9').api('GET', path)).json.rounds[0].collected).toBeNull();
    await step(secretary, id, 'conclusion');
    expect((await leader('AG9').api('GET', path)).json.rounds[0].collected).toBe(1);
    expect((await (await application.visit('quan-tri')).api('GET', path)).status).toBe(403);
    expect((await (await application.visit('can-bo-la')).api('GET', path)).status).toBe(404);
  });

  it('refuses the steps to members', async () => {
    const id = await openBallot(6);
    for (const name of ['open', 'count', 'next-round', 'decision', 'conclusion', 'cancellation']) {
      expect((await step(leader('AG1'), id, name)).status).toBe(403);
    }
  });

  it('asks for another account where one votes for two units, and lets two acclaim ballots not be made at once', async () => {
    const meeting = await seedMeeting(application, world, unitCodes(6));
    await setPresent(application, world, meeting, 'AG6', 'lanh-dao-ag5');
    const id = await prepareBallot(secretary, meeting);
    const { status, json } = await step(secretary, id, 'open');
    expect([status, json.detail.startsWith('Một tài khoản được ghi bỏ phiếu cho hai đơn vị')]).toEqual([409, true]);
    await application.database.query(`UPDATE ballot SET is_acclaim = false`);
    const draft = { title: 'Hai', method: 'secret', places: 1, isAcclaim: 'yes', candidates: ['AG1'] };
    const send = () => secretary.api('POST', `${BALLOT_API}/meetings/${meeting}/ballots`, draft);
    const both = await Promise.all([send(), send()]);
    expect(both.map((answer) => answer.status).sort()).toEqual([201, 409]);
  });

  it('asks for a present unit whose account is not named before it opens', async () => {
    const meeting = await seedMeeting(application, world, unitCodes(6));
    await setPresent(application, world, meeting, 'AG7', null);
    const id = await prepareBallot(secretary, meeting);
    const { status, json } = await step(secretary, id, 'open');
    expect([status, json.detail.includes('Ban AG7 Tỉnh ủy')]).toEqual([409, true]);
  });
});
