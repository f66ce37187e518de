import * as fc from 'fast-check';
import type { Workbook, Worksheet } from 'exceljs';
import { checkScheme } from '../../../src/domain/scoring/check/check-scheme';
import type { Scheme } from '../../../src/domain/scoring/scheme';
import { readSchemeWorkbook, writeSchemeWorkbook } from '../../../src/modules/schemes/workbook';
import { WorkbookRefused, openWorkbook } from '../../../src/workbooks';
import { schemeOfEveryRule } from '../../support/scheme-of-every-rule';
import { editedWorkbook, newWorkbook } from '../../support/workbook-factory';
import { schemes } from '../domain/scoring/arbitrary';
import { SHIPPED, schemeOf, shippedScheme } from '../domain/scoring/shipped';

const every = schemeOf(schemeOfEveryRule());

async function there(scheme: Scheme): Promise<Scheme | null> {
  const { scheme: read, problems } = await readSchemeWorkbook(await writeSchemeWorkbook(scheme));
  expect(problems).toEqual([]);
  return read;
}

type Edit = (sheet: (name: string) => Worksheet, workbook: Workbook) => void;

/** What is wrong with the workbook of a scheme after somebody edited it: 'place: sentence'. */
async function problemsAfter(edit: Edit, scheme: Scheme | null = every): Promise<string[]> {
  const { scheme: read, problems } = await readSchemeWorkbook(
    await editedWorkbook(await writeSchemeWorkbook(scheme), edit),
  );
  expect(read).toBeNull();
  return problems.map(({ place, detail }) => `${place}: ${detail}`);
}

/** The address of a cell by the first cell of its row and its heading. */
function addressOf(sheet: Worksheet, first: string, heading: string): string {
  let address = '';
  let column = 0;
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.value === heading && column === 0) column = Number(cell.col);
    });
    if (row.getCell(1).value === first && address === '') address = row.getCell(column).address;
  });
  return address;
}

describe('the workbook of a scheme', () => {
  it.each(SHIPPED)('is read back without loss: %s', async (name) => {
    expect(await there(shippedScheme(name))).toEqual(shippedScheme(name));
  });

  it('holds every rule of the format', async () => {
    expect(await there(every)).toEqual(every);
  });

  it('is read back without loss: any scheme', async () => {
    await fc.assert(
      fc.asyncProperty(schemes, async (json) => {
        const scheme = schemeOf(json);
        expect(await there(scheme)).toEqual(scheme);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('keeps a scheme that still breaks rules as it is', async () => {
    const json = schemeOfEveryRule();
    json.criteria[0].maximum = '61';
    json.classification.gates[0].criterion = 'Z9';
    json.bonus.rules[0].levels[0].effects = [{ type: 'cap_grade', grade: 'GIOI' }];
    expect(await there(schemeOf(json))).toEqual(schemeOf(json));
  });

  it('keeps every digit of a decimal, and words that look like formulas', async () => {
    const json = schemeOfEveryRule();
    json.criteria[1].criteria[5].item.step = '0.1234567890123456789';
    json.title = '=SUM(A1)';
    json.criteria[0].name = '+A';
    expect(await there(schemeOf(json))).toEqual(schemeOf(json));
  });

  it('opens as a workbook with Vietnamese sheets, blank or filled in', async () => {
    for (const scheme of [null, every]) {
      const { sheets } = await openWorkbook(await writeSchemeWorkbook(scheme));
      expect(sheets.map(({ name }) => name)).toEqual([
        ...['Hướng dẫn', 'Thông tin chung', 'Tiêu chí', 'Mức điểm', 'Thưởng và trừ', 'Hệ quả'],
        ...['Loại trừ và hình thức', 'Xếp loại', 'Điều kiện', 'Chỉ tiêu', 'Xếp hạng'],
      ]);
    }
  });

  it('says what a blank one lacks, cell by cell', async () => {
    const { problems } = await readSchemeWorkbook(await writeSchemeWorkbook(null));
    expect(problems.map(({ place, detail }) => `${place}: ${detail}`)).toEqual([
      'Thông tin chung!B5: Chưa ghi “Mã bảng”.',
      'Thông tin chung!B6: Chưa ghi “Lần ban hành”.',
      'Thông tin chung!B7: Chưa ghi “Tên bảng”.',
      'Thông tin chung!B9: Chưa ghi “Có hiệu lực từ ngày”.',
      'Thông tin chung!B11: Chưa ghi “Thang điểm”.',
    ]);
  });
});

describe('mistakes in the workbook', () => {
  it('are named by sheet and cell', async () => {
    let at: Record<string, string> = {};
    const found = await problemsAfter((sheet) => {
      const criteria = sheet('Tiêu chí');
      at = {
        floor: addressOf(criteria, 'B3', 'Điểm sàn'),
        per: addressOf(criteria, 'A2', 'Điểm mỗi lần'),
        maximum: addressOf(criteria, 'B4', 'Điểm tối đa'),
        parent: addressOf(criteria, 'B5', 'Thuộc nhóm'),
        type: addressOf(criteria, 'B6', 'Cách chấm'),
        tasks: addressOf(criteria, 'A3', 'Số nhiệm vụ'),
      };
      criteria.getCell(at.floor!).value = 2;
      criteria.getCell(at.per!).value = null;
      criteria.getCell(at.maximum!).value = 'sáu';
      criteria.getCell(at.parent!).value = 'Q';
      criteria.getCell(at.type!).value = 'Chấm chay';
      criteria.getCell(at.tasks!).value = 9.5;
    });
    expect(found).toEqual(
      expect.arrayContaining([
        `Tiêu chí!${at.floor}: Ô “Điểm sàn” không dùng với lựa chọn ở dòng này. Xóa nội dung ô.`,
        `Tiêu chí!${at.per}: Chưa ghi “Điểm mỗi lần”.`,
        `Tiêu chí!${at.maximum}: “sáu” không phải là số. Nhập số, ví dụ 27,5.`,
        `Tiêu chí!${at.parent}: Không có nhóm mã “Q”.`,
        expect.stringContaining(`Tiêu chí!${at.type}: “Chấm chay” không có trong danh sách. Chọn một: Nhóm; Chọn mức;`),
        `Tiêu chí!${at.tasks}: “Số nhiệm vụ” phải là số nguyên từ 1 trở lên.`,
      ]),
    );
  });

  it('never trusts a formula, nor a merged cell', async () => {
    const found = await problemsAfter((sheet) => {
      const criteria = sheet('Tiêu chí');
      criteria.getCell(addressOf(criteria, 'B4', 'Điểm tối đa')).value = { formula: '3+3', result: 6 };
      criteria.getCell(addressOf(criteria, 'B5', 'Điểm tối đa')).value = { formula: '2+2' };
      sheet('Xếp loại').mergeCells('B5:B6');
      sheet('Thông tin chung').getCell('B11').value = { formula: '50*2', result: 100 };
    });
    expect(found.filter((line) => line.includes('công thức'))).toHaveLength(3);
    expect(found.filter((line) => line.includes('vùng gộp B5:B6'))).toHaveLength(2);
  });

  it('name what belongs to nothing', async () => {
    const found = await problemsAfter((sheet) => {
      sheet('Mức điểm').getCell('A60').value = 'Q1';
      sheet('Mức điểm').getCell('F60').value = 1;
      sheet('Hệ quả').getCell('A60').value = 'B1';
      sheet('Hệ quả').getCell('B60').value = 'QQ';
      sheet('Hệ quả').getCell('C60').value = 'Không xếp hạng';
      sheet('Xếp hạng').getCell('A60').value = 'KHA';
      sheet('Xếp hạng').getCell('B60').value = 'Tổng điểm';
      sheet('Tiêu chí').getCell('A60').value = 'B6';
      sheet('Tiêu chí').getCell('E60').value = 'Nhóm';
      sheet('Chỉ tiêu').getCell('F4').value = 'Ghi chú';
    });
    expect(found).toEqual(
      expect.arrayContaining([
        'Mức điểm!A60: Không có mã “Q1” trong bảng.',
        'Hệ quả!B60: “QQ” không phải là mã mức của mã ở đầu dòng.',
        'Xếp hạng!A60: Mức “KHA” không có chỉ tiêu ở trang Chỉ tiêu.',
        expect.stringMatching(/^Tiêu chí!A60: Mã “B6” đã dùng ở Tiêu chí!A\d+\.$/),
        'Chỉ tiêu!F4: Cột “Ghi chú” không thuộc mẫu. Xóa cột hoặc sửa lại tiêu đề.',
      ]),
    );
  });

  it('name a missing sheet, a strange sheet and a strange line', async () => {
    const found = await problemsAfter((sheet, workbook) => {
      workbook.removeWorksheet(sheet('Tiêu chí').id);
      sheet('Hệ quả').name = 'He qua kem theo';
      sheet('Thông tin chung').getCell('A12').value = 'Thang';
      sheet('Thông tin chung').getCell('A7').value = 'Mã bảng';
    });
    expect(found).toEqual(
      expect.arrayContaining([
        'Tiêu chí: Tệp thiếu trang “Tiêu chí”.',
        'He qua kem theo: Trang này không thuộc mẫu. Đổi lại đúng tên trang hoặc xóa trang.',
        expect.stringContaining('Thông tin chung!A12: Mục “Thang” không thuộc mẫu.'),
        expect.stringContaining('Thông tin chung!A7: Mục “Mã bảng” ghi hai lần.'),
        'Thông tin chung: Chưa ghi “Thang điểm”.',
      ]),
    );
  });

  it('name groups that hold each other, and groups that are criteria', async () => {
    const found = await problemsAfter((sheet) => {
      const criteria = sheet('Tiêu chí');
      criteria.getCell(addressOf(criteria, 'A', 'Thuộc nhóm')).value = 'A1';
      criteria.getCell(addressOf(criteria, 'B4', 'Thuộc nhóm')).value = 'B3';
      criteria.getCell(addressOf(criteria, 'B', 'Điểm mỗi lần')).value = 1;
    });
    expect(found).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Nhóm “A1” nằm vòng trong chính nó'),
        expect.stringContaining('“B3” là tiêu chí, không phải nhóm.'),
        expect.stringContaining('Ô “Điểm mỗi lần” không dùng với nhóm.'),
      ]),
    );
  });

  it('is understood in other words of the same list, and by percent signs and texts', async () => {
    const file = await editedWorkbook(await writeSchemeWorkbook(every), (sheet) => {
      const criteria = sheet('Tiêu chí');
      criteria.getCell(addressOf(criteria, 'B3', 'Cách chấm')).value = '  CỘNG theo SỐ lần ';
      criteria.getCell(addressOf(criteria, 'B3', 'Điểm mỗi lần')).value = '1,5';
      criteria.getCell(addressOf(criteria, 'A1.1', 'Tỷ lệ trần %')).value = '120%';
    });
    const { scheme, problems } = await readSchemeWorkbook(file);
    expect(problems).toEqual([]);
    expect(scheme).toEqual(every);
  });

  it('that break a rule of the scheme lead to the cell that says so', async () => {
    const file = await editedWorkbook(await writeSchemeWorkbook(every), (sheet) => {
      const criteria = sheet('Tiêu chí');
      criteria.getCell(addressOf(criteria, 'B', 'Điểm tối đa')).value = 41;
      criteria.getCell(addressOf(criteria, 'B6', 'Bước điểm')).value = 0.3;
      sheet('Thưởng và trừ').getCell('G6').value = 9;
      sheet('Xếp loại').getCell('D6').value = 89;
    });
    const { scheme, locate } = await readSchemeWorkbook(file);
    const places = checkScheme(scheme!).map((violation) => [locate(scheme!, violation).place, violation.code]);
    expect(places).toEqual([
      [expect.stringMatching(/^Tiêu chí!D\d+$/), 'scheme_group_sum'],
      [expect.stringMatching(/^Tiêu chí!H\d+$/), 'scheme_maximum_off_step'],
      ['Thưởng và trừ!G6', 'scheme_rule_cap_unreachable'],
      ['Xếp loại!C5', 'scheme_range_gap'],
    ]);
  });

  it('refuses what is no workbook', async () => {
    await expect(readSchemeWorkbook(Buffer.from('%PDF-1.7'))).rejects.toThrow(WorkbookRefused);
    const { problems } = await readSchemeWorkbook(await newWorkbook({ 'Trang 1': [['a']] }));
    expect(problems.map(({ place }) => place)).toEqual(['Trang 1', 'Thông tin chung', 'Tiêu chí']);
  });
});
