import { CheckPlanService } from '../../../src/modules/appraisals';
import { CheckingService } from '../../../src/modules/appraisals/checks/checking.service';
import { StaleJudgement } from '../../../src/modules/appraisals/judgements/judgement-errors';
import type { BlocPlace } from '../../../src/modules/blocs';
import { SheetScoringService, SheetStepsService } from '../../../src/modules/sheets';
import { exact } from '../../../src/domain/fraction';
import type { Actor } from '../../../src/platform/access';
import { FilesService } from '../../../src/platform/files';
import { addPerson, evidenceFile, handIn, MONITORED_SCHEME } from '../../support/checks';
import { actorOf, placeOf, typedPoints } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

const DAY = '2022-07-01';
const QUERY = { agencyCode: 'AG4' };
let application: TestApplication;
let place: BlocPlace;
let checking: CheckingService;
const people: Record<string, Actor> = {};

beforeAll(async () => {
  application = await startTestApplication({ today: DAY });
  const world = await seedWorld(application, { members: 5, scheme: MONITORED_SCHEME });
  for (const login of ['kiem-tra-1', 'kiem-tra-2']) {
    await addPerson(application, login, 'CROSS_CHECKER', world.agencies['AG3']!);
  }
  for (const login of ['kiem-tra-1', 'kiem-tra-2', 'thu-ky', 'so-noi-vu', 'can-bo-ag4', 'lanh-dao-ag4']) {
    people[login] = await actorOf(application, login, DAY);
  }
  place = await placeOf(application, people['thu-ky']!);
  checking = application.get(CheckingService);
  await handIn(application, 'AG4');
  await application
    .get(CheckPlanService)
    .add(people['so-noi-vu']!, place, { checker: 'AG3', checked: 'AG4', reason: 'Để thử' });
});
afterAll(() => application.close());

const say = (login: string, points: string, version: number) =>
  checking.record(
    people[login]!,
    place,
    QUERY,
    { code: 'A1', accepted: false, points: exact(points), reason: 'Đã xem', version },
    'screen',
  );
const judged = async (): Promise<number | undefined> =>
  (await application.get(CheckPlanService).list(people['thu-ky']!, place))[0]?.judged;

it('lets one of two colleagues who save at once be first, and tells the other both values', async () => {
  const both = await Promise.allSettled([say('kiem-tra-1', '35', 0), say('kiem-tra-2', '34', 0)]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refused = both.find((outcome): outcome is PromiseRejectedResult => outcome.status === 'rejected');
  expect(refused?.reason).toBeInstanceOf(StaleJudgement);
  expect(await judged()).toBe(1);
});

it('stops while the sheet is with its agency, and asks again for what was said of other figures', async () => {
  const steps = application.get(SheetStepsService);
  const file = await evidenceFile(application, 'AG4', 'A1');
  const files = application.get(FilesService);
  await expect(files.read(people['kiem-tra-1']!, file)).resolves.toBeDefined();
  await steps.take(people['so-noi-vu']!, place, 'AG4', 'take_up');
  await steps.take(people['so-noi-vu']!, place, 'AG4', 'return', { reason: 'Bổ sung A1' });

  const returned = await checking.open(people['kiem-tra-1']!, place, QUERY);
  expect([returned.sheet, returned.proposals.size]).toEqual([null, 0]);
  await expect(say('kiem-tra-1', '33', 1)).rejects.toThrow('Cơ quan chưa nộp phiếu');
  await expect(files.read(people['kiem-tra-1']!, file)).rejects.toThrow('Không tìm thấy tệp này.');

  application.setToday('2022-07-02');
  await application.get(SheetScoringService).saveCriterion(people['can-bo-ag4']!, place, 'AG4', {
    ...{ code: 'A1', ...typedPoints('38'), explanation: 'Đã bổ sung', version: 1 },
  });
  await steps.take(people['can-bo-ag4']!, place, 'AG4', 'send_to_leader', { attested: true });
  await steps.take(people['lanh-dao-ag4']!, place, 'AG4', 'submit', { attested: true });

  const again = await checking.open(people['kiem-tra-1']!, place, QUERY);
  const before = again.proposals.get('A1');
  expect([before?.outdated, before?.version]).toEqual([true, 1]);
  expect(await judged()).toBe(0);
  application.setToday('2022-07-03');
  const points = before?.points?.toString() ?? '';
  expect((await say('kiem-tra-1', points, 1)).version).toBe(2);
  expect(await judged()).toBe(1);
});
