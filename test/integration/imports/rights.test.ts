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
    });
    const outcome = await application.get(ImportService).apply(secretary, bytes, FILE_NAME, { year: 2022 });
    expect([outcome.changed, outcome.plan.target?.blocCode]).toEqual([true, 'KHOI-BAN-DANG']);
  });

  it('changes no agency of the catalogue', async () => {
    const bytes = await editedBlocWorkbook((sheet) => {
      sheet(SHEETS.agencies).getCell('C5').value = 'Văn phòng Tỉnh ủy Lam Giang';
      sheet(SHEETS.progress).getCell('C5').value = 8;
      sheet(SHEETS.selfScores).getCell('D6').value = 19;
    });
    expect(await errors(await secretaryOf('KHOI-BAN-DANG'), bytes)).toEqual([
      'Thông tin của VPTU khác danh mục cơ quan. Sở Nội vụ sửa danh mục.',
    ]);
  });

  it('adjusts no approved target: each cell is named, and nothing is written', async () => {
    const secretary = await secretaryOf('KHOI-BAN-DANG');
    const bytes = await editedBlocWorkbook((sheet) => {
      sheet(SHEETS.tasks).getCell('E17').value = 950;
      sheet(SHEETS.progress).getCell('C5').value = 8;
      sheet(SHEETS.selfScores).getCell('D6').value = 19;
    });
    const plan = await preview(secretary, bytes);
    expect(errorsOf(plan).map(({ code, sheet, sentence }) => [code, sheet, sentence])).toEqual([
      [
        'task_not_allowed',
        SHEETS.tasks,
        'Chỉ Sở Nội vụ được đổi chỉ tiêu đã duyệt: nhiệm vụ BTCTU-3, chỉ tiêu, tệp khác với hệ thống.',
      ],
    ]);
    expect(errorsOf(plan)[0]?.address).toMatch(/^[A-Z]+17$/);
    const refused = application.get(ImportService).apply(secretary, bytes, FILE_NAME, BLOC);
    await expect(refused).rejects.toMatchObject({ status: 422 });
  });

  it('keeps a target that Sở Nội vụ adjusted, and cannot choose the file', async () => {
    const adjusted = await editedBlocWorkbook((sheet) => (sheet(SHEETS.tasks).getCell('E18').value = 77));
    await application.get(ImportService).apply(actor('APPRAISER', null), adjusted, FILE_NAME, BLOC);
    await application.asOwner(
      `UPDATE import_fact SET value = '76' WHERE fact = 'task:BTCTU:4:target' AND value = '77'`,
    );
    const choices = { facts: new Map(), others: 'file' as const };
    const refused = application
      .get(ImportService)
      .apply(await secretaryOf('KHOI-BAN-DANG'), blocWorkbook(), FILE_NAME, { ...BLOC, choices });
    await expect(refused).rejects.toMatchObject({
      status: 409,
      message:
        '1 giá trị do cơ quan tự ghi hoặc đã được duyệt trên hệ thống nên không lấy theo tệp được. Chọn giữ giá trị trên hệ thống.',
    });
  });

  it('learns nothing of another bloc', async () => {
    await importBloc(application, blocWorkbook(), { year: 2022, blocCode: 'KHOI-KHAC', blocName: 'Khối khác' });
    const [said] = await errors(await secretaryOf('KHOI-KHAC'), blocWorkbook());
    expect(said).toContain('Chưa có khối “Khối thi đua các Ban Xây dựng Đảng');
  });
});

describe('Sở Nội vụ', () => {
  it('adjusts an approved target by a file, in its own name', async () => {
    const bytes = await editedBlocWorkbook((sheet) => (sheet(SHEETS.tasks).getCell('E17').value = 950));
    const appraiser = { ...actor('APPRAISER', null), name: 'Chuyên viên Sở Nội vụ' };
    const choices = { facts: new Map(), others: 'system' as const };
    await application.get(ImportService).apply(appraiser, bytes, FILE_NAME, { ...BLOC, choices });
    const baselines = await application.database.query(
      `SELECT v.version, v.target::text, v.approved_by, v.reason
         FROM key_task_baseline v JOIN key_task t ON t.id = v.task_id
         JOIN agency g ON g.id = t.agency_id JOIN bloc b ON b.id = t.bloc_id
        WHERE g.code = 'BTCTU' AND t.number = 3 AND b.code = 'KHOI-BAN-DANG' ORDER BY v.version`,
    );
    expect(baselines).toEqual([
      {
        ...{ version: 1, target: '900', reason: null },
        approved_by: 'Hội đồng Thi đua - Khen thưởng tỉnh (theo tệp nhập)',
      },
      {
        ...{ version: 2, target: '950', approved_by: 'Chuyên viên Sở Nội vụ' },
        reason: `Điều chỉnh theo tệp nhập ${FILE_NAME}`,
      },
    ]);
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
