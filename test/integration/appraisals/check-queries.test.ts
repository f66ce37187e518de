import { CheckPlanService, MonitorsService } from '../../../src/modules/appraisals';
import { MonitoringService } from '../../../src/modules/appraisals/monitoring/monitoring.service';
import type { BlocPlace } from '../../../src/modules/blocs';
import type { Actor } from '../../../src/platform/access';
import { handIn, MONITORED_SCHEME } from '../../support/checks';
import { actorOf, placeOf } from '../../support/sheets';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

let application: TestApplication;
let secretary: Actor;
let officer: Actor;
let place: BlocPlace;

beforeAll(async () => {
  application = await startTestApplication({ today: '2022-07-01' });
  await seedWorld(application, { members: 5, scheme: MONITORED_SCHEME });
  secretary = await actorOf(application, 'thu-ky', '2022-07-01');
  officer = await actorOf(application, 'can-bo-la', '2022-07-01');
  place = await placeOf(application, secretary);
  await handIn(application, 'AG1');
});
afterAll(() => application.close());

const counts = async (): Promise<number[]> => [
  await countQueries(application, () => application.get(CheckPlanService).list(secretary, place)),
  await countQueries(application, async () => {
    const found = await application.get(MonitorsService).find(officer, 'KHOI-1', '2022-H1');
    await application.get(MonitoringService).table(found, officer);
  }),
  await countQueries(application, () => application.get(MonitorsService).placesOf(officer)),
];

it('reads the plan and the grid of a monitoring agency with the same queries for one sheet and for three', async () => {
  await application
    .get(CheckPlanService)
    .add(secretary, place, { checker: 'AG2', checked: 'AG3', reason: 'Một phân công' });
  const one = await counts();
  await handIn(application, 'AG2');
  await handIn(application, 'AG3');
  await application.get(CheckPlanService).apply(secretary, place, 3);
  expect(await counts()).toEqual(one);
});
