import type { Decimal } from '../../domain/scoring/scheme';
import type { Exact } from '../../domain/fraction';
import { formatNumber } from '../number';

/** What a scheme says is printed as it is written: nothing of it is rounded away. */
const EVERY_DECIMAL = 40;

/** A figure of a scheme: '1.000', '0,25'. */
export function figure(value: Decimal | Exact): string {
  return formatNumber(value, EVERY_DECIMAL);
}

/** '2,5 điểm' */
export function pointsText(value: Decimal | Exact): string {
  return `${figure(value)} điểm`;
}

/** The first letter as a sentence begins. */
export function asSentence(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}.`;
}

/** 'từ 80 đến dưới 95', 'dưới 80', 'từ 95 trở lên'; percentages carry their sign at every figure. */
export function rangeText({ from, to }: { from: Decimal | null; to: Decimal | null }, sign: '' | '%' = ''): string {
  if (from === null) return to === null ? 'mọi giá trị' : `dưới ${figure(to)}${sign}`;
  return to === null ? `từ ${figure(from)}${sign} trở lên` : `từ ${figure(from)}${sign} đến dưới ${figure(to)}${sign}`;
}
