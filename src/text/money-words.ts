const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const SCALES = ['', ' nghìn', ' triệu'] as const;
const BILLION = 1_000_000_000;

/** Whole đồng in words, as payment papers close with: 'Ba triệu năm trăm mười nghìn đồng'. From 0 up to 2^53. */
export function moneyInWords(amount: number): string {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`not an amount: ${String(amount)}`);
  const words = amount === 0 ? 'không' : numberWords(amount);
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)} đồng`;
}

function numberWords(value: number): string {
  const billions = Math.floor(value / BILLION);
  const rest = value % BILLION;
  if (billions === 0) return belowBillion(rest, false);
  const head = `${numberWords(billions)} tỷ`;
  return rest === 0 ? head : `${head} ${belowBillion(rest, true)}`;
}

/** Groups of three; `isAfter`: something larger stands before, so that missing hundreds are said. */
function belowBillion(value: number, isAfter: boolean): string {
  const groups = [Math.floor(value / 1_000_000), Math.floor(value / 1_000) % 1_000, value % 1_000];
  const parts: string[] = [];
  groups.forEach((group, index) => {
    if (group === 0) return;
    const scale = SCALES[groups.length - 1 - index] ?? '';
    parts.push(`${groupWords(group, isAfter || parts.length > 0)}${scale}`);
  });
  return parts.join(' ');
}

function groupWords(group: number, isAfter: boolean): string {
  const hundreds = Math.floor(group / 100);
  const tens = Math.floor(group / 10) % 10;
  const units = group % 10;
  const words = hundreds > 0 || isAfter ? [`${digit(hundreds)} trăm`] : [];
  if (tens === 0 && units > 0 && words.length > 0) words.push('lẻ');
  if (tens === 1) words.push('mười');
  if (tens > 1) words.push(`${digit(tens)} mươi`);
  if (units > 0) words.push(unitWord(tens, units));
  return words.join(' ');
}

function unitWord(tens: number, units: number): string {
  if (units === 1 && tens > 1) return 'mốt';
  if (units === 5 && tens > 0) return 'lăm';
  return digit(units);
}

function digit(value: number): string {
  return DIGITS[value] ?? '';
}
