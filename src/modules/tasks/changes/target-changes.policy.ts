import type { BusinessDate } from '../../../domain/calendar';
import type { Role } from '../../../domain/roles';
import { checkTerms, completeTerms, sameTerms, type TaskTerms } from '../../../domain/tasks/terms';
import type { Violation } from '../../../domain/violation';
import {
  type TargetChangeAction,
  targetChangeMachine,
  type TargetChangeState,
} from '../../../domain/workflow/target-change';
import { type Actor, belongsTo, may } from '../../../platform/access';
import { accessPlace, type BlocPlace, type Member } from '../../blocs';
import type { Baseline } from '../key-task';
import type { TypedTerms } from '../terms/typed-terms';

/** A request as somebody filled it in. */
export interface ChangeDraft {
  readonly typed: TypedTerms;
  /** The version of what was approved that the person had seen. */
  readonly seenVersion: number;
  /** Null when it was left open or could not be read. */
  readonly effectiveOn: BusinessDate | null;
  readonly reason: string;
}

const LONGEST_REASON = 2_000;

/** Whether the actor may ask for a change of this agency's tasks: its officers and its leader. */
export function mayRequest(actor: Actor, place: BlocPlace, agencyId: string): boolean {
  return may(actor, 'target.request', accessPlace(place, agencyId));
}

/** Whether the actor decides about this agency's requests; nobody of the agency does. */
export function mayDecide(actor: Actor, place: BlocPlace, agencyId: string): boolean {
  return may(actor, 'target.decide', accessPlace(place)) && !belongsTo(actor, agencyId);
}

/** The steps that the actor may take with a request in this state. */
export function changeSteps(
  actor: Actor,
  place: BlocPlace,
  { agencyId }: Pick<Member, 'agencyId'>,
  state: TargetChangeState,
): TargetChangeAction[] {
  const roles: Role[] = [
    ...(mayDecide(actor, place, agencyId) ? (['APPRAISER'] as const) : []),
    ...(mayRequest(actor, place, agencyId) ? (['OFFICER'] as const) : []),
  ];
  return targetChangeMachine.transitions
    .filter((step) => step.from === state && step.roles.some((role) => roles.includes(role)))
    .map(({ action }) => action);
}

/**
 * What is wrong with a request, by field: complete terms that differ from what holds, a reason, and a day of the year
 * that lies neither in a published period nor before the version that holds.
 */
export function changeViolations(
  draft: ChangeDraft,
  current: Baseline,
  days: { readonly place: BlocPlace; readonly from: BusinessDate },
): Violation[] {
  const { year } = days.place;
  const isReadable = (violation: Violation): boolean =>
    draft.typed.refused.every(({ place }) => place !== violation.place);
  const found = [...draft.typed.refused, ...checkTerms(draft.typed.draft, year).filter(isReadable)];
  const isSame = found.length === 0 && sameTerms(termsOf(draft), current);
  return [
    ...found,
    ...(isSame ? [{ code: 'nothing_changed', place: 'target' }] : []),
    ...dayViolations(draft.effectiveOn, days.from, year.to).filter(isReadable),
    ...reasonViolations(draft.reason),
  ];
}

/** The terms of a request without mistakes. */
export function termsOf(draft: ChangeDraft): TaskTerms {
  return completeTerms(draft.typed.draft);
}

function dayViolations(day: BusinessDate | null, from: BusinessDate, to: BusinessDate): Violation[] {
  const place = 'effectiveOn';
  if (day === null) return [{ code: 'required', place, parameters: { label: 'ngày áp dụng' } }];
  return day < from || day > to ? [{ code: 'effective_too_early', place, parameters: { from, to } }] : [];
}

function reasonViolations(reason: string): Violation[] {
  if (reason === '') return [{ code: 'reason_missing', place: 'reason' }];
  const parameters = { label: 'Lý do', maximum: LONGEST_REASON };
  return reason.length > LONGEST_REASON ? [{ code: 'too_long', place: 'reason', parameters }] : [];
}
