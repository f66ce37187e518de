export { AppraisalsModule } from './appraisals.module';
export type { Judge, JudgementDraft, StoredJudgement } from './judgements/judgement';
export { type JudgementOutcome, JudgementsService } from './judgements/judgements.service';
