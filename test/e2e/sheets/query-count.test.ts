import { exact } from '../../../src/domain/fraction';
import { ScoreImportService } from '../../../src/modules/sheets';
import { ScoreEntriesRepository } from '../../../src/modules/sheets/score-entries.repository';
import { SYSTEM_ACTOR } from '../../../src/platform/access';
import { everyItemScheme } from '../../support/scheme-every-item';
import { FULL_POINTS, formRow, LEAVES, placeOf } from '../../support/sheets';
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

/** Queries of saving one row of a scheme with a relative item, and of one whose own points are relative. */
async function queriesOfSaving(members: number): Promise<Record<string, number>> {
  const application = await withKeyTasks(members);
  try {
    const officer = await application.visit('can-bo-ag1');
    const save = (code: string, fields: Record<string, string>, version: number) => async () => {
      const path = `/khoi/KHOI-1/2022-H1/phieu/AG1/tieu-chi/${code}`;
      expect((await officer.postForm(path, formRow(code, fields, version), { htmx: true })).status).toBe(200);
    };
    await save('C3', { points: '5' }, 0)();
    const compared = jest.spyOn(application.get(ScoreEntriesRepository), 'handedIn');
    const counts = {
      judged: await countQueries(application, save('C3', { points: '5,5' }, 1)),
      relative: await countQueries(application, save('A1.3', { actual: '120', target: '100' }, 0)),
    };
    expect(compared).toHaveBeenCalledTimes(2);
    return counts;
  } finally {
    await application.close();
  }
}

it('looks at the other sheets once for a save, in one query however many members there are', async () => {
  const [ofOne, ofThree] = [await queriesOfSaving(1), await queriesOfSaving(3)];
  expect(ofThree).toEqual(ofOne);
  for (const count of Object.values(ofThree)) expect(count).toBeLessThanOrEqual(36);
});

it.each([
  ['sheets scored by hand', scoredByHand, 15],
  ['sheets about key tasks', withKeyTasks, 19],
])('asks the database as often for three members as for one: %s', async (_what, installed, most) => {
  const [ofOne, ofThree] = [await queriesOf(await installed(1)), await queriesOf(await installed(3))];
  expect(ofThree).toEqual(ofOne);
  for (const count of Object.values(ofThree)) expect(count).toBeLessThanOrEqual(most);
});
