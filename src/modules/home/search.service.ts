import { Injectable } from '@nestjs/common';
import { fold } from '../../text/search';
import { type Actor, holds, reach } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { type AgencyHit, type BlocHit, type Hits, SearchRepository, type TaskHit } from './search.repository';

/** What was found, by kind. */
export interface SearchResult {
  readonly tasks: Hits<TaskHit>;
  readonly agencies: Hits<AgencyHit>;
  readonly blocs: Hits<BlocHit>;
}

/** Longer texts and further words are not looked at. */
const LONGEST_TEXT = 100;
const MOST_WORDS = 8;
const NOTHING = { hits: [], total: 0 };

/** Searches tasks, agencies and blocs without marks, among what the actor may see. */
@Injectable()
export class SearchService {
  constructor(
    private readonly repository: SearchRepository,
    private readonly clock: Clock,
  ) {}

  /** Hits in which every word of the text stands somewhere; none for a text without words. */
  async find(actor: Actor, text: string): Promise<SearchResult> {
    const patterns = patternsOf(text);
    if (patterns.length === 0) return { tasks: NOTHING, agencies: NOTHING, blocs: NOTHING };
    const tasks = holds(actor, 'task.read')
      ? await this.repository.tasks(patterns, reach(actor, 'task.read'))
      : NOTHING;
    if (!holds(actor, 'catalogue.read')) return { tasks, agencies: NOTHING, blocs: NOTHING };
    const everywhere = reach(actor, 'catalogue.read').province;
    return {
      tasks,
      agencies: await this.repository.agencies(patterns, this.clock.today()),
      blocs: await this.repository.blocs(patterns, reach(actor, 'bloc.read'), everywhere),
    };
  }
}

/** A pattern for each word; signs that patterns are made of stand for themselves. */
function patternsOf(text: string): string[] {
  return fold(text.slice(0, LONGEST_TEXT))
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
