import { checkReport } from '../../../src/modules/reports/report-checks';
import { ReportsService } from '../../../src/modules/reports';
import { SYSTEM_ACTOR } from '../../../src/platform/access';
import { SCHEME_KB_2022 } from '../../support/scheme-kb-2022';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

const OLD_DECREE = 'Nghị định số 91/2017/NĐ-CP của Chính phủ';

describe('the legal grounds of a report', () => {
  let application: TestApplication;

  beforeAll(async () => {
    application = await startTestApplication();
    await seedWorld(application, { scheme: { ...SCHEME_KB_2022, legalBasis: [OLD_DECREE] } });
  });
  afterAll(() => application.close());

  const warnings = async (date: string): Promise<string[]> => {
    const report = await application.get(ReportsService).read(SYSTEM_ACTOR, 'KHOI-1', '2022-H1', { date });
    return checkReport(report).flatMap(({ kind, text }) =>
      kind === 'warn' && text.startsWith('Đang viện dẫn') ? [text] : [],
    );
  };

  it('are those of its day, and a text of that day raises no warning', async () => {
    const { facts } = await application
      .get(ReportsService)
      .read(SYSTEM_ACTOR, 'KHOI-1', '2022-H1', { date: '2022-07-15' });
    expect(facts.legalGrounds).toEqual([
      'Luật Thi đua, khen thưởng năm 2003 (sửa đổi, bổ sung năm 2005, năm 2013)',
      OLD_DECREE,
    ]);
    expect(await warnings('2022-07-15')).toEqual([]);
  });

  it('warn of a repealed text in 2026 and name what stands in its place', async () => {
    expect(await warnings('2026-07-15')).toEqual([
      `Đang viện dẫn ${OLD_DECREE} đã hết hiệu lực từ ngày 01/01/2024, thay bằng Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ`,
    ]);
  });
});
