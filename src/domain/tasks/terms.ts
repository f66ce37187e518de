import { type BusinessDate, compareDates } from '../calendar';
import { type Exact, ONE, ZERO } from '../fraction';
import type { Violation } from '../violation';
import type { Milestone, TargetDirection, TargetKind } from './target';

/** What is approved for a key task. */
export interface TaskTerms {
  readonly title: string;
  /** '' only for a yes/no task. */
  readonly unit: string;
  readonly target: Exact;
  readonly kind: TargetKind;
  readonly direction: TargetDirection;
  /** Share of the task among those of its agency, in whatever measure the bloc uses; null where none is given. */
  readonly weight: Exact | null;
  readonly due: BusinessDate;
  /** What the task leaves behind: 'Nghị quyết của Ban Thường vụ'; may be empty. */
  readonly product: string;
  /** Agencies that help: codes of known ones, names of others. */
  readonly coordinators: readonly string[];
  /** By day; empty where the plan follows the days gone by. */
  readonly milestones: readonly Milestone[];
}

/** The same while it is written: what is missing is null or ''. */
export type TermsDraft = Omit<TaskTerms, 'target' | 'due'> & {
  readonly target: Exact | null;
  readonly due: BusinessDate | null;
};

export type TermsViolationCode =
  'required' | 'date_out_of_range' | 'milestone_day' | 'milestone_share' | 'milestone_order';

/** The first and the last day on which a task of the year may be due. */
interface Year {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
}

/** What must be put right before a task may be approved, by field: nothing is missing, and the days lie in the year. */
export function checkTerms(draft: TermsDraft, year: Year): Violation<TermsViolationCode>[] {
  const isYesNo = draft.direction === 'reach';
  return [
    ...(draft.title === '' ? [required('title', 'nội dung nhiệm vụ')] : []),
    ...(draft.unit === '' && !isYesNo ? [required('unit', 'đơn vị tính')] : []),
    ...(draft.target === null && !isYesNo ? [required('target', 'chỉ tiêu')] : []),
    ...checkDue(draft.due, year),
    ...checkMilestones(draft.milestones, { from: year.from, to: draft.due ?? year.to }),
  ];
}

/** A draft without mistakes as terms; a yes/no task is reached at 1. @throws RangeError when something is missing. */
export function completeTerms(draft: TermsDraft): TaskTerms {
  const target = draft.direction === 'reach' ? (draft.target ?? ONE) : draft.target;
  const { due } = draft;
  if (target === null || due === null) throw new RangeError('the terms are not complete');
  return { ...draft, target, due };
}

/** Whether two drafts say the same. */
export function sameTerms(first: TermsDraft, second: TermsDraft): boolean {
  return JSON.stringify(comparable(first)) === JSON.stringify(comparable(second));
}

function comparable({ target, weight, milestones, ...rest }: TermsDraft): unknown[] {
  const figures = [target, weight].map((figure) => figure?.toFraction() ?? null);
  const { title, unit, kind, direction, due, product, coordinators } = rest;
  return [
    ...[title, unit, kind, direction, due, product, coordinators, figures],
    milestones.map(({ date, share }) => [date, share.toFraction()]),
  ];
}

function checkDue(due: BusinessDate | null, { from, to }: Year): Violation<TermsViolationCode>[] {
  if (due === null) return [required('due', 'hạn hoàn thành')];
  const isInside = compareDates(due, from) >= 0 && compareDates(due, to) <= 0;
  return isInside ? [] : [{ code: 'date_out_of_range', place: 'due', parameters: { from, to } }];
}

/** One sentence is enough: the milestones stand in one field. */
function checkMilestones(milestones: readonly Milestone[], { from, to }: Year): Violation<TermsViolationCode>[] {
  const place = 'milestones';
  const isOutside = ({ date }: Milestone): boolean => compareDates(date, from) < 0 || compareDates(date, to) > 0;
  if (milestones.some(isOutside)) return [{ code: 'milestone_day', place, parameters: { from, to } }];
  if (milestones.some(({ share }) => share.lte(ZERO) || share.gt(ONE))) return [{ code: 'milestone_share', place }];
  const isDisordered = milestones.some(({ date, share }, index) => {
    const before = milestones[index - 1];
    return before !== undefined && (compareDates(date, before.date) <= 0 || share.lt(before.share));
  });
  return isDisordered ? [{ code: 'milestone_order', place }] : [];
}

function required(place: string, label: string): Violation<TermsViolationCode> {
  return { code: 'required', place, parameters: { label } };
}
