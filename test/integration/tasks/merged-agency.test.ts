import { PlacesService } from '../../../src/modules/blocs';
import { SearchService } from '../../../src/modules/home/search.service';
import { FiguresService } from '../../../src/modules/meetings/figures.service';
import { RegistrationDraftService } from '../../../src/modules/tasks/registration/registration-draft.service';
import { RegistrationReader } from '../../../src/modules/tasks/registration/registration-reader';
import { RegistrationStepsService } from '../../../src/modules/tasks/registration/registration-steps.service';
import { NotFound } from '../../../src/platform/errors';
import { newLine, placeOf2023, seedYear2023 } from '../../support/registrations';
import { actorOf } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

const TODAY = '2023-02-01';
let application: TestApplication;

beforeAll(async () => {
  application = await startTestApplication({ today: TODAY });
  await seedWorld(application, { members: 3 });
  await seedYear2023(application);
  const drafts = application.get(RegistrationDraftService);
  await drafts.saveLine(
    await actorOf(application, 'can-bo-ag3', TODAY),
    await placeOf2023(application),
    'AG3',
    newLine(),
  );
  const pass = async (predecessor: string, successor: string, day: string) => {
    await application.database.query(
      `INSERT INTO agency_succession SELECT a.id, b.id, 'merge', $1::date FROM agency a, agency b
        WHERE a.code = $2 AND b.code = $3`,
      [day, predecessor, successor],
    );
    await application.database.query(`UPDATE agency SET active_to = $1 WHERE code = $2`, [day, predecessor]);
  };
  await pass('AG3', 'AG2', '2023-03-01');
});
afterAll(() => application.close());

describe('the registration of an agency that passed into a member', () => {
  it('is listed, and the people of the member take its steps until it is approved', async () => {
    const place = await placeOf2023(application);
    const reader = application.get(RegistrationReader);
    const steps = application.get(RegistrationStepsService);
    const { registrations } = await reader.list(place);
    expect(registrations.map(({ member, holder }) => [member.code, holder.code])).toEqual([
      ['AG1', 'AG1'],
      ['AG2', 'AG2'],
      ['AG3', 'AG2'],
    ]);
    await expect(reader.read(await actorOf(application, 'can-bo-ag1', TODAY), place, 'AG3')).rejects.toThrow(NotFound);
    const way = [
      ['can-bo-ag2', 'send_to_leader', 'awaiting_leader'],
      ['lanh-dao-ag2', 'submit', 'submitted'],
      ['thu-ky', 'gather', 'gathered'],
      ['so-noi-vu', 'approve', 'approved'],
    ] as const;
    for (const [login, action, state] of way) {
      await steps.take(await actorOf(application, login, TODAY), place, 'AG3', action, {});
      expect((await reader.list(place)).registrations[2]?.state).toBe(state);
    }
  });

  it('leaves tasks that the member answers for: counted for a meeting and found by search', async () => {
    const appraiser = await actorOf(application, 'so-noi-vu', TODAY);
    const place = await application.get(PlacesService).find(appraiser, 'KHOI-1', '2023');
    const figures = await application.get(FiguresService).of(appraiser, place);
    expect(place.members.map(({ agencyId }) => figures.get(agencyId)?.taskCount)).toEqual([0, 1]);
    const { tasks } = await application.get(SearchService).find(appraiser, 'kết nạp đảng viên mới');
    expect(tasks.hits.map(({ agencyCode, periodCode }) => [agencyCode, periodCode])).toContainEqual(['AG3', '2023']);
  });
});
