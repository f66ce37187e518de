import { Injectable } from '@nestjs/common';
import { addDays, type BusinessDate } from '../../../domain/calendar';
import { isUnlocked } from '../../../domain/workflow/review';
import { Conflict } from '../../../platform/errors';
import type { BlocPlace } from '../../blocs';
import { ClosedPeriodsRepository } from '../closed-periods.repository';

/** Keeps what is approved later out of the periods whose result is published. */
@Injectable()
export class OpenDaysService {
  constructor(private readonly reviews: ClosedPeriodsRepository) {}

  /**
   * The first day of the year of a place on which a newly approved target may take effect: null for the whole year, or
   * the day after the last review that is published or closed. Conflict when that is the year's own. Inside an open
   * transaction: until its end nobody publishes.
   */
  async first({ bloc, year }: BlocPlace): Promise<BusinessDate | null> {
    const reviews = await this.reviews.reviewsOver(bloc.id, year.id, year.from);
    const days = reviews.filter(({ state }) => !isUnlocked(state)).map(({ lastDay }) => lastDay);
    if (days.length === 0) return null;
    const first = addDays(
      days.reduce((latest, day) => (day > latest ? day : latest)),
      1,
    );
    if (first <= year.to) return first;
    throw new Conflict(`${year.name} đã công bố kết quả nên nhiệm vụ không thay đổi nữa.`);
  }
}
