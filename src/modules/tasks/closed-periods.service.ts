import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { isUnlocked } from '../../domain/workflow/review';
import { formatDate } from '../../text/date';
import { Conflict } from '../../platform/errors';
import type { BlocPlace } from '../blocs';
import { ClosedPeriodsRepository } from './closed-periods.repository';

/** Keeps figures out of days on which a published result rests (product §3, 5). */
@Injectable()
export class ClosedPeriodsService {
  constructor(private readonly repository: ClosedPeriodsRepository) {}

  /**
   * Throws Conflict when the day lies in a period whose review of this bloc is published or closed, or before it in the
   * same year: progress is a total to date, so an earlier figure would be counted there too. Later days go on. Inside an
   * open transaction: until its end nobody publishes.
   */
  async requireOpenDay({ bloc, year }: BlocPlace, day: BusinessDate | null): Promise<void> {
    // A remark that came in without a day counts in no period.
    if (day === null) return;
    const reviews = await this.repository.reviewsOver(bloc.id, year.id, day);
    const locked = reviews.find(({ state }) => !isUnlocked(state));
    if (!locked) return;
    const done = locked.state === 'closed' ? 'đã đóng' : 'đã công bố kết quả';
    throw new Conflict(
      `${locked.periodName} ${done} nên không ghi được số liệu của những ngày đến hết ${formatDate(locked.lastDay)}. ` +
        'Số liệu của những ngày sau vẫn ghi được.',
      { state: locked.state, lastDay: locked.lastDay },
    );
  }
}
