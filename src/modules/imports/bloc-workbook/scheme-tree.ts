import { type Exact, exact, sum, toDecimalString } from '../../../domain/fraction';
import type { AdjustmentRule, Adjustments, Node, SchemeContent } from '../../../domain/scoring/scheme';
import type { CriterionEffect } from '../../../domain/scoring/sections';
import { parseNumber } from '../../../text/number';
import { fold } from '../../../text/search';

/** One line of a criteria table. `maximum` is an exact decimal string, negative when it is written as a penalty. */
export interface CriterionLine {
  readonly code: string;
  readonly name: string;
  readonly maximum: string;
  readonly guidance: string;
}

/** Where the workbook does not say otherwise, points may have two decimals. */
const FINEST_STEP = '0.01';

/**
 * The scheme that the lines of a criteria table make. A code that continues another one (A1 after A, 1.2 after 1) is
 * inside it; lines with others inside are groups. Bonus and penalty are told by their names or a negative maximum, stand
 * outside the total, and a penalty is kept as a magnitude. Without a stated total it is the sum of the base groups.
 */
export function schemeOf(
  lines: readonly CriterionLine[],
  { code, title, total }: { readonly code: string; readonly title: string; readonly total: Exact | null },
): SchemeContent {
  const codes = lines.map((line) => line.code);
  const top = lines.filter((line) => parentOf(line.code, codes) === null);
  const ofEffect = (effect: CriterionEffect): CriterionLine[] => top.filter((line) => effectOf(line) === effect);
  const bonus = adjustmentsOf(ofEffect('bonus'), lines, codes);
  return {
    code,
    title,
    legalBasis: [],
    total: toDecimalString(total ?? sum(ofEffect('base').map(({ maximum }) => exact(maximum)))),
    criteria: ofEffect('base').map((line) => nodeOf(line, lines, codes)),
    bonus: bonus === null ? null : { ...bonus, mayExceedTotal: true, liftsGrade: true },
    penalty: adjustmentsOf(ofEffect('penalty'), lines, codes),
    exclusions: [],
    awards: [],
    appraisal: null,
    comparison: { basis: 'points', rounded: false },
    rounding: { item: null, group: null, total: null },
    classification: null,
    ranking: [{ by: 'total' }],
  };
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

function nodeOf(line: CriterionLine, lines: readonly CriterionLine[], codes: readonly string[]): Node {
  const inside = linesInside(line, lines, codes);
  const { code, name, guidance } = line;
  const common = { code, name, guidance, maximum: toDecimalString(exact(line.maximum)), rounding: null };
  if (inside.length > 0) {
    return { ...common, capped: true, criteria: inside.map((inner) => nodeOf(inner, lines, codes)) };
  }
  const item = { type: 'manual', step: stepOf(guidance) } as const;
  return { ...common, evidenceRequired: false, appraiser: null, notOccurred: null, item };
}

function adjustmentsOf(
  top: readonly CriterionLine[],
  lines: readonly CriterionLine[],
  codes: readonly string[],
): Adjustments | null {
  if (top.length === 0) return null;
  return {
    code: top.map(({ code }) => code).join('+'),
    name: top.map(({ name }) => name).join('; '),
    cap: toDecimalString(sum(top.map(({ maximum }) => exact(maximum).abs()))),
    rules: top.flatMap((line) => lastInside(line, lines, codes)).map(ruleOf),
  };
}

/** Points by judgement up to the maximum of the line; of a penalty as a magnitude. */
function ruleOf({ code, name, guidance, maximum }: CriterionLine): AdjustmentRule {
  return {
    ...{ code, name, guidance, counting: 'manual', points: null, levels: [], effects: [], alsoCountedIn: [] },
    step: stepOf(guidance),
    cap: toDecimalString(exact(maximum).abs()),
  };
}

function linesInside(
  { code }: CriterionLine,
  lines: readonly CriterionLine[],
  codes: readonly string[],
): CriterionLine[] {
  return lines.filter((other) => parentOf(other.code, codes) === code);
}

/** The lines with nothing inside them; the line itself when it is one. */
function lastInside(line: CriterionLine, lines: readonly CriterionLine[], codes: readonly string[]): CriterionLine[] {
  const inside = linesInside(line, lines, codes);
  return inside.length === 0 ? [line] : inside.flatMap((inner) => lastInside(inner, lines, codes));
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
