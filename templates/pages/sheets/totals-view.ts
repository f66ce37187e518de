import { type Exact, sum } from '../../../src/domain/fraction';
import type { UnitResult } from '../../../src/domain/scoring/result';
import type { Scheme } from '../../../src/domain/scoring/scheme';
import type { ScoredCriterion } from '../../../src/domain/scoring/sections';
import type { SheetTotals, TotalLine } from '../../../src/domain/scoring/totals';
import { formatNumber } from '../../../src/text/number';
import { criteriaInside, criteriaOf, sheetParts, type SheetPart } from './sheet-parts';
import type { SheetGroupTotal, SheetTotalsView } from './sheet-props';

/** The score of a sheet, explained and as totals. */
export interface ScoredSheet {
  readonly score: UnitResult;
  readonly totals: SheetTotals;
}

interface Figures {
  readonly lines: ReadonlyMap<string, TotalLine>;
  /** Points of groups, of bonus and of penalty, by code; absent while something inside is missing. */
  readonly groups: ReadonlyMap<string, Exact>;
  readonly notAssigned: ReadonlySet<string>;
}

/**
 * The totals of a sheet as its page shows them. A subtotal is what the scheme gives, once nothing inside is missing;
 * until then the sum of what is scored so far. The page calls a total so only when nothing is missing.
 */
export function totalsView(scheme: Scheme, sheet: ScoredSheet): SheetTotalsView {
  const { totals, score } = sheet;
  const figures = figuresOf(sheet);
  const parts = sheetParts(scheme);
  const counted = parts.flatMap((part) => countedIn(figures, criteriaOf(part)));
  const scoredWith = (effect: TotalLine['effect']): Exact =>
    sum(totals.lines.flatMap((line) => (line.effect === effect && line.points !== null ? [line.points] : [])));
  return {
    groups: parts.map((part) => partTotal(part, figures)),
    headings: parts.flatMap((part) => headingTotals(part, figures)),
    base: printed(totals.base ?? scoredWith('base')),
    bonus: printed(totals.bonus ?? scoredWith('bonus')),
    penalty: printed(totals.penalty ?? scoredWith('penalty')),
    total: printed(totals.runningTotal),
    scale: printed(score.available),
    missing: totals.missing,
    lineCount: counted.length,
  };
}

function figuresOf({ score, totals }: ScoredSheet): Figures {
  return {
    lines: new Map(totals.lines.map((line) => [line.code, line])),
    groups: new Map(
      totals.groups.flatMap(({ code, points }): [string, Exact][] => (points === null ? [] : [[code, points]])),
    ),
    notAssigned: new Set(score.lines.filter(({ rule }) => rule === 'not_assigned').map(({ code }) => code)),
  };
}

function partTotal(part: SheetPart, figures: Figures): SheetGroupTotal {
  const criteria = countedIn(figures, criteriaOf(part));
  const isDone = ({ code }: ScoredCriterion): boolean => figures.lines.get(code)?.standing !== 'missing';
  return {
    code: part.code,
    subtotal: subtotalOf(part.code, criteria, figures),
    scored: criteria.filter(isDone).length,
    lineCount: criteria.length,
    maximum: part.isOutside ? null : part.maximumText,
  };
}

function headingTotals(part: SheetPart, figures: Figures): { code: string; subtotal: string }[] {
  return part.rows
    .filter(({ kind }) => kind === 'group')
    .map((group) => ({
      code: group.code,
      subtotal: subtotalOf(group.code, countedIn(figures, criteriaInside(part, group)), figures),
    }));
}

/** "–" while nothing is scored; what takes points away carries a minus. */
function subtotalOf(code: string, criteria: readonly ScoredCriterion[], { lines, groups }: Figures): string {
  const scored = criteria.flatMap((criterion) => signed(lines.get(criterion.code)));
  if (scored.length === 0) return '–';
  const settled = groups.get(code);
  if (settled === undefined) return printed(sum(scored));
  return printed(criteria.every(({ effect }) => effect === 'penalty') ? settled.neg() : settled);
}

function countedIn({ notAssigned }: Figures, criteria: readonly ScoredCriterion[]): ScoredCriterion[] {
  return criteria.filter(({ code }) => !notAssigned.has(code));
}

function signed(line: TotalLine | undefined): Exact[] {
  if (line === undefined || line.points === null) return [];
  return [line.effect === 'penalty' ? line.points.neg() : line.points];
}

function printed(value: Exact): string {
  return formatNumber(value).replace('-', '−');
}
