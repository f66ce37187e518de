import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exact } from '../../../src/domain/fraction';
import { PlacesService } from '../../../src/modules/blocs';
import { type BlocWorkbookReading, readBlocWorkbook } from '../../../src/modules/imports/bloc-workbook';
import { ScoresService } from '../../../src/modules/reviews';
import { SchemesService } from '../../../src/modules/schemes';
import { ScoreImportService } from '../../../src/modules/sheets';
import { SYSTEM_ACTOR } from '../../../src/platform/access';
import { formatNumber } from '../../../src/text/number';
import { openWorkbook } from '../../../src/workbooks';
import { startTestApplication, type TestApplication } from '../../support/test-application';

const WORKBOOK = join(__dirname, '../../fixtures/khoi-ban-dang-2022.xlsx');

let application: TestApplication;
let reading: BlocWorkbookReading;

/** The bloc of the workbook with its members, as the database knows it before any score. */
async function seedBloc(): Promise<void> {
  const { database } = application;
  await database.query(
    `INSERT INTO period (code, name, kind, starts_on, ends_on, cut_off_on)
     VALUES ('2022', 'Năm 2022', 'year', '2022-01-01', '2022-12-31', '2022-12-31')`,
  );
  await database.query(
    `INSERT INTO period (code, name, kind, starts_on, ends_on, cut_off_on, parent_id)
     SELECT '2022-H1', 'Sáu tháng đầu năm 2022', 'six_months', '2022-01-01', '2022-06-30', '2022-06-30', id FROM period`,
  );
  await database.query(`INSERT INTO bloc (code, name) VALUES ('BXD', $1)`, [reading.blocName!.suggested]);
  for (const { code, kind, name, shortName, role, order } of reading.agencies) {
    await database.query(`INSERT INTO agency (code, kind, official_order) VALUES ($1, $2, $3)`, [code, kind, order]);
    await database.query(
      `INSERT INTO agency_name (agency_id, name, short_name) SELECT id, $2, $3 FROM agency WHERE code = $1`,
      [code, name, shortName],
    );
    await database.query(
      `INSERT INTO bloc_membership (bloc_id, agency_id, role, valid_from)
       SELECT b.id, g.id, $2, '2022-01-01' FROM bloc b, agency g WHERE g.code = $1`,
      [code, role],
    );
  }
}

const place = () => application.get(PlacesService).find(SYSTEM_ACTOR, 'BXD', '2022-H1');
const table = async () => (await application.get(ScoresService).tableOf(SYSTEM_ACTOR, await place())).members;
const ranks = async () =>
  Object.fromEntries((await table()).map(({ member, ranking }) => [member.code, ranking?.rank ?? null]));

beforeAll(async () => {
  application = await startTestApplication();
  reading = readBlocWorkbook(await openWorkbook(readFileSync(WORKBOOK)));
  await seedBloc();
  const schemes = application.get(SchemesService);
  const { id } = await schemes.createPublished(SYSTEM_ACTOR, reading.scheme!, { from: '2022-01-01', to: null });
  await schemes.assign(SYSTEM_ACTOR, await place(), id);
  const scores = reading.selfScores.map(({ agency, criterion, points }) => ({
    agencyCode: agency,
    criterionCode: criterion,
    points: exact(points),
  }));
  await application.get(ScoreImportService).importScores(SYSTEM_ACTOR, await place(), scores);
});
afterAll(() => application.close());

describe('the self-scores of the workbook of 2022', () => {
  it('add up to the totals of the nine agencies', async () => {
    const totals = (await table()).map(({ member, totals: { total } }) => [member.code, total && formatNumber(total)]);
    expect(Object.fromEntries(totals)).toEqual({
      ...{ BTCTU: '101,5', BNCTU: '101', UBKTTU: '94,5', VPTU: '94', BAO: '93,5' },
      ...{ BTGTU: '90,5', DUKCCQ: '90,5', TCT: '89', BDVTU: '87,5' },
    });
  });

  it('rank with a shared sixth place and the eighth after it', async () => {
    expect(await ranks()).toEqual({
      ...{ BTCTU: 1, BNCTU: 2, UBKTTU: 3, VPTU: 4, BAO: 5, BTGTU: 6, DUKCCQ: 6, TCT: 8, BDVTU: 9 },
    });
  });

  it('rank with a shared fifth place and the seventh after it when VPTU is kept out', async () => {
    const reason = 'Ký giao ước thi đua không đúng hạn';
    await application.get(ScoresService).exclude(SYSTEM_ACTOR, await place(), 'VPTU', reason);
    expect(await ranks()).toEqual({
      ...{ BTCTU: 1, BNCTU: 2, UBKTTU: 3, VPTU: null, BAO: 4, BTGTU: 5, DUKCCQ: 5, TCT: 7, BDVTU: 8 },
    });
    const excluded = (await table()).find(({ member }) => member.code === 'VPTU');
    expect(excluded).toMatchObject({ exclusion: { reason }, state: 'drafting' });
  });
});
