import type { AppraisalRules } from '../scoring/scheme';
import { isAppraised, type SheetState } from '../workflow/sheet';

/**
 * Whether an agency may see by now what others gave it. Without a rule of the scheme nothing is shown before the result
 * is published.
 */
export function isDisclosed(rules: AppraisalRules | null, state: SheetState): boolean {
  switch (rules?.disclosure ?? 'published') {
    case 'always':
      return true;
    case 'appraised':
      return isAppraised(state);
    case 'published':
      return state === 'published';
  }
}

/**
 * Whether an agency may answer the appraisal of its sheet: between the end of the appraisal and the publication, where
 * the scheme gives it days for it.
 */
export function mayBeAnswered(rules: AppraisalRules | null, state: SheetState): boolean {
  return state === 'appraised' && (rules?.replyDays ?? 0) > 0;
}
