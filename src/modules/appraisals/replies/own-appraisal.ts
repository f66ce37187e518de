import { isDisclosed, mayBeAnswered } from '../../../domain/appraisal/disclosure';
import type { Actor } from '../../../platform/access';
import type { AppraisedCriterion, SheetAppraisal } from '../appraisal/appraisal';
import { mayReadAppraisal } from '../appraisal/appraisal.policy';
import { isContested } from '../appraisal/appraised-criteria';

/** A sheet with what one reader may see of what was said of it. */
export interface VisibleAppraisal {
  readonly appraisal: SheetAppraisal;
  /** Without the judgements that are not shown to the reader yet. */
  readonly criteria: ReadonlyMap<string, AppraisedCriterion>;
  /** Whether everything is shown, with the totals. */
  readonly isWhole: boolean;
}

/**
 * What a reader of a sheet may see of it: those who see all appraisals everything; its agency what the scheme shows by now,
 * and the appraised points that it may answer even before, since it must know what it answers.
 */
export function visibleTo(actor: Actor, appraisal: SheetAppraisal): VisibleAppraisal {
  const { sheet, criteria } = appraisal;
  const { definition } = sheet.scheme;
  const isWhole = mayReadAppraisal(actor, sheet) || isDisclosed(definition.appraisal, sheet.state);
  if (isWhole) return { appraisal, criteria, isWhole };
  const mayAnswer = mayBeAnswered(definition.appraisal, sheet.state);
  const shown = [...criteria].map(([code, appraised]): [string, AppraisedCriterion] => {
    const isShown = mayAnswer && isContested(appraised, definition);
    const own = { ...appraised, proposals: [], proposal: { kind: 'none' } as const };
    return [code, isShown ? own : { ...own, stored: undefined, appraisal: undefined }];
  });
  return { appraisal, criteria: new Map(shown), isWhole };
}
