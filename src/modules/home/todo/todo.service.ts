import { Injectable } from '@nestjs/common';
import { TODO_KINDS } from '../../../domain/todo';
import type { Actor } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { RepliesService } from '../../appraisals';
import { PlacesService } from '../../blocs';
import { type Notice, NoticesService } from '../../../platform/notices';
import type { Todo } from './todo';
import { TodoRepository } from './todo.repository';

/** What a person has to do, and what they were told. */
export interface TodoList {
  /** What is due first comes first; then in the order of the year. */
  readonly todos: readonly Todo[];
  /** The newest first. */
  readonly notices: readonly Notice[];
}

/** Gathers what waits for a person. */
@Injectable()
export class TodoService {
  constructor(
    private readonly repository: TodoRepository,
    private readonly places: PlacesService,
    private readonly replies: RepliesService,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<TodoList> {
    const todos: Todo[] = [];
    for (const todo of await this.repository.list(actor.assignments, actor.userId, this.clock.now())) {
      if (todo.kind !== 'reply' || (await this.isReplyAwaited(actor, todo))) todos.push(todo);
    }
    return { todos: todos.sort(inOrder), notices: await this.notices.list(actor) };
  }

  /** Which criteria may be answered is a matter of points, which SQL does not know; few terms run at a time for one agency. */
  private async isReplyAwaited(actor: Actor, { blocCode, periodCode, agencyCode }: Todo): Promise<boolean> {
    const place = await this.places.find(actor, blocCode, periodCode, 'sheet.read');
    return this.replies.isAwaited(actor, place, agencyCode ?? '');
  }

  /** Notes that the person has read one notice, or with null all of them. */
  async markRead(actor: Actor, id: string | null): Promise<void> {
    await this.notices.markRead(actor, id);
  }
}

function inOrder(first: Todo, second: Todo): number {
  const never = Number.MAX_SAFE_INTEGER;
  const due = ({ dueAt }: Todo): number => dueAt?.getTime() ?? never;
  return due(first) - due(second) || TODO_KINDS.indexOf(first.kind) - TODO_KINDS.indexOf(second.kind);
}
