import { type CellContent, openWorkbook } from '../../../src/workbooks';
import {
  blocWorkbook,
  editedBlocWorkbook,
  packageOf,
  relations,
  sheetXml,
  workbookXml,
} from '../../support/workbook-factory';

async function firstCell(bytes: Buffer): Promise<CellContent> {
  return (await openWorkbook(bytes)).sheets[0]!.cell(1, 1).content;
}

describe('opening a workbook', () => {
  it('gives the sheets of a real workbook in their order', async () => {
    const { sheets } = await openWorkbook(blocWorkbook());

    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Đơn vị', 12],
      ['Nhiệm vụ trọng tâm', 94],
      ['Tiến độ 30-6-2022', 94],
      ['Bảng tiêu chí', 19],
      ['Tự chấm 6 tháng', 19],
      ['Khen thưởng 6 tháng', 11],
    ]);
  });

  it('gives every cell of a merged range the value of its first cell', async () => {
    const { sheets } = await openWorkbook(blocWorkbook());
    const tasks = sheets[1]!;

    expect(tasks.cell(5, 1)).toMatchObject({ content: { text: 'VPTU' }, merged: { range: 'A5:A14', first: true } });
    expect(tasks.cell(14, 1)).toMatchObject({ content: { text: 'VPTU' }, merged: { range: 'A5:A14', first: false } });
    expect(tasks.cell(15, 1)).toMatchObject({ content: { text: 'BTCTU' }, address: 'A15' });
  });

  it('reads texts, numbers, days, formulas with their results and errors', async () => {
    const bytes = await editedBlocWorkbook((sheet) => {
      const agencies = sheet('Đơn vị');
      agencies.getCell('I1').value = { richText: [{ text: 'Báo ' }, { text: 'cáo', font: { bold: true } }] };
      agencies.getCell('I2').value = { formula: 'SUM(A5:A13)', result: 45 };
      agencies.getCell('I3').value = { error: '#REF!' };
      agencies.getCell('I4').value = { formula: 'A1/0', result: { error: '#DIV/0!' } };
      agencies.getCell('I5').value = { text: 'thư', hyperlink: 'mailto:tdkt@vptu.example' };
      agencies.getCell('I6').value = 0.98;
      agencies.getCell('I6').numFmt = '0.0%';
      agencies.getCell('I7').value = true;
      agencies.getCell('I8').value = { formula: 'NOW()' };
    });
    const sheet = (await openWorkbook(bytes)).sheets[0]!;

    expect(sheet.cell(1, 9).content).toEqual({ kind: 'text', text: 'Báo cáo' });
    expect(sheet.cell(2, 9)).toMatchObject({ content: { kind: 'number', number: 45 }, formula: 'SUM(A5:A13)' });
    expect(sheet.cell(3, 9).content).toEqual({ kind: 'error', error: '#REF!' });
    expect(sheet.cell(4, 9)).toMatchObject({ content: { kind: 'error', error: '#DIV/0!' }, formula: 'A1/0' });
    expect(sheet.cell(5, 9).content).toEqual({ kind: 'text', text: 'thư' });
    expect(sheet.cell(6, 9).content).toEqual({ kind: 'number', number: 0.98, percent: true });
    expect(sheet.cell(7, 9).content).toEqual({ kind: 'boolean', value: true });
    expect(sheet.cell(8, 9).content).toEqual({ kind: 'uncomputed' });
    expect(sheet.cell(9, 9).content).toEqual({ kind: 'blank' });
  });

  it('reads days in either way of counting them', async () => {
    const dated = (properties: string, serial: number) =>
      packageOf({
        'xl/workbook.xml': workbookXml('<sheet name="Trang 1" sheetId="1" r:id="rId1"/>', properties),
        'xl/worksheets/sheet1.xml': sheetXml(`<row r="1"><c r="A1" s="1"><v>${serial}</v></c></row>`),
        'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      });
    const day = { kind: 'date', date: '2022-06-30' };

    await expect(firstCell(dated('', 44742))).resolves.toEqual(day);
    await expect(firstCell(dated('<workbookPr date1904="1"/>', 43280))).resolves.toEqual(day);
    await expect(firstCell(dated('', -5))).resolves.toEqual({ kind: 'date', date: null });
  });

  it('reads what other writers make of the format: prefixed tags, absolute targets, other part names, inline texts', async () => {
    const prefixed = packageOf({
      '_rels/.rels': relations({ a: ['officeDocument', '/xl/book.xml'] }),
      'xl/workbook.xml': null,
      'xl/book.xml':
        '<x:workbook xmlns:r="r"><x:sheets><x:sheet name="A &amp; B" sheetId="1" r:id="s"/></x:sheets></x:workbook>',
      'xl/_rels/book.xml.rels': relations({ s: ['worksheet', '/xl/Data.xml'] }),
      'xl/Data.xml':
        '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>chữ</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    });

    const { sheets } = await openWorkbook(prefixed);
    expect(sheets.map(({ name }) => name)).toEqual(['A & B']);
    expect(sheets[0]!.cell(1, 1).content).toEqual({ kind: 'text', text: 'chữ' });
  });

  it('takes a formula that gave an empty text as a blank cell', async () => {
    const rows = '<row r="1"><c r="A1" t="str"><f>IF(B1="","",1)</f><v></v></c><c r="B1" t="str"><f>B2</f></c></row>';
    const { sheets } = await openWorkbook(packageOf({ 'xl/worksheets/sheet1.xml': sheetXml(rows) }));

    expect(sheets[0]!.cell(1, 1).content).toEqual({ kind: 'blank' });
    expect(sheets[0]!.cell(1, 2).content).toEqual({ kind: 'uncomputed' });
  });

  it('reads hidden sheets, names charts as sheets without cells and leaves links to other files alone', async () => {
    const bytes = packageOf({
      'xl/workbook.xml': workbookXml(
        '<sheet name="Ẩn" sheetId="1" state="veryHidden" r:id="rId1"/><sheet name="Biểu đồ" sheetId="2" r:id="rId4"/>',
        '<externalReferences><externalReference r:id="rId5"/></externalReferences>',
      ),
      'xl/_rels/workbook.xml.rels': relations({
        rId1: ['worksheet', 'worksheets/sheet1.xml'],
        rId4: ['chartsheet', 'chartsheets/sheet1.xml'],
        rId5: ['externalLink', 'externalLinks/externalLink1.xml'],
      }),
    });
    const source = await openWorkbook(bytes);

    expect(source.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([['Ẩn', true]]);
    expect(source.sheetsWithoutCells).toEqual(['Biểu đồ']);
  });

  it('is not slowed down by rules and columns that span a whole sheet', async () => {
    const after =
      '<dataValidations count="1"><dataValidation type="whole" sqref="A1:XFD1048576"><formula1>1</formula1></dataValidation></dataValidations>';
    const xml = sheetXml('<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>', after);
    const { sheets } = await openWorkbook(packageOf({ 'xl/worksheets/sheet1.xml': xml }));

    expect(sheets[0]!.rows).toEqual([1048576]);
    expect(sheets[0]!.cell(1048576, 16384)).toMatchObject({ address: 'XFD1048576', content: { number: 7 } });
  });
});
