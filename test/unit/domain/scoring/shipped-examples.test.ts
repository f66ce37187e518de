import { sum } from '../../../../src/domain/fraction';
import { scoreUnits } from '../../../../src/domain/scoring/score-units';
import { SELF_SCORES_2022 } from '../../../support/scheme-kb-2022';
import { inputsOf, linesOf, resultOf, tableOf } from './example';
import { shippedJson, shippedScheme } from './shipped';

const scored = (scheme: string, inputs: string): ReturnType<typeof scoreUnits> =>
  scoreUnits(shippedScheme(scheme), inputsOf(shippedJson(`${inputs}.inputs.json`)));

describe('KD-100', () => {
  const result = (): ReturnType<typeof scoreUnits> => scored('kd-100', 'kd-100');

  it('computes 93,8 + 3 - 1 = 95,8 line by line', () => {
    const office = resultOf(result(), 'VPTU');
    expect(linesOf(office)).toEqual([
      ['A1', 'ratio', '19'],
      ['A2', 'key_tasks', '139/5'],
      ['A3', 'minus', '9'],
      ['B1', 'choice', '8'],
      ['B2', 'choice', '6'],
      ['B3', 'manual', '5'],
      ['C1', 'choice', '4'],
      ['C2', 'choice', '4'],
      ['C3', 'minus', '3'],
      ['C4', 'minus', '4'],
      ['C5', 'choice', '4'],
      ['D1', 'highest', '2'],
      ['D2', 'each', '1'],
      ['D3', 'once', '0'],
      ['E1', 'each', '-1'],
      ['E2', 'each', '0'],
      ['E3', 'each', '0'],
    ]);
    expect([office.base, office.bonus, office.penalty, office.total, office.printed].map(String)).toEqual([
      '93.8',
      '3',
      '1',
      '95.8',
      '95.8',
    ]);
    expect(['A', 'B', 'C'].map((code) => String(office.nodes.get(code)?.points))).toEqual(['55.8', '19', '19']);
    expect(office.lines.find(({ code }) => code === 'E1')?.applied).toMatchObject([{ rule: 'double_count', by: 'C3' }]);
    expect(office.grade?.band.name).toBe('Xuất sắc');
  });

  it('ranks the bloc: a tie broken by A, a tie that stays, an exclusion, and 89,9 that is not 90', () => {
    expect(result().problems).toEqual([]);
    expect(result().units.map(({ code, total, rank, grade }) => [code, String(total), rank, grade?.band.code])).toEqual(
      [
        ['BTCTU', '98.5', 1, 'XS'],
        ['BNCTU', '98.5', 2, 'XS'],
        ['UBKTTU', '95', 3, 'XS'],
        ['BTGTU', '92', 4, 'XS'],
        ['XBT', '92', 4, 'XS'],
        ['DUKCCQ', '91', 6, 'XS'],
        ['BDVTU', '89.9', 7, 'TOT'],
        ['TCT', '85', 8, 'TOT'],
        ['BAO', '80.5', 9, 'TOT'],
        ['VPTU', '95.8', null, 'XS'],
      ],
    );
  });

  it('names what separated neighbours, what tied, and what excluded', () => {
    const second = resultOf(result(), 'BNCTU').why;
    expect(second.above).toMatchObject({ codes: ['BTCTU'], rank: 1, separatedBy: { by: 'criterion', criterion: 'A' } });
    expect([second.above?.own, second.above?.theirs].map(String)).toEqual(['57', '58.5']);
    expect(second.below).toMatchObject({ codes: ['UBKTTU'], rank: 3, separatedBy: { by: 'total' } });
    expect(resultOf(result(), 'XBT').why.tiedWith).toEqual(['BTGTU']);
    expect(resultOf(result(), 'DUKCCQ').why.above?.codes).toEqual(['BTGTU', 'XBT']);
    const office = resultOf(result(), 'VPTU');
    expect(office.why).toEqual({
      standing: 'excluded',
      excludedBy: [{ by: 'X3', event: 'Quyết định xem xét kỷ luật đang thực hiện' }],
      above: null,
      below: null,
      tiedWith: [],
    });
    expect(office.excludedAwards.map(({ award }) => award)).toEqual(['CO-TINH']);
  });

  it('gives the best grade to floor(25% of 10) = 2 units when the quota is switched on', () => {
    const limited = scored('kd-100-quota', 'kd-100');
    expect(limited.units.filter(({ grade }) => grade?.band.code === 'XS').map(({ code }) => code)).toEqual([
      'BTCTU',
      'BNCTU',
    ]);
    expect(resultOf(limited, 'UBKTTU').grade?.steps).toEqual([
      { rule: 'band', grade: 'XS', by: 'total', event: null },
      { rule: 'quota', grade: 'TOT', by: 'XS', event: null },
    ]);
    expect(tableOf(limited).map(([code, total, rank]) => [code, total, rank])).toEqual(
      tableOf(result()).map(([code, total, rank]) => [code, total, rank]),
    );
  });
});

describe('KD-1000', () => {
  const unit = (): ReturnType<typeof resultOf> => resultOf(scored('kd-1000', 'kd-1000'), 'VPTU');

  it('computes 956,444… and prints 956', () => {
    expect(['A', 'B', 'C', 'D'].map((code) => unit().nodes.get(code)?.points?.toFraction())).toEqual([
      '4351/9',
      '190',
      '138',
      '145',
    ]);
    expect(unit().total?.toFraction()).toBe('8608/9');
    expect(String(unit().printed)).toBe('956');
    expect(unit().grade?.band.code).toBe('XS');
  });

  it('shows work above plan on its line', () => {
    expect(
      unit()
        .lines.find(({ code }) => code === 'A3')
        ?.applied.map(({ rule, after }) => [rule, String(after)]),
    ).toEqual([
      ['ratio_cap', '50'],
      ['over_plan', '55'],
    ]);
  });
});

describe('KB-2022', () => {
  it('gives the totals of the workbook from typed inputs', () => {
    const result = scored('kb-2022', 'kb-2022');
    expect(result.problems).toEqual([]);
    for (const [agency, points, total] of SELF_SCORES_2022) {
      const unit = resultOf(result, agency);
      expect([agency, String(unit.total)]).toEqual([agency, total]);
      const ofTable = points.split(' ').slice(0, 11);
      expect(unit.lines.slice(0, 11).map((line) => String(line.points))).toEqual(ofTable);
    }
    expect(tableOf(result).map(([code, , rank]) => [code, rank])).toEqual([
      ['BTCTU', 1],
      ['BNCTU', 2],
      ['UBKTTU', 3],
      ['VPTU', 4],
      ['BAO', 5],
      ['BTGTU', 6],
      ['DUKCCQ', 6],
      ['TCT', 8],
      ['BDVTU', 9],
    ]);
  });
});

it.each(['kd-100', 'kd-1000', 'kb-2022'])('the totals of %s are the sums of their lines', (name) => {
  for (const unit of scored(name, name).units) {
    expect(unit.total?.toFraction()).toBe(sum(unit.lines.map(({ points }) => points ?? sum([]))).toFraction());
  }
});
