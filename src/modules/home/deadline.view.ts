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

/** The deadlines as a line of time. The year stands only where it is not the period's. */
export function deadlineViews(deadlines: readonly Deadline[], year: string, now: Date): DeadlineView[] {
  const next = nextOf(deadlines, now);
  return deadlines.map((deadline) => {
    const date = businessDateOf(deadline.dueAt);
    const day = formatDate(date);
    return {
      date,
      dateText: date.startsWith(year) ? day.slice(0, 5) : day,
      title: deadlineKindWords[deadline.kind],
      detail: `${deadline.kind === 'meeting' ? 'Lúc' : 'Trước'} ${formatInstant(deadline.dueAt).slice(0, 5)}.`,
      state: deadline === next ? 'next' : isPast(deadline, now) ? 'past' : 'future',
      extension:
        deadline.extensionReason === null
          ? null
          : { originalText: formatDate(businessDateOf(deadline.setAt)), reason: deadline.extensionReason },
    };
  });
}

/** The next deadline for the band of figures. */
export function nextDeadlineView(
  deadlines: readonly Deadline[],
  { now, today }: Moment,
): OverviewSummary['nextDeadline'] {
  const next = nextOf(deadlines, now);
  if (!next) return null;
  const date = businessDateOf(next.dueAt);
  return {
    title: deadlineKindWords[next.kind],
    dateText: formatDate(date),
    daysLeft: daysBetween(today, date),
  };
}
