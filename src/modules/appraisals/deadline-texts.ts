import { Injectable } from '@nestjs/common';
import { daysBetween } from '../../domain/calendar';
import { businessDateOf, formatInstant } from '../../text/date';
import { Clock } from '../../platform/clock';
import { type BlocPlace, type DeadlineKind, DeadlinesService } from '../blocs';

/** Says until when something is to be done in a place. */
@Injectable()
export class DeadlineTexts {
  constructor(
    private readonly deadlines: DeadlinesService,
    private readonly clock: Clock,
  ) {}

  /** "17:00 ngày 15/07/2022, còn 2 ngày"; null when no such deadline is set. */
  async of(place: BlocPlace, kind: DeadlineKind): Promise<string | null> {
    const deadline = (await this.deadlines.list(place)).find((candidate) => candidate.kind === kind);
    if (!deadline) return null;
    const now = this.clock.now();
    const days = daysBetween(businessDateOf(now), businessDateOf(deadline.dueAt));
    const left =
      deadline.dueAt < now ? 'đã quá hạn' : days === 0 ? 'hết hạn trong hôm nay' : `còn ${String(days)} ngày`;
    return `${formatInstant(deadline.dueAt)}, ${left}`;
  }
}
