import { Injectable } from '@nestjs/common';
import type { ReviewState } from '../../domain/workflow/review';
import { Conflict } from '../../platform/errors';
import type { BlocPlace, PlacedReview } from './place';
import { requireUnlocked } from './review-lock';
import { ReviewStatesRepository } from './review-states.repository';

/** Moves reviews between open, published and closed, and keeps them from moving under a write. */
@Injectable()
export class ReviewStatesService {
  constructor(private readonly repository: ReviewStatesRepository) {}

  /**
   * Moves the review in the open transaction, from the state and the version of it that the caller saw. Conflict when
   * somebody else was faster. Who may, and what else has to be there, is for the caller.
   */
  async move(review: PlacedReview, version: number, to: ReviewState): Promise<void> {
    if (await this.repository.move(review.id, version, review.state, to)) return;
    throw new Conflict('Kỳ này vừa được người khác chuyển trạng thái sau khi bạn mở trang. Hãy xem lại rồi làm tiếp.', {
      state: review.state,
      version: review.version,
    });
  }

  /**
   * Conflict when the review is published or closed by now; otherwise it stays open until the end of the open transaction:
   * for writes that must not slip in while it is being published.
   */
  async holdOpen(place: BlocPlace): Promise<void> {
    if (place.review === null) return;
    const state = (await this.repository.hold(place.review.id)) ?? place.review.state;
    requireUnlocked({ ...place, review: { state } });
  }
}
