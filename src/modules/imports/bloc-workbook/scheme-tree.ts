import { type Exact, exact, sum, toDecimalString } from '../../../domain/fraction';
import { POINTS_DECIMALS } from '../../../domain/scoring/narrow/points';
import type { Criterion, CriterionEffect, SchemeDefinition } from '../../../domain/scoring/narrow/scheme';
import { parseNumber } from '../../../text/number';
import { fold } from '../../../text/search';

/** One line of a criteria table. `maximum` is an exact decimal string, negative when it is written as a penalty. */
export interface CriterionLine {
  readonly code: string;
  readonly name: string;
  readonly maximum: string;
  readonly guidance: string;
}

/** Where the workbook does not say otherwise, points may have as many decimals as points have anywhere. */
const FINEST_STEP = toDecimalString(exact(1).div(10 ** POINTS_DECIMALS));

/**
 * The scheme that the lines of a criteria table make. A code that continues another one (A1 after A, 1.2 after 1) is
 * inside it; lines with others inside are groups. Bonus and penalty are told by their names or a negative maximum, stand
 * outside the total, and a penalty is kept as a magnitude. Without a stated total it is the sum of the base groups.
 */
export function schemeOf(
  lines: readonly CriterionLine[],
  { code, title, total }: { readonly code: string; readonly title: string; readonly total: Exact | null },
): SchemeDefinition {
  const codes = lines.map((line) => line.code);
  const criteria = lines
    .filter((line) => parentOf(line.code, codes) === null)
    .map((line) => criterionOf(line, effectOf(line), lines, codes));
  const base = criteria.filter(({ effect }) => effect === 'base').map(({ maximum }) => exact(maximum));
  return { code, title, total: toDecimalString(total ?? sum(base)), criteria };
}

/** The code of the group a criterion is in: the longest code that it continues; null at the top. */
export function parentOf(code: string, codes: readonly string[]): string | null {
  const ancestors = codes.filter((other) => continues(code, other));
  return ancestors.reduce<string | null>(
    (longest, other) => (longest === null || other.length > longest.length ? other : longest),
    null,
  );
}

/** A1 continues A, 1.2 continues 1, A1a continues A1; A10 does not continue A1, and II does not continue I. */
function continues(code: string, parent: string): boolean {
  if (code === parent || !code.startsWith(parent)) return false;
  const rest = code.slice(parent.length);
  if (/^[.-]/.test(rest)) return true;
  return /\p{L}$/u.test(parent) ? /^\d/.test(rest) : /^\p{L}/u.test(rest);
}

function criterionOf(
  line: CriterionLine,
  effect: CriterionEffect,
  lines: readonly CriterionLine[],
  codes: readonly string[],
): Criterion {
  const inside = lines
    .filter((other) => parentOf(other.code, codes) === line.code)
    .map((other) => criterionOf(other, effect, lines, codes));
  const maximum = exact(line.maximum);
  return {
    code: line.code,
    name: line.name,
    maximum: toDecimalString(effect === 'penalty' ? maximum.abs() : maximum),
    effect,
    guidance: line.guidance,
    evidenceRequired: false,
    item: inside.length > 0 ? null : { type: 'manual', step: stepOf(line.guidance) },
    criteria: inside,
  };
}

function effectOf({ name, maximum }: CriterionLine): CriterionEffect {
  const words = fold(name);
  if (maximum.startsWith('-') || /^(?:diem|cac khoan) tru\b/.test(words)) return 'penalty';
  return /^diem (?:thuong|cong)\b/.test(words) ? 'bonus' : 'base';
}

/** "làm tròn 0,5" in the guidance is the step in which points are given. */
function stepOf(guidance: string): string {
  const [, typed = ''] = /lam tron (?:den )?(\d+(?:[.,]\d+)?)/.exec(fold(guidance)) ?? [];
  const step = parseNumber(typed);
  return step === null || step.lte(0) ? FINEST_STEP : toDecimalString(step);
}
