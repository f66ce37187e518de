import { CommendationsService } from '../../../src/modules/commendations';
import { PlacesService } from '../../../src/modules/blocs';
import { HonoursService } from '../../../src/modules/honours';
import { decisionDraft, HOME_AFFAIRS, honourLine } from '../../support/honours';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

describe('the commendations of a period', () => {
  let application: TestApplication;
  let world: World;
  beforeAll(async () => {
    application = await startTestApplication();
    world = await seedWorld(application);
  });
  afterAll(() => application.close());

  it('are those recorded for the bloc and those of the ledger, no decision twice', async () => {
    const { database } = application;
    const record = (number: string, day: string, form: string, quantity: number): Promise<unknown> =>
      database.query(
        `INSERT INTO commendation (bloc_id, period_id, agency_id, subject, form, type, decision_number, decided_on, quantity)
         VALUES ($1, $2, $3, 'person', $4, 'achievement', $5, $6, $7)`,
        [world.blocs['KHOI-1'], world.periods['2022-H1'], world.agencies['AG1'], form, number, day, quantity],
      );
    // The same decision as in the ledger, written otherwise; another of the same number on another day.
    await record('412/qđ-ubnd', '2022-02-15', 'Bằng khen Chủ tịch tỉnh', 9);
    await record('412/QĐ-UBND', '2022-03-01', 'Giấy khen', 2);
    const honours = application.get(HonoursService);
    const of = (code: string): { agencyId: string; agencyName: null } => ({
      agencyId: world.agencies[code]!,
      agencyName: null,
    });
    const { honourIds } = await honours.grant(HOME_AFFAIRS, decisionDraft(), [
      honourLine(of('AG1')),
      honourLine({ ...of('AG1'), recipientName: 'Lê Văn Bình' }),
      honourLine({ ...of('AG1'), recipientName: 'Phan Thu Hà' }),
      honourLine({ ...of('AG2'), subject: 'collective', isAgency: true, recipientName: 'Ban AG2 Tỉnh ủy' }),
      honourLine(of('LA1')),
      honourLine(),
    ]);
    await honours.grant(HOME_AFFAIRS, decisionDraft({ number: '9/QĐ', decidedOn: '2022-07-01' }), [
      honourLine(of('AG1')),
    ]);
    await honours.revoke(HOME_AFFAIRS, [honourIds[2]!], { revokedOn: '2022-05-01', reason: 'Khai sai thành tích' });
    const place = await application.get(PlacesService).find(HOME_AFFAIRS, 'KHOI-1', '2022-H1');
    const rows = await application.get(CommendationsService).list(place);
    expect(rows.map((row) => [row.agencyCode, row.subject, row.form, row.decisionNumber, row.quantity])).toEqual([
      ['AG1', 'person', 'Bằng khen của Chủ tịch UBND tỉnh', '412/QĐ-UBND', 2],
      ['AG1', 'person', 'Giấy khen', '412/QĐ-UBND', 2],
      ['AG2', 'collective', 'Bằng khen của Chủ tịch UBND tỉnh', '412/QĐ-UBND', 1],
    ]);
  });

  it('are told under the member that took an agency over within the year, with the name of that agency', async () => {
    const { database } = application;
    await database.query(
      `INSERT INTO agency_succession SELECT a.id, b.id, 'merge', '2022-05-01'::date FROM agency a, agency b
        WHERE a.code = 'AG3' AND b.code = 'AG2'`,
    );
    await database.query(`UPDATE agency SET active_to = '2022-05-01' WHERE code = 'AG3'`);
    await database.query(`UPDATE bloc_membership SET valid_to = '2022-05-01' WHERE agency_id = $1`, [
      world.agencies['AG3'],
    ]);
    await application
      .get(HonoursService)
      .grant(HOME_AFFAIRS, decisionDraft({ number: '77/QĐ', decidedOn: '2022-03-01' }), [
        honourLine({ agencyId: world.agencies['AG3']!, agencyName: null, recipientName: 'Đỗ Thị Lan' }),
      ]);
    const client = await application.visit('so-noi-vu');
    const { json } = await client.api('GET', '/api/v1/blocs/KHOI-1/periods/2022-H1/commendations');
    const rows = json as {
      agencyCode: string;
      decisionNumber: string;
      quantity: number;
      takenOverFrom: string | null;
    }[];
    expect(
      rows.filter(({ decisionNumber }) => decisionNumber === '77/QĐ').map((row) => [row.agencyCode, row.quantity]),
    ).toEqual([['AG2', 1]]);
    expect(rows.find(({ decisionNumber }) => decisionNumber === '77/QĐ')?.takenOverFrom).toContain('AG3');
    expect(rows.filter(({ takenOverFrom }) => takenOverFrom !== null)).toHaveLength(1);
  });
});
