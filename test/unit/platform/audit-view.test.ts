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
