import { inputProblems } from '../../../../src/domain/scoring/one-unit';
import { readItemInput } from '../../../../src/domain/scoring/read-inputs';
import { sentenceOf } from '../../../../src/text/vi';
import { leaf, manual, schemeJson, score, unit } from './example';
import { schemeOf } from './shipped';

const policy = { notOccurred: 'full' };
const scheme = schemeJson(
  [
    leaf('K', {
      type: 'choice',
      levels: [
        { code: 'TOT', name: 'Tốt', points: '10' },
        { code: 'KHONG', name: 'Không đạt', points: '0' },
      ],
    }),
    leaf('M', { type: 'minus', per: '1' }, policy),
    leaf('R', { type: 'ratio' }, policy),
    leaf('DH', { type: 'ratio', dueOnly: true }),
    leaf('C', { type: 'count', per: '1' }),
    leaf('V', {
      type: 'threshold',
      bands: [
        { from: '0', to: '80', points: '0' },
        { from: '80', to: '100', points: '10' },
      ],
    }),
    leaf('B', { type: 'average' }),
    leaf('S', { type: 'relative' }),
    leaf('N', { type: 'all_or_nothing' }),
    leaf('II.2', { type: 'manual', step: '0.5' }, { maximum: '50' }),
    leaf('T', { type: 'key_tasks', tasks: 2, onTime: '1', quality: '2', effectiveness: '2' }),
  ],
  {
    bonus: {
      ...{ code: 'D', name: 'Thưởng', cap: '5', mayExceedTotal: true },
      rules: [
        { code: 'D1', name: 'Sáng kiến', counting: 'each', points: '1', cap: '2' },
        {
          ...{ code: 'D2', name: 'Bằng khen', counting: 'highest' },
          levels: [
            { code: 'TW', name: 'Trung ương', points: '2' },
            { code: 'TINH', name: 'Tỉnh', points: '1' },
          ],
        },
        { code: 'D3', name: 'Đánh giá chung', counting: 'manual', step: '0.5', cap: '2' },
      ],
    },
    exclusions: [{ code: 'X', name: 'Tạm dừng', effects: [{ type: 'exclude_ranking' }] }],
  },
);

/** What is wrong with an input at its own place, in words; nothing when it fits. */
const sentences = (code: string, input: unknown): string[] =>
  inputProblems(schemeOf(scheme), code, readItemInput(input, code, []), null).map(sentenceOf);

describe('an input that does not fit is refused, never ignored', () => {
  it.each([
    ['II.2', { points: '50.5' }, 'Điểm II.2 không được vượt điểm tối đa 50.'],
    ['II.2', { points: '27.3' }, 'Điểm II.2 chỉ lấy theo bước 0,5 điểm.'],
    ['II.2', { points: '-0.5' }, 'Số liệu II.2 không được nhỏ hơn 0, đang ghi -0,5.'],
    ['II.2', { count: 2 }, 'II.2 không nhận số lần, chỉ nhận điểm.'],
    ['II.2', { notOccurred: true }, 'Bảng không cho khai “không phát sinh” ở II.2.'],
    ['K', { level: 'GIOI' }, 'K không có mức “GIOI”, chọn một trong: TOT, KHONG.'],
    ['K', { level: 'TOT', points: '10' }, 'K không nhận điểm, chỉ nhận mức.'],
    ['M', { count: 1, events: [] }, 'M chỉ nhận số lần hoặc danh sách sự việc, không nhận cả hai.'],
    ['M', { notOccurred: true, count: 2 }, 'M đã khai “không phát sinh” thì để trống số liệu.'],
    ['M', { events: [{ name: 'Chậm', points: '3' }] }, 'M không nhận điểm, chỉ nhận số lần, danh sách sự việc.'],
    ['M', { events: [{ name: 'Chậm', level: 'NANG' }] }, 'M không nhận mức, chỉ nhận số lần, danh sách sự việc.'],
    [
      'R',
      { actual: '3', target: '0' },
      'R có kế hoạch không lớn hơn 0 mà có kết quả nên không tính được tỷ lệ; kiểm tra lại kế hoạch.',
    ],
    ['R', { actual: '3', target: '-5' }, 'Số liệu R không được nhỏ hơn 0, đang ghi -5.'],
    [
      'R',
      {
        parts: [
          { actual: '9', target: '5' },
          { actual: '-3', target: '5' },
        ],
      },
      'Số liệu R không được nhỏ hơn 0, đang ghi -3.',
    ],
    [
      'R',
      { actual: '1', target: '2', parts: [] },
      'R chỉ nhận số liệu chung hoặc số liệu từng phần, không nhận cả hai.',
    ],
    ['R', { notOccurred: true, actual: '1', target: '2' }, 'R đã khai “không phát sinh” thì để trống số liệu.'],
    [
      'DH',
      { parts: [{ actual: '1', target: '2', due: '2022-06-30' }] },
      'DH cần ngày chốt số liệu để biết phần nào đã đến hạn.',
    ],
    ['C', { level: 'TOT' }, 'C không nhận mức, chỉ nhận số lần, danh sách sự việc.'],
    ['V', { value: '100' }, 'Giá trị 100 của V nằm ngoài mọi khoảng của tiêu chí.'],
    ['V', { value: '-0.1' }, 'Giá trị -0,1 của V nằm ngoài mọi khoảng của tiêu chí.'],
    ['B', { events: [{ points: '10.5' }] }, 'Điểm B không được vượt điểm tối đa 10.'],
    ['B', { events: [{ points: '-1' }] }, 'Số liệu B không được nhỏ hơn 0, đang ghi -1.'],
    ['B', { events: [{ points: '1', level: 'TOT' }] }, 'B không nhận mức, chỉ nhận danh sách sự việc.'],
    ['S', { actual: '-1' }, 'Số liệu S không được nhỏ hơn 0, đang ghi -1.'],
    ['N', { value: '1' }, 'N không nhận giá trị đo được, chỉ nhận đạt hay không đạt.'],
    [
      'T',
      {
        tasks: [
          { code: '1', finished: false, actual: '-2', target: '5' },
          { code: '2', finished: false, actual: '1', target: '5' },
        ],
      },
      'Số liệu T không được nhỏ hơn 0, đang ghi -2.',
    ],
    [
      'DH',
      {
        parts: [
          { actual: '1', target: '2', due: '2022-06-30' },
          { actual: '1', target: '2' },
        ],
      },
      'DH cần ngày chốt số liệu để biết phần nào đã đến hạn.',
    ],
    ['T', { tasks: [] }, 'T cần đúng 2 nhiệm vụ, đang ghi 0.'],
    ['T', { achieved: true }, 'T không nhận đạt hay không đạt, chỉ nhận nhiệm vụ trọng tâm.'],
    ['D1', { events: [{ name: 'Sáng kiến', points: '5' }] }, 'D1 không nhận điểm, chỉ nhận số lần, danh sách sự việc.'],
    ['D1', { events: [{ level: 'TW' }] }, 'D1 không chia mức, bỏ mức “TW”.'],
    ['D2', { events: [{ level: 'XA' }] }, 'D2 không có mức “XA”, chọn một trong: TW, TINH.'],
    ['D2', { count: 1 }, 'D2 chưa ghi mức, chọn một trong: TW, TINH.'],
    ['D3', { points: '2.5' }, 'Điểm D3 không được vượt điểm tối đa 2.'],
    ['D3', { points: '1.2' }, 'Điểm D3 chỉ lấy theo bước 0,5 điểm.'],
    ['D3', { count: 1 }, 'D3 không nhận số lần, chỉ nhận điểm.'],
    ['D3', { notOccurred: true }, 'Bảng không cho khai “không phát sinh” ở D3.'],
    ['X', { achieved: true }, 'X không nhận đạt hay không đạt, chỉ nhận số lần, danh sách sự việc.'],
    ['X', { events: [{ level: 'TW' }] }, 'X không nhận mức, chỉ nhận số lần, danh sách sự việc.'],
    ['Z9', { count: 1 }, 'Bảng không có tiêu chí hay quy định nào mang mã Z9.'],
  ])('%s: %j', (code, input, sentence) => {
    expect(sentences(code, input)).toEqual([sentence]);
  });

  it.each([
    ['II.2', { points: '50' }],
    ['II.2', { points: '0' }],
    ['K', {}],
    ['M', { notOccurred: true }],
    ['M', { notOccurred: false, count: 3 }],
    ['V', { value: '99.99' }],
    ['R', { parts: [{ actual: '1', target: '2' }] }],
    ['B', { events: [{ points: '10', count: 3, name: 'Kiểm tra', evidence: 'BB-1' }] }],
    ['D1', { notOccurred: true }],
    ['D2', { events: [{ level: 'TW' }] }],
    ['X', { count: 0 }],
    ['X', { events: [{ name: 'Quyết định 5' }] }],
  ])('%s: %j fits', (code, input) => {
    expect(sentences(code, input)).toEqual([]);
  });

  it('names the unit too where several hand in', () => {
    const result = score(schemeJson([manual('A1')]), [unit('VPTU', { A1: { points: '11' } })]);
    expect(result.problems.map(sentenceOf)).toEqual(['Điểm VPTU.A1 không được vượt điểm tối đa 10.']);
  });

  it('names another scheme, and a unit that is there twice', () => {
    const json = schemeJson([manual('A1')]);
    const twice = [unit('VPTU', {}), unit('VPTU', {})];
    expect(score(json, twice).problems.map(sentenceOf)).toEqual(['Đơn vị VPTU được ghi hai lần.']);
  });
});

describe('one fact in two places', () => {
  const late = { events: [{ code: 'BC-1', name: 'Chậm' }] };
  const other = { events: [{ code: 'BC-2', name: 'Chậm' }] };
  const json = (alsoCountedIn: string[]): any => {
    const inner = {
      code: 'H',
      name: 'Nhóm H',
      maximum: '20',
      criteria: ['I', 'J'].map((code) => leaf(code, { type: 'minus', per: '1' })),
    };
    return schemeJson([inner], {
      penalty: {
        ...{ code: 'P', name: 'Trừ', cap: '4' },
        rules: ['P1', 'P2'].map((code) => ({
          code,
          name: code,
          counting: 'each',
          points: '1',
          cap: '2',
          alsoCountedIn: code === 'P1' ? alsoCountedIn : [],
        })),
      },
      exclusions: [{ code: 'X', name: 'Tạm dừng', effects: [{ type: 'exclude_ranking' }] }],
    });
  };
  const problems = (alsoCountedIn: string[], inputs: Record<string, unknown>): string[] =>
    score(json(alsoCountedIn), [unit('U', { I: { count: 0 }, J: { count: 0 }, ...inputs })]).problems.map(sentenceOf);

  it.each([
    [
      'is refused when the scheme does not say so',
      [],
      { I: late, P1: late },
      ['Sự việc “BC-1” của U.P1 đã tính ở I mà bảng không nói được tính hai lần.'],
    ],
    ['is fine when it does', ['I'], { I: late, P1: late }, []],
    ['is fine when it says so of the group around', ['H'], { I: late, P1: late }, []],
    ['is fine between two rules, said by one of them', ['P2'], { P1: late, P2: late }, []],
    [
      'is refused between two rules',
      [],
      { P1: late, P2: late },
      ['Sự việc “BC-1” của U.P2 đã tính ở P1 mà bảng không nói được tính hai lần.'],
    ],
    [
      'is refused in the place that is not declared',
      ['I'],
      { J: late, P1: late },
      ['Sự việc “BC-1” của U.P1 đã tính ở J mà bảng không nói được tính hai lần.'],
    ],
    [
      'is refused between two criteria',
      ['I', 'J'],
      { I: late, J: late },
      ['Sự việc “BC-1” của U.J đã tính ở I mà bảng không nói được tính hai lần.'],
    ],
    ['may exclude besides', [], { I: late, X: late }, []],
    ['is another fact with another code', [], { I: late, P1: other }, []],
  ])('%s', (_case, alsoCountedIn, inputs, expected) => {
    expect(problems(alsoCountedIn, inputs)).toEqual(expected);
  });

  it('is fine where the criterion is not assigned to the unit', () => {
    const one = unit('U', { I: late, J: { count: 0 }, P1: late }, { unassigned: ['I'] });
    expect(score(json([]), [one]).problems).toEqual([]);
  });

  it('says on the line of the penalty that it was meant', () => {
    const result = score(json(['I']), [unit('U', { I: late, J: { count: 0 }, P1: late })]);
    const line = result.units[0]?.lines.find(({ code }) => code === 'P1');
    expect(line?.applied.map(({ rule, by, before, after }) => [rule, by, String(before), String(after)])).toEqual([
      ['double_count', 'I', '1', '1'],
    ]);
  });
});
