import { AgenciesService } from '../../../src/modules/agencies';
import { SYSTEM_ACTOR } from '../../../src/platform/access';
import { ok } from '../../support/meetings';
import { API, appraiseAll, DECISION, decisionFile, moveByApi, PLACE, publishByApi } from '../../support/publications';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

let application: TestApplication;
let world: World;
let office: TestClient;

beforeEach(async () => {
  application = await startTestApplication();
  world = await seedWorld(application, { members: 3 });
  await appraiseAll(application, world);
  office = await application.visit('so-noi-vu');
});
afterEach(() => application.close());

const PAGES = ['ket-qua', 'diem', 'xep-hang', 'xep-hang/AG2'];

async function readings(): Promise<string[]> {
  const pages = await Promise.all(PAGES.map(async (page) => (await office.get(`${PLACE}/${page}`)).text));
  const answers = await Promise.all(
    ['result', 'ranking'].map(async (path) => (await office.get(`${API}/${path}`)).text),
  );
  const withoutTokens = (page: string): string =>
    page.replaceAll(/name="(csrf-token|_csrf)" (content|value)="[^"]*"/g, '').replaceAll(/_csrf=[^"&]*/g, '');
  return [...pages.map(withoutTokens), ...answers];
}

/** Puts right the name and the order of AG2 in place, as of a day of the period. */
async function correct(): Promise<void> {
  const agencies = application.get(AgenciesService);
  const { agency, names } = await agencies.details(SYSTEM_ACTOR, 'AG2', '2022-06-30');
  const [name] = names;
  if (!name) throw new Error('AG2 has no name');
  const change = { ...agency, ...name, name: 'Ban đã sửa tên', shortName: 'BST', officialOrder: 99 };
  await agencies.change(SYSTEM_ACTOR, 'AG2', agency.version, change, { day: '2022-06-30', source: 'screen' });
}

it('keeps the names and the order of a result from its publication on, and closes with them', async () => {
  ok(await publishByApi(office));
  const before = await readings();
  await correct();
  expect(await readings()).toEqual(before);
  ok(await moveByApi(office, 'closing'));
  const { place } = (await office.get(`${API}/snapshot`)).json;
  expect(place.members.map(({ code }: { code: string }) => code)).toEqual(['AG1', 'AG2', 'AG3']);
  expect(JSON.stringify(place)).not.toContain('Ban đã sửa tên');
});

it('takes the corrected name where it is opened again and published anew', async () => {
  ok(await publishByApi(office));
  await correct();
  ok(await moveByApi(office, 'reopening', 'Sửa tên cơ quan'));
  ok(await publishByApi(office));
  expect((await office.get(`${PLACE}/ket-qua`)).text).toContain('Ban đã sửa tên');
});

it('is published or reconsidered, whichever comes first, and never both', async () => {
  const other = await application.visit('so-noi-vu');
  const wins: string[] = [];
  for (let round = 1; round <= 4; round += 1) {
    const { fileId, version } = await decisionFile(office, API);
    const { version: sheetVersion } = (await office.get(`${API}/sheets/AG2`)).json;
    const publish = () =>
      office.api('POST', `${API}/review/publication`, { ...DECISION, decidedOn: '2022-08-15', fileId, version });
    const reconsider = () =>
      other.api('POST', `${API}/appraisals/AG2/actions`, {
        ...{ action: 'reconsider', version: sheetVersion, reason: 'Xem lại minh chứng' },
      });
    // Each is sent first in turn.
    const [published, reconsidered] = await (round % 2 === 0
      ? Promise.all([publish(), reconsider()])
      : Promise.all([reconsider(), publish()]).then(([second, first]) => [first, second] as const));
    const { state } = (await office.get(`${API}/review`)).json;
    const [sheet] = await application.database.query<{ state: string }>(
      `SELECT state FROM score_sheet WHERE agency_id = $1`,
      [world.agencies['AG2']],
    );
    const outcome = [published.status, reconsidered.status, state, sheet?.state];
    expect([
      [200, 409, 'published', 'published'],
      [409, 200, 'open', 'taken_up'],
    ]).toContainEqual(outcome);
    wins.push(state);
    await undo(state);
  }
  expect(wins).toHaveLength(4);
});

/** Brings the bloc back to where every sheet is appraised and nothing is published. */
async function undo(state: string): Promise<void> {
  if (state === 'published') ok(await moveByApi(office, 'reopening', 'Thử lại'));
  else await application.database.query(`UPDATE score_sheet SET state = 'appraised' WHERE state = 'taken_up'`);
}
