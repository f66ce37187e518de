import { type ImportOptions, ImportRefused, ImportService } from '../../../src/modules/imports';
import { errorsOf } from '../../../src/modules/imports/plan/plan';
import type { Actor } from '../../../src/platform/access';
import { Forbidden } from '../../../src/platform/errors';
import { BLOC, FILE_NAME, importBloc, rowCounts } from '../../support/imports';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { blocWorkbook, editedBlocWorkbook, SHEETS } from '../../support/workbook-factory';

let application: TestApplication;

beforeAll(async () => {
  application = await startTestApplication();
});
afterAll(() => application.close());

function actor(role: 'SECRETARY' | 'APPRAISER' | 'OFFICER', blocId: string | null): Actor {
  const scope = blocId === null ? 'province' : 'bloc';
  const assignment = { role, scope, agencyId: null, blocId, placeName: null, periodId: null } as const;
  return { userId: null, name: 'Người thử', mustChangePassword: false, assignments: [assignment] };
}

const secretaryOf = async (code: string): Promise<Actor> => {
  const [bloc] = await application.database.query<{ id: string }>(`SELECT id FROM bloc WHERE code = $1`, [code]);
  return actor('SECRETARY', bloc?.id ?? '00000000-0000-0000-0000-000000000000');
};

const preview = (who: Actor, bytes: Buffer, options: ImportOptions = BLOC) =>
  application.get(ImportService).preview(who, bytes, FILE_NAME, options);

const errors = async (who: Actor, bytes: Buffer, options?: ImportOptions): Promise<string[]> =>
  errorsOf(await preview(who, bytes, options)).map(({ sentence }) => sentence);

describe('a secretary', () => {
  it('makes no bloc, no period and no agency: each is said, and nothing is written', async () => {
    const secretary = await secretaryOf('KHOI-BAN-DANG');
    const said = await errors(secretary, blocWorkbook());
    expect(said).toHaveLength(2 + 9);
    expect(said[0]).toBe(
      'Chưa có khối “Khối thi đua các Ban Xây dựng Đảng và các cơ quan trực thuộc Tỉnh ủy” trong phạm vi của bạn. Sở Nội vụ lập khối mới, hoặc bạn nhập mã khối của mình.',
    );
    expect(said[1]).toBe(
      'Chưa có kỳ: Năm 2022; Sáu tháng đầu năm 2022. Sở Nội vụ lập kỳ trước, rồi thư ký khối nhập tệp.',
    );
    expect(said[2]).toBe('Cơ quan Văn phòng Tỉnh ủy (VPTU) chưa có trong danh mục. Sở Nội vụ thêm cơ quan trước.');
    const before = await rowCounts(application);
    const refused = application.get(ImportService).apply(secretary, blocWorkbook(), FILE_NAME, BLOC);
    await expect(refused).rejects.toThrow(ImportRefused);
    expect(await rowCounts(application)).toEqual(before);
  });

  it('writes progress, scores and commendations of the own bloc', async () => {
    await importBloc(application);
    const secretary = await secretaryOf('KHOI-BAN-DANG');
    const bytes = await editedBlocWorkbook((sheet) => {
      sheet(SHEETS.progress).getCell('C5').value = 8;
      sheet(SHEETS.selfScores).getCell('D6').value = 19;
      sheet(SHEETS.tasks).getCell('E5').value = 13;
    });
    const outcome = await application.get(ImportService).apply(secretary, bytes, FILE_NAME, { year: 2022 });
    expect([outcome.changed, outcome.plan.target?.blocCode]).toEqual([true, 'KHOI-BAN-DANG']);
  });

  it('changes no agency of the catalogue', async () => {
    const bytes = await editedBlocWorkbook((sheet) => {
      sheet(SHEETS.agencies).getCell('C5').value = 'Văn phòng Tỉnh ủy Lam Giang';
      sheet(SHEETS.progress).getCell('C5').value = 8;
      sheet(SHEETS.selfScores).getCell('D6').value = 19;
      sheet(SHEETS.tasks).getCell('E5').value = 13;
    });
    expect(await errors(await secretaryOf('KHOI-BAN-DANG'), bytes)).toEqual([
      'Thông tin của VPTU khác danh mục cơ quan. Sở Nội vụ sửa danh mục.',
    ]);
  });

  it('learns nothing of another bloc', async () => {
    await importBloc(application, blocWorkbook(), { year: 2022, blocCode: 'KHOI-KHAC', blocName: 'Khối khác' });
    const [said] = await errors(await secretaryOf('KHOI-KHAC'), blocWorkbook());
    expect(said).toContain('Chưa có khối “Khối thi đua các Ban Xây dựng Đảng');
  });
});

describe('others', () => {
  it('do not import', async () => {
    await expect(preview(actor('OFFICER', null), blocWorkbook())).rejects.toThrow(Forbidden);
  });
});

describe('scores of a sheet that left its agency', () => {
  it('stay, and the cell is named', async () => {
    await application.asOwner(
      `UPDATE score_sheet SET state = 'submitted' FROM agency g, review r, bloc b
        WHERE g.id = agency_id AND g.code = 'BAO' AND r.id = review_id AND b.id = r.bloc_id AND b.code = 'KHOI-KHAC'`,
    );
    const bytes = await editedBlocWorkbook((sheet) => (sheet(SHEETS.selfScores).getCell('L6').value = 17));
    const plan = await preview(actor('APPRAISER', null), bytes, { year: 2022, blocCode: 'KHOI-KHAC' });
    expect(errorsOf(plan).map(({ address, sentence }) => [address, sentence])).toEqual([
      ['L6', 'Phiếu của BAO đã nộp nên không nhận điểm từ tệp.'],
    ]);
  });
});

describe('two imports at the same moment', () => {
  it('are one after the other: the second finds nothing to change', async () => {
    const options = { year: 2022, blocName: 'Khối hai người cùng nhập' };
    const outcomes = await Promise.all([
      importBloc(application, blocWorkbook(), options),
      importBloc(application, blocWorkbook(), options),
    ]);
    expect(outcomes.map(({ changed }) => changed).sort()).toEqual([false, true]);
    expect(outcomes.map(({ plan }) => plan.target?.blocCode)).toEqual(['KHOI-1', 'KHOI-1']);
  });
});
