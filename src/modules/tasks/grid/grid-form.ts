import { sentenceOf } from '../../../text/vi';
import { ApplicationError, Conflict, InvalidInput } from '../../../platform/errors';
import { fieldOf, type FormBody, type FormValue } from '../../../platform/web';
import { CellConflict, type CellKey, cellKeyOf, GRID_VIEWS, type GridView } from './grid';

/** A cell of a form that was changed, as it came in. */
export interface ChangedCell {
  readonly key: CellKey;
  readonly value: string;
  readonly version: string;
}

/** A cell of a form that could not be stored: what was typed stays in it. */
export interface RefusedCell {
  readonly key: CellKey;
  readonly typed: string;
  readonly message: string;
  readonly conflict: CellConflict | null;
}

/** The view that an address or form names; figures for anything else. */
export function viewOf(form: FormBody): GridView {
  return fieldOf(form, 'xem') === 'danh-gia' ? GRID_VIEWS[1] : GRID_VIEWS[0];
}

/**
 * The cells of a form sent without a script that were changed: `cells[key]` against `seen[key]`, which holds the version, a
 * blank and the value as it was shown. Those to be kept as they are stored are left out.
 */
export function changedCells(form: FormBody): ChangedCell[] {
  const seen = innerOf(form['seen']);
  const kept = innerOf(form['keep']);
  return Object.entries(innerOf(form['cells'])).flatMap(([name, typed]) => {
    const key = cellKeyOf(name);
    if (key === null || typeof typed !== 'string' || fieldOf(kept, name) !== '') return [];
    const [, version = '', shown = ''] = /^(\d{1,9}) (.*)$/.exec(fieldOf(seen, name)) ?? [];
    return typed.trim() === shown ? [] : [{ key, value: typed, version }];
  });
}

/** Why a cell was not stored, in one sentence; errors that are no answer to the cell are thrown again. */
export function refusalOf(error: unknown): { message: string; status: number; conflict: CellConflict | null } {
  if (!(error instanceof ApplicationError)) throw error;
  const [violation] = error.violations;
  return {
    message: error instanceof InvalidInput && violation ? sentenceOf(violation) : error.message,
    status: error.status,
    conflict: error instanceof Conflict && error instanceof CellConflict ? error : null,
  };
}

function innerOf(value: FormValue | undefined): FormBody {
  return typeof value === 'object' && !Array.isArray(value) ? value : {};
}
