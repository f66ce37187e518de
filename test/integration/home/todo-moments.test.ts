import type { TodoKind } from '../../../src/domain/todo';
import { TodoService } from '../../../src/modules/home/todo/todo.service';
import { RegistrationDraftService } from '../../../src/modules/tasks/registration/registration-draft.service';
import { newLine, placeOf2023, seedYear2023 } from '../../support/registrations';
import { actorOf } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

let application: TestApplication;
let world: World;

beforeEach(async () => {
  application = await startTestApplication({ today: '2022-03-01' });
  world = await seedWorld(application);
});
afterEach(() => application.close());

/** What waits of one kind, as the page of the person's todo names it: 'AG2 2022-H1'. */
async function waiting(login: string, kind: TodoKind, day: string): Promise<string[]> {
  application.setToday(day);
  const { todos } = await application.get(TodoService).list(await actorOf(application, login, day));
  return todos
    .filter((todo) => todo.kind === kind)
    .map(({ agencyCode, periodCode }) => [agencyCode, periodCode].filter(Boolean).join(' '));
}

async function deadline(kind: string, dueAt: string, opensOn: string | null = null): Promise<void> {
  await application.database.query(
    `INSERT INTO deadline (period_id, bloc_id, kind, due_at, opens_on) VALUES ($1, $2, $3, $4, $5)`,
    [world.periods['2022-H1'], world.blocs['KHOI-1'], kind, dueAt, opensOn],
  );
}

describe('a sheet', () => {
  it('waits for its officer from the cut-off day on, not before there is something to score', async () => {
    expect(await waiting('can-bo-ag2', 'sheet_fill', '2022-06-29')).toEqual([]);
    expect(await waiting('can-bo-ag2', 'sheet_fill', '2022-06-30')).toEqual(['AG2 2022-H1']);
  });

  it('waits at once when it is due before the cut-off', async () => {
    await deadline('self_score', '2022-06-20T10:00:00Z');
    expect(await waiting('can-bo-ag2', 'sheet_fill', '2022-05-20')).toEqual(['AG2 2022-H1']);
  });

  it('waits from the day that was set with its deadline, whatever the other days are', async () => {
    await deadline('self_score', '2022-07-10T10:00:00Z', '2022-07-04');
    expect(await waiting('can-bo-ag2', 'sheet_fill', '2022-07-03')).toEqual([]);
    expect(await waiting('can-bo-ag2', 'sheet_fill', '2022-07-04')).toEqual(['AG2 2022-H1']);
  });

  it('waits earlier when the figures were due, or when somebody has begun it', async () => {
    await deadline('self_score', '2022-07-05T10:00:00Z');
    expect(await waiting('can-bo-ag2', 'sheet_fill', '2022-05-10')).toEqual([]);
    await deadline('progress_update', '2022-05-10T10:00:00Z');
    expect(await waiting('can-bo-ag2', 'sheet_fill', '2022-05-10')).toEqual([]);
    expect(await waiting('can-bo-ag2', 'sheet_fill', '2022-05-12')).toEqual(['AG2 2022-H1']);
    await application.database.query(
      `INSERT INTO score_sheet (review_id, agency_id, scheme_version_id, state) VALUES ($1, $2, $3, 'drafting')`,
      [world.reviewId, world.agencies['AG2'], world.schemeVersionId],
    );
    expect(await waiting('can-bo-ag2', 'sheet_fill', '2022-03-01')).toEqual(['AG2 2022-H1']);
    expect(await waiting('can-bo-ag1', 'sheet_fill', '2022-03-01')).toEqual([]);
  });
});

describe('the cross-check', () => {
  it('waits for the secretary to be assigned from the self-assessment on, until somebody is assigned', async () => {
    expect(await waiting('thu-ky', 'check_assign', '2022-06-01')).toEqual([]);
    expect(await waiting('thu-ky', 'check_assign', '2022-06-30')).toEqual(['2022-H1']);
    expect(await waiting('so-noi-vu', 'check_assign', '2022-06-30')).toEqual([]);
    await application.database.query(
      `INSERT INTO cross_check (review_id, checked_agency_id, checker_agency_id, origins, assigned_by, assigned_at)
       VALUES ($1, $2, $3, '{automatic}', 'Thư ký khối', now())`,
      [world.reviewId, world.agencies['AG1'], world.agencies['AG2']],
    );
    expect(await waiting('thu-ky', 'check_assign', '2022-06-30')).toEqual([]);
    await application.database.query(
      `UPDATE cross_check SET state = 'ended', ended_by = 'Thư ký khối', ended_at = now(), end_reason = 'Đổi đoàn'`,
    );
    expect(await waiting('thu-ky', 'check_assign', '2022-06-30')).toEqual(['2022-H1']);
    await application.database.query(`UPDATE review SET state = 'published'`);
    expect(await waiting('thu-ky', 'check_assign', '2022-06-30')).toEqual([]);
  });
});

describe('a registration', () => {
  it('waits also while no deadline is set, as long as the year runs and is not published', async () => {
    await seedYear2023(application);
    expect(await waiting('can-bo-ag2', 'registration_fill', '2023-02-01')).toEqual(['AG2 2023']);
    expect(await waiting('can-bo-ag2', 'registration_fill', '2024-01-01')).toEqual([]);
    await application.database.query(
      `UPDATE review SET state = 'published' WHERE period_id = (SELECT id FROM period WHERE code = '2023')`,
    );
    expect(await waiting('can-bo-ag2', 'registration_fill', '2023-02-01')).toEqual([]);
  });

  it('of an agency that passed into a member waits for the people of that member', async () => {
    await seedYear2023(application);
    application.setToday('2023-02-01');
    const place = await placeOf2023(application);
    const drafts = application.get(RegistrationDraftService);
    const officer = await actorOf(application, 'can-bo-ag3', '2023-02-01');
    await drafts.saveLine(officer, place, 'AG3', newLine());
    expect(await waiting('can-bo-ag2', 'registration_fill', '2023-02-01')).toEqual(['AG2 2023']);

    await application.database.query(
      `INSERT INTO agency_succession SELECT a.id, b.id, 'merge', '2023-03-01'::date FROM agency a, agency b
        WHERE a.code = 'AG3' AND b.code = 'AG2'`,
    );
    await application.database.query(`UPDATE agency SET active_to = '2023-03-01' WHERE code = 'AG3'`);
    const listed = await waiting('can-bo-ag2', 'registration_fill', '2023-03-01');
    expect(listed.toSorted()).toEqual(['AG2 2023', 'AG3 2023']);
    expect(await waiting('can-bo-ag1', 'registration_fill', '2023-03-01')).toEqual(['AG1 2023']);

    await application.database.query(`UPDATE task_registration SET state = 'awaiting_leader', version = version + 1`);
    expect(await waiting('lanh-dao-ag2', 'registration_approve', '2023-03-01')).toEqual(['AG3 2023']);
    expect(await waiting('lanh-dao-ag1', 'registration_approve', '2023-03-01')).toEqual([]);
    await application.database.query(`UPDATE task_registration SET state = 'submitted', version = version + 1`);
    expect(await waiting('thu-ky', 'registration_gather', '2023-03-01')).toEqual(['2023']);
    await application.database.query(`UPDATE task_registration SET state = 'gathered', version = version + 1`);
    expect(await waiting('so-noi-vu', 'registration_decide', '2023-03-01')).toEqual(['2023']);
  });
});

describe('figures of an agency that passed into a member', () => {
  it('wait for the officer of that member', async () => {
    await deadline('progress_update', '2022-06-25T10:00:00Z');
    await application.database.query(
      `INSERT INTO agency_succession SELECT a.id, b.id, 'merge', '2022-05-01'::date FROM agency a, agency b
        WHERE a.code = 'AG3' AND b.code = 'AG2'`,
    );
    await application.database.query(`UPDATE agency SET active_to = '2022-05-01' WHERE code = 'AG3'`);
    const listed = await waiting('can-bo-ag2', 'progress_update', '2022-06-01');
    expect(listed.toSorted()).toEqual(['AG2 2022-H1', 'AG3 2022-H1']);
  });
});
