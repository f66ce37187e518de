import { PlacesService } from '../../../src/modules/blocs';
import { ProvinceHomeService } from '../../../src/modules/home/province-home.service';
import { SearchService } from '../../../src/modules/home/search.service';
import { TasksService } from '../../../src/modules/tasks';
import type { Actor } from '../../../src/platform/access';
import { actorOf, placeOf } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

let application: TestApplication;
let appraiser: Actor;

beforeAll(async () => {
  application = await startTestApplication();
  await seedWorld(application, { members: 3 });
  // The membership itself stays open: ending an agency does not touch it.
  await application.database.query(`UPDATE agency SET active_to = '2022-06-15' WHERE code = 'AG3'`);
  appraiser = await actorOf(application, 'so-noi-vu');
});
afterAll(() => application.close());

describe('an agency that ended inside the period', () => {
  it('is no member, and its tasks are in no total: the sum over the agencies is the total', async () => {
    const place = await placeOf(application, appraiser);
    const tasks = await application.get(TasksService).statesOf(place);
    expect(place.members.map(({ code }) => code)).toEqual(['AG1', 'AG2']);
    const perAgency = place.members.map(({ agencyId }) => tasks.filter((task) => task.agencyId === agencyId).length);
    expect([perAgency, tasks.length]).toEqual([[10, 10], 20]);
  });

  it('is not counted on the home of the province', async () => {
    const followed = await application.get(ProvinceHomeService).read(appraiser);
    const bloc = followed.find((candidate) => candidate.bloc.blocCode === 'KHOI-1');
    expect([bloc?.bloc.members.length, bloc?.tasks.length]).toEqual([2, 20]);
  });

  it('is not found with its tasks, and opens no bloc to its own people', async () => {
    const { tasks } = await application.get(SearchService).find(appraiser, 'trọng tâm số 10');
    expect(tasks.hits.filter(({ blocCode }) => blocCode === 'KHOI-1').map(({ agencyCode }) => agencyCode)).toEqual([
      'AG1',
      'AG2',
    ]);
    const officer = await actorOf(application, 'can-bo-ag3');
    const listed = await application.get(PlacesService).list(officer);
    expect(listed.map(({ blocCode, periodCode }) => `${blocCode}/${periodCode}`)).toEqual([]);
    expect((await application.get(SearchService).find(officer, 'trọng tâm')).tasks.total).toBe(0);
  });
});
