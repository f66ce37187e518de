import { heldMeeting, MEETINGS, NUMBERED, ok, PLAN, plannedMeeting, step } from '../../support/meetings';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

const PAGE = '/khoi/KHOI-1/2022-H1/hop';
const WAITING = 'Chọn “Sự có mặt” để lưu.';

describe('the forms of a meeting', () => {
  let application: TestApplication;
  let world: World;
  let secretary: TestClient;

  beforeEach(async () => {
    application = await startTestApplication();
    world = await seedWorld(application, { members: 3 });
    secretary = await application.visit('thu-ky');
  });
  afterEach(() => application.close());

  const quorum = async (): Promise<string | undefined> =>
    /<input(?=[^>]*name="quorum")[^>]*value="([^"]*)"/.exec((await secretary.get(PAGE)).text)?.[1];
  const rule = (share: string, period: '2022' | '2021') =>
    application.database.query(
      `INSERT INTO ballot_rule (bloc_id, period_id, kind, quorum, threshold, base, is_more_than, places, rounds, tie,
                                late_tie, may_vote_for_itself)
       SELECT $1, p.id, 'secret', $2, '1/2', 'collected', true, 1, 2, 'next_round', 'chair', false
         FROM period p WHERE p.code = $3`,
      [world.blocs['KHOI-1'], share, period],
    );

  it('begin with the share of units of the rules of voting, else with that of the last meeting', async () => {
    expect(await quorum()).toBeUndefined();
    ok(await secretary.api('POST', MEETINGS, { ...PLAN, quorum: '3/4' }));
    expect(await quorum()).toBe('3/4');
    await rule('0.6', '2022');
    expect(await quorum()).toBe('3/4');
    await application.database.query(`UPDATE ballot_rule SET quorum = '4/5'`);
    expect(await quorum()).toBe('4/5');
  });

  it('say nothing is wrong when the name is typed before the unit is counted, and save both then', async () => {
    const path = await plannedMeeting(secretary);
    ok(await step(secretary, path, 'invite', NUMBERED));
    await secretary.get(`${PAGE}/1/diem-danh`);
    const send = (fields: Record<string, string>, htmx: boolean) =>
      secretary.postFiles(`${PAGE}/1/diem-danh/AG2`, fields, [], { htmx });
    const typed = { status: '', attendeeName: 'Trưởng ban', version: '0' };

    const first = await send(typed, true);
    expect([first.status, first.text.includes(WAITING), first.text.includes('part-save__wrong')]).toEqual([
      200,
      true,
      false,
    ]);
    const pressed = await send(typed, false);
    expect([pressed.status, pressed.text.includes('value="Trưởng ban"')]).toEqual([422, true]);
    const counted = await send({ ...typed, status: 'present' }, true);
    expect([counted.status, counted.text.includes('Đã lưu')]).toEqual([200, true]);
    // Who was counted is not uncounted by leaving the choice empty.
    expect((await send({ ...typed, version: '1' }, true)).status).toBe(422);
    const { attendance } = ok(await secretary.api('GET', path));
    expect(attendance[1]).toMatchObject({ agency: 'AG2', attendeeName: 'Trưởng ban', present: true });
  });

  it('stand under one head with the ballots of the meeting', async () => {
    await heldMeeting(secretary, ['AG1', 'AG2', 'AG3']);
    const head = async (path: string): Promise<string> => {
      const { text } = await secretary.get(`${PAGE}/1${path}`);
      const [header = ''] = /<h1>.*?<\/nav>/s.exec(text) ?? [];
      return header.replaceAll(' aria-current="page"', '');
    };
    const attendance = await head('/diem-danh');
    expect(attendance).toContain('Có mặt 3/3 đơn vị');
    expect(await head('/bo-phieu')).toBe(attendance);
  });
});
