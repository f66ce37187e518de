import { Injectable } from '@nestjs/common';
import type { HolidayCalendar } from '../../../domain/commendation/working-days';
import { HolidaysRepository } from './holidays.repository';

/** The calendar by which terms in working days are counted. */
@Injectable()
export class WorkingDaysService {
  constructor(private readonly holidays: HolidaysRepository) {}

  /** All days of the catalogue on which the usual week does not hold, for the functions of the domain. */
  async calendar(): Promise<HolidayCalendar> {
    const days = await this.holidays.list(null);
    return {
      off: days.filter(({ kind }) => kind === 'off').map(({ day }) => day),
      working: days.filter(({ kind }) => kind === 'working').map(({ day }) => day),
    };
  }
}
