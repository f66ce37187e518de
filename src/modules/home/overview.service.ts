import { Injectable } from '@nestjs/common';
import { isSent, type SheetState } from '../../domain/workflow/sheet';
import type { Actor } from '../../platform/access';
import { type BlocPlace, DeadlinesService, type Member, PlacesService } from '../blocs';
import { ScoresService } from '../reviews';
import { mayCompare } from '../sheets';
import { TasksService } from '../tasks';
import { HomeRepository } from './home.repository';
import { behindOf, countsOf, type Overview, progressOf, type SheetProgress } from './overview';

/** Gathers a bloc in a period at a glance. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly places: PlacesService,
    private readonly deadlines: DeadlinesService,
    private readonly tasks: TasksService,
    private readonly scores: ScoresService,
    private readonly repository: HomeRepository,
  ) {}

  /** The overview of a place for an actor; the same queries however many members and tasks there are. */
  async read(actor: Actor, blocCode: string, periodCode: string): Promise<Overview> {
    const place = await this.places.find(actor, blocCode, periodCode, 'bloc.read');
    const deadlines = await this.deadlines.list(place);
    const due = deadlines.find((deadline) => deadline.kind === 'progress_update');
    const tasks = await this.tasks.statesOf(place);
    const places = await this.places.list(actor);
    return {
      place,
      periods: places.filter((listing) => listing.blocCode === place.bloc.code),
      counts: countsOf(tasks),
      taskTotal: tasks.length,
      // The bloc's own tasks have a row; counts and rates are of the agencies.
      agencies: progressOf(place, [...tasks, ...(await this.tasks.blocTasksOf(place))]),
      behind: behindOf(tasks),
      reporting: await this.tasks.reportingOf(place, due?.dueAt ?? null),
      deadlines,
      sheets: await this.sheets(place),
      scores: mayCompare(actor, place) ? await this.scores.tableOf(actor, place) : null,
    };
  }

  private async sheets(place: BlocPlace): Promise<SheetProgress> {
    const states = place.review ? await this.repository.sheetStates(place.review.id) : new Map<string, SheetState>();
    const hasSent = ({ agencyId }: Member): boolean => isSent(states.get(agencyId) ?? 'not_started');
    return {
      sent: place.members.filter(hasSent),
      missing: place.members.filter((member) => !hasSent(member)),
    };
  }
}
