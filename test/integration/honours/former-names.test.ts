import { HonoursService, LedgerService, type LedgerQuery } from '../../../src/modules/honours';
import { decisionDraft, EVERYTHING, HOME_AFFAIRS, honourLine } from '../../support/honours';
import { sentQueries, tablesReadWhole } from '../../support/province';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

const OLD = 'Ban Tuyên giáo - Dân vận Lam Giang';
const NEW = 'Ban Công tác Quần chúng';

describe('an agency of several names', () => {
  let application: TestApplication;
  let world: World;
  beforeAll(async () => {
    application = await startTestApplication({ today: '2022-12-20' });
    world = await seedWorld(application);
    const agencyId = world.agencies['AG3']!;
    await application.database.execute(`DELETE FROM agency_name WHERE agency_id = $1`, [agencyId]);
    await application.database.execute(
      `INSERT INTO agency_name (agency_id, name, short_name, valid_from, valid_to)
       VALUES ($1, $2, 'cũ', '2010-01-01', '2021-01-01'), ($1, $3, 'mới', '2021-01-01', NULL)`,
      [agencyId, OLD, NEW],
    );
    const honours = application.get(HonoursService);
    const own = { subject: 'collective', isAgency: true, agencyId, agencyName: null } as const;
    await honours.grant(HOME_AFFAIRS, decisionDraft({ number: '1/QĐ', decidedOn: '2015-03-01' }), [
      honourLine({ ...own, recipientName: OLD, achievementFrom: 2014, achievementYear: 2014 }),
    ]);
    await honours.grant(HOME_AFFAIRS, decisionDraft({ number: '2/QĐ', decidedOn: '2022-03-01' }), [
      honourLine({ ...own, recipientName: NEW }),
      honourLine({ agencyId, agencyName: null, recipientName: 'Trần Thị Sen' }),
    ]);
    // Somebody else of the same name is another, whatever the agency was once called.
    await honours.grant(HOME_AFFAIRS, decisionDraft({ number: '3/QĐ', decidedOn: '2016-03-01' }), [
      honourLine({ subject: 'collective', recipientName: OLD, achievementFrom: 2015, achievementYear: 2015 }),
    ]);
  });
  afterAll(() => application.close());

  const found = async (conditions: Partial<LedgerQuery>): Promise<[string, string][]> => {
    const { rows } = await application.get(LedgerService).search(HOME_AFFAIRS, { ...EVERYTHING, ...conditions });
    return rows.map(({ decisionNumber, recipientName }) => [decisionNumber, recipientName]);
  };

  it('is found by the old name with what it was granted under the new one', async () => {
    expect(await found({ name: 'tuyen giao dan van' })).toEqual([
      ['2/QĐ', NEW],
      ['3/QĐ', OLD],
      ['1/QĐ', OLD],
    ]);
  });

  it('is found by the new name with what it was granted under the old one, and no namesake of it', async () => {
    expect(await found({ name: 'công tác quần' })).toEqual([
      ['2/QĐ', NEW],
      ['1/QĐ', OLD],
    ]);
  });

  it.each<[Partial<LedgerQuery>, string[]]>([
    [{ year: 2014 }, ['1/QĐ']],
    [{ decision: '1' }, ['1/QĐ']],
    [{ to: '2016-12-31' }, ['1/QĐ']],
    [{ subject: 'person' }, []],
    [{ kind: 'form', from: '2020-01-01' }, ['2/QĐ']],
  ])('is found with %o too', async (conditions, numbers) => {
    const rows = await found({ name: 'cong tac quan chung', ...conditions });
    expect(rows.map(([number]) => number)).toEqual(numbers);
  });

  it('is counted exactly and shown under the name of the day of the decision, and under that of today', async () => {
    const query = { ...EVERYTHING, name: 'cong tac quan chung' };
    const { rows, count } = await application.get(LedgerService).search(HOME_AFFAIRS, query);
    expect(count).toEqual({ value: 2, isExact: true });
    expect(rows.map(({ agencyName, agencyNameToday }) => [agencyName, agencyNameToday])).toEqual([
      [NEW, NEW],
      [OLD, NEW],
    ]);
    const page = await (await application.visit('can-bo-ag1')).get('/tra-cuu?ten=quan+chung');
    expect(page.text).toContain(`Nay là ${NEW}`);
    expect(page.text).toContain(`${NEW} (trước đây: ${OLD})`);
  });

  it('is read from the indexes of names where there are many agencies', async () => {
    await application.database.execute(
      `INSERT INTO agency (code, kind, official_order) SELECT 'NHIEU-' || n, 'state', 1000 + n FROM generate_series(1, 3000) n`,
    );
    await application.database.execute(
      `INSERT INTO agency_name (agency_id, name, short_name)
       SELECT id, 'Ủy ban nhân dân xã số ' || md5(code), code FROM agency WHERE code LIKE 'NHIEU-%'`,
    );
    await application.database.execute(`ANALYZE agency_name`);
    const query = { ...EVERYTHING, name: 'cong tac quan chung' };
    const sent = await sentQueries(application, () => application.get(LedgerService).search(HOME_AFFAIRS, query));
    const [names] = sent.filter(({ sql }) => sql.includes('agency_name o'));
    expect(await tablesReadWhole(application, names!)).toEqual([]);
  });
});
