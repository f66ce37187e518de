import { scoreUnits } from '../../../src/domain/scoring/score-units';
import { type BlocPlace, DeadlinesService, PlacesService } from '../../../src/modules/blocs';
import { DemonstrationService } from '../../../src/modules/demonstration';
import { ImportService } from '../../../src/modules/imports';
import { conflictsOf, isChange } from '../../../src/modules/imports/plan/plan';
import { ScoresService } from '../../../src/modules/reviews';
import { SchemesService } from '../../../src/modules/schemes';
import { type Sheet, SheetsService } from '../../../src/modules/sheets';
import { TasksService } from '../../../src/modules/tasks';
import { DEMONSTRATION_PASSWORD } from '../../../src/modules/accounts';
import { SYSTEM_ACTOR } from '../../../src/platform/access';
import { BLOC, FILE_NAME } from '../../support/imports';
import { shippedScheme } from '../../unit/domain/scoring/shipped';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { TestClient } from '../../support/test-client';
import { blocWorkbook } from '../../support/workbook-factory';

/** The demonstration takes thousands of steps: milliseconds that a busy machine may need. */
const LOADING = 180_000;

describe('the year before of the demonstration', () => {
  let application: TestApplication;
  let place: BlocPlace;

  beforeAll(async () => {
    application = await startTestApplication();
    await application.get(DemonstrationService).loadAtStart();
    place = await application.get(PlacesService).find(SYSTEM_ACTOR, 'KHOI-BAN-DANG', '2021');
  }, LOADING);
  afterAll(() => application.close());

  const sheetOf = (agency: string): Promise<Sheet> => application.get(SheetsService).read(SYSTEM_ACTOR, place, agency);

  it('ranks by the typed scheme: a tie broken by A, an exclusion, 89,9 that is not 90, a sheet that is not sent', async () => {
    const { scheme, members } = await application.get(ScoresService).tableOf(SYSTEM_ACTOR, place);
    expect(scheme).toMatchObject({ code: 'KD-100', version: 1, definition: { effective: { to: '2021-12-31' } } });
    expect(
      members.map(({ member, state, score, exclusion }) => [
        ...[member.code, state, score.total?.toString(), score.rank, score.grade?.band.code, exclusion?.code],
      ]),
    ).toEqual([
      ['VPTU', 'submitted', '95.8', null, 'XS', 'X3'],
      ['BTCTU', 'submitted', '98.5', 1, 'XS', undefined],
      ['BTGTU', 'submitted', '92', 4, 'XS', undefined],
      ['BDVTU', 'taken_up', '89.9', 6, 'TOT', undefined],
      ['BNCTU', 'submitted', '98.5', 2, 'XS', undefined],
      ['UBKTTU', 'appraised', '95', 3, 'XS', undefined],
      ['DUKCCQ', 'taken_up', '91', 5, 'XS', undefined],
      ['TCT', 'appraised', '85', 7, 'TOT', undefined],
      ['BAO', 'drafting', undefined, null, undefined, undefined],
    ]);
    const second = members.find(({ member }) => member.code === 'BNCTU')!.score;
    expect(second.why.above).toMatchObject({ codes: ['BTCTU'], separatedBy: { by: 'criterion', criterion: 'A' } });
    expect(second.why.tiedWith).toEqual([]);
    const office = members.find(({ member }) => member.code === 'VPTU')!.score;
    expect(office.why.standing).toBe('excluded');
    expect(office.excludedAwards.map(({ award }) => award)).toEqual(['CO-TINH']);
  });

  it('gives the best grade to a quarter of the agencies where the quota is switched on', async () => {
    const { sheets } = await application.get(SheetsService).list(SYSTEM_ACTOR, place);
    const units = sheets.map(({ unit, state }) => ({ ...unit, submitted: state !== 'drafting' }));
    const result = scoreUnits(shippedScheme('kd-100-quota'), { scheme: 'KD-100', asOf: place.asOf, units });
    expect(result.units.filter(({ grade }) => grade?.band.code === 'XS').map(({ code }) => code)).toEqual([
      'BTCTU',
      'BNCTU',
    ]);
  });

  it('takes the points of the key tasks from the tasks, whose titles are those of 2022', async () => {
    const later = await application.get(PlacesService).find(SYSTEM_ACTOR, 'KHOI-BAN-DANG', '2022-H1');
    const [tasks, tasksLater] = await Promise.all(
      [place, later].map((where) => application.get(TasksService).statesOf(where)),
    );
    const titles = (list = tasks): string[] => list!.map(({ agencyCode, title }) => `${agencyCode} ${title}`).sort();
    expect(titles(tasks)).toEqual(titles(tasksLater));
    const office = await sheetOf('VPTU');
    expect(office.score.lines.find(({ code }) => code === 'A2')?.points?.toString()).toBe('27.8');
    expect(tasks!.find(({ agencyCode, number }) => agencyCode === 'VPTU' && number === 10)).toMatchObject({
      title: 'Chỉnh lý tài liệu lưu trữ',
      due: '2021-10-30',
      state: { status: 'overdue' },
    });
    for (const { member } of (await application.get(SheetsService).list(SYSTEM_ACTOR, place)).sheets) {
      const { entries, state, unit } = await sheetOf(member.code);
      expect(unit.inputs.get('A2')?.tasks).toHaveLength(10);
      expect(entries.has('A2')).toBe(state !== 'drafting');
    }
    expect((await sheetOf('BAO')).score.lines.find(({ code }) => code === 'A2')?.points?.toString()).toBe('22');
  });

  it('cites what a criterion demands and leaves one sheet to be filled in, for as long as its deadline is open', async () => {
    expect((await sheetOf('TCT')).evidence.map(({ code, citation }) => [code, citation])).toEqual([
      ['B1', 'Thông báo 118-TB/TU, ngày 20/12/2021, trang 2'],
    ]);
    const draft = await sheetOf('BAO');
    expect([...draft.entries.keys()].sort()).toEqual(['A1', 'A3', 'C1', 'C2']);
    const deadlines = await application.get(DeadlinesService).list(place);
    expect(deadlines.map(({ kind, dueAt }) => [kind, dueAt.toISOString()]).sort()).toEqual([
      ['appraisal', '2027-11-22T10:00:00.000Z'],
      ['cross_check', '2027-11-22T10:00:00.000Z'],
      ['progress_update', '2027-11-22T10:00:00.000Z'],
      ['self_score', '2027-11-22T10:00:00.000Z'],
    ]);
    const officer = new TestClient(application.app);
    await officer.signIn('can-bo-bao', DEMONSTRATION_PASSWORD);
    const page = await officer.get('/khoi/KHOI-BAN-DANG/2021/phieu/BAO');
    expect(page.text).toContain('Hoạt động đoàn thể');
    expect(page.text).toContain('Lưu');
  });

  it('stands behind 2022 in the menu of every role, and 2022 has another chair', async () => {
    expect(place.members.filter(({ role }) => role !== 'member').map(({ code, role }) => [code, role])).toEqual([
      ['BNCTU', 'vice_chair'],
      ['UBKTTU', 'chair'],
    ]);
    for (const account of ['thu-ky', 'so-noi-vu', 'lanh-dao-tinh', 'can-bo-bao', 'lanh-dao-tct']) {
      const visitor = new TestClient(application.app);
      await visitor.signIn(account, DEMONSTRATION_PASSWORD);
      const home = await visitor.get('/');
      const start = home.status < 300 ? home : await visitor.get(String(home.headers['location']));
      expect(start.text).toContain('/khoi/KHOI-BAN-DANG/2022-H1/');
      const menu = await visitor.get('/khoi/KHOI-BAN-DANG/2022-H1/tong-quan');
      expect(menu.text).toContain('Năm 2021');
      expect((await visitor.get('/khoi/KHOI-BAN-DANG/2021/phieu')).status).toBeLessThan(400);
    }
  });

  it('has schemes to look at, and scores 2022 by the first version still', async () => {
    const schemes = application.get(SchemesService);
    expect((await schemes.list()).map(({ code, version, reviewCount }) => [code, version, reviewCount])).toEqual([
      ['KB-2020', 1, 1],
      ['KB-2022', 2, 1],
      ['KD-100', 1, 1],
      ['KD-1000', 1, 0],
    ]);
    const later = await application.get(PlacesService).find(SYSTEM_ACTOR, 'KHOI-BAN-DANG', '2022-H1');
    expect(await schemes.versionById(later.review!.schemeVersionId!)).toMatchObject({ code: 'KB-2022', version: 1 });
  });

  it('lets the workbook of 2022 bring nothing new, and asks before it takes an approved adjustment back', async () => {
    const imports = application.get(ImportService);
    const plan = await imports.preview(SYSTEM_ACTOR, blocWorkbook(), FILE_NAME, BLOC);
    expect(conflictsOf(plan).map(({ fact }) => [fact.stored, fact.file])).toEqual([['90', '95']]);
    expect(isChange(plan)).toBe(false);
    await expect(imports.apply(SYSTEM_ACTOR, blocWorkbook(), FILE_NAME, BLOC)).rejects.toThrow('1 giá trị đã được sửa');
  });
});
