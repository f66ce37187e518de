import { Injectable } from '@nestjs/common';
import { type Exact } from '../../domain/fraction';
import { tallyByStatus } from '../../domain/tasks/counts';
import type { TaskStatus } from '../../domain/tasks/status';
import type { SheetState } from '../../domain/workflow/sheet';
import type { Actor } from '../../platform/access';
import type { BlocPlace } from '../blocs';
import { ScoresService } from '../reviews';
import { TasksService } from '../tasks';

/** What a meeting looks at when it concludes about an agency. */
export interface AgencyFigures {
  readonly tasks: Readonly<Record<TaskStatus, number>>;
  readonly taskCount: number;
  /** Null when the reader may not see it, or there is none. */
  readonly score: { readonly state: SheetState; readonly total: Exact | null; readonly rank: number | null } | null;
}

/** The figures of the agencies of a place, as far as the reader may see them. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly tasks: TasksService,
    private readonly scores: ScoresService,
  ) {}

  /** By agency id; the same few queries however many members there are. */
  async of(actor: Actor, place: BlocPlace): Promise<ReadonlyMap<string, AgencyFigures>> {
    const tasks = await this.tasks.statesOf(place);
    const { members } = await this.scores.tableOf(actor, place);
    const scores = new Map(
      members.map(({ member, state, totals, ranking }) => [
        member.agencyId,
        { state, total: totals.total, rank: ranking?.rank ?? null },
      ]),
    );
    return new Map(
      place.members.map(({ agencyId }) => {
        const statuses = tasks.filter((task) => task.agencyId === agencyId).map(({ state }) => state.status);
        const figures = { tasks: tallyByStatus(statuses), taskCount: statuses.length };
        return [agencyId, { ...figures, score: scores.get(agencyId) ?? null }];
      }),
    );
  }
}
