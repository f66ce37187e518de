import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

interface OpenTransaction {
  readonly manager: EntityManager;
  readonly beforeCommit: (() => Promise<void>)[];
}

/**
 * The one way to the database. A repository asks for `manager` at each call and so joins the transaction of the
 * service that called it; outside of one it reads on its own.
 */
@Injectable()
export class Database {
  private readonly current = new AsyncLocalStorage<OpenTransaction>();

  constructor(private readonly dataSource: DataSource) {}

  get manager(): EntityManager {
    return this.current.getStore()?.manager ?? this.dataSource.manager;
  }

  /** Runs SQL and returns its rows; the caller states their shape. Numbers of type numeric and bigint arrive as text. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.manager.query<Row[]>(sql, [...parameters]);
  }

  /** Runs an UPDATE or DELETE … and promises how many rows it touched. */
  async execute(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    const result = await this.manager.query<[unknown[], number] | unknown[]>(sql, [...parameters]);
    return typeof result[1] === 'number' ? result[1] : result.length;
  }

  /** Runs the work in one transaction; inside another it joins that one. Any error undoes all of it. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.current.getStore()) return work();
    return this.dataSource.transaction(async (manager) => {
      const open: OpenTransaction = { manager, beforeCommit: [] };
      return this.current.run(open, async () => {
        const result = await work();
        for (const last of open.beforeCommit) await last();
        return result;
      });
    });
  }

  /** Runs reads that see the database as it stood at one moment, whatever others commit meanwhile. */
  async snapshot<T>(work: () => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', (manager) =>
      this.current.run({ manager, beforeCommit: [] }, work),
    );
  }

  /** Adds work that must come last in the open transaction, such as taking the lock of an audit chain. */
  beforeCommit(work: () => Promise<void>): void {
    const open = this.current.getStore();
    if (!open) throw new Error('beforeCommit needs an open transaction');
    open.beforeCommit.push(work);
  }
}
