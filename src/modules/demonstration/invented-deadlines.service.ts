import { Injectable } from '@nestjs/common';
import { addDays } from '../../domain/calendar';
import type { Actor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { type BlocPlace, type DeadlineKind, DeadlinesService } from '../blocs';
import { DAYS_OPEN, EXTENSION_REASON } from './invented';

/** Sets deadlines of past years and keeps them open for whoever visits the demonstration. */
@Injectable()
export class InventedDeadlines {
  constructor(
    private readonly deadlines: DeadlinesService,
    private readonly clock: Clock,
  ) {}

  /** The instant until which a visitor may try everything. */
  get end(): Date {
    return new Date(`${addDays(this.clock.today(), DAYS_OPEN)}T17:00:00+07:00`);
  }

  /** Sets each where it would have been and extends it, with the reason. */
  async open(actor: Actor, place: BlocPlace, deadlines: Readonly<Partial<Record<DeadlineKind, Date>>>): Promise<void> {
    const { end } = this;
    for (const [kind, dueAt] of Object.entries(deadlines) as [DeadlineKind, Date][]) {
      await this.deadlines.set(actor, place, kind, dueAt);
      await this.deadlines.extend(actor, place, kind, end, EXTENSION_REASON);
    }
  }
}
