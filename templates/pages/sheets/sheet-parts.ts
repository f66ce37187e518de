import type { Scheme } from '../../../src/domain/scoring/scheme';
import { type SchemeRow, type ScoredCriterion, schemeRows } from '../../../src/domain/scoring/sections';
import { formatNumber } from '../../../src/text/number';

/** A part of a sheet: a group of the top of the scheme, all bonus, all penalty; or lines that have no group gathered. */
export interface SheetPart {
  /** Unique in the scheme, usable in an id. */
  readonly code: string;
  /** "A. Nhiệm vụ chính trị" */
  readonly title: string;
  /** "60"; "+5" or "−10" outside the scale. */
  readonly maximumText: string;
  readonly isOutside: boolean;
  /** What is inside, groups before what they hold; without the head of the part. */
  readonly rows: readonly SchemeRow[];
}

type Tables = Pick<Scheme, 'criteria' | 'bonus' | 'penalty'>;
type CriterionRow = Extract<SchemeRow, { kind: 'criterion' }>;

/** Codes of the parts that gather lines without a group: no scheme has them. */
const LOOSE = 'tieu-chi-khac';
const LOOSE_OUTSIDE = 'thuong-tru';

/** The parts of a sheet in the order of its scheme. A head for each single line would say nothing: those share one. */
export function sheetParts(scheme: Tables): SheetPart[] {
  const parts: SheetPart[] = [];
  for (const row of schemeRows(scheme)) {
    const last = parts.at(-1);
    if (row.depth > 0 && last !== undefined) parts[parts.length - 1] = { ...last, rows: [...last.rows, row] };
    else if (row.kind === 'group') parts.push(partOf(row));
    else addLoose(parts, row);
  }
  return parts;
}

/** The lines of a part, in its order. */
export function criteriaOf({ rows }: Pick<SheetPart, 'rows'>): ScoredCriterion[] {
  return rows.filter((row): row is CriterionRow => row.kind === 'criterion');
}

/** The lines inside a group of a part: those that follow it and stand deeper. */
export function criteriaInside(part: SheetPart, group: Pick<SchemeRow, 'code' | 'depth'>): ScoredCriterion[] {
  const first = part.rows.findIndex(({ code }) => code === group.code) + 1;
  const after = part.rows.slice(first);
  const end = after.findIndex(({ depth }) => depth <= group.depth);
  return criteriaOf({ rows: end === -1 ? after : after.slice(0, end) });
}

function partOf(row: Extract<SchemeRow, { kind: 'group' }>): SheetPart {
  const { code, name, effect } = row;
  return {
    code,
    title: `${code}. ${name}`,
    maximumText: signedMaximum(row),
    isOutside: effect !== 'base',
    rows: [],
  };
}

function addLoose(parts: SheetPart[], row: CriterionRow): void {
  const isOutside = row.effect !== 'base';
  const code = isOutside ? LOOSE_OUTSIDE : LOOSE;
  const last = parts.at(-1);
  if (last?.code === code) {
    const maximumText = `${last.maximumText}/${signedMaximum(row)}`;
    parts[parts.length - 1] = { ...last, maximumText, rows: [...last.rows, row] };
    return;
  }
  const title = isOutside ? 'Điểm thưởng, điểm trừ (ngoài thang điểm)' : 'Tiêu chí khác';
  parts.push({ code, title, maximumText: signedMaximum(row), isOutside, rows: [row] });
}

function signedMaximum({ effect, maximum }: Pick<SchemeRow, 'effect' | 'maximum'>): string {
  const sign = { base: '', bonus: '+', penalty: '−' }[effect];
  return `${sign}${formatNumber(maximum)}`;
}
