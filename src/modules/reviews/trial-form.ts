import { type Exact, ZERO, exact } from '../../domain/fraction';
import type { Scheme, TieBreaker } from '../../domain/scoring/scheme';
import { allNodes, leavesOf } from '../../domain/scoring/tree';
import type { TrialChanges } from '../../domain/scoring/trial/changes';
import { parseNumber } from '../../text/number';
import { sentenceOf } from '../../text/vi';
import type { FormError } from '../../../templates/components/error-summary';
import { trialFieldId, type TypedTrial } from '../../../templates/pages/reviews/trial-form-view';

/** What was typed into a trial, understood; with errors the changes are not to be used. */
export interface ReadTrial {
  readonly changes: TrialChanges;
  readonly errors: readonly FormError[];
}

/** Reads the numbers of a trial as people write them. What is as in the scheme is no change. */
export function readTrial(scheme: Scheme, typed: TypedTrial): ReadTrial {
  const errors: FormError[] = unknownCodes(scheme, typed);
  const read = (fieldId: string, text: string, least: Least): Exact | null => {
    const value = parseNumber(text);
    if (value !== null && (least === 'above_zero' ? value.gt(ZERO) : value.gte(ZERO))) return value;
    errors.push({ fieldId, message: value === null ? sentenceOf({ code: 'not_a_number' }) : SENTENCES[least] });
    return null;
  };
  const maxima = leavesOf(scheme).flatMap(({ code, maximum }) => {
    const text = typed.maxima.get(code);
    const value = text === undefined ? null : read(trialFieldId.maximum(code), text, 'above_zero');
    return value === null || value.equals(exact(maximum)) ? [] : [[code, value] as const];
  });
  const cap = (field: 'bonusCap' | 'penaltyCap', set: { readonly cap: string } | null): Exact | null => {
    const text = typed[field];
    if (set === null || text === null) return null;
    const value = read(trialFieldId.cap(field), text, 'from_zero');
    return value === null || value.equals(exact(set.cap)) ? null : value;
  };
  const changes: TrialChanges = {
    maxima: new Map(maxima),
    bonusCap: cap('bonusCap', scheme.bonus),
    penaltyCap: cap('penaltyCap', scheme.penalty),
    grades: readGrades(scheme, typed, read, errors),
    ranking: readChain(scheme, typed, errors),
  };
  return { changes, errors };
}

/** Codes that the scheme does not have: of another version, or mistyped by a program. */
function unknownCodes(scheme: Scheme, { maxima, grades }: TypedTrial): FormError[] {
  const known = new Set([
    ...leavesOf(scheme).map(({ code }) => code),
    ...(scheme.classification?.bands ?? []).flatMap(({ code, from }) => (from === null ? [] : [code])),
  ]);
  const unknown = [...maxima.keys(), ...grades.keys()].filter((code) => !known.has(code));
  return unknown.map((code) => ({
    fieldId: 'ban',
    message: `Thang điểm này không có tiêu chí chấm điểm hay mức xếp loại mang mã “${code}”.`,
  }));
}

type Least = 'above_zero' | 'from_zero';

const SENTENCES: Readonly<Record<Least, string>> = {
  above_zero: 'Điểm tối đa phải lớn hơn 0.',
  from_zero: sentenceOf({ code: 'number_below_zero' }),
};

function readGrades(
  { classification }: Scheme,
  typed: TypedTrial,
  read: (fieldId: string, text: string, least: Least) => Exact | null,
  errors: FormError[],
): TrialChanges['grades'] {
  const changed = new Map<string, Exact>();
  const better: { readonly name: string; readonly from: Exact }[] = [];
  for (const { code, name, from } of classification?.bands ?? []) {
    if (from === null) continue;
    const text = typed.grades.get(code);
    const value = text === undefined ? exact(from) : read(trialFieldId.grade(code), text, 'from_zero');
    if (value === null) continue;
    const above = better.at(-1);
    if (above?.from.lte(value) === true) {
      const message = `Ngưỡng của mức ${name} phải thấp hơn ngưỡng của mức ${above.name}.`;
      errors.push({ fieldId: trialFieldId.grade(code), message });
    }
    better.push({ name, from: value });
    if (!value.equals(exact(from))) changed.set(code, value);
  }
  return changed;
}

function readChain(scheme: Scheme, { ranking }: TypedTrial, errors: FormError[]): TrialChanges['ranking'] {
  if (ranking === null) return null;
  const chosen = ranking.filter((value) => value !== '');
  const steps = chosen.flatMap((value) => stepOf(scheme, value) ?? []);
  const fieldId = trialFieldId.chain;
  if (steps.length < chosen.length) errors.push({ fieldId, message: 'Chọn quy tắc phân hạng trong danh sách.' });
  if (new Set(chosen).size < chosen.length)
    errors.push({ fieldId, message: 'Mỗi quy tắc phân hạng chỉ chọn một lần.' });
  const chain: TieBreaker[] = [{ by: 'total' }, ...steps];
  return JSON.stringify(chain) === JSON.stringify(scheme.ranking) ? null : chain;
}

function stepOf(scheme: Scheme, value: string): TieBreaker | null {
  if (value === 'bonus' || value === 'penalty' || value === 'ballot') return { by: value };
  const criterion = value.startsWith('criterion:') ? value.slice('criterion:'.length) : '';
  return allNodes(scheme).some(({ code }) => code === criterion) ? { by: 'criterion', criterion } : null;
}
