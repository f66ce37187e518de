import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { lastDayOn, type MovementKind, movementStatusOn, wholeYears } from '../../domain/movements';
import type { CommendationType } from '../../domain/commendation/subjects';
import { Clock } from '../../platform/clock';
import type { Movement } from './movement';
import { type MemberCounts, MovementsRepository } from './movements.repository';

/** A movement that members of a bloc take part in, with how many of them do by a day. */
export interface BlocMovement {
  readonly movement: Movement;
  readonly members: MemberCounts;
}

/** A movement by which somebody may be proposed, with its term as of today. */
export interface ChosenMovement {
  readonly id: string;
  readonly kind: MovementKind;
  readonly name: string;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  /** Whole years that it lasts. */
  readonly years: number;
}

/** What reports and proposals ask about movements; who may read them has been checked by the caller. */
@Injectable()
export class MovementFactsService {
  constructor(
    private readonly repository: MovementsRepository,
    private readonly clock: Clock,
  ) {}

  /** Movements that began by a day and that members of a bloc take part in, in the order of their first days. */
  async ofMembers(agencyIds: readonly string[], asOf: BusinessDate): Promise<BlocMovement[]> {
    const rows = await this.repository.ofMembers(agencyIds, asOf);
    return rows.map(({ members, ...movement }) => ({ movement, members }));
  }

  /**
   * Movements by which agencies may be proposed for commendation of a type: all of them take part, the movement touches the
   * years of the achievement, and it has begun. None for a type that has nothing to do with movements.
   */
  async choices(
    type: CommendationType,
    agencyIds: readonly string[],
    years: { readonly from: number; readonly to: number },
  ): Promise<ChosenMovement[]> {
    if (type !== 'thematic' && type !== 'movement') return [];
    const today = this.clock.today();
    const found = await this.repository.forAgencies(agencyIds, `${years.from}-01-01`, `${years.to}-12-31`);
    return found
      .filter((movement) => type === 'movement' || movement.kind === 'thematic')
      .filter((movement) => movementStatusOn(movement, today) !== 'upcoming')
      .map((movement) => {
        const { id, kind, name, from } = movement;
        const to = lastDayOn(movement, today);
        return { id, kind, name, from, to, years: wholeYears(from, to) };
      });
  }
}
