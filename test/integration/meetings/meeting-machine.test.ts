import {
  MEETING_ACTIONS,
  MEETING_STATES,
  type MeetingAction,
  type MeetingState,
} from '../../../src/domain/workflow/meeting';
import { MeetingsService } from '../../../src/modules/meetings';
import { MeetingStepsService } from '../../../src/modules/meetings/meeting-steps.service';
import type { Actor } from '../../../src/platform/access';
import { Conflict, Forbidden } from '../../../src/platform/errors';
import { actorOf, placeOf } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

/** Written by hand from the brief of the meeting: which step leads where, and who may take it. */
const BOTH = ['thu-ky', 'so-noi-vu'];
const EXPECTED: Readonly<
  Record<MeetingState, Partial<Record<MeetingAction, readonly [MeetingState, readonly string[]]>>>
> = {
  preparing: { invite: ['invited', BOTH], cancel: ['cancelled', BOTH] },
  invited: { invite_again: ['invited', BOTH], begin: ['in_session', BOTH], cancel: ['cancelled', BOTH] },
  in_session: { conclude: ['concluded', BOTH] },
  concluded: { resume: ['in_session', ['thu-ky']], sign_minutes: ['minutes_signed', BOTH] },
  minutes_signed: {},
  cancelled: {},
};
const PEOPLE = ['thu-ky', 'so-noi-vu', 'can-bo-ag1', 'lanh-dao-ag1', 'lanh-dao-tinh'];

describe('every step of a meeting, from every state, by every role', () => {
  let application: TestApplication;
  let reviewId: string;
  const people = new Map<string, Actor>();

  beforeAll(async () => {
    application = await startTestApplication();
    ({ reviewId } = await seedWorld(application, { members: 1 }));
    for (const login of PEOPLE) people.set(login, await actorOf(application, login));
  });
  afterAll(() => application.close());

  /** A meeting in this state that lacks nothing for any step. */
  async function meetingIn(state: MeetingState): Promise<string> {
    const [row] = await application.database.query<{ id: string }>(
      `INSERT INTO meeting (review_id, number, kind, title, state, held_on, starts_at, ends_at, venue, quorum, changed_by)
       SELECT $1, coalesce(max(number), 0) + 1, 'six_month', 'Hội nghị', $2, '2022-08-09', '08:00', '11:00', 'Hội trường', '2/3', 'Thử'
         FROM meeting WHERE review_id = $1 RETURNING id`,
      [reviewId, state],
    );
    const id = row!.id;
    await application.database.query(
      `INSERT INTO meeting_item (meeting_id, kind, position, content, changed_by) VALUES ($1, 'agenda', 1, 'Khai mạc', 'Thử')`,
      [id],
    );
    await application.database.query(
      `INSERT INTO meeting_attendance (meeting_id, agency_id, status, changed_by)
       SELECT $1, id, 'present', 'Thử' FROM agency WHERE code = 'AG1'`,
      [id],
    );
    return id;
  }

  it.each(MEETING_STATES)('%s', async (state) => {
    const steps = application.get(MeetingStepsService);
    const place = await placeOf(application, people.get('thu-ky')!);
    const found: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    for (const action of MEETING_ACTIONS) {
      for (const login of PEOPLE) {
        const actor = people.get(login)!;
        const id = await meetingIn(state);
        const request = { version: 1, reason: 'Có lý do', number: '1', date: '2022-08-09' };
        const key = `${action} by ${login}`;
        found[key] = await steps.take(actor, place, id, action, request).then(
          async () => (await application.get(MeetingsService).find(actor, place, id)).state,
          (error: unknown) =>
            error instanceof Forbidden ? 'forbidden' : error instanceof Conflict ? 'conflict' : error,
        );
        const allowed = EXPECTED[state][action];
        const ever = BOTH.includes(login) && !(action === 'resume' && login === 'so-noi-vu');
        expected[key] = !ever ? 'forbidden' : allowed === undefined ? 'conflict' : allowed[0];
        expect(allowed === undefined || allowed[1].includes(login) === ever).toBe(true);
      }
    }
    expect(found).toEqual(expected);
  });
});
