import type { ScoredCriterion } from '../../domain/scoring/sections';
import { type FormDraft, typedText } from './sheet-forms';
import { conflictOf, lineErrorsOf, type TypedRow, wrongFieldsOf } from './sheet-lines.view';
import type { RowOutcome } from './sheet-scoring.service';

/** A row that could not be stored: everything as it was typed, with what is wrong or what somebody else stored first. */
export function typedRowOf(
  criterion: ScoredCriterion,
  draft: FormDraft,
  outcome: Extract<RowOutcome, { kind: 'invalid' | 'stale' }>,
): TypedRow {
  const { fields } = draft.given;
  const { explanation } = draft;
  if (outcome.kind === 'stale') {
    const conflict = conflictOf(criterion, outcome.stored, draft);
    return { fields, explanation, errors: {}, wrongFields: [], conflict };
  }
  const wrongFields = wrongFieldsOf(criterion.code, outcome.violations);
  const errors = lineErrorsOf(outcome.violations);
  // The row may ask for something else since the form was opened: its fields have no place for what was typed.
  const isUnused = outcome.violations.some((violation) => violation.code === 'input_field_unused');
  const input = isUnused
    ? `${errors.input ?? ''} Đã nhập: ${typedText(fields).replace(/\s+/g, ' ').trim()}.`
    : errors.input;
  return {
    ...{ fields, explanation, wrongFields, conflict: null },
    errors: { ...errors, ...(input === undefined ? {} : { input }) },
  };
}
