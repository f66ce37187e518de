import { SYSTEM_ACTOR } from '../../../src/platform/access';
import { ReportsService } from '../../../src/modules/reports';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

describe('the six-month report', () => {
  it.each([1, 3])('asks the same number of questions for %i members', async (members) => {
    const application: TestApplication = await startTestApplication();
    try {
      await seedWorld(application, { members });
      const reports = application.get(ReportsService);
      const count = await countQueries(application, () => reports.read(SYSTEM_ACTOR, 'KHOI-1', '2022-H1'));
      // Three of them for legal texts, one for movements, one for the minutes of the meeting, one for the tasks of the bloc.
      expect(count).toBe(23);
    } finally {
      await application.close();
    }
  });
});
