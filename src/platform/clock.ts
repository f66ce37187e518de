import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../domain/calendar';
import { businessDateOf } from '../text/date';

/** The only place that asks what time it is; tests put another in its place. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today in Vietnam. */
  today(): BusinessDate {
    return businessDateOf(this.now());
  }
}
