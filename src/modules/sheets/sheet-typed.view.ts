import type { ScoredCriterion } from '../../domain/scoring/sections';
import type { FormDraft } from './sheet-forms';
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
  return { fields, explanation, errors: lineErrorsOf(outcome.violations), wrongFields, conflict: null };
}
