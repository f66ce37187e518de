import { type BlocPlace, PlacesService } from '../../../src/modules/blocs';
import { SheetStepsService } from '../../../src/modules/sheets';
import { type Actor } from '../../../src/platform/access';
import { appraiseAll } from '../../support/publications';
import { actorOf } from '../../support/sheets';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

interface Moved {
  readonly publishing: number;
  readonly reopening: number;
  readonly states: readonly unknown[];
  readonly steps: readonly unknown[];
  readonly audited: readonly unknown[];
}

/** Publishes the sheets of a bloc of so many members, the last of which has none, and opens them again. */
async function movedIn(members: number): Promise<Moved> {
  const application: TestApplication = await startTestApplication({ today: '2022-08-15' });
  try {
    const world = await seedWorld(application, { members });
    await appraiseAll(application, world, members === 1 ? [] : [`AG${String(members)}`]);
    const actor: Actor = await actorOf(application, 'so-noi-vu');
    const place: BlocPlace = await application.get(PlacesService).find(actor, 'KHOI-1', '2022-H1');
    const steps = application.get(SheetStepsService);
    const publishing = await countQueries(application, () => steps.moveAll(actor, place, 'publish', null));
    // Again: there is nothing left to publish.
    await steps.moveAll(actor, place, 'publish', null);
    const reopening = await countQueries(application, () => steps.moveAll(actor, place, 'reopen', 'Sai căn cứ'));
    return {
      ...{ publishing, reopening },
      states: await application.database.query(`SELECT DISTINCT state, version FROM score_sheet`),
      steps: await application.database.query(
        `SELECT sequence, action, from_state AS "from", to_state AS "to", reason, count(*)::int AS sheets
           FROM score_sheet_event GROUP BY 1, 2, 3, 4, 5 ORDER BY 1`,
      ),
      audited: await application.database.query(
        `SELECT data ->> 'action' AS action, count(DISTINCT subject)::int AS sheets
           FROM audit_entry WHERE action = 'sheet.moved' GROUP BY 1 ORDER BY 1`,
      ),
    };
  } finally {
    await application.close();
  }
}

it('publishes all sheets of a bloc, and opens them again, with as many statements for 1, 3 and 30 members', async () => {
  const [one, three, thirty] = [await movedIn(1), await movedIn(3), await movedIn(30)];
  expect([one.publishing, three.publishing, thirty.publishing]).toEqual(Array(3).fill(one.publishing));
  expect([one.reopening, three.reopening, thirty.reopening]).toEqual(Array(3).fill(one.reopening));
  expect(thirty.states).toEqual([{ state: 'appraised', version: 3 }]);
  expect(thirty.steps).toEqual([
    { sequence: 1, action: 'publish', from: 'appraised', to: 'published', reason: null, sheets: 29 },
    { sequence: 2, action: 'reopen', from: 'published', to: 'appraised', reason: 'Sai căn cứ', sheets: 29 },
  ]);
  expect(thirty.audited).toEqual([
    { action: 'publish', sheets: 29 },
    { action: 'reopen', sheets: 29 },
  ]);
});
