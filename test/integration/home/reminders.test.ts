import { toDecimalString } from '../../../src/domain/fraction';
import { RemindersService } from '../../../src/modules/home/reminders/reminders.service';
import type { Actor } from '../../../src/platform/access';
import { AuditService } from '../../../src/platform/audit';
import { Conflict, InvalidInput, NotFound } from '../../../src/platform/errors';
import { NoticesService } from '../../../src/platform/notices';
import type { ReminderKind } from '../../../src/text/notices/reminders';
import { actorOf } from '../../support/sheets';
import { recordFigure } from '../../support/tasks';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

let application: TestApplication;
let world: World;
let reminders: RemindersService;
let secretary: Actor;

beforeAll(async () => {
  application = await startTestApplication({ today: '2022-07-05' });
  world = await seedWorld(application, { members: 9 });
  reminders = application.get(RemindersService);
  secretary = await actorOf(application, 'thu-ky');
  for (const kind of ['progress_update', 'self_score', 'registration', 'cross_check']) await setDeadline(kind);
  // Six on time, the last of them on the very day; two late; AG9 not at all.
  for (let agency = 1; agency <= 8; agency += 1) {
    const day = agency <= 5 ? '2022-06-20' : agency === 6 ? '2022-06-30' : '2022-07-02';
    await recordFigure(application, `AG${String(agency)}`, 1, '2022-06-20', '9', {
      recordedAt: `${day}T20:00:00+07:00`,
    });
  }
});
afterAll(() => application.close());

async function setDeadline(kind: string): Promise<void> {
  await application.database.query(
    `INSERT INTO deadline (period_id, bloc_id, kind, due_at) VALUES ($1, $2, $3, '2022-06-30 17:00+07')`,
    [world.periods['2022-H1'], world.blocs['KHOI-1'], kind],
  );
}

const board = (actor = secretary) => reminders.board(actor, 'KHOI-1', '2022-H1');
const workOf = async (kind: ReminderKind) => (await board()).works.find((work) => work.kind === kind);
const send = (
  kind: ReminderKind | null,
  agencyCodes: readonly string[] | null,
  text = 'Đề nghị gửi.',
  actor = secretary,
) => reminders.send(actor, 'KHOI-1', '2022-H1', { kind, agencyCodes, text });
const noticesOf = async (login: string) =>
  (await application.get(NoticesService).list(await actorOf(application, login))).map(({ title, body, path }) => ({
    ...{ title, body, path },
  }));

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

describe('who has not updated', () => {
  it('is 8 of 9 who reported, 6 of 9 on time, and names the missing one', async () => {
    const work = await workOf('progress_update');
    expect(work?.count?.reportingRate && toDecimalString(work.count.reportingRate, 3)).toBe('0.889');
    expect(work?.count?.onTimeRate && toDecimalString(work.count.onTimeRate, 3)).toBe('0.667');
    expect(work?.rows.map(({ state }) => state)).toEqual([
      ...Array.from({ length: 6 }, () => 'on_time'),
      ...['late', 'late', 'missing'],
    ]);
    expect(work?.rows.at(-1)?.member.code).toBe('AG9');
  });

  it('reads sheets, registrations and cross-checks, and whom they concern', async () => {
    await application.database.query(
      `INSERT INTO score_sheet (review_id, agency_id, scheme_version_id, state, submitted_at)
       VALUES ($1, $2, $4, 'submitted', '2022-06-30 20:00+07'), ($1, $3, $4, 'awaiting_leader', NULL)`,
      [world.reviewId, world.agencies['AG1'], world.agencies['AG2'], world.schemeVersionId],
    );
    await application.database.query(
      `INSERT INTO cross_check (review_id, checked_agency_id, checker_agency_id, origins, assigned_by)
       VALUES ($1, $2, $3, '{manual}', 'Thư ký khối')`,
      [world.reviewId, world.agencies['AG1'], world.agencies['AG2']],
    );
    const sheets = await workOf('self_score');
    expect(sheets?.rows.slice(0, 3).map(({ state, withLeader }) => [state, withLeader])).toEqual([
      ['on_time', false],
      ['missing', true],
      ['missing', false],
    ]);
    const checks = await workOf('cross_check');
    expect(checks?.rows.map(({ member, state }) => [member.code, state])).toEqual([['AG2', 'missing']]);
    // The tasks of the world came in by an import: they were registered on paper before.
    expect((await workOf('registration'))?.rows.every(({ state }) => state === 'on_time')).toBe(true);
  });
});

describe('a reminder', () => {
  it('is one notice for the one that is missing, recorded, and shown afterwards', async () => {
    const outcome = await send('progress_update', ['AG9'], 'Đề nghị cập nhật trước 10/7.');
    expect(outcome.sent.map(({ code }) => code)).toEqual(['AG9']);
    expect(await noticesOf('can-bo-ag9')).toEqual([
      {
        title: 'Đôn đốc: cập nhật tiến độ nhiệm vụ',
        body: 'Đề nghị cập nhật trước 10/7.',
        path: '/khoi/KHOI-1/2022-H1/luoi-nhiem-vu',
      },
    ]);
    expect(await noticesOf('can-bo-ag8')).toEqual([]);
    expect((await workOf('progress_update'))?.rows.at(-1)?.reminded).toMatchObject({ by: 'Thư ký khối' });
    const [entry] = await application.database.query<{ subject: string; data: Record<string, string> }>(
      `SELECT subject, data FROM audit_entry WHERE action = 'reminder.sent'`,
    );
    expect(entry).toMatchObject({ subject: 'agency:AG9', data: { note: 'Đề nghị cập nhật trước 10/7.' } });
    const verdicts = await application.get(AuditService).verify();
    expect(verdicts.every((verdict) => verdict.broken === null)).toBe(true);
  });

  it('is not sent twice on a day, whoever presses, however often and in whatever words', async () => {
    const appraiser = await actorOf(application, 'so-noi-vu');
    const outcomes = await Promise.all([
      send('self_score', ['AG3']),
      send('self_score', ['AG3'], 'Lời khác.', appraiser),
      send('self_score', ['AG3']),
    ]);
    expect(outcomes.flatMap(({ sent }) => sent)).toHaveLength(1);
    expect((await send('self_score', ['AG3'])).repeated.map(({ code }) => code)).toEqual(['AG3']);
    expect(await noticesOf('can-bo-ag3')).toHaveLength(1);
    application.setToday('2022-07-06');
    expect((await send('self_score', ['AG3'])).sent).toHaveLength(1);
    application.setToday('2022-07-05');
  });

  it('to all goes to exactly those who still have it to do, and to the leader whom it waits for', async () => {
    const { sent, repeated } = await send('self_score', null);
    expect(sent.map(({ code }) => code)).toEqual(['AG2', 'AG4', 'AG5', 'AG6', 'AG7', 'AG8', 'AG9']);
    expect(repeated.map(({ code }) => code)).toEqual(['AG3']);
    expect(await noticesOf('lanh-dao-ag2')).toHaveLength(1);
    expect(await noticesOf('can-bo-ag2')).toEqual([]);
    expect((await noticesOf('can-bo-ag1')).length).toBe(0);
  });

  it('of tasks behind their plan names them', async () => {
    await recordFigure(application, 'AG4', 3, '2022-06-20', '1');
    await recordFigure(application, 'AG4', 7, '2022-06-20', '2');
    expect((await send('late_tasks', ['AG4'], 'Đề nghị đẩy nhanh.')).sent).toHaveLength(1);
    expect(await noticesOf('can-bo-ag4')).toContainEqual({
      title: 'Đôn đốc: nhiệm vụ chậm, quá hạn',
      body: 'Đề nghị đẩy nhanh. Nhiệm vụ 3, 7.',
      path: '/khoi/KHOI-1/2022-H1/nhiem-vu?agency=AG4&status=behind',
    });
  });

  it.each([
    ['an agency that has done it', 'progress_update', ['AG1'], 'Gửi.', 'reminder_to_nobody'],
    ['an agency of another bloc', 'progress_update', ['LA1'], 'Gửi.', 'reminder_to_nobody'],
    ['nobody', 'progress_update', [], 'Gửi.', 'reminder_to_nobody'],
    ['no text', 'progress_update', ['AG9'], ' \r\n ', 'required'],
    ['a text without end', 'progress_update', ['AG9'], 'x'.repeat(1_001), 'too_long'],
    ['no kind of work', null, ['AG9'], 'Gửi.', 'unknown_choice'],
  ] as const)('to %s is refused', async (_, kind, agencies, text, code) => {
    const error = await errorOf(send(kind, agencies, text));
    expect((error as InvalidInput).violations.map((violation) => violation.code)).toEqual([code]);
  });

  it('is for the secretary and Sở Nội vụ, and not once the result is published', async () => {
    for (const login of ['can-bo-ag1', 'lanh-dao-ag1', 'lanh-dao-tinh']) {
      expect(await errorOf(board(await actorOf(application, login)))).toBeInstanceOf(NotFound);
    }
    await application.database.query(`UPDATE review SET state = 'published'`);
    expect(await errorOf(send('progress_update', ['AG9']))).toBeInstanceOf(Conflict);
    await application.database.query(`UPDATE review SET state = 'open'`);
  });
});
