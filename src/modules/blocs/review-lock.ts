import { isUnlocked } from '../../domain/workflow/review';
import { Conflict } from '../../platform/errors';
import type { PlacedPeriod, PlacedReview } from './place';

/** Conflict once the review of the place is published or closed: then nothing that its result rests on is changed. */
export function requireUnlocked({
  review,
  period,
}: {
  readonly review: Pick<PlacedReview, 'state'> | null;
  readonly period: Pick<PlacedPeriod, 'name'>;
}): void {
  if (review === null || isUnlocked(review.state)) return;
  const done = review.state === 'closed' ? 'đã đóng' : 'đã công bố kết quả';
  throw new Conflict(`${period.name} ${done} nên không sửa được nữa. Sở Nội vụ mở lại kỳ khi có lý do.`, {
    state: review.state,
  });
}
