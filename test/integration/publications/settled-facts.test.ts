import { exact } from '../../../src/domain/fraction';
import { AgenciesService } from '../../../src/modules/agencies';
import { BlocSetupService, type BlocPlace, DeadlinesService, PlacesService } from '../../../src/modules/blocs';
import { MembershipsService } from '../../../src/modules/blocs/memberships.service';
import { PeriodsService } from '../../../src/modules/blocs/periods.service';
import { BallotRulesService } from '../../../src/modules/ballots/ballot-rules.service';
import { CommendationsService } from '../../../src/modules/commendations';
import { PublicationsService } from '../../../src/modules/publications';
import { AssignmentsService } from '../../../src/modules/reviews/assignments.service';
import { ScoresService } from '../../../src/modules/reviews/scores.service';
import { SheetStepsService } from '../../../src/modules/sheets';
import { TargetsService } from '../../../src/modules/tasks';
import { type Actor, SYSTEM_ACTOR } from '../../../src/platform/access';
import { Conflict, InvalidInput } from '../../../src/platform/errors';
import { appraiseAll, publishByApi } from '../../support/publications';
import { actorOf } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

let application: TestApplication;
let world: World;
let stale: BlocPlace;
let office: Actor;
let secretary: Actor;

beforeAll(async () => {
  application = await startTestApplication();
  world = await seedWorld(application, { members: 3 });
  await appraiseAll(application, world);
  [office, secretary] = [await actorOf(application, 'so-noi-vu'), await actorOf(application, 'thu-ky')];
  stale = await application.get(PlacesService).find(office, 'KHOI-1', '2022-H1');
  const published = await publishByApi(await application.visit('so-noi-vu'));
  if (published.status !== 200) throw new Error(published.text);
});
afterAll(() => application.close());

const memberships = (): MembershipsService => application.get(MembershipsService);
async function membershipOf(code: string): Promise<string> {
  const [row] = await application.database.query<{ id: string }>(
    `SELECT id FROM bloc_membership WHERE agency_id = $1 AND valid_to IS NULL`,
    [world.agencies[code]],
  );
  return row!.id;
}
const membershipRows = () => application.database.query(`SELECT * FROM bloc_membership ORDER BY id`);

describe('what a published result rests on, once it is published', () => {
  const bloc = () => stale.bloc;

  it.each<readonly [string, () => Promise<unknown>]>([
    ['the end', async () => memberships().end(SYSTEM_ACTOR, bloc(), await membershipOf('AG3'), '2022-03-31')],
    [
      'another role',
      async () => memberships().changeRole(SYSTEM_ACTOR, bloc(), await membershipOf('AG3'), 'vice_chair', '2022-04-01'),
    ],
    [
      'another role by a list',
      () => {
        const listed = [{ agencyId: world.agencies['AG3'] ?? '', agencyCode: 'AG3', role: 'vice_chair' as const }];
        return application.get(BlocSetupService).setMembers(SYSTEM_ACTOR, bloc(), listed, '2022-04-01', 'import');
      },
    ],
    [
      'a new member',
      () => {
        const draft = { agencyCode: 'LA1', role: 'member', from: '2022-06-30', to: null } as const;
        return memberships().add(SYSTEM_ACTOR, bloc(), draft, 'screen');
      },
    ],
  ])('refuses %s of a membership in it', async (_name, write) => {
    const before = await membershipRows();
    await expect(write()).rejects.toMatchObject({
      constructor: Conflict,
      message: expect.stringContaining('đã công bố') as string,
    });
    expect(await membershipRows()).toEqual(before);
  });

  it('lets a member leave after it', async () => {
    await memberships().end(SYSTEM_ACTOR, bloc(), await membershipOf('AG3'), '2022-06-30');
    expect((await application.get(PlacesService).find(office, 'KHOI-1', '2022-H1')).members).toHaveLength(3);
  });

  it('refuses another cut-off of its period', async () => {
    const periods = application.get(PeriodsService);
    const period = (await periods.list(SYSTEM_ACTOR)).find(({ code }) => code === '2022-H1');
    const write = periods.setCutOff(SYSTEM_ACTOR, '2022-H1', period?.version ?? 0, '2022-06-10');
    await expect(write).rejects.toBeInstanceOf(Conflict);
    expect((await periods.list(SYSTEM_ACTOR)).find(({ code }) => code === '2022-H1')).toEqual(period);
  });

  it('refuses a new name of a member from a day of it, not from the day after', async () => {
    const agencies = application.get(AgenciesService);
    const { agency } = await agencies.details(SYSTEM_ACTOR, 'AG2');
    const renamed = (effectiveOn: string) => {
      const renaming = { name: 'Cơ quan có tên mới', shortName: 'Tên mới', effectiveOn };
      return agencies.rename(SYSTEM_ACTOR, 'AG2', agency.version, renaming, 'screen');
    };
    await expect(renamed('2022-06-30')).rejects.toMatchObject({
      constructor: Conflict,
      message: expect.stringContaining('Sở Nội vụ mở lại kỳ') as string,
    });
    await renamed('2022-07-01');
  });

  it('lets an import register and adjust targets only from the day after it', async () => {
    const targets = application.get(TargetsService);
    const member = stale.members[0]!;
    const values = { title: 'Nhiệm vụ', unit: 'văn bản', target: exact('5'), due: '2022-12-31', approvedBy: 'Khối' };
    const measured = { ...values, kind: 'cumulative', direction: 'higher' } as const;
    await application.database.transaction(async () => {
      const year = await application.get(PlacesService).find(office, 'KHOI-1', '2022');
      const task = await targets.importTask(SYSTEM_ACTOR, year, member, 90, measured);
      const adjusted = { ...measured, target: exact('6'), reason: 'Sửa theo tệp' };
      await targets.importAdjustment(SYSTEM_ACTOR, year, task, adjusted);
    });
    const rows = await application.database.query(
      `SELECT b.effective_on::text AS day FROM key_task_baseline b JOIN key_task t ON t.id = b.task_id
        WHERE t.number = 90 ORDER BY b.version`,
    );
    expect(rows).toEqual([{ day: '2022-07-01' }, { day: '2022-07-01' }]);
    await expect(targets.importTask(SYSTEM_ACTOR, stale, member, 91, measured)).rejects.toBeInstanceOf(Conflict);
  });

  it('asks for the reason of opening it again', async () => {
    const place = await application.get(PlacesService).find(office, 'KHOI-1', '2022-H1');
    const reopen = application.get(PublicationsService).reopen(office, place, place.review!.version, ' ');
    await expect(reopen).rejects.toBeInstanceOf(InvalidInput);
  });
});

describe('a write that found the place before it was published', () => {
  it.each<readonly [string, () => Promise<unknown>]>([
    ['excluding', () => application.get(ScoresService).exclude(secretary, stale, 'AG2', 'Lý do')],
    ['lifting an exclusion', () => application.get(ScoresService).lift(secretary, stale, 'AG2', 'Lý do')],
    [
      'assigning a criterion',
      () => application.get(AssignmentsService).set(secretary, stale, { agency: 'AG2', criterion: 'A1' }, false),
    ],
    ['a deadline', () => application.get(DeadlinesService).set(office, stale, 'report', new Date('2027-01-01'))],
    [
      'an extension',
      () => application.get(DeadlinesService).extend(office, stale, 'meeting', new Date('2027-01-01'), 'Lý do'),
    ],
    [
      'a commendation',
      () =>
        application.get(CommendationsService).record(SYSTEM_ACTOR, stale, {
          ...{ agencyId: world.agencies['AG2'] ?? '', agencyCode: 'AG2', subject: 'collective', form: 'Bằng khen' },
          ...{ type: 'movement', decisionNumber: '1/QĐ', decidedOn: '2022-05-01', quantity: 1 },
        }),
    ],
    [
      'rules of ballots',
      async () => {
        const service = application.get(BallotRulesService);
        const { rules, version } = await service.find(stale);
        return service.save(secretary, stale, rules, version);
      },
    ],
    [
      'a step of a sheet',
      () => application.get(SheetStepsService).take(office, stale, 'AG2', 'reconsider', { reason: 'Lý do' }),
    ],
  ])('is refused with 409: %s', async (_name, write) => {
    const before = await application.database.query(`SELECT count(*) FROM audit_entry`);
    await expect(write()).rejects.toMatchObject({
      constructor: Conflict,
      message: expect.stringContaining('đã công bố') as string,
    });
    expect(await application.database.query(`SELECT count(*) FROM audit_entry`)).toEqual(before);
  });
});
