import { Injectable } from '@nestjs/common';
import type { Exact } from '../../domain/fraction';
import { tallyByStatus } from '../../domain/tasks/counts';
import type { TaskStatus } from '../../domain/tasks/status';
import type { SheetState } from '../../domain/workflow/sheet';
import type { Actor } from '../../platform/access';
import type { BlocPlace } from '../blocs';
import { ScoresService } from '../reviews';
import { TasksService } from '../tasks';

/** A total with the place that it gives; null where there is none. */
export interface Score {
  readonly total: Exact | null;
  readonly rank: number | null;
}

/** What a meeting looks at when it concludes about an agency. */
export interface AgencyFigures {
  readonly tasks: Readonly<Record<TaskStatus, number>>;
  readonly taskCount: number;
  /** By its own score; null when the reader may not see it. */
  readonly self: (Score & { readonly state: SheetState }) | null;
  /** By the appraised points; null until its appraisal is finished, and for readers who may not compare. */
  readonly final: Score | null;
}

/** The figures of the agencies of a place, as far as the reader may see them. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly tasks: TasksService,
    private readonly scores: ScoresService,
  ) {}

  /** By agency id, tasks under whoever answers for them; the same few queries however many members there are. */
  async of(actor: Actor, place: BlocPlace): Promise<ReadonlyMap<string, AgencyFigures>> {
    const tasks = await this.tasks.statesOf(place);
    const { members } = await this.scores.tableOf(actor, place, 'all');
    const self = new Map(
      members.map(({ member, state, totals, ranking }) => [
        member.agencyId,
        { state, total: totals.total, rank: ranking?.rank ?? null },
      ]),
    );
    const final = await this.finalScores(actor, place);
    return new Map(
      place.members.map(({ agencyId }) => {
        const statuses = tasks.filter(({ holderId }) => holderId === agencyId).map(({ state }) => state.status);
        const figures = { tasks: tallyByStatus(statuses), taskCount: statuses.length };
        return [agencyId, { ...figures, self: self.get(agencyId) ?? null, final: final.get(agencyId) ?? null }];
      }),
    );
  }

  /** Of members whose appraisal is finished; of nobody for readers who may not compare. */
  private async finalScores(actor: Actor, place: BlocPlace): Promise<ReadonlyMap<string, Score>> {
    const { result, members } = await this.scores.tableOf(actor, place, 'final');
    const appraised = new Set((result?.units ?? []).map(({ code }) => code));
    return new Map(
      members
        .filter(({ member }) => appraised.has(member.code))
        .map(({ member, totals, ranking }) => [member.agencyId, { total: totals.total, rank: ranking?.rank ?? null }]),
    );
  }
}
