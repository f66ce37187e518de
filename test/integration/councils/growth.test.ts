import { NoticesService } from '../../../src/platform/notices';
import { COUNCIL_DAY, councilActor, type SeededCouncil, seedCouncil, seedSession } from '../../support/councils';
import { sentQueries, tablesReadWhole } from '../../support/province';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

/** Tables of councils that hold more with every session. */
const GROWING = new Set([
  ...[
    'council_session',
    'session_item',
    'session_attendance',
    'session_vote',
    'session_voter',
    'session_participation',
  ],
  ...['session_choice', 'session_open_vote', 'written_opinion', 'notice'],
]);

/** 4,000 concluded sessions of five members with six matters each, voted openly, and an opinion for each. */
const YEARS_OF_WORK = [
  `INSERT INTO council_session (council_id, title, held_on, state, round, concluded_at, created_by)
   SELECT $1, 'Phiên họp ' || n, date '2026-11-20' - n, 'concluded', 1, now(), 'Thư ký' FROM generate_series(1, 4000) n`,
  `INSERT INTO session_vote (session_id, round, method, members, present, opened_by, issued, collected, counted_by, counted_at)
   SELECT id, 1, 'open', 5, 4, 'Thư ký', 4, 4, 'Thư ký', now() FROM council_session WHERE council_id = $1 AND state = 'concluded'`,
  `INSERT INTO session_attendance (session_id, member_id, status)
   SELECT s.id, m.id, 'present' FROM council_session s JOIN council_member m ON m.council_id = s.council_id
    WHERE s.council_id = $1 AND s.state = 'concluded'`,
  `INSERT INTO session_item (session_id, position, title, vote_kind, vote_share, round, in_favour, against, invalid, members, present,
                             written_in_favour, written_against, needed, is_passed)
   SELECT s.id, n, 'Nội dung ' || n, 'open', '1/2', 1, 4, 0, 0, 5, 4, 1, 0, 3, true
     FROM council_session s, generate_series(1, 6) n WHERE s.council_id = $1 AND s.state = 'concluded'`,
  `INSERT INTO session_voter (session_id, round, member_id, user_id)
   SELECT s.id, 1, m.id, m.user_id FROM council_session s JOIN council_member m ON m.council_id = s.council_id
    WHERE s.council_id = $1 AND s.state = 'concluded'`,
  `INSERT INTO session_participation (session_id, round, member_id)
   SELECT v.session_id, v.round, v.member_id FROM session_voter v JOIN council_session s ON s.id = v.session_id WHERE s.council_id = $1`,
  `INSERT INTO session_open_vote (session_id, round, member_id, agreed, disagreed, recorded_by)
   SELECT v.session_id, v.round, v.member_id, '{}', '{}', 'Thư ký' FROM session_voter v JOIN council_session s ON s.id = v.session_id
    WHERE s.council_id = $1`,
  `INSERT INTO written_opinion (item_id, member_id, agrees, given_on, recorded_by)
   SELECT i.id, (SELECT id FROM council_member WHERE council_id = $1 LIMIT 1), true, '2020-01-01', 'Thư ký'
     FROM session_item i JOIN council_session s ON s.id = i.session_id WHERE s.council_id = $1 AND i.position = 1`,
  `INSERT INTO notice (role, user_id, title, body, path, told_by, told_at)
   SELECT 'COUNCIL_MEMBER', m.user_id, 'Hội đồng đang bỏ phiếu', '', '/hoi-dong', 'Thư ký', timestamptz '2026-11-01' - n * interval '1 hour'
     FROM council_member m, generate_series(1, 4000) n WHERE m.council_id = $1`,
] as const;

let application: TestApplication;
let manager: TestClient;
let member: TestClient;
let council: SeededCouncil;

beforeAll(async () => {
  application = await startTestApplication({ today: COUNCIL_DAY });
  await seedWorld(application);
  manager = await application.visit('so-noi-vu');
  council = await seedCouncil(application, manager, 5);
  member = await application.visit('uy-vien-1');
});
afterAll(() => application.close());

/** Adds matters by number to a session. */
const addMatters = (session: string, from: number, to: number) =>
  application.database.query(
    `INSERT INTO session_item (session_id, position, title) SELECT $1, n, 'Nội dung ' || n FROM generate_series($2::integer, $3::integer) n`,
    [session, from, to],
  );

/** Adds councils of agencies of their own, each with a member and a session. */
const addCouncils = (from: number, to: number) =>
  application.database.query(
    `WITH a AS (INSERT INTO agency (code, kind, official_order)
                SELECT 'HD' || n, 'state', 500 + n FROM generate_series($1::integer, $2::integer) n RETURNING id, code),
          k AS (INSERT INTO council (name, kind, agency_id, symbol, attendance_share, vote_share, vote_kind, decision_number, decided_on)
                SELECT 'Hội đồng ' || code, 'agency', id, 'HĐ', '2/3', '1/2', 'open', '1', '2026-01-01' FROM a RETURNING id),
          m AS (INSERT INTO council_member (council_id, full_name, position_title, role, decision_number, decided_on, valid_from)
                SELECT id, 'Ủy viên', 'Ủy viên', 'member', '1', '2026-01-01', '2026-01-01' FROM k)
     INSERT INTO council_session (council_id, title, held_on, created_by) SELECT id, 'Phiên họp', '2026-11-20', 'Thư ký' FROM k`,
    [from, to],
  );

describe('the number of statements', () => {
  it('of the lists of councils and sessions is the same with 3 and with 30 of them', async () => {
    const pages = ['/hoi-dong', `/hoi-dong/${council.id}`];
    const count = async (client: TestClient) => {
      const counts: number[] = [];
      for (const page of pages) counts.push(await countQueries(application, () => client.get(page)));
      return counts;
    };
    await addCouncils(1, 3);
    for (let number = 1; number <= 3; number += 1) await seedSession(manager, council.id, `Phiên ${String(number)}`);
    const three = [await count(manager), await count(member)];
    await addCouncils(4, 30);
    for (let number = 4; number <= 30; number += 1) await seedSession(manager, council.id, `Phiên ${String(number)}`);
    expect([await count(manager), await count(member)]).toEqual(three);
    const page = (await manager.get('/hoi-dong')).text;
    expect([page.includes('Hội đồng HD30'), page.match(/Phiên 30/g)?.length]).toEqual([true, 1]);
  });

  it('of a session is the same with 3 and with 30 matters', async () => {
    const session = await seedSession(manager, council.id, 'Nhiều nội dung');
    const load = () => countQueries(application, () => manager.get(`/hoi-dong/phien/${session}`));
    await addMatters(session, 1, 3);
    const three = await load();
    await addMatters(session, 4, 30);
    expect(await load()).toBe(three);
    expect((await manager.get(`/hoi-dong/phien/${session}`)).text).toContain('Nội dung 30');
  });
});

describe('after years of sessions', () => {
  let session: string;
  beforeAll(async () => {
    // Votes and results of a session are kept as written: the owner writes the past.
    for (const statement of YEARS_OF_WORK) await application.asOwner(statement, [council.id]);
    for (const table of [...GROWING, 'council_member']) await application.asOwner(`ANALYZE ${table}`);
    const [row] = (await application.asOwner(
      `SELECT id FROM council_session WHERE council_id = $1 AND state = 'concluded' ORDER BY held_on DESC LIMIT 1`,
      [council.id],
    )) as { id: string }[];
    session = row?.id ?? '';
  }, 120_000);

  /** The growing tables that the statements of a page read from end to end, with the statement. */
  async function readWhole(work: () => Promise<unknown>): Promise<string[]> {
    const sent = (await sentQueries(application, work)).filter(({ sql }) => /^\s*(SELECT|WITH)\b/i.test(sql));
    expect(sent.length).toBeGreaterThan(0);
    const whole: string[] = [];
    for (const query of sent) {
      const tables = (await tablesReadWhole(application, query)).filter((table) => GROWING.has(table));
      if (tables.length > 0) whole.push(`${tables.join(', ')}: ${query.sql}`);
    }
    return whole;
  }

  const opens = (client: TestClient, path: string) => async () => {
    const answer = await client.get(path);
    if (answer.status !== 200) throw new Error(`${path} answered ${String(answer.status)}`);
  };

  it('the lists and a session read no growing table of councils from end to end, for Sở Nội vụ and for a member', async () => {
    for (const client of [manager, member]) {
      for (const path of ['/hoi-dong', `/hoi-dong/${council.id}`, `/hoi-dong/phien/${session}`]) {
        expect([path, await readWhole(opens(client, path))]).toEqual([path, []]);
      }
    }
  });

  it('what waits for a member, and what a member was told, are found without reading all', async () => {
    expect(await readWhole(opens(member, '/viec-can-lam'))).toEqual([]);
    const actor = await councilActor(application, council.userIds[0]);
    const notices = application.get(NoticesService);
    expect(
      await readWhole(async () => {
        expect((await notices.list(actor)).length).toBe(200);
        expect(await notices.unread(actor)).toBeGreaterThan(200);
      }),
    ).toEqual([]);
  });
});
