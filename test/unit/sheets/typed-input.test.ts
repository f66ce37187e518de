import { checkScheme } from '../../../src/domain/scoring/check/check-scheme';
import { type ItemInput, NO_INPUT } from '../../../src/domain/scoring/inputs';
import { fieldsOf } from '../../../src/modules/sheets/typed-fields';
import { readTypedInput } from '../../../src/modules/sheets/typed-input';
import { inputWords } from '../../../src/text/input-words';
import { sentenceOf } from '../../../src/text/vi';
import { everyItemCriterion, everyItemScheme } from '../../support/scheme-every-item';

type Fields = Readonly<Record<string, string>>;

const EVENT = { code: null, name: '', date: null, level: null, points: null, count: 1, evidence: null };

function read(code: string, fields: Fields) {
  return readTypedInput(everyItemCriterion(code), new Map(Object.entries(fields)));
}

describe('a row of a sheet as it is typed', () => {
  it('is of a scheme that may be used', () => {
    expect(checkScheme(everyItemScheme())).toEqual([]);
  });

  const right: readonly [string, string, Fields, Partial<ItemInput>, string][] = [
    ['a level', 'B1', { level: 'KHA' }, { level: 'KHA' }, 'Khá'],
    ['how often', 'B2', { count: '3' }, { count: 3 }, '3 lần'],
    ['never, which is not nothing', 'B2', { count: '0' }, { count: 0 }, '0 lần'],
    ['a count', 'B3', { count: ' 2 ' }, { count: 2 }, '2 lần'],
    [
      'every event',
      'B2',
      {
        'events.0.name': 'Nộp chậm quý I',
        'events.0.date': '5/4/2022',
        'events.1.name': '',
        'events.3.name': 'Nộp chậm tháng 5',
        'events.3.count': '2',
        'events.3.evidence': 'e-1',
      },
      {
        events: [
          { ...EVENT, name: 'Nộp chậm quý I', date: '2022-04-05' },
          { ...EVENT, name: 'Nộp chậm tháng 5', count: 2, evidence: 'e-1' },
        ],
      },
      'Nộp chậm quý I (05/04/2022); Nộp chậm tháng 5 (2 lần)',
    ],
    [
      'a count that says the same as its events',
      'B2',
      { count: '1', 'events.0.name': 'Nộp chậm' },
      { events: [{ ...EVENT, name: 'Nộp chậm' }] },
      'Nộp chậm',
    ],
    [
      'events of levels',
      'D1',
      { 'events.0.name': 'Bằng khen của Bộ', 'events.0.level': 'TW' },
      { events: [{ ...EVENT, name: 'Bằng khen của Bộ', level: 'TW' }] },
      'Bằng khen của Bộ (Cấp Trung ương)',
    ],
    [
      'events with points',
      'C1',
      { 'events.0.points': '7,5', 'events.1.points': '8', 'events.1.name': 'Kiểm tra chéo' },
      {
        events: [
          { ...EVENT, points: '7.5' },
          { ...EVENT, name: 'Kiểm tra chéo', points: '8' },
        ],
      },
      'lần 1 (7,5 điểm); Kiểm tra chéo (8 điểm)',
    ],
    [
      'result and plan',
      'A1.1',
      { actual: '1.041,5', target: '1.042' },
      { actual: '1041.5', target: '1042' },
      'kết quả 1.041,5, kế hoạch 1.042',
    ],
    ['a result without a plan', 'A1.3', { actual: '12' }, { actual: '12' }, 'kết quả 12'],
    [
      'the parts of a plan',
      'A1.2',
      { 'parts.0.actual': '9', 'parts.0.target': '10', 'parts.0.due': '31/03/2022', 'parts.2.target': '20' },
      {
        parts: [
          { actual: '9', target: '10', due: '2022-03-31' },
          { actual: null, target: '20', due: null },
        ],
      },
      'phần 1: kết quả 9, kế hoạch 10, đến hạn 31/03/2022; phần 2: kế hoạch 20',
    ],
    ['a measured value', 'B4', { value: '94,99' }, { value: '94.99' }, 'giá trị 94,99'],
    ['yes', 'C2', { achieved: '1' }, { achieved: true }, 'Có'],
    ['no', 'C2', { achieved: '0' }, { achieved: false }, 'Không'],
    ['points by judgement', 'C3', { points: '4,50' }, { points: '4.5' }, '4,5'],
    ['points of a judged rule', 'D3', { points: '0.5' }, { points: '0.5' }, '0,5'],
    ['"không phát sinh"', 'A1.1', { notOccurred: '1' }, { notOccurred: true }, 'không phát sinh'],
    [
      '"không phát sinh" beside figures, which are kept',
      'A1.1',
      { notOccurred: '1', actual: '0', target: '0' },
      { notOccurred: true, actual: '0', target: '0' },
      'không phát sinh; kết quả 0, kế hoạch 0',
    ],
    [
      'what the agency states of its tasks',
      'A2',
      { 'tasks.3.quality': '1', 'tasks.3.effectiveness': '0', 'tasks.4.quality': '' },
      {
        tasks: [
          {
            code: '3',
            finished: true,
            onTime: null,
            quality: true,
            effectiveness: false,
            actual: null,
            target: null,
            planned: null,
          },
        ],
      },
      '1 nhiệm vụ, 1 đã xong',
    ],
  ];

  it.each(right)('understands %s (%s)', (_what, code, fields, input, words) => {
    expect(read(code, fields)).toEqual({ input: { ...NO_INPUT, ...input }, violations: [] });
    expect(inputWords(everyItemCriterion(code), { ...NO_INPUT, ...input })).toBe(words);
  });

  it.each(right)('prints %s (%s) so that it is read back unchanged', (_what, code, fields) => {
    const criterion = everyItemCriterion(code);
    const { input } = read(code, fields);
    expect(readTypedInput(criterion, fieldsOf(criterion, input))).toEqual({ input, violations: [] });
  });

  it.each(['A1.1', 'A1.2', 'A1.3', 'A2', 'B1', 'B2', 'B3', 'B4', 'C1', 'C2', 'C3', 'D1', 'D2', 'D3', 'E1'])(
    'takes the blank row of %s for nothing handed in, never for 0',
    (code) => {
      const blank = { level: '', count: ' ', actual: '', target: '', value: '', achieved: '', points: '' };
      const lines = { 'events.0.name': '', 'events.0.count': '', 'parts.0.due': '', 'tasks.1.quality': '' };
      expect(read(code, { ...blank, ...lines })).toEqual({ input: null, violations: [] });
      expect(read(code, {})).toEqual({ input: null, violations: [] });
      expect(inputWords(everyItemCriterion(code), null)).toBe('');
    },
  );

  it.each<[string, Fields, string, string]>([
    ['B1', { level: 'XUAT-SAC' }, 'B1.level', 'Mức: chọn trong danh sách.'],
    ['B2', { count: '1,5' }, 'B2.count', 'Số lần: nhập số nguyên từ 0 trở lên, ví dụ 2.'],
    ['B2', { count: '-1' }, 'B2.count', 'Số lần: nhập số nguyên từ 0 trở lên, ví dụ 2.'],
    ['B2', { count: 'hai' }, 'B2.count', 'Số lần: nhập số nguyên từ 0 trở lên, ví dụ 2.'],
    [
      'B2',
      { count: '3', 'events.0.name': 'Nộp chậm' },
      'B2.count',
      'Số lần đã ghi (3) khác số lần kê ở dưới (1). Chỉ ghi số lần, hoặc chỉ kê từng sự việc.',
    ],
    ['B2', { 'events.0.date': '05/04/2022' }, 'B2.events.0.name', 'Sự việc 1, nội dung: chưa nhập.'],
    [
      'B2',
      { 'events.0.name': 'Nộp chậm', 'events.0.date': '31/02/2022' },
      'B2.events.0.date',
      'Sự việc 1, ngày: nhập ngày, ví dụ 30/06/2022.',
    ],
    [
      'B2',
      { 'events.0.name': 'Nộp chậm', 'events.0.count': '0' },
      'B2.events.0.count',
      'Sự việc 1, số lần: nhập số nguyên từ 1 trở lên, ví dụ 2.',
    ],
    ['D1', { 'events.0.name': 'Bằng khen' }, 'D1.events.0.level', 'Sự việc 1, mức: chưa nhập.'],
    [
      'D1',
      { 'events.0.name': 'Bằng khen', 'events.0.level': 'HUYEN' },
      'D1.events.0.level',
      'Sự việc 1, mức: chọn trong danh sách.',
    ],
    ['C1', { 'events.0.name': 'Kiểm tra chéo' }, 'C1.events.0.points', 'Lần 1, điểm: chưa nhập.'],
    ['C1', { 'events.2.points': '9' }, 'C1.events.2.points', 'Lần 1, điểm: không được vượt điểm tối đa 8.'],
    ['A1.1', { actual: 'chín', target: '10' }, 'A1.1.actual', 'Kết quả: nhập số, ví dụ 27,5.'],
    ['A1.1', { actual: '9', target: '-10' }, 'A1.1.target', 'Kế hoạch: không được nhỏ hơn 0.'],
    ['A1.2', { 'parts.1.actual': '9' }, 'A1.2.parts.1.target', 'Phần 1, kế hoạch: chưa nhập.'],
    ['B4', { value: '95%' }, 'B4.value', 'Giá trị: nhập số, ví dụ 27,5.'],
    ['C2', { achieved: 'có' }, 'C2.achieved', 'Kết quả: chọn trong danh sách.'],
    ['C3', { points: 'sáu' }, 'C3', 'Nhập số, ví dụ 27,5.'],
    ['A2', { 'tasks.3.quality': 'tốt' }, 'A2.tasks.3.quality', 'Nhiệm vụ 3, chất lượng: chọn trong danh sách.'],
  ])('says what is wrong in %s with %j', (code, fields, place, sentence) => {
    const { input, violations } = read(code, fields);
    expect(input).toBeNull();
    expect(violations.map((violation) => violation.place)).toEqual([place]);
    expect(violations.map(sentenceOf)).toEqual([sentence]);
  });

  it('names every mistake of a row at once', () => {
    const { violations } = read('D1', { 'events.0.date': 'hôm qua', 'events.1.level': 'TW', 'events.1.count': 'x' });
    expect(violations.map(({ place }) => place)).toEqual([
      'D1.events.0.name',
      'D1.events.0.level',
      'D1.events.0.date',
      'D1.events.1.name',
      'D1.events.1.count',
    ]);
  });

  it('refuses a text longer than anything that is stored', () => {
    const { violations } = read('B2', { 'events.0.name': 'x'.repeat(501) });
    expect(violations.map(sentenceOf)).toEqual(['Sự việc 1, nội dung: dài quá 500 ký tự.']);
  });

  it('takes "không phát sinh" only where the scheme provides for it', () => {
    expect(read('B2', { notOccurred: '1' }).violations.map(sentenceOf)).toEqual([
      'Bảng không cho khai “không phát sinh” ở B2.',
    ]);
  });

  it('refuses a figure that would be ignored: points are for the scoring to find', () => {
    expect(read('A1.1', { actual: '9', target: '10', points: '10' }).violations.map(sentenceOf)).toEqual([
      'A1.1 không nhận điểm, chỉ nhận kết quả, kế hoạch, kết quả từng phần.',
    ]);
    expect(read('C3', { points: '6', count: '' })).toMatchObject({ violations: [] });
  });

  it('refuses figures of the whole beside figures of its parts', () => {
    const parts = { 'parts.0.actual': '9', 'parts.0.target': '10' };
    for (const field of ['actual', 'target']) {
      const { input, violations } = read('A1.2', { ...parts, [field]: '9' });
      expect(input).toBeNull();
      expect(violations.map(sentenceOf)).toEqual([
        'A1.2 chỉ nhận số liệu chung hoặc số liệu từng phần, không nhận cả hai.',
      ]);
    }
  });

  it('takes as many lines as a row may have, and refuses more instead of keeping some of them', () => {
    const lines = (count: number): Fields =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`events.${index}.name`, `Việc ${index + 1}`]));
    expect(read('B2', lines(200)).input?.events).toHaveLength(200);
    const { input, violations } = read('B2', lines(250));
    expect(input).toBeNull();
    expect(violations.map(({ place }) => place)).toEqual(['B2.events.200.name']);
    expect(violations.map(sentenceOf)).toEqual([
      'Kê 250 dòng, nhiều hơn 200 dòng của một tiêu chí. Gộp các sự việc giống nhau vào một dòng rồi ghi số lần.',
    ]);
    const parts = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`parts.${index}.target`, '1']));
    expect(read('A1.2', parts).violations.map(({ place }) => place)).toEqual(['A1.2.parts.200.target']);
  });

  it('keeps the code of an event, and lets an event be emptied in spite of it', () => {
    const criterion = everyItemCriterion('B2');
    const event = { ...EVENT, code: 'F-17', name: 'Nộp chậm quý I' };
    const fields = fieldsOf(criterion, { ...NO_INPUT, events: [event] });
    expect(readTypedInput(criterion, fields).input?.events).toEqual([event]);
    expect(readTypedInput(criterion, new Map([...fields, ['events.0.name', '']]))).toEqual({
      input: null,
      violations: [],
    });
  });

  it.each([
    '0.1234567890123456789012345678901234567',
    '1234567890123456789012345678901234567.5',
    '41.'.padEnd(40, '7'),
  ])('prints every decimal of %s, so that nobody shortens it by saving', (actual) => {
    const criterion = everyItemCriterion('A1.1');
    const input = { ...NO_INPUT, actual, target: '42' };
    const fields = fieldsOf(criterion, input);
    expect(fields.get('actual')?.length).toBeLessThanOrEqual(40);
    expect(readTypedInput(criterion, fields)).toEqual({ input, violations: [] });
  });

  it('says of a plan with a single part just its figures', () => {
    const { input } = read('A1.2', { 'parts.0.actual': '9', 'parts.0.target': '10', 'parts.0.due': '31/03/2022' });
    expect(inputWords(everyItemCriterion('A1.2'), input)).toBe('kết quả 9, kế hoạch 10, đến hạn 31/03/2022');
  });

  it('names what proves an event where that is known', () => {
    const { input } = read('E1', { 'events.0.name': 'Báo cáo quý I', 'events.0.evidence': 'e-1' });
    const words = inputWords(everyItemCriterion('E1'), input, (id) => (id === 'e-1' ? 'Công văn 12.pdf' : null));
    expect(words).toBe('Báo cáo quý I (minh chứng: Công văn 12.pdf)');
  });
});
