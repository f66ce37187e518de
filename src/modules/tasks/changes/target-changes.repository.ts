import { Injectable } from '@nestjs/common';
import { completeTerms } from '../../../domain/tasks/terms';
import type { TargetChangeState } from '../../../domain/workflow/target-change';
import { Database } from '../../../database/database';
import { TERMS_COLUMNS, termsOfRow, type TermsRow, termsParameters, WRITTEN_TERMS } from '../terms/stored-terms';
import type { ListedChange, TargetChange } from './target-change';

type ChangeRow = Omit<TargetChange, 'terms'> & TermsRow;
/** A request with its task, before the names of the place are known. */
export type FoundChange = Omit<ListedChange, 'member' | 'holder'> & { readonly agencyId: string };

/** What a new request says. */
export type NewChange = Pick<TargetChange, 'taskId' | 'seenVersion' | 'terms' | 'effectiveOn' | 'reason'> & {
  readonly requestedBy: string;
  readonly requesterId: string | null;
  readonly requestedAt: Date;
};

const CHANGE = `c.id, c.task_id AS "taskId", c.seen_version AS "seenVersion", ${TERMS_COLUMNS('c')},
  c.effective_on::text AS "effectiveOn", c.reason, c.state, c.requester_id AS "requesterId", c.requested_by AS "requestedBy",
  c.requested_at AS "requestedAt", c.decided_by_id AS "decidedById", c.decided_by AS "decidedBy", c.decided_at AS "decidedAt",
  c.decision_reason AS "decisionReason"`;
/** What holds of the task now, as JSON in the form of TermsRow. */
const CURRENT = `json_build_object('title', b.title, 'unit', b.unit, 'target', b.target::text, 'kind', b.target_kind,
  'direction', b.direction, 'weight', b.weight::text, 'due', b.due_on, 'product', b.expected_product,
  'coordinators', b.coordinators, 'milestones', b.milestones) AS current`;

/** SQL of requests to change approved tasks. */
@Injectable()
export class TargetChangesRepository {
  constructor(private readonly database: Database) {}

  /** The requests about tasks of a bloc in a year, open ones first, then the newest; of one task or one request. */
  async list(
    blocId: string,
    yearId: string,
    only: { readonly taskId?: string; readonly id?: string } = {},
  ): Promise<FoundChange[]> {
    const rows = await this.database.query<
      ChangeRow & { agencyId: string; number: number; currentVersion: number; current: TermsRow }
    >(
      `SELECT ${CHANGE}, t.agency_id AS "agencyId", t.number, b.version AS "currentVersion", ${CURRENT}
         FROM target_change_request c
         JOIN key_task t ON t.id = c.task_id
         JOIN key_task_baseline b ON b.task_id = t.id
          AND b.version = (SELECT max(version) FROM key_task_baseline WHERE task_id = t.id)
        WHERE c.task_id = ANY(ARRAY(SELECT k.id FROM key_task k
                                     WHERE k.bloc_id = $1 AND k.period_id = $2 AND ($3::uuid IS NULL OR k.id = $3)))
          AND ($4::text IS NULL OR c.id::text = $4)
        ORDER BY c.state = 'requested' DESC, c.requested_at DESC, c.id DESC`,
      [blocId, yearId, only.taskId ?? null, only.id ?? null],
    );
    return rows.map(({ agencyId, number, currentVersion, current, ...row }) => ({
      change: changeOf(row),
      ...{ agencyId, number, currentVersion },
      current: completeTerms(termsOfRow(current)),
    }));
  }

  /** Waits for whoever writes about the task, and keeps others from it until the end of the transaction. */
  async lockTask(taskId: string): Promise<void> {
    await this.database.query(`SELECT id FROM key_task WHERE id = $1 FOR UPDATE`, [taskId]);
  }

  /** Stores a request and returns its id. */
  async add(change: NewChange): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO target_change_request
         (task_id, seen_version, effective_on, reason, requested_by, requester_id, requested_at, ${WRITTEN_TERMS})
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) RETURNING id`,
      [
        ...[change.taskId, change.seenVersion, change.effectiveOn, change.reason],
        ...[change.requestedBy, change.requesterId, change.requestedAt],
        ...termsParameters(change.terms),
      ],
    );
    return row?.id ?? '';
  }

  /** Decides an open request; false when somebody has decided it. */
  async decide(
    id: string,
    state: TargetChangeState,
    by: { readonly userId: string | null; readonly name: string },
    at: Date,
    reason: string | null,
  ): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE target_change_request SET state = $2, decided_by = $3, decided_at = $4, decision_reason = $5, decided_by_id = $6
        WHERE id = $1 AND state = 'requested'`,
      [id, state, by.name, at, reason, by.userId],
    );
    return touched > 0;
  }
}

function changeOf(row: ChangeRow): TargetChange {
  const { id, taskId, seenVersion, effectiveOn, reason, state, requesterId, requestedBy, requestedAt } = row;
  const { decidedById, decidedBy, decidedAt, decisionReason } = row;
  return {
    ...{ id, taskId, seenVersion, effectiveOn, reason, state, requesterId, requestedBy, requestedAt },
    ...{ decidedById, decidedBy, decidedAt, decisionReason },
    terms: completeTerms(termsOfRow(row)),
  };
}
