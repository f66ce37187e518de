import { formatItemInput } from '../../domain/scoring/format-input';
import { Conflict, NotFound } from '../../platform/errors';
import type { ScoreContent } from './score-draft';
import type { ScoreEntry } from './sheet';
import { staleSentence, unknownCriteriaSentence } from './sheet-sentences';

/** 409: somebody else saved the criterion first. Carries what is stored now and what was typed. */
export class StaleEntry extends Conflict {
  constructor(
    readonly stored: ScoreEntry,
    readonly typed: ScoreContent,
  ) {
    super(staleSentence(stored), {
      criterion: stored.code,
      stored: {
        input: stored.input === null ? null : formatItemInput(stored.input),
        explanation: stored.explanation,
        version: stored.version,
        savedBy: stored.authorName,
        savedAt: stored.recordedAt.toISOString(),
      },
      typed: { input: typed.input === null ? null : formatItemInput(typed.input), explanation: typed.explanation },
    });
  }
}

/** 404: the scheme of the sheet has no such criterion, or has it no more since the sheet was opened. */
export class UnknownCriterion extends NotFound {
  constructor(criterionCode: string) {
    super(unknownCriteriaSentence([criterionCode]));
  }
}
