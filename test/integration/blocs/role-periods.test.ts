import { PlacesService } from '../../../src/modules/blocs';
import { MembershipsService } from '../../../src/modules/blocs/memberships.service';
import { type Actor, SYSTEM_ACTOR } from '../../../src/platform/access';
import { Forbidden, NotFound } from '../../../src/platform/errors';
import { actorOf } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

let application: TestApplication;
let world: World;
let places: PlacesService;
let memberships: MembershipsService;

beforeAll(async () => {
  application = await startTestApplication();
  world = await seedWorld(application);
  places = application.get(PlacesService);
  memberships = application.get(MembershipsService);
  await application.database.query(
    `INSERT INTO period (code, name, kind, starts_on, ends_on, cut_off_on)
     VALUES ('2023', 'Năm 2023', 'year', '2023-01-01', '2023-12-31', '2023-12-31')`,
  );
  await application.database.query(
    `INSERT INTO review (bloc_id, period_id, scheme_version_id) SELECT $1, id, $2 FROM period WHERE code = '2023'`,
    [world.blocs['KHOI-1'], world.schemeVersionId],
  );
});
afterAll(() => application.close());

/** The account with every role limited to a period. */
async function limited(loginName: string, periodCode: string): Promise<Actor> {
  const actor = await actorOf(application, loginName);
  const periodId = world.periods[periodCode]!;
  return { ...actor, assignments: actor.assignments.map((item) => ({ ...item, periodId })) };
}

describe.each(['thu-ky', 'can-bo-ag1', 'so-noi-vu'])('a role limited to a period (%s)', (loginName) => {
  it('limited to a year opens that year and its parts alone', async () => {
    const actor = await limited(loginName, '2022');
    for (const code of ['2022', '2022-H1']) expect((await places.find(actor, 'KHOI-1', code)).period.code).toBe(code);
    await expect(places.find(actor, 'KHOI-1', '2023')).rejects.toBeInstanceOf(NotFound);
    const listed = (await places.list(actor)).filter(({ blocCode }) => blocCode === 'KHOI-1');
    expect(listed.map(({ periodCode }) => periodCode)).toEqual(['2022-H1']);
  });

  it('limited to a part of the year opens that part alone', async () => {
    const actor = await limited(loginName, '2022-H1');
    await places.find(actor, 'KHOI-1', '2022-H1');
    await expect(places.find(actor, 'KHOI-1', '2022')).rejects.toBeInstanceOf(NotFound);
  });
});

it('a role without a limit lists every period of the bloc, newest first', async () => {
  const listed = await places.list(await actorOf(application, 'thu-ky'));
  expect(listed.map(({ periodCode }) => periodCode)).toEqual(['2023', '2022-H1']);
});

it("an agency is nobody's own outside the period of the role", async () => {
  const actor = await limited('can-bo-ag1', '2022');
  const [now, later] = [
    await places.find(SYSTEM_ACTOR, 'KHOI-1', '2022-H1'),
    await places.find(SYSTEM_ACTOR, 'KHOI-1', '2023'),
  ];
  expect(places.ownMembers(actor, now).map(({ code }) => code)).toEqual(['AG1']);
  expect(places.ownMembers(actor, later)).toEqual([]);
});

it('a secretary of a year changes memberships on days of that year alone', async () => {
  const actor = await limited('thu-ky', '2022');
  const bloc = { id: world.blocs['KHOI-1']!, code: 'KHOI-1' };
  const add = (from: string, to: string) =>
    memberships.add(actor, bloc, { agencyCode: 'LA1', role: 'member', from, to }, 'screen');
  await expect(add('2023-02-01', '2023-03-01')).rejects.toBeInstanceOf(Forbidden);
  await add('2022-02-01', '2022-12-01');
  const [row] = await application.database.query<{ id: string }>(
    `SELECT id FROM bloc_membership WHERE bloc_id = $1 AND agency_id = $2`,
    [bloc.id, world.agencies['LA1']],
  );
  await expect(memberships.end(actor, bloc, row!.id, '2023-02-01')).rejects.toBeInstanceOf(Forbidden);
  await expect(memberships.changeRole(actor, bloc, row!.id, 'chair', '2021-12-01')).rejects.toBeInstanceOf(Forbidden);
  await memberships.end(actor, bloc, row!.id, '2022-06-30');
});
