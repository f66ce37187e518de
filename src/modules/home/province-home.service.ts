import { Injectable } from '@nestjs/common';
import { asOfDate } from '../../domain/period';
import { businessDateOf } from '../../text/date';
import type { Actor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { type PlaceListing, PlacesService } from '../blocs';
import { type PlaceReporting, reportingOf, type TaskScope, TasksService, type TaskWithState } from '../tasks';
import { type BlocInPeriod, ProvinceHomeRepository } from './province-home.repository';

/** A bloc that somebody follows, in its newest period. */
export interface FollowedBloc {
  readonly bloc: BlocInPeriod;
  readonly tasks: readonly TaskWithState[];
  readonly reporting: PlaceReporting;
}

/** Gathers the home of those who follow many blocs; the same four queries however many there are. */
@Injectable()
export class ProvinceHomeService {
  constructor(
    private readonly places: PlacesService,
    private readonly repository: ProvinceHomeRepository,
    private readonly tasks: TasksService,
    private readonly clock: Clock,
  ) {}

  /** The blocs that the actor may read, each in its newest period. */
  async read(actor: Actor): Promise<FollowedBloc[]> {
    const blocs = await this.repository.blocs(newestOfEach(await this.places.list(actor)));
    const scopes = blocs.map((bloc) => this.scopeOf(bloc));
    const tasks = await this.tasks.statesOfAll(scopes);
    const reports = await this.tasks.firstReports(scopes);
    return blocs.map((bloc, index) => {
      const due = bloc.deadlines.find((deadline) => deadline.kind === 'progress_update');
      const members = bloc.members.map((member) => member.agencyId);
      const reporting = reportingOf(members, reports[index] ?? [], due ? businessDateOf(due.dueAt) : null);
      return { bloc, tasks: tasks[index] ?? [], reporting };
    });
  }

  private scopeOf(bloc: BlocInPeriod): TaskScope {
    return {
      blocId: bloc.blocId,
      yearId: bloc.yearId,
      start: bloc.yearFrom,
      asOf: asOfDate(this.clock.today(), bloc.cutOff),
      membersOn: bloc.to,
      reportedFrom: bloc.from,
    };
  }
}

/** Places come newest first. */
function newestOfEach(places: readonly PlaceListing[]): PlaceListing[] {
  const newest = new Map<string, PlaceListing>();
  for (const place of places) if (!newest.has(place.blocCode)) newest.set(place.blocCode, place);
  return [...newest.values()].sort((first, second) => (first.blocCode < second.blocCode ? -1 : 1));
}
