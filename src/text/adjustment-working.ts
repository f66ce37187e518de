import { type Exact, exact } from '../domain/fraction';
import type { ScoreLine, UnitResult } from '../domain/scoring/result';
import { formatExact } from './scoring-explained';
import { lineRuleWords } from './scoring-fragments';

/** How a rule of a group, of bonus or of penalty moved the sum of what stands before it. */
export function adjustmentWorking(unit: UnitResult, line: ScoreLine): string[] {
  const before = exact(line.inputs.before ?? 0);
  const after = exact(line.inputs.after ?? 0);
  const [from, to] = [formatExact(before.abs()), formatExact(after.abs())];
  switch (line.rule) {
    case 'renormalised':
      return [renormalised(unit, line, before, after)];
    case 'group_cap':
      return [`Các dòng của nhóm cộng lại ${from}, không quá tối đa ${to}.`];
    case 'group_rounding':
      return [`Làm tròn điểm nhóm: ${from} → ${to}.`];
    case 'bonus_cap':
      return [`Điểm thưởng cộng lại ${from}, không quá mức trần ${to}.`];
    case 'penalty_cap':
      return [`Điểm trừ cộng lại ${from}, không quá mức trần ${to}.`];
    case 'scale_cap':
      return [`Cộng cả điểm thưởng là ${from}, không vượt thang điểm: ${to}.`];
    default:
      return [];
  }
}

/** The part that did not occur is made up for: what counts, times all that could be reached over what counted. */
function renormalised(unit: UnitResult, { code }: ScoreLine, before: Exact, after: Exact): string {
  const available = unit.nodes.get(code)?.available ?? unit.available;
  const counted = available.mul(before).div(after);
  const share = `${formatExact(available)}/${formatExact(counted)}`;
  return `Quy đổi phần không phát sinh: ${formatExact(before)} × ${share} = ${formatExact(after)}.`;
}

/** What a rule does to a sum, in a few words: 'không quá mức trần điểm thưởng'. */
export function adjustmentRuleWords(rule: ScoreLine['rule']): string {
  return lineRuleWords[rule];
}
