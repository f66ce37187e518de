import { sentenceOf } from '../../../text/vi';
import { ApplicationError, InvalidInput } from '../../../platform/errors';
import { fieldOf, type FormBody, type FormValue } from '../../../platform/web';
import { StaleJudgement } from '../judgements/judgement-errors';
import type { StoredJudgement } from '../judgements/judgement';

/** A cell of the board: one criterion of one agency. */
export interface CellPlace {
  readonly agency: string;
  readonly code: string;
}

/** A cell of a form that was changed, as it came in. */
export interface ChangedPoints extends CellPlace {
  readonly key: string;
  readonly value: string;
  /** Undefined where the form had no field for it. */
  readonly reason: string | undefined;
  readonly version: number;
}

/** A cell that could not be stored: what was typed stays in it. */
export interface RefusedPoints {
  readonly key: string;
  readonly title: string;
  readonly typed: string;
  readonly reason: string | undefined;
  readonly message: string;
  readonly status: number;
  readonly needsReason: boolean;
  /** What somebody else stored meanwhile, in words, with the version of it. */
  readonly conflict: { readonly words: string; readonly version: number } | null;
}

/** The name of a cell; codes of agencies hold no point. */
export function cellKey(agency: string, code: string): string {
  return `${agency}.${code}`;
}

/** The cell that a name means; null for anything else. */
export function cellOfKey(key: string): CellPlace | null {
  const [, agency, code] = /^([^.]+)\.(.+)$/.exec(key) ?? [];
  return agency === undefined || code === undefined ? null : { agency, code };
}

/**
 * The cells of a form sent without a script that were changed: `cells[key]` against `seen[key]`, which holds the version, a
 * blank and the value as it was shown. Those to be kept as they are stored are left out.
 */
export function changedPoints(form: FormBody): ChangedPoints[] {
  const seen = innerOf(form['seen']);
  const kept = innerOf(form['keep']);
  const reasons = innerOf(form['reason']);
  return Object.entries(innerOf(form['cells'])).flatMap(([key, typed]) => {
    const place = cellOfKey(key);
    if (place === null || typeof typed !== 'string' || fieldOf(kept, key) !== '') return [];
    const [, version = '', shown = ''] = /^(\d{1,9}) (.*)$/.exec(fieldOf(seen, key)) ?? [];
    if (typed.trim() === shown) return [];
    const reason = typeof reasons[key] === 'string' ? reasons[key] : undefined;
    return [{ ...place, key, value: typed, reason, version: version === '' ? -1 : Number(version) }];
  });
}

/** Why something was not stored, in one sentence; errors that are no answer to it are thrown again. */
export function refusalOf(error: unknown): {
  readonly message: string;
  readonly status: number;
  readonly needsReason: boolean;
  readonly stored: StoredJudgement | null;
} {
  if (!(error instanceof ApplicationError)) throw error;
  const isInvalid = error instanceof InvalidInput && error.violations.length > 0;
  return {
    message: isInvalid ? error.violations.map(sentenceOf).join(' ') : error.message,
    status: error.status,
    needsReason: error.violations.some(({ code }) => code === 'judgement_reason_missing'),
    stored: error instanceof StaleJudgement ? error.stored : null,
  };
}

function innerOf(value: FormValue | undefined): FormBody {
  return typeof value === 'object' && !Array.isArray(value) ? value : {};
}
