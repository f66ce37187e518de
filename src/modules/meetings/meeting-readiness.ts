import type { BusinessDate } from '../../domain/calendar';
import type { MeetingAction } from '../../domain/workflow/meeting';
import type { Violation } from '../../domain/violation';
import type { Meeting } from './meeting';

/** What is given with a step beside its reason. */
interface Given {
  readonly number: string;
  readonly date: BusinessDate | null;
}

/** What other parts of a meeting say of it. */
export interface Readiness {
  readonly agendaLines: number;
  /** Titles of its ballots that are neither concluded nor cancelled. */
  readonly unfinishedBallots: readonly string[];
}

/**
 * What a meeting lacks for a step: an invitation says when, where and what about, under a number and a day; nothing
 * begins before its day; a meeting ends when every unit was taken down and no ballot of it is unfinished, since the signed
 * minutes are to tell of every vote; minutes have a day.
 */
export function readinessViolations(
  meeting: Meeting,
  { agendaLines, unfinishedBallots }: Readiness,
  action: MeetingAction,
  given: Given,
  today: BusinessDate,
): Violation[] {
  switch (action) {
    case 'invite':
    case 'invite_again':
      return [...invitationViolations(meeting, agendaLines), ...numberViolations(given)];
    case 'begin':
      return meeting.heldOn !== null && meeting.heldOn > today
        ? [{ code: 'meeting_day_to_come', place: 'heldOn', parameters: { from: meeting.heldOn } }]
        : [];
    case 'conclude':
      return [...conclusionViolations(meeting), ...ballotViolations(unfinishedBallots)];
    case 'sign_minutes':
      return [...dateViolations(given, 'ngày biên bản', meeting.heldOn), ...ballotViolations(unfinishedBallots)];
    default:
      return [];
  }
}

function invitationViolations({ heldOn, startsAt, venue }: Meeting, agendaLines: number): Violation[] {
  const isPlaced = heldOn !== null && startsAt !== null && venue !== '';
  return [
    ...(isPlaced ? [] : [{ code: 'meeting_day_missing', place: 'heldOn' }]),
    ...(agendaLines > 0 ? [] : [{ code: 'agenda_missing', place: 'agenda' }]),
  ];
}

function numberViolations(given: Given): Violation[] {
  const missing = given.number === '' ? [required('number', 'số giấy mời')] : [];
  return [...missing, ...dateViolations(given, 'ngày giấy mời', null)];
}

function dateViolations({ date }: Given, label: string, earliest: BusinessDate | null): Violation[] {
  if (date === null) return [required('date', label)];
  if (earliest === null || date >= earliest) return [];
  return [{ code: 'date_too_early', place: 'date', parameters: { from: earliest } }];
}

function conclusionViolations({ attendance, endsAt }: Meeting): Violation[] {
  const open = attendance.filter(({ status }) => status === null).map(({ shortName }) => shortName);
  return [
    ...(open.length === 0
      ? []
      : [{ code: 'attendance_missing', place: 'attendance', parameters: { agencies: open.join(', ') } }]),
    ...(endsAt === null ? [{ code: 'end_time_missing', place: 'endsAt' }] : []),
  ];
}

function ballotViolations(titles: readonly string[]): Violation[] {
  if (titles.length === 0) return [];
  const ballots = titles.map((title) => `“${title}”`).join(', ');
  return [{ code: 'ballot_unfinished', place: 'ballots', parameters: { ballots } }];
}

function required(place: string, label: string): Violation {
  return { code: 'required', place, parameters: { label } };
}
