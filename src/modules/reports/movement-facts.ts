import type { BusinessDate } from '../../domain/calendar';
import { lastDayOn, movementStatusOn } from '../../domain/movements';
import type { ReportMovement } from '../../../templates/documents/period-report';
import type { BlocMovement } from '../movements';

/**
 * The movements that a report on a period tells of, as they stood on its day: those that ran in the period, and those that
 * were reviewed in it after their end. What was withdrawn by then is none.
 */
export function reportMovements(
  found: readonly BlocMovement[],
  period: { readonly from: BusinessDate; readonly to: BusinessDate },
  asOf: BusinessDate,
): ReportMovement[] {
  return found.flatMap(({ movement, members }): ReportMovement[] => {
    const { name, kind, launcher, launcherName, documentNumber, documentOn, from, events } = movement;
    const status = movementStatusOn(movement, asOf);
    const to = lastDayOn(movement, asOf);
    const held = (wanted: 'interim_review' | 'final_review'): BusinessDate[] =>
      events.filter((event) => event.kind === wanted && event.on <= asOf).map(({ on }) => on);
    const [interimReviews, finalReviews] = [held('interim_review'), held('final_review')];
    const isReviewed = [...interimReviews, ...finalReviews].some((day) => day >= period.from && day <= period.to);
    if (status === 'withdrawn' || (to < period.from && !isReviewed)) return [];
    return [
      {
        ...{ name, kind, documentNumber, documentOn, from, to, status, interimReviews },
        launcher: launcher.kind === 'province' ? 'Tỉnh' : launcherName,
        finalReview: finalReviews.at(-1) ?? null,
        ...members,
      },
    ];
  });
}
