import { MeetingDocumentsService, MeetingsService } from '../../../src/modules/meetings';
import { heldMeeting, ok, step } from '../../support/meetings';
import { actorOf, placeOf } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

describe('what the tables of meetings promise', () => {
  let application: TestApplication;
  let world: World;
  let meetingId: string;

  beforeAll(async () => {
    application = await startTestApplication();
    world = await seedWorld(application, { members: 2 });
    const secretary = await application.visit('thu-ky');
    const path = await heldMeeting(secretary, ['AG1', 'AG2']);
    meetingId = ok(await secretary.api('GET', path)).id;
    ok(await step(secretary, path, 'conclude'));
    ok(await step(secretary, path, 'sign_minutes', { number: '', date: '2022-08-09' }));
  });
  afterAll(() => application.close());

  const owner = (sql: string) => application.asOwner(sql);

  it.each([
    [`UPDATE meeting_minutes SET content_hash = repeat('0', 64)`],
    [`DELETE FROM meeting_event`],
    [`UPDATE meeting_invitation SET number = '99'`],
    [`TRUNCATE meeting_minutes`],
  ])('nobody rewrites what is kept: %s', async (sql) => {
    await expect(owner(sql)).rejects.toThrow('rows of');
  });

  it.each([
    [`UPDATE meeting_attendance SET status = 'substitute'`, 'meeting_attendance_authorised_check'],
    [
      `UPDATE meeting_attendance SET status = 'absent', user_id = (SELECT id FROM app_user LIMIT 1)`,
      'meeting_attendance_absent_check',
    ],
    [`UPDATE meeting SET quorum = 'nửa'`, 'meeting_quorum_check'],
    [`UPDATE meeting_item SET content = ' '`, 'meeting_item_content_check'],
  ])('nothing half-said is stored: %s', async (sql, constraint) => {
    await expect(owner(sql)).rejects.toThrow(constraint);
  });

  it('prints the counts of a concluded ballot in the minutes, and no voter', async () => {
    const [ballot] = (await owner(
      `INSERT INTO ballot (meeting_id, review_id, title, method, rules, is_acclaim, state, round, created_by)
       VALUES ('${meetingId}', '${world.reviewId}', 'Suy tôn đơn vị dẫn đầu', 'secret', '{}', false, 'concluded', 1, 'Thử') RETURNING id`,
    )) as { id: string }[];
    const id = ballot!.id;
    await owner(
      `INSERT INTO ballot_round (ballot_id, round, places, members, present, opened_by, issued, collected, valid, invalid, needed, counted_by, counted_at)
       VALUES ('${id}', 1, 1, 9, 7, 'Thử', 7, 7, 6, 1, 5, 'Thử', now())`,
    );
    await owner(
      `INSERT INTO ballot_round_candidate (ballot_id, round, agency_id, votes, outcome)
       SELECT '${id}', 1, id, CASE code WHEN 'AG1' THEN 2 ELSE 5 END, CASE code WHEN 'AG1' THEN 'not_elected' ELSE 'elected' END
         FROM agency WHERE code IN ('AG1','AG2')`,
    );
    const actor = await actorOf(application, 'thu-ky');
    const place = await placeOf(application, actor);
    const meeting = await application.get(MeetingsService).find(actor, place, meetingId);
    const documents = application.get(MeetingDocumentsService);
    const facts = await documents.minutesFacts(place, meeting, { number: null, date: null });
    expect(facts.ballots).toEqual([
      {
        title: 'Suy tôn đơn vị dẫn đầu',
        secret: true,
        rounds: [
          {
            ...{ round: 1, present: 7, issued: 7, collected: 7, valid: 6, invalid: 1, needed: 5, decision: null },
            candidates: [
              { agency: 'Ban AG2 Tỉnh ủy', votes: 5, outcome: 'elected' },
              { agency: 'Ban AG1 Tỉnh ủy', votes: 2, outcome: 'not_elected' },
            ],
          },
        ],
      },
    ]);
    // Signed minutes are what was signed: a ballot that comes later does not change them.
    expect(JSON.stringify(await documents.minutes(place, meeting))).not.toContain('Suy tôn đơn vị dẫn đầu');
  });
});
