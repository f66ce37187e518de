import { formatItemInput } from '../../domain/scoring/format-input';
import { Conflict } from '../../platform/errors';
import type { ScoreEntry } from './sheet';
import { staleSentence } from './sheet-sentences';

/** 409: somebody else saved the criterion first. Carries what is stored now, so that both values can be shown. */
export class StaleEntry extends Conflict {
  constructor(readonly stored: ScoreEntry) {
    super(staleSentence(stored), {
      criterion: stored.code,
      stored: {
        input: stored.input === null ? null : formatItemInput(stored.input),
        explanation: stored.explanation,
        version: stored.version,
        savedBy: stored.authorName,
        savedAt: stored.recordedAt.toISOString(),
      },
    });
  }
}
