import { Injectable } from '@nestjs/common';
import type { HolidayCalendar } from '../../../domain/commendation/working-days';
import { HolidaysRepository, type KeptHoliday } from './holidays.repository';

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

  /** The days of a year in order, or of all years. */
  list(year: number | null): Promise<KeptHoliday[]> {
    return this.holidays.list(year);
  }

  /** Years for which the catalogue has days, the newest first. */
  years(): Promise<number[]> {
    return this.holidays.years();
  }
}
