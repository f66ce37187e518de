import * as fc from 'fast-check';
import type { AwardBonus } from '../../../../src/domain/commendation/award';
import { bonusOf } from '../../../../src/domain/commendation/bonus';
import { type PayableHonour, paymentsOf, totalOf } from '../../../../src/domain/commendation/payments';
import { exact } from '../../../../src/domain/fraction';
import { bonusWorking, paymentSentence } from '../../../../src/text/commendation';
import { nameOf, versionsOf } from './support';

const OLD_SALARY = 2_340_000;
const NEW_SALARY = 2_530_000;
const awardOf = (code: string) => versionsOf(code).at(-1)!.award;
const amount = (code: string, subject: PayableHonour['subject'], salary: number) =>
  bonusOf(awardOf(code).bonus!, subject, salary)?.amount ?? null;

describe('bonus money', () => {
  it.each([
    ['T3 LDTT', 'LDTT', 'person', 710_000, 760_000],
    ['CSTDCS', 'CSTDCS', 'person', 2_340_000, 2_530_000],
    ['CSTD_TINH', 'CSTD_TINH', 'person', 7_020_000, 7_590_000],
    ['CSTDTQ', 'CSTDTQ', 'person', 10_530_000, 11_390_000],
    ['TTLDTT', 'TTLDTT', 'collective', 1_880_000, 2_030_000],
    ['TTLDXS', 'TTLDXS', 'collective', 3_510_000, 3_800_000],
    ['XA_TB', 'XA_TB', 'collective', 4_680_000, 5_060_000],
    ['CO_TINH', 'CO_TINH', 'collective', 18_720_000, 20_240_000],
    ['CO_CP', 'CO_CP', 'collective', 28_080_000, 30_360_000],
    ['T33 GK of a household', 'GK', 'household', 1_060_000, 1_140_000],
    ['GK of a collective', 'GK', 'collective', 1_410_000, 1_520_000],
    ['T38 BK_TINH is no 150.000', 'BK_TINH', 'person', 3_510_000, 3_800_000],
    ['T33 BK_TINH of a household', 'BK_TINH', 'household', 5_270_000, 5_700_000],
    ['T33 HCLD_1 of a collective is twice that of a person', 'HCLD_1', 'collective', 42_120_000, 45_540_000],
    ['HCLD_1 of a person', 'HCLD_1', 'person', 21_060_000, 22_770_000],
    ['HCSV', 'HCSV', 'collective', 215_280_000, 232_760_000],
  ] as const)('T4 %s pays by the salary of the decision', (_name, code, subject, before, since) => {
    expect([amount(code, subject, OLD_SALARY), amount(code, subject, NEW_SALARY)]).toEqual([before, since]);
  });

  it('pays a collective nothing for a title of persons, and a household nothing without a factor', () => {
    expect(amount('LDTT', 'collective', OLD_SALARY)).toBeNull();
    expect(amount('CSTDCS', 'household', OLD_SALARY)).toBeNull();
  });

  it('shows its working, rounding a household once', () => {
    const gk = awardOf('GK').bonus!;
    expect(bonusWorking(bonusOf(gk, 'household', OLD_SALARY)!)).toBe(
      '0,3 × 1,5 × 2.340.000 = 1.053.000, làm tròn lên 1.060.000 đồng',
    );
    expect(bonusWorking(bonusOf(awardOf('CSTDCS').bonus!, 'person', NEW_SALARY)!)).toBe(
      '1 × 2.530.000 = 2.530.000 đồng',
    );
    expect(bonusWorking(bonusOf(awardOf('KNC').bonus!, 'person', OLD_SALARY)!)).toMatch(/^Không quá 0,6/);
  });

  it.each([0, -1, 0.5, Number.NaN])('refuses %p as a salary', (salary) => {
    expect(() => bonusOf(awardOf('GK').bonus!, 'person', salary)).toThrow(RangeError);
  });

  it('is the next multiple of 10.000, never below the product, for any coefficient', () => {
    const thirds = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(thirds, fc.integer({ min: 1, max: 5_000_000 }), ([part, whole], salary) => {
        const bonus: AwardBonus = { ...awardOf('GK').bonus!, person: `${part}/${whole}` };
        const money = bonusOf(bonus, 'person', salary)!;
        const rest = exact(money.amount).sub(exact(`${part}/${whole}`).mul(salary));
        expect(money.amount % 10_000).toBe(0);
        expect(rest.gte(0) && rest.lt(10_000)).toBe(true);
      }),
    );
  });
});

let serial = 0;
function honour(awardCode: string, rest: Partial<PayableHonour> = {}): PayableHonour {
  const { kind, system, precedence, bonus } = awardOf(awardCode);
  serial += 1;
  return {
    ...{ id: String(serial), holder: 'NV1', subject: 'person', awardCode, kind, system, precedence, bonus },
    ...{ achievementFrom: 2025, achievementYear: 2025, decidedOn: '2026-03-01', isRevoked: false },
    ...{ baseSalary: OLD_SALARY, paid: null },
    ...rest,
  };
}

const outcomes = (...honours: PayableHonour[]) =>
  paymentsOf(honours).map(({ outcome, reason, money }) => [outcome, reason, money?.amount ?? null]);

describe('a payment list', () => {
  it('T5 pays of the titles of one period only the highest, and says which', () => {
    const lines = paymentsOf([honour('LDTT'), honour('CSTDCS')]);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['unpaid', 'paid']);
    expect(paymentSentence(lines[0]!, nameOf)).toBe(
      'Không chi: cùng thời gian đạt Chiến sĩ thi đua cơ sở, chỉ nhận mức tiền thưởng của danh hiệu cao nhất.',
    );
    expect(totalOf(lines)).toEqual({ amount: 2_340_000, toCheck: 0 });
  });

  it('T5 pays titles of different periods each', () => {
    expect(outcomes(honour('CSTDCS'), honour('CSTD_TINH', { achievementFrom: 2023 }))).toEqual([
      ['paid', 'by_coefficient', 2_340_000],
      ['paid', 'by_coefficient', 7_020_000],
    ]);
  });

  it('T5 pays a title and a form both, and several forms each', () => {
    const lines = paymentsOf([honour('CSTDCS'), honour('BK_TINH'), honour('GK', { achievementFrom: 2024 })]);
    expect(totalOf(lines)).toEqual({ amount: 2_340_000 + 3_510_000 + 710_000, toCheck: 0 });
  });

  it('pays each holder, whatever others hold', () => {
    expect(outcomes(honour('LDTT'), honour('CSTDCS', { holder: 'NV2' })).map(([outcome]) => outcome)).toEqual([
      ...['paid', 'paid'],
    ]);
  });

  it('T4 pays each decision by the salary of its day', () => {
    expect(outcomes(honour('CSTDCS', { decidedOn: '2026-07-01', baseSalary: NEW_SALARY }))).toEqual([
      ['paid', 'by_coefficient', 2_530_000],
    ]);
  });

  it('pays nothing for a revoked honour, and the lower title when the higher is revoked', () => {
    expect(outcomes(honour('LDTT'), honour('CSTDCS', { isRevoked: true }))).toEqual([
      ['paid', 'by_coefficient', 710_000],
      ['unpaid', 'revoked', null],
    ]);
  });

  it('pays nothing twice, and asks when the lower title was paid before the higher came', () => {
    expect(outcomes(honour('BK_TINH', { paid: 3_510_000 }))).toEqual([['unpaid', 'paid_before', null]]);
    const lines = paymentsOf([honour('LDTT', { paid: 710_000 }), honour('CSTDCS')]);
    expect(lines[1]).toMatchObject({ outcome: 'to_check', reason: 'lower_title_paid', money: { amount: 2_340_000 } });
    expect(paymentSentence(lines[1]!, nameOf)).toContain('Lao động tiên tiến cùng thời gian đã chi 710.000 đồng');
  });

  it('T11 leaves decisions before 1/7/2025 to be checked', () => {
    const [line] = paymentsOf([honour('BK_TINH', { decidedOn: '2025-06-30' })]);
    expect(line).toMatchObject({ outcome: 'to_check', reason: 'before_coefficients', money: null });
    expect(paymentSentence(line!, nameOf)).toContain('quyết định ngày 30/06/2025');
    const old = versionsOf('BK_TINH')[0]!.award.bonus;
    expect(outcomes(honour('BK_TINH', { decidedOn: '2022-03-01', bonus: old, baseSalary: 1_490_000 }))).toEqual([
      ['to_check', 'coefficient_to_check', 1_490_000],
    ]);
  });

  it('leaves open what the catalogue does not know', () => {
    expect(outcomes(honour('BK_TINH', { baseSalary: null }))).toEqual([['to_check', 'base_salary_unknown', null]]);
    expect(outcomes(honour('GDVH', { subject: 'household' }))).toEqual([['unpaid', 'no_bonus', null]]);
    expect(outcomes(honour('AHLD'))[0]?.slice(0, 2)).toEqual(['to_check', 'coefficient_to_check']);
  });

  it('tells the same of every honour whatever their order', () => {
    const one = fc.record({
      code: fc.constantFrom('LDTT', 'CSTT', 'CSTDCS', 'CSTD_TINH', 'GK', 'DANG_GK_CS'),
      holder: fc.constantFrom('NV1', 'NV2'),
      from: fc.constantFrom(2024, 2025),
      paid: fc.constantFrom(null, null, 710_000),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 7 }), (list) => {
        const honours = list.map(({ code, holder, from, paid }) =>
          honour(code, { holder, achievementFrom: from, paid }),
        );
        const lines = paymentsOf(honours);
        expect(paymentsOf(honours.toReversed()).toReversed()).toEqual(lines);
        const titles = lines.filter(({ outcome, honour: { kind } }) => outcome === 'paid' && kind === 'title');
        const periods = titles.map(({ honour: { holder, achievementFrom } }) => `${holder} ${achievementFrom}`);
        expect(new Set(periods).size).toBe(periods.length);
      }),
    );
  });
});
