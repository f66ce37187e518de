import { DEMONSTRATION_PASSWORD, DemonstrationAccounts } from '../../../src/modules/accounts';
import { DeadlinesService, PlacesService } from '../../../src/modules/blocs';
import { DemonstrationService, demonstrationText } from '../../../src/modules/demonstration';
import { CONFIGURATION } from '../../../src/config/configuration.module';
import { ReportsService } from '../../../src/modules/reports';
import { SYSTEM_ACTOR } from '../../../src/platform/access';
import { AuditService } from '../../../src/platform/audit';
import { DemonstrationFlag, InstallationService } from '../../../src/platform/installation';
import { rowCounts } from '../../support/imports';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

/** The demonstration takes thousands of steps: milliseconds that a busy machine may need. */
const LOADING = 180_000;
const configurationOf = (application: TestApplication) =>
  application.app.get<{ databaseUrl: string | null; production: boolean }>(CONFIGURATION);

describe('the demonstration on an empty installation', () => {
  let application: TestApplication;

  beforeAll(async () => {
    application = await startTestApplication();
    await application.get(DemonstrationService).loadAtStart();
  }, LOADING);
  afterAll(() => application.close());

  it('is the fictional province with the real workbook, and says so everywhere', async () => {
    expect(await application.get(InstallationService).read()).toMatchObject({
      provinceName: 'Lam Giang',
      demonstration: true,
    });
    expect(application.get(DemonstrationFlag).active).toBe(true);
    expect(await rowCounts(application)).toMatchObject({ agency: 10, key_task: 180, score_sheet: 27, app_user: 28 });
    expect((await new TestClient(application.app).get('/dang-nhap')).text).toContain('Số liệu minh họa');
    const visitor = new TestClient(application.app);
    await visitor.signIn('thu-ky', DEMONSTRATION_PASSWORD);
    expect((await visitor.get('/khoi/KHOI-BAN-DANG/2022-H1/tong-quan')).text).toContain('Số liệu minh họa');
  });

  it('has an account for every role, named by its position', async () => {
    const listed = await application.get(DemonstrationAccounts).listed();
    expect(listed?.password).toBe(DEMONSTRATION_PASSWORD);
    expect(listed?.accounts).toHaveLength(28);
    expect(listed?.accounts).toEqual(
      expect.arrayContaining([
        { userName: 'thu-ky', position: 'Thư ký khối' },
        { userName: 'so-noi-vu', position: 'Cán bộ thẩm định, Sở Nội vụ' },
        { userName: 'can-bo-btctu', position: 'Cán bộ TĐKT, Ban Tổ chức Tỉnh ủy' },
        { userName: 'lanh-dao-bao', position: 'Lãnh đạo, Báo tỉnh' },
        { userName: 'kiem-tra-btctu', position: 'Thành viên đoàn kiểm tra chéo, Ban Tổ chức Tỉnh ủy' },
      ]),
    );
    for (const { userName } of listed!.accounts) {
      const visitor = new TestClient(application.app);
      await visitor.signIn(userName, DEMONSTRATION_PASSWORD);
      expect((await visitor.get('/')).status).toBeLessThan(400);
    }
    expect(demonstrationText(listed!)).toContain('Số liệu minh họa: tỉnh Lam Giang là hư cấu');
  });

  it('keeps the deadlines of 2022 open for a year, with the reason', async () => {
    const place = await application.get(PlacesService).find(SYSTEM_ACTOR, 'KHOI-BAN-DANG', '2022-H1');
    const deadlines = await application.get(DeadlinesService).list(place);
    expect(deadlines.map(({ kind }) => kind).sort()).toEqual(['meeting', 'progress_update', 'report', 'self_score']);
    for (const { dueAt, setAt, extensionReason } of deadlines) {
      expect(dueAt.toISOString()).toBe('2027-11-22T10:00:00.000Z');
      expect(setAt.getUTCFullYear()).toBe(2022);
      expect(extensionReason).toBe('số liệu minh họa');
    }
  });

  it('knows the day of the report and the letterhead of the chair', async () => {
    const report = await application.get(ReportsService).read(SYSTEM_ACTOR, 'KHOI-BAN-DANG', '2022-H1');
    expect(report.stored?.documentDate).toBe('2022-08-09');
    expect(report.facts.issuer).toMatchObject({
      superior: 'TỈNH ỦY LAM GIANG',
      issuing: 'BAN NỘI CHÍNH',
      symbol: 'BNCTU',
    });
  });

  it('leaves the chains of the audit whole', async () => {
    const verdicts = await application.get(AuditService).verify();
    expect(verdicts.filter(({ broken }) => broken !== null)).toEqual([]);
  });

  it('is loaded once: a second start changes nothing, the command refuses', async () => {
    const before = await rowCounts(application);
    await application.get(DemonstrationService).loadAtStart();
    await expect(application.get(DemonstrationService).load()).rejects.toThrow('đã có dữ liệu');
    expect({ ...(await rowCounts(application)), session: 0 }).toEqual({ ...before, session: 0 });
  });
});

describe('the demonstration elsewhere', () => {
  it.each([
    ['with DATABASE_URL', { databaseUrl: 'postgres://server/thidua' }],
    ['in production', { production: true }],
  ])('does not load at the start %s', async (_, changes) => {
    const application = await startTestApplication();
    const service = application.get(DemonstrationService);
    Object.defineProperty(service, 'configuration', { value: { ...configurationOf(application), ...changes } });
    await service.loadAtStart();
    expect(await rowCounts(application)).toMatchObject({ app_user: 0, agency: 0 });
    expect(await application.get(DemonstrationAccounts).listed()).toBeNull();
    if ('databaseUrl' in changes) {
      await expect(service.load()).rejects.toThrow('Không có tài khoản minh họa nơi đặt DATABASE_URL.');
      expect(await rowCounts(application)).toMatchObject({ app_user: 0, agency: 0 });
    }
    await application.close();
  });

  it('does not load over anything that was entered', async () => {
    const application = await startTestApplication();
    await seedWorld(application);
    const before = await rowCounts(application);
    await application.get(DemonstrationService).loadAtStart();
    await expect(application.get(DemonstrationService).load()).rejects.toThrow('đã có dữ liệu');
    expect(await rowCounts(application)).toEqual(before);
    expect(application.get(DemonstrationFlag).active).toBe(false);
    await application.close();
  });
});
