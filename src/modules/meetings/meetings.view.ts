import { stateKindOf } from './meeting-words';
import { formatDate, formatInstant } from '../../text/date';
import { meetingActionWords, meetingKindWords, meetingStateWords } from '../../text/vi';
import type { MeetingListRow } from '../../../templates/pages/meetings/list';
import type { AgreedTaskRow } from '../../../templates/pages/meetings/agreed-tasks';
import type { MeetingHead } from '../../../templates/pages/meetings/meeting-props';
import { type StepsView, stepFieldId } from '../../../templates/pages/meetings/steps-card';
import type { BlocPlace } from '../blocs';
import type { AgreedTask, ListedMeeting, Meeting, MeetingEvent, MeetingPlan } from './meeting';
import { meetingPath } from './meeting-paths';
import { stepWords } from './meeting-words';
import type { MeetingAction } from '../../domain/workflow/meeting';
import type { FormError } from '../../../templates/components/error-summary';

/** "Khối thi đua … · Sáu tháng đầu năm 2022" */
export function placeNameOf({ bloc, period }: BlocPlace): string {
  return `${bloc.name} · ${period.name}`;
}

/** The head of the pages of a meeting. */
export function headOf(place: BlocPlace, meeting: Meeting): MeetingHead {
  const { present, total, required, reached } = meeting.count;
  return {
    placePath: `/khoi/${place.bloc.code}/${place.period.code}`,
    placeName: placeNameOf(place),
    path: meetingPath(place, meeting),
    title: meeting.title,
    state: meetingStateWords[meeting.state],
    stateKind: stateKindOf(meeting.state),
    whenAndWhere: whenAndWhere(meeting),
    countText: `${String(present)}/${String(total)} đơn vị`,
    quorumReached: reached,
    requiredText: `cần ít nhất ${String(required)}`,
  };
}

/** One line of the list of meetings. */
export function listRow(place: BlocPlace, meeting: ListedMeeting): MeetingListRow {
  return {
    href: meetingPath(place, meeting),
    title: meeting.title,
    kind: meetingKindWords[meeting.kind],
    when: whenAndWhere(meeting),
    state: meetingStateWords[meeting.state],
    stateKind: stateKindOf(meeting.state),
    present: `${String(meeting.present)}/${String(place.members.length)}`,
  };
}

/** Tasks that were agreed on, with the names of their agencies. */
export function agreedRows(place: BlocPlace, tasks: readonly AgreedTask[]): AgreedTaskRow[] {
  const names = new Map(place.members.map(({ agencyId, name }) => [agencyId, name]));
  return tasks.map((task) => ({
    id: task.id,
    content: task.content,
    agency: task.agencyId === null ? 'Toàn khối' : (names.get(task.agencyId) ?? 'Cơ quan khác của khối'),
    due: task.dueOn === null ? '' : formatDate(task.dueOn),
    meeting: task.meetingTitle,
    href: `/khoi/${place.bloc.code}/${task.periodCode}/hop/${String(task.meetingNumber)}`,
  }));
}

/** The stored plan as the fields of its form. */
export function planValues(plan: MeetingPlan): Record<string, string> {
  return {
    ...{ kind: plan.kind, title: plan.title, venue: plan.venue, quorum: plan.quorum },
    heldOn: plan.heldOn === null ? '' : formatDate(plan.heldOn),
    ...{ startsAt: plan.startsAt ?? '', endsAt: plan.endsAt ?? '' },
    ...{ presidedBy: plan.presidedBy, recordedBy: plan.recordedBy, otherInvitees: plan.otherInvitees },
    withLeader: plan.withLeader ? '1' : '',
    withHomeAffairs: plan.withHomeAffairs ? '1' : '',
  };
}

/** What a new meeting begins with: the kind and title that the period suggests, and the share of units of the bloc. */
export function newPlanValues(place: BlocPlace, quorum: string | null): Record<string, string> {
  const isYear = place.period.kind === 'year';
  const kind = isYear ? 'annual' : place.period.kind === 'six_months' ? 'six_month' : 'other';
  const name = place.period.name.charAt(0).toLocaleLowerCase('vi') + place.period.name.slice(1);
  const title = `${meetingKindWords[kind]} công tác thi đua, khen thưởng ${name}`;
  return { kind, title: kind === 'other' ? '' : title, quorum: quorum ?? '', withLeader: '1', withHomeAffairs: '1' };
}

/** The plan as facts for those who do not change it. */
export function planFacts(plan: MeetingPlan): { term: string; value: string }[] {
  const { heldOn, startsAt, endsAt } = plan;
  return [
    { term: 'Loại cuộc họp', value: meetingKindWords[plan.kind] },
    { term: 'Ngày họp', value: heldOn === null ? '' : formatDate(heldOn) },
    { term: 'Giờ', value: [startsAt, endsAt].filter((time) => time !== null).join(' – ') },
    { term: 'Địa điểm', value: plan.venue },
    { term: 'Người chủ trì', value: plan.presidedBy },
    { term: 'Thư ký hội nghị', value: plan.recordedBy },
    { term: 'Tỷ lệ đơn vị phải có mặt', value: plan.quorum },
    { term: 'Thành phần mời khác', value: plan.otherInvitees },
  ];
}

/** The steps that may be taken, and those that were. */
export function stepsView(
  place: BlocPlace,
  meeting: Meeting,
  actions: readonly MeetingAction[],
  events: readonly MeetingEvent[],
  sent: StepsSent | null,
): StepsView {
  return {
    action: `${meetingPath(place, meeting)}/buoc`,
    version: meeting.version,
    steps: actions.map(stepWords),
    typed: sent && { action: sent.action, values: sent.values },
    errors: sent?.errors ?? [],
    events: events.map(({ action, reason, actorName, happenedAt }) => ({
      words: meetingActionWords[action],
      by: `${actorName}, ${formatInstant(happenedAt)}`,
      reason: reason ?? '',
    })),
  };
}

/** A step as it was sent and refused. */
export interface StepsSent {
  readonly action: string;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
  readonly status: number;
}

/** Ids of the fields that a refused step names. */
export function stepFieldIds(action: string, planFormId: string): Record<string, string> {
  return {
    number: stepFieldId(action, 'number'),
    date: stepFieldId(action, 'date'),
    reason: stepFieldId(action, 'reason'),
    heldOn: `${planFormId}-heldOn`,
    endsAt: `${planFormId}-endsAt`,
    agenda: 'chuong-trinh',
    attendance: 'cac-buoc',
  };
}

function whenAndWhere(meeting: Pick<MeetingPlan, 'heldOn' | 'startsAt' | 'venue'>): string {
  const { heldOn, startsAt, venue } = meeting;
  const day = heldOn === null ? '' : `${startsAt === null ? '' : `${startsAt} `}ngày ${formatDate(heldOn)}`;
  return [day, venue].filter((text) => text !== '').join(', ');
}
