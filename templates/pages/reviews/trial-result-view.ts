import type { ScoringResult, UnitResult } from '../../../src/domain/scoring/result';
import type { Scheme } from '../../../src/domain/scoring/scheme';
import { exact, ZERO, type Exact } from '../../../src/domain/fraction';
import { type ChangedLine, compareTrial, type TrialComparison } from '../../../src/domain/scoring/trial/compare-trial';
import { type ChangedValue, changedValues } from '../../../src/domain/scoring/trial/changed-values';
import type { Trial } from '../../../src/domain/scoring/trial/trial';
import type { InputViolationCode } from '../../../src/domain/scoring/items/outcome';
import { adjustmentRuleWords } from '../../../src/text/adjustment-working';
import { chainText, namesIn } from '../../../src/text/scheme-rules';
import { formatExact, formatSigned, type NameOf, standingText, whyText } from '../../../src/text/scoring-explained';

/** One unit, really and in the trial. Numbers are printed. */
export interface TrialRow {
  readonly code: string;
  readonly name: string;
  readonly realPoints: string | null;
  readonly trialPoints: string | null;
  /** "+1,5", "−2", "0"; null while one of the totals is incomplete. */
  readonly difference: string | null;
  readonly realRank: string;
  readonly trialRank: string;
  /** Places won (negative: lost); null unless it is ranked in both. */
  readonly climb: number | null;
  readonly realGrade: string | null;
  readonly trialGrade: string | null;
  readonly isRegraded: boolean;
  /** Lines whose points the trial changes. */
  readonly lines: readonly string[];
  readonly why: readonly string[];
}

export interface TrialResultView {
  /** What differs from the scheme in force, as far as both name it; empty: nothing yet. */
  readonly changes: readonly string[];
  readonly summary: string;
  readonly rows: readonly TrialRow[];
  readonly misfits: readonly string[];
}

/** The trial beside the real result; `real` is the scheme in force. */
export function trialResultView(
  real: { readonly scheme: Scheme; readonly result: ScoringResult },
  trial: Trial,
  nameOf: NameOf,
): TrialResultView {
  const compared = compareTrial(real.result, trial.result);
  return {
    changes: [...changedValues(real.scheme, trial.scheme).map(changeText), ...chainChange(real.scheme, trial.scheme)],
    summary: summaryOf(compared, nameOf),
    rows: compared.map((row) => rowOf(trial.scheme, row, nameOf)),
    misfits: misfitTexts(trial, nameOf),
  };
}

function changeText({ kind, code, name, before, after }: ChangedValue): string {
  const moved = `${formatExact(exact(before))} → ${formatExact(exact(after))}`;
  switch (kind) {
    case 'maximum':
      return `Điểm tối đa ${code} (${name}): ${moved}`;
    case 'total':
      return `Thang điểm: ${moved}`;
    case 'bonus_cap':
    case 'penalty_cap':
      return `Mức trần ${name}: ${moved}`;
    case 'grade':
      return `Ngưỡng mức ${name}: ${moved}`;
  }
}

function chainChange(before: Scheme, after: Scheme): string[] {
  const [old, fresh] = [before, after].map((scheme) =>
    chainText(scheme.ranking, namesIn(scheme), scheme.comparison.basis),
  );
  return old === fresh ? [] : [`Thứ tự phân hạng: ${fresh ?? ''}`];
}

function summaryOf(rows: readonly TrialComparison[], nameOf: NameOf): string {
  const named = (found: readonly TrialComparison[]): string =>
    found.length === 0 ? '' : ` (${found.map(({ code }) => nameOf(code)).join(', ')})`;
  const moved = rows.filter(({ real, trial }) => real.rank !== trial.rank);
  const regraded = rows.filter(({ isRegraded }) => isRegraded);
  const rescored = rows.filter(({ lines }) => lines.length > 0);
  if (moved.length + regraded.length + rescored.length === 0) return 'Không đơn vị nào đổi điểm, đổi hạng hay đổi mức.';
  return [
    `${rescored.length} đơn vị đổi điểm`,
    `${moved.length} đơn vị đổi hạng${named(moved)}`,
    `${regraded.length} đơn vị đổi mức xếp loại${named(regraded)}.`,
  ].join('; ');
}

function rowOf(scheme: Scheme, { real, trial, ...row }: TrialComparison, nameOf: NameOf): TrialRow {
  const { code, name, climb, difference, isRegraded, lines } = row;
  return {
    ...{ code, name, climb, isRegraded },
    realPoints: pointsOf(real),
    trialPoints: pointsOf(trial),
    difference: difference === null ? null : withSign(difference),
    realRank: standingText(real),
    trialRank: standingText(trial),
    realGrade: real.grade?.band.name ?? null,
    trialGrade: trial.grade?.band.name ?? null,
    lines: lines.map(lineText),
    why: whyText(scheme, trial, nameOf),
  };
}

/** A trial is about small differences: totals stand exactly, not as they would be printed. */
function pointsOf({ total }: UnitResult): string | null {
  return total === null ? null : formatSigned(total);
}

function withSign(value: Exact): string {
  return value.gt(0) ? `+${formatSigned(value)}` : formatSigned(value);
}

function lineText({ code, name, kind, rule, before, after }: ChangedLine): string {
  const what = kind === 'adjustment' ? `${code} (${adjustmentRuleWords(rule)})` : `${code} (${name})`;
  const shown = (value: Exact | null): string => (value === null ? 'không có' : formatSigned(value));
  const moved = `${what}: ${shown(before)} → ${shown(after)}`;
  if (kind !== 'adjustment' && (before === null || after === null)) return moved;
  return `${moved} (${withSign((after ?? ZERO).sub(before ?? ZERO))})`;
}

/** Inputs without a place in the tried version, by criterion, and whose they are. */
function misfitTexts({ misfits, result }: Trial, nameOf: NameOf): string[] {
  const unknown: InputViolationCode = 'input_code_unknown';
  const found = new Map<string, string[]>();
  for (const { code, place = '' } of misfits) {
    const dot = place.indexOf('.');
    const [unit, criterion] = [place.slice(0, dot), place.slice(dot + 1)];
    const what =
      code === unknown
        ? `${criterion}: bản chấm thử không có tiêu chí hay quy định này`
        : `${criterion}: số liệu không hợp cách chấm của bản chấm thử, coi như chưa có`;
    found.set(what, [...(found.get(what) ?? []), nameOf(unit)]);
  }
  const all = result.units.length;
  return [...found].map(([what, units]) => `${what} (${units.length === all ? 'mọi đơn vị' : units.join(', ')}).`);
}
