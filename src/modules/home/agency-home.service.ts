import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access';
import { NotFound } from '../../platform/errors';
import { type BlocPlace, type Deadline, DeadlinesService, type Member, PlacesService } from '../blocs';
import { type Sheet, SheetsService } from '../sheets';
import { TasksService, type TaskWithState } from '../tasks';

/** What an agency has to do in a period. */
export interface AgencyHome {
  readonly place: BlocPlace;
  readonly member: Member;
  readonly tasks: readonly TaskWithState[];
  /** Null while the review has no scheme. */
  readonly sheet: Sheet | null;
  readonly deadlines: readonly Deadline[];
}

/** Gathers the home of an officer or leader. */
@Injectable()
export class AgencyHomeService {
  constructor(
    private readonly places: PlacesService,
    private readonly deadlines: DeadlinesService,
    private readonly tasks: TasksService,
    private readonly sheets: SheetsService,
  ) {}

  /** The home of the actor's own agency in a place. NotFound when they belong to none of its members. */
  async read(actor: Actor, blocCode: string, periodCode: string): Promise<AgencyHome> {
    const place = await this.places.find(actor, blocCode, periodCode, 'task.read');
    const [member] = this.places.ownMembers(actor, place);
    if (!member) throw new NotFound();
    const hasScheme = place.review !== null && place.review.schemeVersionId !== null;
    return {
      place,
      member,
      tasks: await this.tasks.statesOf(place, { holderId: member.agencyId }),
      sheet: hasScheme ? await this.sheets.read(actor, place, member.code) : null,
      deadlines: await this.deadlines.list(place),
    };
  }
}
