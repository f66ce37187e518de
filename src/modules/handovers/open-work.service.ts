import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { RepliesService } from '../appraisals';
import { type BlocPlace, PlacesService } from '../blocs';
import { TasksService } from '../tasks';
import { type OpenItem, openItems } from './open-items';
import type { OpenWork } from './open-work';
import { OpenWorkRepository } from './open-work.repository';

/** Everything that the next chair takes over unfinished. */
@Injectable()
export class OpenWorkService {
  constructor(
    private readonly repository: OpenWorkRepository,
    private readonly places: PlacesService,
    private readonly tasks: TasksService,
    private readonly replies: RepliesService,
    private readonly clock: Clock,
  ) {}

  /** Late tasks of the place and what is left of its whole year. The caller has checked that the actor hands over. */
  async items(actor: Actor, place: BlocPlace): Promise<OpenItem[]> {
    const work: OpenWork[] = [];
    for (const item of await this.repository.list(place.bloc.id, place.year.id, this.clock.now())) {
      if (item.kind !== 'reply_awaited' || (await this.isAwaited(actor, place, item))) work.push(item);
    }
    return openItems(place, await this.tasks.statesOf(place), work);
  }

  /** Codes of the periods of the place's year in which its bloc works. */
  periodsOfYear({ bloc, year }: BlocPlace): Promise<string[]> {
    return this.repository.periodsOfYear(bloc.id, year.id);
  }

  /** Which criteria may be answered is a matter of points; few terms run at a time. */
  private async isAwaited(actor: Actor, { bloc }: BlocPlace, { periodCode, agencyCode }: OpenWork): Promise<boolean> {
    const other = await this.places.find(actor, bloc.code, periodCode, 'sheet.read');
    return this.replies.isAwaited(actor, other, agencyCode ?? '');
  }
}
