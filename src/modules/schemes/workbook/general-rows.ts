import type { Rounding, Scheme } from '../../../domain/scoring/scheme';
import type { FormField, FormRow } from '../../../workbooks';
import { GENERAL_LINES, type GeneralLine } from './layout';
import { basisWords, disclosureWords, flagWords, roundingWords } from './words';

/** A line of the general facts with what its cell takes. */
export interface GeneralRow {
  readonly row: FormRow;
  readonly field: FormField;
}

/** The general facts of a scheme; without one, the same lines left blank. Every ground has a line. */
export function generalRows(scheme: Scheme | null): GeneralRow[] {
  const values = scheme === null ? new Map<string, readonly (string | null)[]>() : valuesOf(scheme);
  return GENERAL_LINES.flatMap((line) => {
    const given = values.get(line.path) ?? [null];
    return (given.length === 0 ? [null] : given).map((value) => ({ row: rowOf(line, value), field: line }));
  });
}

function rowOf({ label, hint }: GeneralLine, value: string | null): FormRow {
  return { label, value, hint };
}

function valuesOf({ code, version, title, legalBasis, effective, total, comparison, rounding, appraisal }: Scheme) {
  return new Map<string, readonly (string | null)[]>([
    ['code', [code]],
    ['version', [String(version)]],
    ['title', [title]],
    ['legalBasis', legalBasis],
    ['effective.from', [effective.from]],
    ['effective.to', [effective.to]],
    ['total', [total]],
    ['comparison.basis', [basisWords[comparison.basis]]],
    ['comparison.rounded', [flagWords[`${comparison.rounded}`]]],
    ...roundingValues('item', rounding.item),
    ...roundingValues('group', rounding.group),
    ...roundingValues('total', rounding.total),
    ['appraisal.tolerance', [appraisal?.tolerance ?? null]],
    ['appraisal.replyDays', [appraisal === null || appraisal.replyDays === 0 ? null : String(appraisal.replyDays)]],
    ['appraisal.disclosure', [appraisal === null ? null : disclosureWords[appraisal.disclosure]]],
  ]);
}

function roundingValues(what: string, rounding: Rounding | null): [string, readonly (string | null)[]][] {
  return [
    [`rounding.${what}.step`, [rounding?.step ?? null]],
    [`rounding.${what}.mode`, [rounding === null ? null : roundingWords[rounding.mode]]],
  ];
}
