import type { BusinessDate } from '../../domain/calendar';
import { lastDayOn } from '../../domain/movements';
import type { Violation } from '../../domain/violation';
import { formatDate } from '../../text/date';
import { movementEventWords, movementKindWords } from '../../text/words/movements';
import { type Actor, belongsTo, reach } from '../../platform/access';
import type { Movement, MovementDraft, MovementEventDraft, ParticipationDraft } from './movement';

/** Whose movements somebody launches, changes and concludes: their own province's, bloc's or agency's, and no other's. */
export function mayManage(actor: Actor, place: Pick<Movement, 'blocId' | 'agencyId'>): boolean {
  const held = reach(actor, 'movement.write');
  if (place.blocId !== null) return held.blocIds.includes(place.blocId);
  return place.agencyId === null ? held.province : held.agencyIds.includes(place.agencyId);
}

/** Whether somebody writes about the part of an agency in a movement: only of their own. */
export function mayReport(actor: Actor, agencyId: string): boolean {
  return belongsTo(actor, agencyId) && reach(actor, 'movement.write').agencyIds.includes(agencyId);
}

/** What is wrong with an event of a movement, seen from a day. */
export function eventViolations(movement: Movement, event: MovementEventDraft, today: BusinessDate): Violation[] {
  const to = lastDayOn(movement, event.on);
  const { kind, on, endsOn } = event;
  const violations: Violation[] = [];
  if (on < movement.from && kind !== 'withdrawal') violations.push({ code: 'movement_event_early', place: 'on' });
  if (on > today) violations.push({ code: 'movement_event_future', place: 'on' });
  if (kind === 'extension' && endsOn !== null && endsOn <= to) {
    violations.push({ code: 'movement_not_longer', place: 'endsOn', parameters: { to } });
  }
  if (kind === 'closing' && endsOn !== null && endsOn >= to) {
    violations.push({ code: 'movement_not_shorter', place: 'endsOn', parameters: { to } });
  }
  if (endsOn !== null && endsOn < movement.from) violations.push({ code: 'movement_days', place: 'endsOn' });
  return violations;
}

/** What the record of changes keeps of a movement. */
export function movementFields(draft: MovementDraft, launcherName: string): Record<string, string> {
  return {
    movementKind: movementKindWords[draft.kind],
    name: draft.name,
    content: draft.content,
    launchedBy: launcherName === '' ? 'Tỉnh' : launcherName,
    documentNumber: draft.documentNumber,
    documentOn: formatDate(draft.documentOn),
    beginsOn: formatDate(draft.from),
    lastsUntil: formatDate(draft.to),
    takesPart: draft.agencyCodes === null ? 'Tất cả' : draft.agencyCodes.toSorted().join(', '),
  };
}

/** What the record of changes keeps of an event. */
export function eventFields({ kind, on, documentNumber, text, endsOn }: MovementEventDraft): Record<string, string> {
  return {
    event: movementEventWords[kind],
    happenedOn: formatDate(on),
    document: documentNumber,
    text,
    ...(endsOn === null ? {} : { lastsUntil: formatDate(endsOn) }),
  };
}

/** What the record of changes keeps of the part of an agency. */
export function participationFields(draft: ParticipationDraft | null): Record<string, string> {
  const day = (date: BusinessDate | null): string => (date === null ? '' : formatDate(date));
  return {
    registration: draft?.registration ?? '',
    registeredOn: day(draft?.registeredOn ?? null),
    results: draft?.results ?? '',
    reportedOn: day(draft?.reportedOn ?? null),
  };
}

/** Whether two sets of fields say the same. */
export function areSame(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  return Object.keys({ ...one, ...other }).every((name) => (one[name] ?? '') === (other[name] ?? ''));
}
