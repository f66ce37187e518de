import { type BusinessDate, daysBetween } from '../../domain/calendar';
import { businessDateOf, formatDate, formatInstant } from '../../text/date';
import { deadlineKindWords } from '../../text/vi';
import type { DeadlineView, OverviewSummary } from '../../../templates/pages/home/overview-props';
import type { Deadline } from '../blocs';

/** The moment for which a page is made. */
export interface Moment {
  readonly now: Date;
  readonly today: BusinessDate;
}

/** A moment that is over. */
export function isPast(deadline: Pick<Deadline, 'dueAt'>, now: Date): boolean {
  return deadline.dueAt < now;
}

/** The first deadline that has not passed; they come in the order of time. */
export function nextOf<Item extends Pick<Deadline, 'dueAt'>>(deadlines: readonly Item[], now: Date): Item | null {
  return deadlines.find((deadline) => !isPast(deadline, now)) ?? null;
}

/** The deadlines as a line of time; those of one moment in the order in which they were first set. */
export function deadlineViews(deadlines: readonly Deadline[], year: string, now: Date): DeadlineView[] {
  const inOrder = inOrderOfTime(deadlines);
  const next = nextOf(inOrder, now);
  return inOrder.map((deadline) => {
    const date = businessDateOf(deadline.dueAt);
    return {
      date,
      dateText: formatDate(date).slice(0, 5),
      title: deadlineKindWords[deadline.kind],
      detail: `${deadline.kind === 'meeting' ? 'Lúc' : 'Trước'} ${momentText(deadline, year)}.`,
      state: deadline === next ? 'next' : isPast(deadline, now) ? 'past' : 'future',
      extension:
        deadline.extensionReason === null
          ? null
          : { originalText: formatDate(businessDateOf(deadline.setAt)), reason: deadline.extensionReason },
    };
  });
}

/** "17:00"; with its day where that lies in another year than the period. */
function momentText({ dueAt }: Deadline, year: string): string {
  const text = formatInstant(dueAt);
  return businessDateOf(dueAt).startsWith(year) ? text.slice(0, 5) : text;
}

function inOrderOfTime(deadlines: readonly Deadline[]): Deadline[] {
  return [...deadlines].sort(
    (first, second) => first.dueAt.getTime() - second.dueAt.getTime() || first.setAt.getTime() - second.setAt.getTime(),
  );
}

/** The next deadline for the band of figures. */
export function nextDeadlineView(
  deadlines: readonly Deadline[],
  { now, today }: Moment,
): OverviewSummary['nextDeadline'] {
  const next = nextOf(inOrderOfTime(deadlines), now);
  if (!next) return null;
  const date = businessDateOf(next.dueAt);
  return {
    title: deadlineKindWords[next.kind],
    dateText: formatDate(date),
    daysLeft: daysBetween(today, date),
  };
}
