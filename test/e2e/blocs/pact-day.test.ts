import { BlocSetupService, PlacesService } from '../../../src/modules/blocs';
import { SYSTEM_ACTOR } from '../../../src/platform/access';
import { InvalidInput } from '../../../src/platform/errors';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

const API = '/api/v1/blocs/KHOI-1';
const YEAR = `${API}?year=2022`;
const PAGE = '/danh-muc/khoi/KHOI-1';
const SENTENCE = 'Giao ước của năm đã ký ngày 25/03/2022.';
const LEADER = 'Phó Bí thư Thường trực Tỉnh ủy';

describe('the day of a pact', () => {
  let application: TestApplication;
  let world: World;
  let secretary: TestClient;

  beforeEach(async () => {
    application = await startTestApplication();
    world = await seedWorld(application);
    secretary = await application.visit('thu-ky');
    const ids = [world.blocs['KHOI-1'], world.periods['2022']];
    await application.database.query(`UPDATE bloc_year SET pact_signed_on = '2022-03-25' WHERE bloc_id = $1`, [ids[0]]);
    await application.database.query(`INSERT INTO pact (bloc_id, period_id, state, round) VALUES ($1, $2, $3, 1)`, [
      ...ids,
      'in_force',
    ]);
    await application.database.query(
      `INSERT INTO pact_signature (pact_id, round, agency_id, signed_on, signed_by, on_paper, recorded_by)
       SELECT id, 1, $1, '2022-03-25', 'Trưởng ban', true, 'Thư ký khối' FROM pact`,
      [world.agencies['AG1']],
    );
  });
  afterEach(() => application.close());

  const version = async (): Promise<number> => (await secretary.api('GET', YEAR)).json.yearVersion as number;
  const write = async (pactSignedOn: string) =>
    secretary.api('PATCH', `${API}/years/2022`, { leaderInCharge: LEADER, pactSignedOn, version: await version() });

  it.each(['26/03/2022', ''])('is not another one (%p) than the signed pact says', async (day) => {
    const refused = await write(day);
    expect([refused.status, refused.text.includes(SENTENCE)]).toEqual([422, true]);
    expect((await write('25/03/2022')).status).toBeLessThan(300);
    expect((await secretary.api('GET', YEAR)).json).toMatchObject({
      leaderInCharge: LEADER,
      pactSignedOn: '2022-03-25',
    });
  });

  it('is shown in the form without being typed, with the way to the pact', async () => {
    const page = (await secretary.get(`${PAGE}?nam=2022`)).text;
    expect(page).toMatch(/<input(?=[^>]*id="ngay-ky-giao-uoc")[^>]*readonly/);
    expect(page).toContain('href="/khoi/KHOI-1/2022/giao-uoc"');
    const typed = { year: '2022', leaderInCharge: 'Bí thư', pactSignedOn: '01/04/2022', scheme: '' };
    const refused = await secretary.postForm(`${PAGE}/nam`, { ...typed, version: String(await version()) });
    expect([refused.status, refused.text.includes(SENTENCE)]).toEqual([422, true]);
    expect(refused.text).toContain('value="Bí thư"');
  });

  it('is typed again while the pact is not in force', async () => {
    await application.database.query(`UPDATE pact SET state = 'open_for_signing'`);
    expect((await write('26/03/2022')).status).toBeLessThan(300);
    expect((await secretary.get(`${PAGE}?nam=2022`)).text).not.toMatch(
      /<input(?=[^>]*id="ngay-ky-giao-uoc")[^>]*readonly/,
    );
  });

  it('is kept from whoever sets up the year in another way', async () => {
    const place = await application.get(PlacesService).find(SYSTEM_ACTOR, 'KHOI-1', '2022-H1', 'bloc.manage');
    const setup = application.get(BlocSetupService);
    const facts = { pactSignedOn: '2022-04-01' };
    await expect(setup.setYearFacts(SYSTEM_ACTOR, place.bloc, place.year, facts)).rejects.toBeInstanceOf(InvalidInput);
    await setup.setYearFacts(SYSTEM_ACTOR, place.bloc, place.year, { leaderInCharge: LEADER });
    expect((await secretary.api('GET', YEAR)).json.pactSignedOn).toBe('2022-03-25');
  });
});
