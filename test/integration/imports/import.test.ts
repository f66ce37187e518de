import { toDecimalString } from '../../../src/domain/fraction';
import { ImportService } from '../../../src/modules/imports';
import { PlacesService } from '../../../src/modules/blocs';
import { SheetsService } from '../../../src/modules/sheets';
import { TasksService } from '../../../src/modules/tasks';
import { SYSTEM_ACTOR } from '../../../src/platform/access';
import { AuditService } from '../../../src/platform/audit';
import { BLOC, FILE_NAME, importBloc, rowCounts } from '../../support/imports';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { blocWorkbook } from '../../support/workbook-factory';

let application: TestApplication;

beforeAll(async () => {
  application = await startTestApplication();
});
afterAll(() => application.close());

describe('the workbook of the real bloc', () => {
  it('is looked at in less than two seconds, and nothing is written', async () => {
    const before = await rowCounts(application);
    const started = performance.now();
    const plan = await application.get(ImportService).preview(SYSTEM_ACTOR, blocWorkbook(), FILE_NAME, BLOC);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(
      plan.sheets.map(({ added, changed, unchanged, conflicts }) => [added, changed, unchanged, conflicts]),
    ).toEqual([
      [9, 0, 0, 0],
      [90, 0, 0, 0],
      [89, 0, 0, 0],
      [1, 0, 0, 0],
      [117, 0, 0, 0],
      [8, 0, 0, 0],
    ]);
    expect(plan.guesses).toHaveLength(90);
    expect(await rowCounts(application)).toEqual(before);
  });

  it('is written whole', async () => {
    const started = performance.now();
    const { changed, plan } = await importBloc(application);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect([changed, plan.target?.blocCode]).toEqual([true, 'KHOI-BAN-DANG']);
    expect(await rowCounts(application)).toMatchObject({
      agency: 9,
      agency_name: 9,
      bloc: 1,
      bloc_membership: 9,
      period: 2,
      review: 1,
      key_task: 90,
      key_task_baseline: 90,
      progress_entry: 89,
      scheme: 1,
      scheme_version: 1,
      score_sheet: 9,
      score_entry: 117,
      commendation: 8,
      import_run: 1,
    });
  });

  it('says the figures of the workbook on its screens', async () => {
    const place = await application.get(PlacesService).find(SYSTEM_ACTOR, 'KHOI-BAN-DANG', '2022-H1');
    expect(place.asOf).toBe('2022-06-30');
    const tasks = await application.get(TasksService).statesOf(place);
    const named = (status: string) =>
      tasks.filter(({ state }) => state.status === status).map(({ agencyCode, number }) => `${agencyCode}-${number}`);
    expect(named('overdue')).toEqual(['BTGTU-9', 'BDVTU-9']);
    expect(named('not_updated')).toEqual(['VPTU-10', 'BNCTU-10', 'DUKCCQ-7']);
    const { sheets } = await application.get(SheetsService).list(SYSTEM_ACTOR, place);
    const totals = sheets.map(({ member, state, totals }) => [
      member.code,
      state,
      totals.total && toDecimalString(totals.total),
    ]);
    expect(totals).toEqual([
      ['VPTU', 'drafting', '94'],
      ['BTCTU', 'drafting', '101.5'],
      ['BTGTU', 'drafting', '90.5'],
      ['BDVTU', 'drafting', '87.5'],
      ['BNCTU', 'drafting', '101'],
      ['UBKTTU', 'drafting', '94.5'],
      ['DUKCCQ', 'drafting', '90.5'],
      ['TCT', 'drafting', '89'],
      ['BAO', 'drafting', '93.5'],
    ]);
  });

  it('changes nothing the second time, not even a run is noted', async () => {
    const before = await rowCounts(application);
    const { changed } = await importBloc(application);
    expect(changed).toBe(false);
    expect(await rowCounts(application)).toEqual(before);
  });

  it('is found again by the name in the file, without its code', async () => {
    const { plan, changed } = await importBloc(application, blocWorkbook(), {});
    expect([plan.target?.blocCode, plan.target?.codeMadeUp, changed]).toEqual(['KHOI-BAN-DANG', false, false]);
  });

  it('is in the audit, whose chains are whole', async () => {
    const verdicts = await application.get(AuditService).verify();
    expect(verdicts.map(({ chain, broken }) => [chain, broken])).toEqual([
      ['bloc:KHOI-BAN-DANG', null],
      ['system', null],
    ]);
  });
});
