import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import type { Assignment } from '../../../platform/access';
import type { Todo } from './todo';
import { todoSql } from './todo-sources';

/** Reads what waits for a person from the states of everything; nothing of it is stored. */
@Injectable()
export class TodoRepository {
  constructor(private readonly database: Database) {}

  /** One query, whatever the person is and however much waits. */
  async list(held: readonly Assignment[], userId: string | null, now: Date): Promise<Todo[]> {
    const sql = todoSql(new Set(held.map(({ role }) => role)));
    const rows = await this.database.query<Omit<Todo, 'count'> & { count: string }>(sql, [
      JSON.stringify(held),
      userId,
      now,
      held.flatMap(({ agencyId }) => agencyId ?? []),
      held.flatMap(({ blocId }) => blocId ?? []),
    ]);
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }
}
