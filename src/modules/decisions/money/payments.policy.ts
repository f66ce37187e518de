import { isSafeAmount } from './amounts';
import type { Violation } from '../../../domain/violation';
import { formatMoney } from '../../../text/commendation';
import type { ComputedLine, TypedAmount } from './payment';

/** An amount as it will be confirmed. */
export interface SettledLine {
  readonly computed: ComputedLine;
  readonly amount: number;
  readonly note: string;
}

/**
 * What each line pays: as computed, or as the official set it. An official may pay less than the rule gives and says why,
 * and decides what had to be checked; what the rule refuses stays unpaid. Wrong lines are 'amounts.<index>'.
 */
export function settle(
  lines: readonly ComputedLine[],
  typed: readonly TypedAmount[],
): { readonly settled: SettledLine[]; readonly violations: Violation[] } {
  const byHonour = new Map(typed.map((one) => [one.honourId, one]));
  const violations: Violation[] = [];
  const settled = lines.map((computed, index) => {
    const { outcome, money } = computed.line;
    const given = byHonour.get(computed.honour.id);
    const note = given?.note ?? '';
    const refuse = (code: string, parameters: Violation['parameters'] = {}): void => {
      violations.push({ code, place: `amounts.${String(index)}`, parameters: { line: index + 1, ...parameters } });
    };
    if (outcome === 'unpaid') return { computed, amount: 0, note };
    const amount = given?.amount ?? (outcome === 'paid' ? (money?.amount ?? 0) : null);
    if (amount === null) {
      refuse('amount_missing');
      return { computed, amount: 0, note };
    }
    if (!isSafeAmount(amount)) refuse('amount_form');
    if (money !== null && amount > money.amount) refuse('amount_over', { maximum: formatMoney(money.amount) });
    if (amount !== money?.amount && note === '') refuse('amount_note_missing');
    return { computed, amount, note };
  });
  return { settled, violations };
}
