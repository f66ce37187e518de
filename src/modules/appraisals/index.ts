export type { AppraisalBoard, AppraisedCriterion, AppraisedSheet, SheetAppraisal } from './appraisal/appraisal';
export { AppraisalService } from './appraisal/appraisal.service';
export { AppraisalStepsService } from './appraisal/appraisal-steps.service';
export { AppraisalsModule } from './appraisals.module';
export type { Judge, JudgementDraft, StoredJudgement } from './judgements/judgement';
export { type JudgementOutcome, JudgementsService } from './judgements/judgements.service';
export { CheckPlanService } from './checks/check-plan.service';
export type { PlacedCheck } from './checks/check';
export { MonitorsService } from './monitoring/monitors.service';
