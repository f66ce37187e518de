import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { BLOC_OWNER } from './bloc-tasks/bloc-owner';
import { membersOnDay, takenOverOn } from '../blocs';
import type { FirstReport, TaskScope, TaskWithState } from './key-task';
import { type TaskRow, taskOf } from './task-row';

/** What narrows a reading of tasks; what is left out does not. */
export interface TaskCondition {
  readonly agencyId?: string;
  /** The member that answers for the tasks: its own, and those of agencies whose work it took over. */
  readonly holderId?: string;
  readonly number?: number;
  /** The tasks of the bloc as a whole, and no agency's. */
  readonly ofBloc?: boolean;
  /** Every one of them stands somewhere in the title, without marks. */
  readonly words?: readonly string[];
}

/** Columns of a line of the log, ready for entryOf. */
export const ENTRY = (table: string): string => `json_build_object(
  'sequence', ${table}.sequence, 'recordedOn', ${table}.recorded_on, 'actual', ${table}.actual::text, 'note', ${table}.note,
  'onTime', ${table}.on_time, 'qualityMet', ${table}.quality_met, 'effective', ${table}.effective,
  'authorId', ${table}.author_id, 'authorName', ${table}.author_name, 'recordedAt', ${table}.recorded_at, 'source', ${table}.source)`;

/** Scopes as rows; `position` tells them apart in the answer. */
const SCOPES = `unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[], $5::date[], $6::uuid[])
  WITH ORDINALITY AS s (bloc_id, year_id, as_of, members_on, reported_from, snapshot_id, position)`;

/** The tasks that a snapshot `r` keeps: of agencies and of the bloc as a whole. */
export const KEPT_TASKS = `((r.content -> 'tasks') || coalesce(r.content -> 'blocTasks', '[]'))`;

/** What the snapshots of closed reviews keep of tasks: in which place, version and line of the log each of them stood. */
const KEPT = `kept AS MATERIALIZED (
  SELECT s.position, e.place, (e.task ->> 'id')::uuid AS id, (e.task ->> 'paused')::boolean AS paused,
         (e.task ->> 'holderId')::uuid AS holder_id,
         (e.task ->> 'baselineVersion')::int AS version, (e.task ->> 'lastSequence')::int AS sequence
    FROM ${SCOPES}
    JOIN review_snapshot r ON r.id = s.snapshot_id
    CROSS JOIN jsonb_array_elements(${KEPT_TASKS}) WITH ORDINALITY AS e (task, place))`;
/** Whose work the members of each scope took over within its year (`member_id` of `predecessor_id`). */
const TAKEN = `taken AS MATERIALIZED (
  SELECT s.position, x.predecessor_id, x.member_id
    FROM ${SCOPES}
    JOIN period y ON y.id = s.year_id
    CROSS JOIN LATERAL ${takenOverOn('s.bloc_id', 'y.starts_on', 's.members_on')} x)`;
const WITH_KEPT = `LEFT JOIN kept k ON k.position = s.position AND k.id = t.id
  LEFT JOIN taken h ON h.position = s.position AND h.predecessor_id = t.agency_id`;
const HOLDER = `coalesce(k.holder_id, h.member_id, t.agency_id)`;
/** Lines of the log `p` that a scope may know of. */
const KNOWN = (table: string): string => `(k.id IS NULL OR ${table}.sequence <= k.sequence)`;

const OF_MEMBERS = `t.agency_id IS NOT NULL AND CASE WHEN s.snapshot_id IS NULL
  THEN h.member_id IS NOT NULL
    OR EXISTS (SELECT FROM ${membersOnDay('s.members_on')} WHERE m.bloc_id = t.bloc_id AND m.agency_id = t.agency_id)
  ELSE k.id IS NOT NULL END`;

/** What no agency answers for. */
const OF_BLOC = `t.agency_id IS NULL AND (s.snapshot_id IS NULL OR k.id IS NOT NULL)`;

/**
 * The version of a task's baseline that holds on the day of its scope: a change that takes effect later says nothing of
 * the day, so that a period that is over reads as it did. A task approved for a later day has none yet.
 */
const IN_FORCE = `coalesce(k.version, (SELECT max(version) FROM key_task_baseline
  WHERE task_id = t.id AND (effective_on IS NULL OR effective_on <= s.as_of)))`;

/** SQL that reads key tasks with their progress. */
@Injectable()
export class TasksRepository {
  constructor(private readonly database: Database) {}

  /**
   * The tasks of each scope, in the scopes' order, by official order of the agencies and number; one query. What a member
   * took over within the year stands after its own.
   */
  async list(scopes: readonly TaskScope[], condition: TaskCondition = {}): Promise<TaskWithState[][]> {
    const parameters: unknown[] = columnsOf(scopes);
    const conditions = conditionsOf(condition, parameters);
    const rows = await this.database.query<TaskRow>(
      `WITH ${KEPT}, ${TAKEN}
       SELECT s.position::int, t.id, coalesce(t.agency_id::text, '${BLOC_OWNER.agencyId}') AS "agencyId",
              coalesce(g.code, '${BLOC_OWNER.code}') AS "agencyCode", t.number,
              coalesce(${HOLDER}::text, '${BLOC_OWNER.agencyId}') AS "holderId",
              coalesce(k.paused, t.paused) AS paused,
              b.version AS "baselineVersion", b.title, b.unit, b.target::text, b.target_kind AS kind, b.direction,
              b.due_on::text AS due, b.weight::text, b.milestones, r.target::text AS "registeredTarget", r.unit AS "registeredUnit",
              r.due_on::text AS "registeredDue", CASE WHEN f.id IS NOT NULL THEN ${ENTRY('f')} END AS latest,
              CASE WHEN e.id IS NOT NULL THEN ${ENTRY('e')} END AS "latestEntry"
         FROM ${SCOPES}
         JOIN key_task t ON t.bloc_id = s.bloc_id AND t.period_id = s.year_id
         ${WITH_KEPT}
         LEFT JOIN agency g ON g.id = t.agency_id
         LEFT JOIN agency o ON o.id = ${HOLDER}
         JOIN key_task_baseline b ON b.task_id = t.id
          AND b.version = ${IN_FORCE}
         JOIN key_task_baseline r ON r.task_id = t.id AND r.version = 1
         LEFT JOIN LATERAL (SELECT * FROM progress_entry
                             WHERE task_id = t.id AND actual IS NOT NULL AND recorded_on <= s.as_of AND ${KNOWN('progress_entry')}
                             ORDER BY recorded_on DESC, sequence DESC LIMIT 1) f ON true
         LEFT JOIN LATERAL (SELECT * FROM progress_entry
                             WHERE task_id = t.id AND (recorded_on <= s.as_of OR recorded_on IS NULL) AND ${KNOWN('progress_entry')}
                             ORDER BY recorded_on DESC NULLS LAST, sequence DESC LIMIT 1) e ON true
        WHERE ${[condition.ofBloc === true ? OF_BLOC : OF_MEMBERS, ...conditions].join(' AND ')}
        ORDER BY s.position, k.place, o.official_order, o.code, h.member_id IS NOT NULL, g.official_order, g.code, t.number`,
      parameters,
    );
    const lists: TaskWithState[][] = scopes.map(() => []);
    for (const row of rows) {
      const scope = scopes[row.position - 1];
      if (scope) lists[row.position - 1]?.push(taskOf(row, scope));
    }
    return lists;
  }

  /** How many tasks the members of a scope have. */
  async count(scope: TaskScope): Promise<number> {
    const [row] = await this.database.query<{ count: string }>(
      `WITH ${KEPT}, ${TAKEN}
       SELECT count(*) FROM ${SCOPES}
         JOIN key_task t ON t.bloc_id = s.bloc_id AND t.period_id = s.year_id ${WITH_KEPT}
        WHERE ${OF_MEMBERS} AND ${IN_FORCE} IS NOT NULL`,
      columnsOf([scope]),
    );
    return Number(row?.count ?? 0);
  }

  /**
   * When each agency first sent a figure for a day of the scope's period, by scope; agencies that did not are absent.
   * Figures of an import were sent on the day they are for: the import itself comes later.
   */
  async firstReports(scopes: readonly TaskScope[]): Promise<FirstReport[][]> {
    const rows = await this.database.query<FirstReport & { position: number }>(
      `WITH ${KEPT}, ${TAKEN}
       SELECT s.position::int, t.agency_id AS "agencyId",
              min(CASE WHEN p.source = 'import' THEN p.recorded_on
                       ELSE (p.recorded_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date END)::text AS "sentOn"
         FROM ${SCOPES}
         JOIN key_task t ON t.bloc_id = s.bloc_id AND t.period_id = s.year_id
         ${WITH_KEPT}
         JOIN progress_entry p ON p.task_id = t.id AND p.actual IS NOT NULL
          AND p.recorded_on BETWEEN s.reported_from AND s.as_of AND ${KNOWN('p')}
        WHERE ${OF_MEMBERS}
        GROUP BY s.position, t.agency_id`,
      columnsOf(scopes),
    );
    return scopes.map((_, index) =>
      rows.filter((row) => row.position === index + 1).map(({ agencyId, sentOn }) => ({ agencyId, sentOn })),
    );
  }
}

function columnsOf(scopes: readonly TaskScope[]): unknown[] {
  return [
    scopes.map((scope) => scope.blocId),
    scopes.map((scope) => scope.yearId),
    scopes.map((scope) => scope.asOf),
    scopes.map((scope) => scope.membersOn),
    scopes.map((scope) => scope.reportedFrom),
    scopes.map((scope) => scope.snapshotId ?? null),
  ];
}

/** SQL of a condition; its values are added to the parameters. */
function conditionsOf({ agencyId, holderId, number, words = [] }: TaskCondition, parameters: unknown[]): string[] {
  const place = (value: unknown): string => `$${String(parameters.push(value))}`;
  return [
    ...(agencyId === undefined ? [] : [`t.agency_id = ${place(agencyId)}`]),
    ...(holderId === undefined ? [] : [`${HOLDER} = ${place(holderId)}`]),
    ...(number === undefined ? [] : [`t.number = ${place(number)}`]),
    ...words.map((word) => `fold_text(b.title) LIKE fold_text(${place(`%${escapeLike(word)}%`)})`),
  ];
}

function escapeLike(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}
