import { isPartOpen, type MeetingPart } from '../../domain/workflow/meeting';
import { fieldText, fieldValueText, meetingStateWords } from '../../text/vi';
import { type FieldValues, StaleWrite } from '../../platform/audit';
import { Conflict } from '../../platform/errors';
import type { BlocPlace } from '../blocs';
import type { ConclusionDraft, ItemDraft, MeetingPlan, Saved, StoredMeeting } from './meeting';

/** A part of a meeting as it is stored: version 0 and no fields while nobody wrote it. */
export interface StoredPart {
  readonly version: number;
  readonly fields: FieldValues;
  readonly saved: Saved | null;
}

/** What stands where nobody wrote yet. */
export const NOTHING_STORED: StoredPart = { version: 0, fields: {}, saved: null };

/** Conflict when the part may not be written in the state of the meeting. */
export function requireOpenPart(part: MeetingPart, { state }: Pick<StoredMeeting, 'state'>): void {
  if (isPartOpen(part, state)) return;
  throw new Conflict(`Cuộc họp ở trạng thái “${meetingStateWords[state]}” nên không ghi được nội dung này.`, { state });
}

/**
 * Whether a write changes anything: the same values again change nothing, whoever sends them. Throws StaleWrite with
 * both sides when the part is not the one that the writer saw.
 */
export function isChange(thing: string, stored: StoredPart, given: FieldValues, version: number): boolean {
  if (Object.keys(given).every((field) => (stored.fields[field] ?? '') === given[field])) return false;
  if (version === stored.version) return true;
  const change = stored.saved && { by: stored.saved.changedBy, at: stored.saved.changedAt };
  throw new StaleWrite(thing, change, stored.fields, given, stored.version);
}

/** A change in words. */
export interface AuditedChange extends Readonly<Record<string, string>> {
  readonly part: string;
  readonly before: string;
  readonly after: string;
}

/** What a change did, as the record shows it: the fields that differ, by their names, before and after. */
export function auditedChange(part: string, before: FieldValues, after: FieldValues): AuditedChange {
  const changed = Object.keys(after).filter((field) => (before[field] ?? '') !== after[field]);
  const words = (values: FieldValues): string =>
    changed
      .filter((field) => (values[field] ?? '') !== '')
      .map((field) => `${fieldText(field) ?? 'nội dung'}: ${fieldValueText(field, values[field] ?? '')}`)
      .join('; ');
  return { part, before: words(before), after: words(after) };
}

/** The thing that the record is about. */
export function subjectOf(place: BlocPlace, { number }: Pick<StoredMeeting, 'number'>): string {
  return `meeting:${place.bloc.code}/${place.period.code}/${String(number)}`;
}

export function planFields(plan: MeetingPlan): FieldValues {
  return {
    kind: plan.kind,
    title: plan.title,
    heldOn: plan.heldOn ?? '',
    startsAt: plan.startsAt ?? '',
    endsAt: plan.endsAt ?? '',
    venue: plan.venue,
    presidedBy: plan.presidedBy,
    recordedBy: plan.recordedBy,
    withLeader: plan.withLeader ? 'yes' : 'no',
    withHomeAffairs: plan.withHomeAffairs ? 'yes' : 'no',
    otherInvitees: plan.otherInvitees,
    quorum: plan.quorum,
  };
}

export function conclusionFields({ judgement, remark }: ConclusionDraft): FieldValues {
  return { judgement, remark };
}

/** A line with the name of its agency, as people read it. */
export function itemFields(place: BlocPlace, item: ItemDraft): FieldValues {
  const agency = place.members.find(({ agencyId }) => agencyId === item.agencyId);
  return {
    content: item.content,
    presenter: item.presenter,
    agency: agency?.name ?? '',
    due: item.dueOn ?? '',
    position: item.position === 0 ? '' : String(item.position),
  };
}
