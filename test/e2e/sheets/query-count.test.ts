import { exact } from '../../../src/domain/fraction';
import { ScoreImportService } from '../../../src/modules/sheets';
import { SYSTEM_ACTOR } from '../../../src/platform/access';
import { everyItemScheme } from '../../support/scheme-every-item';
import { FULL_POINTS, LEAVES, placeOf } from '../../support/sheets';
import { recordFigure } from '../../support/tasks';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

const PAGES = [
  '/khoi/KHOI-1/2022-H1/phieu',
  '/khoi/KHOI-1/2022-H1/phieu/AG1',
  '/khoi/KHOI-1/2022-H1/diem',
  '/api/v1/blocs/KHOI-1/periods/2022-H1/sheets',
  '/api/v1/blocs/KHOI-1/periods/2022-H1/scores',
];

/** An installation whose members have all scored themselves. */
async function scoredByHand(members: number): Promise<TestApplication> {
  const application = await startTestApplication();
  await seedWorld(application, { members });
  const scores = Array.from({ length: members }, (_, index) =>
    LEAVES.map((criterionCode) => ({
      agencyCode: `AG${String(index + 1)}`,
      criterionCode,
      points: exact(FULL_POINTS[criterionCode]!.replace(',', '.')),
    })),
  ).flat();
  const place = await placeOf(application, SYSTEM_ACTOR);
  await application.get(ScoreImportService).importScores(SYSTEM_ACTOR, place, scores);
  return application;
}

/** An installation whose members have begun sheets that are about their key tasks, some of them finished. */
async function withKeyTasks(members: number): Promise<TestApplication> {
  const application = await startTestApplication();
  await seedWorld(application, { members, scheme: everyItemScheme() });
  for (let index = 1; index <= members; index += 1) {
    const code = `AG${String(index)}`;
    for (let number = 1; number <= 10; number += 1) await recordFigure(application, code, number, '2022-06-20', '10');
    const officer = await application.visit(`can-bo-ag${String(index)}`);
    await officer.postForm(`/khoi/KHOI-1/2022-H1/phieu/${code}/mo`, {});
  }
  return application;
}

/** Queries of each page for the secretary. */
async function queriesOf(application: TestApplication): Promise<Record<string, number>> {
  try {
    const secretary = await application.visit('thu-ky');
    const counts: Record<string, number> = {};
    for (const path of PAGES) {
      // Once before counting: a first request may set up what the later ones share.
      await secretary.get(path);
      counts[path] = await countQueries(application, async () => {
        expect((await secretary.get(path)).status).toBe(200);
      });
    }
    return counts;
  } finally {
    await application.close();
  }
}

it.each([
  ['sheets scored by hand', scoredByHand, 15],
  ['sheets about key tasks', withKeyTasks, 19],
])('asks the database as often for three members as for one: %s', async (_what, installed, most) => {
  const [ofOne, ofThree] = [await queriesOf(await installed(1)), await queriesOf(await installed(3))];
  expect(ofThree).toEqual(ofOne);
  for (const count of Object.values(ofThree)) expect(count).toBeLessThanOrEqual(most);
});
