import { SYSTEM_ACTOR } from '../../../src/platform/access';
import { AgencyRegistry } from '../../../src/modules/agencies';
import { BlocSetupService } from '../../../src/modules/blocs';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

/** The pages of the catalogue ask the same number of questions whatever the length of their lists. */
describe('the lists of the catalogue', () => {
  const PATHS = [
    '/danh-muc/co-quan',
    '/danh-muc/khoi',
    '/danh-muc/khoi/KHOI-1',
    '/danh-muc/ky',
    '/danh-muc/co-quan/AG1',
  ];

  let applications: readonly TestApplication[];

  beforeAll(async () => {
    applications = [await seeded(1), await seeded(3)];
  });
  afterAll(async () => {
    for (const application of applications) await application.close();
  });

  it.each(PATHS)('%s needs as many queries for three as for one', async (path) => {
    const counts: number[] = [];
    for (const application of applications) {
      const appraiser = await application.visit('so-noi-vu');
      expect((await appraiser.get(path)).status).toBe(200);
      counts.push(await countQueries(application, () => appraiser.get(path)));
    }
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[1]).toBe(counts[0]);
  });

  async function seeded(members: number): Promise<TestApplication> {
    const application = await startTestApplication();
    await seedWorld(application, { members });
    if (members > 1) await addMore(application);
    return application;
  }

  async function addMore(application: TestApplication): Promise<void> {
    const setup = application.get(BlocSetupService);
    for (const number of [4, 5]) {
      const draft = { code: `KHOI-${number}`, name: `Khối ${number}`, kind: 'bloc', foundingDecision: null } as const;
      await setup.createBloc(SYSTEM_ACTOR, draft, 'command');
      await setup.ensurePeriods(SYSTEM_ACTOR, 2020 + number);
      const words = { kind: 'state', kindWords: null, email: null, officialOrder: number } as const;
      const named = { code: `X${number}`, name: `Sở ${number}`, shortName: `X${number}` };
      await application.get(AgencyRegistry).registerImported(SYSTEM_ACTOR, { ...named, ...words });
      await application.database.query(
        `INSERT INTO agency_succession SELECT a.id, b.id, 'merge', $1::date FROM agency a, agency b WHERE a.code = 'AG1' AND b.code = $2`,
        ['2030-01-01', named.code],
      );
    }
  }
});
