import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { schemesCommands } from '../../../src/modules/schemes/schemes.commands';
import { writeSchemeWorkbook } from '../../../src/modules/schemes/workbook';
import { type CommandResult, UsageError } from '../../../src/platform/commands';
import { shippedJson, shippedScheme } from '../domain/scoring/shipped';

const SCHEMES = join(__dirname, '../../../docs/schemes');
const shipped = (file: string): string => join(SCHEMES, file);

const run = (name: string, ...words: string[]): Promise<CommandResult> => {
  const command = schemesCommands.find((candidate) => candidate.name === name);
  if (command === undefined) throw new Error(`no command ${name}`);
  return command.run({ options: {}, words });
};
const jsonOf = ({ json }: CommandResult): any => json;

const folder = mkdtempSync(join(tmpdir(), 'schemes-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, content: unknown): string {
  const file = join(folder, name);
  const isRaw = typeof content === 'string' || Buffer.isBuffer(content);
  writeFileSync(file, isRaw ? content : JSON.stringify(content));
  return file;
}

describe('scheme check', () => {
  it('accepts a shipped scheme', async () => {
    const result = await run('scheme check', shipped('kd-1000.scheme.json'));
    expect(result).toEqual({
      json: { valid: true, scheme: { code: 'KD-1000', version: 1 }, criteria: 18, violations: [] },
      text: 'KD-1000, phiên bản 1: hợp lệ, 18 tiêu chí, thang 1.000 điểm.',
    });
  });

  it('ends with 1 and lists every place', async () => {
    const json = shippedJson('kd-100.scheme.json');
    json.criteria[0].maximum = 65;
    json.classification.bands[1].to = '89';
    const result = await run('scheme check', written('wrong.json', json));
    expect([result.exitCode, jsonOf(result).valid]).toEqual([1, false]);
    expect(jsonOf(result).violations.map(({ place, code }: any) => [place, code])).toEqual([
      ['A', 'scheme_group_sum'],
      ['classification', 'scheme_range_gap'],
    ]);
    expect(result.text).toContain('Có 2 chỗ chưa đúng');
    expect(result.text).toContain('- [A] Điểm tối đa các tiêu chí của nhóm A cộng lại là 60, phải bằng 65.');
  });

  it('says that a file is no JSON, or cannot be read', async () => {
    const result = await run('scheme check', written('broken.json', '{"code":'));
    expect([result.exitCode, jsonOf(result).violations[0].code]).toEqual([1, 'json_broken']);
    await expect(run('scheme check', join(folder, 'none.json'))).rejects.toThrow(UsageError);
    await expect(run('scheme check')).rejects.toThrow('Thiếu tệp bảng tiêu chí.');
    await expect(run('scheme check', 'a', 'b')).rejects.toThrow('Quá nhiều tệp.');
  });
});

describe('a scheme with six planted inconsistencies', () => {
  const fixture = (file: string): string => join(__dirname, '../../fixtures', file);

  it('gets six messages at six places, by code', async () => {
    const result = await run('scheme check', fixture('six-mistakes.scheme.json'));
    expect(result.exitCode).toBe(1);
    expect(jsonOf(result).violations).toEqual([
      {
        place: 'A',
        code: 'scheme_group_sum',
        detail: 'Điểm tối đa các tiêu chí của nhóm A cộng lại là 62, phải bằng 60.',
      },
      {
        place: 'B1',
        code: 'scheme_highest_level',
        detail: 'Mức cao nhất của B1 là 7,5 điểm, phải bằng điểm tối đa 8.',
      },
      { place: 'D2', code: 'scheme_cap_missing', detail: expect.stringContaining('D2') },
      {
        place: 'E1',
        code: 'scheme_reference_unknown',
        detail: 'E1 nhắc đến tiêu chí “C9” không có trong bảng.',
      },
      { place: 'classification', code: 'scheme_range_gap', detail: expect.stringContaining('hở từ 89 đến dưới 90') },
      { place: 'C', code: 'scheme_gate_unreachable', detail: expect.stringContaining('không bao giờ đạt tới') },
    ]);
  });

  it('gets the same six messages at six cells of its workbook', async () => {
    const [byCode, byCell] = await Promise.all([
      run('scheme check', fixture('six-mistakes.scheme.json')),
      run('scheme check', fixture('six-mistakes.scheme.xlsx')),
    ]);
    expect(byCell.exitCode).toBe(1);
    const details = (result: CommandResult): unknown => jsonOf(result).violations.map(({ detail }: any) => detail);
    expect(details(byCell)).toEqual(details(byCode));
    expect(jsonOf(byCell).violations.map(({ place }: any) => place)).toEqual([
      ...['Tiêu chí!D5', 'Tiêu chí!D10', 'Thưởng và trừ!G7'],
      ...['Thưởng và trừ!B10', 'Xếp loại!C5', 'Điều kiện!C5'],
    ]);
    expect(byCell.text).toContain('- [Tiêu chí!D5] Điểm tối đa các tiêu chí của nhóm A cộng lại là 62, phải bằng 60.');
  });
});

describe('a scheme as a workbook', () => {
  it('is checked and scored like the same scheme as JSON', async () => {
    const workbook = written('kd-100.xlsx', await writeSchemeWorkbook(shippedScheme('kd-100')));
    expect((await run('scheme check', workbook)).text).toBe(
      'KD-100, phiên bản 1: hợp lệ, 11 tiêu chí, thang 100 điểm.',
    );
    const inputs = shipped('kd-100.inputs.json');
    expect(await run('score', workbook, inputs)).toEqual(await run('score', shipped('kd-100.scheme.json'), inputs));
  });

  it('that is none is refused in one sentence', async () => {
    const result = await run('scheme check', written('broken.xlsx', 'PK nothing else'));
    expect([result.exitCode, jsonOf(result).violations]).toEqual([
      1,
      [{ place: '', code: 'workbook_not_xlsx', detail: expect.stringContaining('không phải bảng tính Excel') }],
    ]);
  });
});

describe('score', () => {
  it('gives the units with exact and printed totals, ranks, grades, lines and why', async () => {
    const { units } = jsonOf(await run('score', shipped('kd-100.scheme.json'), shipped('kd-100.inputs.json')));
    const office = units.find(({ code }: any) => code === 'VPTU');
    expect(office).toMatchObject({
      total: { exact: '95.8', printed: '95,8' },
      rank: null,
      grade: 'XS',
      gradeName: 'Xuất sắc',
      base: '93.8',
      bonus: '3',
      penalty: '1',
    });
    expect(office.lines[1]).toMatchObject({ code: 'A2', rule: 'key_tasks', points: '27.8', standing: 'scored' });
    expect(office.lines.find(({ code }: any) => code === 'B1').text).toBe(
      'chọn mức (mức Hoàn thành xuất sắc nhiệm vụ)',
    );
    expect(office.lines.find(({ code }: any) => code === 'E1').text).toBe(
      'tính từng lần (số lần 1; sự việc Nộp chậm báo cáo quý I); đã nêu rõ là tính cả ở C3',
    );
    expect(office.why.text).toEqual([
      'Không xếp hạng do Quyết định xem xét kỷ luật đang thực hiện (X3).',
      'Theo điểm: mức Xuất sắc.',
      'Không xét Cờ thi đua của Ủy ban nhân dân tỉnh do Quyết định xem xét kỷ luật đang thực hiện (X3).',
    ]);
    expect(units.find(({ code }: any) => code === 'XBT').why).toMatchObject({
      tiedWith: ['BTGTU'],
      above: { codes: ['UBKTTU'], rank: 3, separatedBy: { by: 'total' }, own: '92', theirs: '95' },
      text: [
        'Đồng hạng 4 với BTGTU: mọi tiêu chí phân hạng đều bằng nhau.',
        'Sau UBKTTU (hạng 3): phân định bằng tổng điểm, 92 so với 95.',
        'Trước DUKCCQ (hạng 6): phân định bằng tổng điểm, 92 so với 91.',
        'Theo điểm: mức Xuất sắc.',
      ],
    });
  });

  it('keeps the exact total beside the printed one', async () => {
    const { units } = jsonOf(await run('score', shipped('kd-1000.scheme.json'), shipped('kd-1000.inputs.json')));
    expect(units[0].total).toEqual({ exact: '8608/9', printed: '956' });
  });

  it('reads well', async () => {
    const { text } = await run('score', shipped('kd-100.scheme.json'), shipped('kd-100.inputs.json'));
    expect(text).toMatch(/^2 +BNCTU +Ban Nội chính Tỉnh ủy +98,5 +Xuất sắc$/m);
    expect(text).toMatch(/^ +A1 +19,5 +Thực hiện chương trình công tác +theo tỷ lệ .*làm tròn: 19,4 → 19,5$/m);
    expect(text).toContain('phân định bằng điểm A (Nhiệm vụ chính trị), 57 so với 58,5');
  });

  it('refuses inputs that do not fit, with their places', async () => {
    const inputs = shippedJson('kd-100.inputs.json');
    inputs.units[0].inputs.B1.level = 'GIOI';
    inputs.units[1].inputs.A9 = { count: 1 };
    const result = await run('score', shipped('kd-100.scheme.json'), written('inputs.json', inputs));
    expect(result.exitCode).toBe(1);
    expect(jsonOf(result).violations.map(({ place, code }: any) => [place, code])).toEqual([
      ['BTCTU.A9', 'input_code_unknown'],
      ['VPTU.B1', 'input_level_unknown'],
    ]);
    expect(result.text).toContain('VPTU.B1 không có mức “GIOI”, chọn một trong: HTXS, HTT, HT, KHT.');
  });

  it('shows an incomplete sheet and one not handed in without rank, and says what is missing', async () => {
    const inputs = shippedJson('kd-100.inputs.json');
    inputs.units[1].inputs.A1 = null;
    inputs.units[2].submitted = false;
    const result = await run('score', shipped('kd-100.scheme.json'), written('incomplete.json', inputs));
    const [incomplete, absent] = jsonOf(result).units.slice(-2);
    expect(incomplete).toMatchObject({
      code: 'BTCTU',
      total: { exact: null, printed: null },
      rank: null,
      missing: ['A1'],
    });
    expect(incomplete.why.text).toEqual(['Chưa đủ điểm, còn thiếu: A1.']);
    expect(absent).toMatchObject({ code: 'BTGTU', total: { exact: '92', printed: '92' }, rank: null, grade: null });
    expect(result.text).toContain('chưa nộp');
  });
});
