import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { ReviewState } from '../../domain/workflow/review';
import { formatDate } from '../../text/date';
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

  /** The state of the review of a place, which nobody moves until the end of the open transaction; null without a review. */
  async hold({ review }: Pick<BlocPlace, 'review'>): Promise<ReviewState | null> {
    return review === null ? null : this.repository.hold(review.id);
  }

  /**
   * Conflict when who belongs to one of these blocs from a day to before another (null: for ever) is part of a published or
   * closed result; otherwise nobody publishes one until the end of the open transaction.
   */
  async holdMembers(blocIds: readonly string[], from: BusinessDate, to: BusinessDate | null): Promise<void> {
    const settled = await this.repository.holdOver([...new Set(blocIds)], from, to);
    if (settled.length === 0) return;
    const places = settled.map(({ blocName, periodName }) => `${blocName}, ${periodName}`);
    throw new Conflict(
      `Ngày ${formatDate(from)} nằm trong kỳ đã công bố hoặc đã đóng (${places.join('; ')}) nên không đổi thành viên được. Chọn ngày sau kỳ ấy, hoặc Sở Nội vụ mở lại kỳ khi có lý do.`,
      { places },
    );
  }

  /** Conflict when a bloc has published or closed a period; otherwise none does until the end of the open transaction. */
  async holdPeriod(periodId: string): Promise<void> {
    const settled = await this.repository.holdPeriod(periodId);
    const [first] = settled;
    if (first === undefined) return;
    const blocs = settled.map(({ blocName }) => blocName);
    throw new Conflict(
      `${first.periodName} đã công bố hoặc đã đóng ở ${blocs.join('; ')} nên không đổi ngày chốt số liệu được. Sở Nội vụ mở lại kỳ khi có lý do.`,
      { blocs },
    );
  }
}
