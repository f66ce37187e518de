import { checkScheme } from '../../../../src/domain/scoring/check/check-scheme';
import { sentenceOf } from '../../../../src/text/vi';
import { manual, schemeJson } from './example';
import { schemeOf } from './shipped';

const NAMED = { name: 'Tên' };

/** What is wrong with a scheme of criteria with these codes. */
const found = (codes: readonly string[], changes: Record<string, unknown> = {}) =>
  checkScheme(
    schemeOf(
      schemeJson(
        codes.map((code) => manual(code)),
        changes,
      ),
    ),
  );

const bonus = (set: string, rules: readonly string[]) => ({
  bonus: {
    ...{ code: set, ...NAMED, cap: String(rules.length), mayExceedTotal: true },
    rules: rules.map((code) => ({ code, ...NAMED, counting: 'once', points: '1' })),
  },
});

describe('the codes of a scheme', () => {
  it('may be all that tables use', () => {
    expect(found(['II.1', '1.2', 'A1a', 'Đ1', 'A-1', 'TC_3', '4/5', 'A', 'a'])).toEqual([]);
  });

  it.each(['A[1]', 'A 1', '.A', 'A+1', 'A1;', '<A>', 'A'.repeat(31)])('cannot be written like %s', (code) => {
    expect(found(['B1', code])).toMatchObject([{ code: 'scheme_code_malformed', place: code }]);
  });

  it('are held to it in rules and exclusions too', () => {
    const exclusions = [{ code: 'X 1', ...NAMED, effects: [{ type: 'exclude_ranking' }] }];
    expect(found(['A1'], { ...bonus('D', ['D[1]']), exclusions }).map(({ place }) => place)).toEqual(['D[1]', 'X 1']);
  });

  it('may join others in a set of bonus or penalty, and nowhere else', () => {
    expect(found(['A1'], bonus('D+E', ['D1', 'E1']))).toEqual([]);
    expect(found(['A1'], bonus('D E', ['D1', 'E1']))).toMatchObject([{ code: 'scheme_code_malformed', place: 'D E' }]);
    expect(found(['A1'], bonus('D+E', ['D+E']))).toMatchObject([{ code: 'scheme_code_malformed', place: 'D+E' }]);
  });

  it.each([
    [['A.1', 'A-1'], {}, 'A-1', 'A.1'],
    [['A1', 'D/E'], bonus('D+E', ['D1']), 'D+E', 'D/E'],
    [['A.1'], bonus('D', ['A/1']), 'A/1', 'A.1'],
  ])('must be told apart on a sheet: %j', (codes, changes, place, other) => {
    expect(found(codes, changes)).toEqual([{ code: 'scheme_codes_alike', place, parameters: { other } }]);
  });

  it('are refused in words', () => {
    expect(found(['A.1', 'A-1', 'A[1]']).map(sentenceOf)).toEqual([
      'Mã “A[1]” phải viết liền, bắt đầu bằng chữ hoặc số, tối đa 30 ký tự, chỉ dùng thêm dấu chấm, gạch nối, gạch dưới, gạch chéo.',
      'Mã A-1 chỉ khác mã A.1 ở dấu nên dễ nhầm trên phiếu; đổi một trong hai mã.',
    ]);
  });
});
