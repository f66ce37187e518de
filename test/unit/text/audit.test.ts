import { auditActionText, auditSubjectText, fieldText, fieldValueText } from '../../../src/text/vi';

describe('the words of the audit', () => {
  it('say what was done, also for an action of a newer version', () => {
    expect(auditActionText('agency.renamed')).toBe('Ghi tên mới của cơ quan');
    expect(auditActionText('toString')).toBe('Việc khác');
  });

  it.each([
    ['agency:BTCTU', 'Cơ quan BTCTU'],
    ['sheet:BTCTU/2022-H1', 'Phiếu BTCTU, 2022-H1'],
    ['deadline:KHOI-3/2022-H1/self_score', 'Hạn KHOI-3, 2022-H1, Tự chấm điểm'],
    ['settings', 'Cài đặt'],
    ['file:01a202a7-7907-70f8-af61-b37c1c156b84', 'Tệp'],
    ['comet:halley', 'Nội dung halley'],
  ])('name %s "%s"', (subject, words) => {
    expect(auditSubjectText(subject)).toBe(words);
  });

  it.each([
    ['kind', 'party', 'Cơ quan Đảng'],
    ['role', 'vice_chair', 'Khối phó'],
    ['name', 'party', 'party'],
    ['from', '2022-01-01', '01/01/2022'],
    ['dueAt', '2022-07-05T10:00:00.000Z', '17:00 ngày 05/07/2022'],
    ['after', '19.5', '19,5'],
    ['decisionNumber', '19.5', '19.5'],
    ['before', 'unassigned', 'không giao'],
  ])('show the value of %s, %s, as %s', (field, value, words) => {
    expect(fieldValueText(field, value)).toBe(words);
  });

  it('leave out what means nothing to a person', () => {
    expect(fieldText('sha256')).toBeNull();
    expect(fieldText('leaderInCharge')).toBe('lãnh đạo phụ trách');
  });
});
