import { changeText, verificationView } from '../../../src/platform/audit/audit.view';

describe('an audit entry in words', () => {
  it.each([
    [{ before: { name: 'A', email: '' }, after: { name: 'B', email: '' } }, 'tên: A → B'],
    [{ before: { name: 'A' }, after: { name: '' } }, 'tên: A → trống'],
    [{ before: { name: '' }, after: { name: 'B', source: 'screen' } }, 'tên: B; cách nhập: Màn hình'],
    [
      { before: '2022-07-05T10:00:00.000Z', after: '2022-07-10T10:00:00.000Z', reason: 'Mưa bão' },
      '17:00 ngày 05/07/2022 → 17:00 ngày 10/07/2022; lý do: Mưa bão',
    ],
    [{ before: '', after: '19.5', criterion: 'A1' }, 'giá trị mới: 19,5; tiêu chí: A1'],
    [
      { before: '{"points":"18.5"}', after: '{"actual":"41","target":"42"}', criterion: 'A1' },
      '18,5 → kết quả 41, kế hoạch 42; tiêu chí: A1',
    ],
    [{ before: '{"level":"TOT"}', after: '{"count":2}' }, 'mức TOT → 2 lần'],
    [
      { before: '', after: '{"tasks":[{"code":"3","finished":false,"actual":"8","target":"10"}]}' },
      'giá trị mới: 1 nhiệm vụ, 0 đã xong; chưa xong: nhiệm vụ 3 đạt 80%',
    ],
    [{ before: '{"notOccurred":true}', after: '{"value":"95"}' }, 'không phát sinh → giá trị 95'],
    [{ before: '{"khác":1}', after: '{hỏng' }, '{"khác":1} → {hỏng'],
    [{ sha256: 'af97', address: '127.0.0.1' }, 'địa chỉ mạng: 127.0.0.1'],
    [{}, ''],
    [null, ''],
  ])('%j is "%s"', (data, words) => {
    expect(changeText(data)).toBe(words);
  });

  it('names the first broken line of each chain, or the lines that are gone', () => {
    const head = { entries: 3, headHash: 'x' };
    const broken = { sequence: 2, action: 'user.created', subject: 'user:hai' };
    const missing = { sequence: 3, action: 'missing', subject: 'bloc:K' };
    const verdicts = [
      { ...head, chain: 'system', broken },
      { ...head, chain: 'bloc:K', broken: missing },
      { ...head, chain: 'bloc:L', broken: null },
    ];
    expect(verificationView(verdicts, [], new Date('2022-07-01T05:00:00Z'))).toEqual({
      ...{ at: '12:00 ngày 01/07/2022', checkedEntries: 9 },
      broken: [
        { chain: 'Toàn hệ thống', entry: '2', sentence: 'Tạo tài khoản (Tài khoản hai) không khớp với dòng trước nó.' },
        { chain: 'Khối K', entry: '3', sentence: 'dòng này hoặc các dòng sau nó đã bị xóa.' },
      ],
    });
  });
});
