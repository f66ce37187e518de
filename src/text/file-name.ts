/** The longest name that document systems of the province accept. */
const LONGEST_NAME = 50;

/**
 * A file name of ASCII letters, digits, '-', '_' and '.' only, at most 50 characters, keeping the extension:
 * 'Báo cáo sơ kết.pdf' is 'Bao-cao-so-ket.pdf'. Never empty.
 */
export function asciiFileName(text: string): string {
  const [, stem = '', extension = ''] = /^(.*?)(\.[A-Za-z0-9]{1,5})?$/s.exec(text.trim()) ?? [];
  const plain = plainLetters(stem)
    .slice(0, LONGEST_NAME - extension.length)
    .replace(/[-.]+$/, '');
  return `${plain === '' ? 'tai-lieu' : plain}${extension}`;
}

function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}
