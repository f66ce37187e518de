import { type BusinessDate, compareDates, earlierOf } from '../../domain/calendar';
import type { Exact } from '../../domain/fraction';
import type { TargetDirection, TargetKind } from '../../domain/tasks/target';
import type { Violation } from '../../domain/violation';
import { type Actor, belongsTo, may } from '../../platform/access';
import { accessPlace, type BlocPlace, type PlacedPeriod } from '../blocs';
import { isBlocOwner } from './bloc-tasks/bloc-owner';
import type { Baseline, Judgement, LoggedProgress } from './key-task';

/** A line as somebody filled it in. */
export interface ProgressDraft {
  readonly recordedOn: BusinessDate | null;
  readonly actual: Exact | null;
  readonly note: string;
  readonly judgement: Judgement;
  /** Number of the last line the person had seen; 0 for an empty log. */
  readonly lastSequence: number;
  /** Fields that were filled in but could not be read, by the names above. */
  readonly unreadable: readonly Violation[];
}

/** A correction of how a target is measured, as somebody filled it in; null for an unknown word. */
export interface TargetDraft {
  readonly kind: TargetKind | null;
  readonly direction: TargetDirection | null;
  readonly reason: string;
  /** The version of the baseline the person had seen. */
  readonly version: number;
}

export const LONGEST_NOTE = 4_000;
export const LONGEST_REASON = 1_000;

/** Whether the actor registers the bloc's own tasks, changes them and keeps their logs: the secretary. */
export function mayKeepBlocTasks(actor: Actor, place: BlocPlace): boolean {
  return may(actor, 'task.bloc', accessPlace(place));
}

/** Whether the actor may add to the logs of an agency: its own officers; of the bloc: the secretary. */
export function mayRecord(actor: Actor, place: BlocPlace, agencyId: string): boolean {
  if (isBlocOwner({ agencyId })) return mayKeepBlocTasks(actor, place);
  return may(actor, 'task.progress', accessPlace(place, agencyId));
}

/** Whether the actor may fill in the grid for an agency: its own officers, and the secretary for the whole bloc and its own tasks. */
export function mayFill(actor: Actor, place: BlocPlace, agencyId: string): boolean {
  if (isBlocOwner({ agencyId })) return mayKeepBlocTasks(actor, place);
  return may(actor, 'task.fill', accessPlace(place, agencyId));
}

/** Whether the actor may correct targets of an agency: the secretary and the appraisers, never people of the agency. */
export function mayCorrect(actor: Actor, place: BlocPlace, agencyId: string): boolean {
  if (isBlocOwner({ agencyId })) return false;
  return may(actor, 'task.correct', accessPlace(place)) && !belongsTo(actor, agencyId);
}

/**
 * What is wrong with a line, by field: the day is one of the year and not in the future; the figure is 0 or more and may
 * be left out only where there is a note.
 */
export function progressViolations(draft: ProgressDraft, year: PlacedPeriod, today: BusinessDate): Violation[] {
  const isReadable = (place: string): boolean => draft.unreadable.every((violation) => violation.place !== place);
  return [
    ...draft.unreadable,
    ...(isReadable('recordedOn') ? dayViolations(draft.recordedOn, year.from, earlierOf(year.to, today)) : []),
    ...(isReadable('actual') ? figureViolations(draft) : []),
    ...tooLong('note', 'Nội dung', draft.note, LONGEST_NOTE),
  ];
}

/** What is wrong with the day of a figure: it is needed, and lies between two days, both possible. */
export function dayViolations(day: BusinessDate | null, from: BusinessDate, to: BusinessDate): Violation[] {
  if (day === null) return [{ code: 'required', place: 'recordedOn', parameters: { label: 'ngày của số liệu' } }];
  const isInside = compareDates(day, from) >= 0 && compareDates(day, to) <= 0;
  return isInside ? [] : [{ code: 'date_out_of_range', place: 'recordedOn', parameters: { from, to } }];
}

function figureViolations({ actual, note }: ProgressDraft): Violation[] {
  if (actual !== null) return actual.lt(0) ? [{ code: 'number_below_zero', place: 'actual' }] : [];
  const label = 'kết quả, hoặc ghi nội dung nếu chưa có số liệu';
  return note === '' ? [{ code: 'required', place: 'actual', parameters: { label } }] : [];
}

/** What is wrong with a correction, by field; it must change something and say why. */
export function targetViolations(draft: TargetDraft, current: Baseline): Violation[] {
  const isSame = draft.kind === current.kind && draft.direction === current.direction;
  return [
    ...(draft.kind === null ? [unknown('kind', 'cách tính')] : []),
    ...(draft.direction === null ? [unknown('direction', 'chiều đánh giá')] : []),
    ...(isSame ? [{ code: 'nothing_changed', place: 'kind' }] : []),
    ...(draft.reason === '' ? [{ code: 'reason_missing', place: 'reason' }] : []),
    ...tooLong('reason', 'Lý do', draft.reason, LONGEST_REASON),
  ];
}

function unknown(place: string, label: string): Violation {
  return { code: 'unknown_choice', place, parameters: { label } };
}

function tooLong(place: string, label: string, text: string, maximum: number): Violation[] {
  return text.length > maximum ? [{ code: 'too_long', place, parameters: { label, maximum } }] : [];
}

/** Whether a stored line is this very draft, sent a second time by the same person: a double press, not a conflict. */
export function isRepetition(
  stored: LoggedProgress,
  draft: ProgressDraft,
  actor: Actor,
  files: readonly string[],
): boolean {
  const { judgement } = stored;
  return (
    stored.authorId === actor.userId &&
    stored.sequence === draft.lastSequence + 1 &&
    stored.recordedOn === draft.recordedOn &&
    sameFigure(stored.actual, draft.actual) &&
    stored.note === draft.note &&
    judgement.onTime === draft.judgement.onTime &&
    judgement.qualityMet === draft.judgement.qualityMet &&
    judgement.effective === draft.judgement.effective &&
    stored.files.map((file) => file.name).join('\n') === files.join('\n')
  );
}

function sameFigure(first: Exact | null, second: Exact | null): boolean {
  return first === null || second === null ? first === second : first.equals(second);
}
