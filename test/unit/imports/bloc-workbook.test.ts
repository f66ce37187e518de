import { exact, sum, toDecimalString } from '../../../src/domain/fraction';
import { checkScheme } from '../../../src/domain/scoring/check/check-scheme';
import type { Scheme } from '../../../src/domain/scoring/scheme';
import { scoredCriteria, sectionsOf } from '../../../src/domain/scoring/sections';
import { totalsWith } from '../../support/scheme-kb-2022';
import { type BlocWorkbookReading, hasErrors, readBlocWorkbook } from '../../../src/modules/imports/bloc-workbook';
import { openWorkbook } from '../../../src/workbooks';
import { blocWorkbook } from '../../support/workbook-factory';

const dated = (content: NonNullable<BlocWorkbookReading['scheme']>): Scheme => ({
  ...content,
  version: 1,
  effective: { from: '2022-01-01', to: null },
});

describe("a bloc's workbook as its secretariat keeps it", () => {
  let reading: BlocWorkbookReading;

  beforeAll(async () => {
    reading = readBlocWorkbook(await openWorkbook(blocWorkbook()));
  });

  const report = (kind: string) => reading.perSheet.find((sheet) => sheet.kind === kind)!;
  const repairs = (kind: string) => report(kind).repairs.map((repair) => [repair.kind, repair.address, repair.to]);
  const understood = (kind: string) => report(kind).understood.map(({ sentence }) => sentence);

  it('tells the bloc, the year and the cut-off day from the titles', () => {
    expect(reading.blocName).toEqual({
      typed: 'KHỐI THI ĐUA CÁC BAN XÂY DỰNG ĐẢNG VÀ CÁC CƠ QUAN TRỰC THUỘC TỈNH ỦY',
      suggested: 'Khối thi đua các Ban Xây dựng Đảng và các cơ quan trực thuộc Tỉnh ủy',
      sheet: 'Đơn vị',
      address: 'A1',
    });
    expect([reading.year, reading.cutOff]).toEqual([2022, '2022-06-30']);
  });

  it('recognises all six sheets and finds no error', () => {
    expect(reading.perSheet.map(({ sheet, kind }) => [sheet, kind])).toEqual([
      ['Đơn vị', 'agencies'],
      ['Nhiệm vụ trọng tâm', 'tasks'],
      ['Tiến độ 30-6-2022', 'progress'],
      ['Bảng tiêu chí', 'criteria'],
      ['Tự chấm 6 tháng', 'self_scores'],
      ['Khen thưởng 6 tháng', 'commendations'],
    ]);
    expect(reading.problems).toEqual([]);
    expect(hasErrors(reading)).toBe(false);
  });

  it('reads nine members with their kinds and roles', () => {
    expect(reading.agencies.map(({ code, kind, role, order }) => [order, code, kind, role])).toEqual([
      [1, 'VPTU', 'party', 'member'],
      [2, 'BTCTU', 'party', 'member'],
      [3, 'BTGTU', 'party', 'member'],
      [4, 'BDVTU', 'party', 'member'],
      [5, 'BNCTU', 'party', 'chair'],
      [6, 'UBKTTU', 'party', 'member'],
      [7, 'DUKCCQ', 'party', 'vice_chair'],
      [8, 'TCT', 'public_service', 'member'],
      [9, 'BAO', 'public_service', 'member'],
    ]);
    expect(reading.agencies[6]).toEqual({
      key: 'agency:DUKCCQ',
      sheet: 'Đơn vị',
      address: 'B11',
      code: 'DUKCCQ',
      name: 'Đảng ủy Khối các cơ quan tỉnh',
      shortName: 'ĐUKCCQ',
      kind: 'party',
      kindWords: 'Đảng ủy cấp trên cơ sở',
      role: 'vice_chair',
      email: 'tdkt@dukccq.example',
      order: 7,
    });
    expect(repairs('agencies')).toEqual([
      ['letter_case', 'A1', 'Khối thi đua các Ban Xây dựng Đảng và các cơ quan trực thuộc Tỉnh ủy'],
      ['blanks', 'C8', 'Ban Dân vận Tỉnh ủy'],
    ]);
  });

  it('reads ninety tasks, ten of each agency, and leaves out the blank and the sum row', () => {
    expect(understood('tasks')).toEqual(['1 dòng trống', '1 dòng cộng', '90 nhiệm vụ của 9 đơn vị']);
    expect(reading.tasks).toHaveLength(90);
    expect(reading.tasks.find(({ key }) => key === 'task:VPTU:10')).toEqual({
      key: 'task:VPTU:10',
      sheet: 'Nhiệm vụ trọng tâm',
      address: 'C14',
      agency: 'VPTU',
      number: 10,
      title: 'Xây dựng cơ quan văn hóa, tổ chức đảng hoàn thành xuất sắc nhiệm vụ',
      unit: 'xếp loại',
      target: '1',
      due: '2022-12-31',
      kind: 'cumulative',
      direction: 'reach',
    });
    expect(reading.tasks.find(({ key }) => key === 'task:BTGTU:9')?.due).toBe('2022-05-31');
  });

  it('guesses how every task is measured and keeps what the guess was made from', () => {
    const guess = (task: string) => reading.targetGuesses.find((candidate) => candidate.task === task);
    expect(reading.targetGuesses).toHaveLength(90);
    expect(guess('task:VPTU:4')).toEqual({
      task: 'task:VPTU:4',
      sheet: 'Nhiệm vụ trọng tâm',
      address: 'E8',
      title: 'Tiếp nhận, xử lý văn bản đến đúng hạn',
      unit: '%',
      directionWords: 'cao',
      kind: 'level',
      direction: 'higher',
    });
    expect(guess('task:BDVTU:10')).toMatchObject({ kind: 'level', direction: 'lower' });
    expect(guess('task:BTCTU:3')).toMatchObject({ kind: 'cumulative', direction: 'higher' });
  });

  it('says which cells are merged and which days are texts', () => {
    const merged = repairs('tasks').filter(([kind]) => kind === 'merged');
    const days = repairs('tasks').filter(([kind]) => kind === 'text_date');
    expect(merged).toHaveLength(9);
    expect(merged[1]).toEqual(['merged', 'A15', 'BTCTU']);
    expect(days.map(([, address]) => address)).toEqual([
      'G7',
      'G14',
      'G21',
      'G28',
      'G35',
      'G42',
      'G49',
      'G56',
      'G63',
      'G70',
      'G77',
      'G84',
      'G91',
    ]);
    expect(repairs('tasks')).toHaveLength(9 + 13);
  });

  it('reads 87 values, three tasks without one, and repairs the numbers written as texts', () => {
    expect(understood('progress')).toEqual([
      '8 dòng trống',
      '87 kết quả',
      '3 nhiệm vụ chưa có kết quả: VPTU-10, BNCTU-10, DUKCCQ-7',
    ]);
    expect(reading.progress).toHaveLength(87);
    expect(reading.tasksWithoutValue.map(({ key, note }) => [key, note])).toEqual([
      ['progress:VPTU:10', 'Đánh giá cuối năm'],
      ['progress:BNCTU:10', ''],
      ['progress:DUKCCQ:7', 'Đánh giá cuối năm'],
    ]);
    expect(repairs('progress')).toEqual([
      ['text_number', 'C8', '99,2'],
      ['text_number', 'C10', '93,5'],
      ['text_number', 'C23', '46,5'],
      ['decomposed', 'E65', 'Không phát sinh đơn quá hạn'],
      ['decomposed', 'E66', 'Hoàn thành'],
      ['thousands', 'C94', '4.720'],
    ]);
    const value = (key: string) => reading.progress.find((item) => item.key === key)?.value;
    expect(value('progress:VPTU:4:2022-06-27')).toBe('99.2');
    expect(value('progress:BNCTU:5:2022-06-28')).toBe('97.6');
    expect(value('progress:BAO:2:2022-06-28')).toBe('4720');
  });

  it('reads 16 lines of criteria as the scheme KB-2022: three groups and 13 leaves', () => {
    expect(understood('criteria')).toEqual(['16 dòng: 3 nhóm, 13 tiêu chí chấm điểm']);
    const scheme = reading.scheme!;
    expect([scheme.code, scheme.title, scheme.total]).toEqual([
      'KB-2022',
      'Bảng tiêu chí chấm điểm (thang 100)',
      '100',
    ]);
    expect(
      sectionsOf(scheme).map(({ code, effect, maximum, criteria }) => [
        code,
        effect,
        toDecimalString(maximum),
        criteria.map((criterion) => criterion.code).join(' '),
      ]),
    ).toEqual([
      ['A', 'base', '60', 'A1 A2 A3'],
      ['B', 'base', '20', 'B1 B2 B3'],
      ['C', 'base', '20', 'C1 C2 C3 C4 C5'],
      ['D', 'bonus', '5', 'D'],
      ['E', 'penalty', '10', 'E'],
    ]);
    const [first] = scoredCriteria(scheme);
    expect(first?.effect === 'base' && first.leaf).toEqual({
      code: 'A1',
      name: 'Thực hiện chương trình công tác',
      maximum: '20',
      guidance: 'Tỷ lệ % hoàn thành nội dung đến hạn × 20, làm tròn 0,5',
      evidenceRequired: false,
      appraiser: null,
      notOccurred: null,
      rounding: null,
      item: { type: 'manual', step: '0.5' },
    });
    expect(checkScheme(dated(scheme))).toEqual([]);
    expect(repairs('criteria')).toEqual([['penalty_sign', 'C20', '10']]);
  });

  it('reads 13 points of each of nine agencies, a penalty as a magnitude', () => {
    expect(reading.selfScores).toHaveLength(9 * 13);
    expect(understood('self_scores')).toEqual(['117 điểm tự chấm của 9 đơn vị']);
    expect(repairs('self_scores')).toEqual([
      ['text_number', 'J6', '18,5'],
      ['penalty_sign', 'D20', '1'],
      ['penalty_sign', 'F20', '1'],
      ['penalty_sign', 'G20', '1'],
      ['penalty_sign', 'J20', '1'],
    ]);
    const penalties = reading.selfScores.filter(({ criterion }) => criterion === 'E');
    expect(sum(penalties.map(({ points }) => exact(points))).equals(4)).toBe(true);
  });

  it('gives the totals of the workbook', () => {
    const scheme = reading.scheme!;
    const totals = reading.agencies.map(({ code }) => {
      const own = reading.selfScores.filter(({ agency }) => agency === code);
      const points = new Map(own.map((score) => [score.criterion, exact(score.points)]));
      const { total } = totalsWith(dated(scheme), points);
      return [code, total === null ? null : toDecimalString(total)];
    });
    expect(scoredCriteria(scheme)).toHaveLength(13);
    expect(Object.fromEntries(totals)).toEqual({
      VPTU: '94',
      BTCTU: '101.5',
      BTGTU: '90.5',
      BDVTU: '87.5',
      BNCTU: '101',
      UBKTTU: '94.5',
      DUKCCQ: '90.5',
      TCT: '89',
      BAO: '93.5',
    });
  });

  it('warns of a penalty that repeats no lost point', () => {
    expect(report('self_scores').problems).toEqual([
      {
        code: 'penalty_unexplained',
        address: 'F20',
        severity: 'warning',
        sentence: 'BTGTU ghi điểm trừ 1 nhưng không mất điểm ở tiêu chí nào bị trừ theo lần (C3, C4).',
      },
    ]);
  });

  it('reads eight commendations', () => {
    expect(understood('commendations')).toEqual(['8 dòng khen thưởng, số lượng 30']);
    expect(reading.commendations).toHaveLength(8);
    expect(reading.commendations[6]).toMatchObject({
      address: 'C11',
      agency: 'BAO',
      subject: 'person',
      form: 'Giấy khen',
      decisionNumber: '18-QĐ/B',
      decidedOn: '2022-04-04',
      quantity: 2,
    });
    expect(repairs('commendations').map(([kind]) => kind)).toEqual(Array(8).fill('text_date'));
  });

  it('lists what nobody may invent', () => {
    expect(reading.missing.map(({ code }) => code)).toEqual([
      'bloc_code',
      'province',
      'founding_decision',
      'leader_in_charge',
      'pact_signed_on',
      'deadlines',
      'task_approval',
      'agency_identifiers',
    ]);
  });
});
