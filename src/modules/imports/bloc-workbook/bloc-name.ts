/** Names that keep their capitals inside a sentence, as Party and State bodies write them. */
const PROPER_NAMES = [
  'Ban Xây dựng Đảng',
  'Đảng ủy',
  'Đảng bộ',
  'Đảng',
  'Tỉnh ủy',
  'Thành ủy',
  'Huyện ủy',
  'Quốc hội',
  'Hội đồng nhân dân',
  'Ủy ban nhân dân',
  'Mặt trận Tổ quốc',
  'Việt Nam',
  'Nhà nước',
];

/**
 * A name typed in capitals as it is written in a sentence: "KHỐI THI ĐUA CÁC BAN XÂY DỰNG ĐẢNG …" is "Khối thi đua các Ban
 * Xây dựng Đảng …". Only a suggestion, because capitals do not tell; any other name is returned as it is.
 */
export function inSentenceCase(name: string): string {
  if (name !== name.toLocaleUpperCase('vi')) return name;
  const lower = name.toLocaleLowerCase('vi');
  const sentence = lower.charAt(0).toLocaleUpperCase('vi') + lower.slice(1);
  return PROPER_NAMES.reduce((text, proper) => text.replace(wholeWords(proper), proper), sentence);
}

function wholeWords(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'giu');
}
