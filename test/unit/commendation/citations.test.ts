import { citationText } from '../../../src/text/commendation/award-text';

describe('a citation', () => {
  it.each([
    ['', 'Nghị định số 152/2025/NĐ-CP'],
    ['Điều 26', 'Điều 26 Nghị định số 152/2025/NĐ-CP'],
    ['Điều 3 khoản 1', 'khoản 1 Điều 3 Nghị định số 152/2025/NĐ-CP'],
    ['Điều 3 khoản 3 điểm a', 'điểm a khoản 3 Điều 3 Nghị định số 152/2025/NĐ-CP'],
    ['Phụ lục, Mẫu 13', 'Phụ lục, Mẫu 13 Nghị định số 152/2025/NĐ-CP'],
  ])('of “%s” begins with the smallest part', (place, expected) => {
    expect(citationText({ text: 'ND152-2025', place }, () => 'Nghị định số 152/2025/NĐ-CP')).toBe(expected);
  });
});
