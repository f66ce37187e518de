import { directionFrom, guessTarget } from '../../../../src/domain/tasks/guess';
import { WORKBOOK_TASKS } from './workbook-tasks';

describe('directionFrom', () => {
  it.each([
    ['cao', 'higher'],
    ['Thấp ', 'lower'],
    ['thấp'.normalize('NFD'), 'lower'],
    ['ĐẠT', 'reach'],
    ['đạt'.normalize('NFD'), 'reach'],
    ['thap', 'lower'],
    ['tăng', null],
    ['', null],
  ])('reads %p as %p', (word, direction) => {
    expect(directionFrom(word)).toBe(direction);
  });
});

describe('guessTarget', () => {
  it.each([
    ['Tiếp nhận, xử lý văn bản đến đúng hạn', '%', 'level'],
    ['Ứng dụng chữ ký số', '% ', 'level'],
    ['Tiếp công dân, xử lý đơn thư', '% đúng hạn', 'level'],
    ['Học tập nghị quyết', '% đảng viên tham gia'.normalize('NFD'), 'level'],
    ['Tỷ lệ hồ sơ số hóa', '% hồ sơ', 'level'],
    ['Giải quyết hồ sơ đúng hạn', '% HỒ SƠ', 'level'],
    ['Số hóa hồ sơ đảng viên', '% hồ sơ', 'cumulative'],
    ['Tiết kiệm chi thường xuyên', '% dự toán', 'cumulative'],
    ['Tỷ lệ kết nạp', 'đảng viên', 'cumulative'],
  ])('measures "%s" in "%s" as %s', (title, unit, kind) => {
    expect(guessTarget({ title, unit, direction: 'cao' })).toEqual({ kind, direction: 'higher' });
  });

  it('takes "the less the better" for a level, whatever the unit', () => {
    expect(guessTarget({ title: 'Đơn thư tồn đọng', unit: 'vụ', direction: 'thấp' })).toEqual({
      kind: 'level',
      direction: 'lower',
    });
  });

  it('reads an unknown direction word as the more the better', () => {
    expect(guessTarget({ title: 'Mở lớp', unit: 'lớp', direction: 'tăng' }).direction).toBe('higher');
  });

  it('guesses the ninety tasks of the workbook as a person would', () => {
    const guessed = WORKBOOK_TASKS.map(([agency, number, title, unit, direction]) => [
      `${agency}-${number}`,
      guessTarget({ title, unit, direction }).kind,
    ]);
    expect(guessed).toEqual(WORKBOOK_TASKS.map(([agency, number, , , , kind]) => [`${agency}-${number}`, kind]));
  });
});
