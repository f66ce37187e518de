import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import type { BusinessDate } from '../../../domain/calendar';
import type { ConfirmedLine, ListedPayment, PaymentList, PaymentScope } from './payment';
import type { SettledLine } from './payments.policy';

const LIST = `l.id, l.title, l.decision_id AS "decisionId", l.agency_id AS "agencyId", l.decided_from::text AS "decidedFrom",
  l.decided_to::text AS "decidedTo", l.total, l.confirmed_by_id AS "confirmedById", l.confirmed_by AS "confirmedBy", l.confirmed_at AS "confirmedAt",
  l.cancelled_by_id AS "cancelledById", l.cancelled_by AS "cancelledBy", l.cancelled_at AS "cancelledAt", l.cancel_reason AS "cancelReason"`;

type Raw<Row, Numbers extends keyof Row> = Omit<Row, Numbers> & Readonly<Record<Numbers, string>>;

/** SQL of payment lists. Lists of the province are read whole; an agency reads its own lines alone ($ agencies). */
@Injectable()
export class PaymentsRepository {
  constructor(private readonly database: Database) {}

  /** The ids of the honours of a decision with its number and day; none when there is no such decision. */
  linesOf(decisionId: string): Promise<{ id: string; number: string; decidedOn: BusinessDate }[]> {
    return this.database.query(
      `SELECT h.id, d.number, d.decided_on::text AS "decidedOn" FROM honour h JOIN decision d ON d.id = h.decision_id
        WHERE h.decision_id = $1 ORDER BY h.line`,
      [decisionId],
    );
  }

  /** The ids of the honours of an agency that were decided in a time, in the order of decisions and lines. */
  async honoursOf(agencyId: string, from: BusinessDate, to: BusinessDate): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM honour WHERE agency_id = $1 AND decided_on BETWEEN $2 AND $3 ORDER BY decided_on, decision_id, line`,
      [agencyId, from, to],
    );
    return rows.map(({ id }) => id);
  }

  /** What live lists pay for honours, in whole đồng. */
  async paidFor(honourIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.query<{ honourId: string; amount: string }>(
      `SELECT honour_id AS "honourId", amount FROM payment_line
        WHERE honour_id = ANY($1::uuid[]) AND is_live AND amount > 0`,
      [honourIds],
    );
    return new Map(rows.map(({ honourId, amount }) => [honourId, Number(amount)]));
  }

  /** Writes a list with its lines and returns its id. A unique index refuses an honour that another list pays. */
  async add(
    list: { readonly title: string; readonly scope: PaymentScope; readonly agencyId: string | null },
    lines: readonly SettledLine[],
    by: { readonly id: string | null; readonly name: string; readonly at: Date },
  ): Promise<string> {
    const { title, scope, agencyId } = list;
    const ofAgency = scope.kind === 'agency' ? scope : null;
    const total = lines.reduce((sum, { amount }) => sum + amount, 0);
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO payment_list (title, decision_id, agency_id, decided_from, decided_to, total, confirmed_by_id, confirmed_by, confirmed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
      [
        ...[title, scope.kind === 'decision' ? scope.decisionId : null, agencyId],
        ...[ofAgency?.from ?? null, ofAgency?.to ?? null, total, by.id, by.name, by.at],
      ],
    );
    if (row === undefined) throw new Error('the payment list was not returned');
    const rows = lines.map(({ computed, amount, note }, index) => {
      const { coefficient, factor, baseSalary, product } = computed.line.money ?? {};
      return {
        ...{ position: index + 1, honourId: computed.honour.id, coefficient, factor, baseSalary, product },
        ...{ computed: computed.line.money?.amount, amount, reason: computed.line.reason },
        ...{ working: computed.working, note },
      };
    });
    await this.database.query(
      `INSERT INTO payment_line (list_id, position, honour_id, coefficient, factor, base_salary, product, computed, amount, reason, working, note)
       SELECT $1, l.position, l."honourId", l.coefficient, l.factor, l."baseSalary", l.product, l.computed, l.amount, l.reason, l.working, l.note
         FROM jsonb_to_recordset($2::jsonb) AS l(position integer, "honourId" uuid, coefficient text, factor text,
              "baseSalary" bigint, product text, computed bigint, amount bigint, reason text, working text, note text)`,
      [row.id, JSON.stringify(rows)],
    );
    return row.id;
  }

  /** The list that was confirmed last for a decision or a time of an agency and was not cancelled; null when there is none. */
  async standing(scope: PaymentScope, agencyId: string | null): Promise<PaymentList | null> {
    const ofAgency = scope.kind === 'agency' ? scope : null;
    const rows = await this.database.query<Raw<PaymentList, 'total'>>(
      `SELECT ${LIST} FROM payment_list l
        WHERE l.cancelled_at IS NULL AND l.decision_id IS NOT DISTINCT FROM $1::uuid AND l.agency_id IS NOT DISTINCT FROM $2::uuid
          AND l.decided_from IS NOT DISTINCT FROM $3::date AND l.decided_to IS NOT DISTINCT FROM $4::date
        ORDER BY l.confirmed_at DESC, l.id DESC LIMIT 1`,
      [scope.kind === 'decision' ? scope.decisionId : null, agencyId, ofAgency?.from ?? null, ofAgency?.to ?? null],
    );
    return rows.map(listOf)[0] ?? null;
  }

  async find(id: string): Promise<PaymentList | null> {
    const rows = await this.database.query<Raw<PaymentList, 'total'>>(
      `SELECT ${LIST} FROM payment_list l WHERE l.id = $1`,
      [id],
    );
    return rows.map(listOf)[0] ?? null;
  }

  /** Keeps others from changing a list until the transaction ends. */
  async lock(id: string): Promise<void> {
    await this.database.query(`SELECT FROM payment_list WHERE id = $1 FOR UPDATE`, [id]);
  }

  /** Keeps the honours of a list from being revoked until the transaction ends. */
  async lockHonours(id: string): Promise<void> {
    await this.database.query(
      `SELECT FROM honour WHERE id IN (SELECT honour_id FROM payment_line WHERE list_id = $1) ORDER BY id FOR SHARE`,
      [id],
    );
  }

  /** Keeps others from confirming lists until the transaction ends: what is paid is looked up before it is written. */
  async lockLists(): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended('payment lists', 0))`);
  }

  /** The lines of a list in order; with `agencies` only theirs. */
  async lines(id: string, agencies: readonly string[] | null): Promise<ConfirmedLine[]> {
    const rows = await this.database.query<
      Omit<ConfirmedLine, 'baseSalary' | 'computed' | 'amount'> & {
        baseSalary: string | null;
        computed: string | null;
        amount: string;
      }
    >(
      `SELECT p.position, p.honour_id AS "honourId", p.coefficient, p.factor, p.base_salary AS "baseSalary", p.product,
              p.computed, p.amount, p.reason, p.working, p.note, p.paid_on::text AS "paidOn", p.receiver,
              p.paid_recorded_by AS "paidRecordedBy", h.recipient_name AS "recipientName",
              h.recipient_detail AS "recipientDetail", h.award_name AS "awardName", h.subject, h.agency_id AS "agencyId",
              h.agency_name AS "agencyName", d.number AS "decisionNumber", h.decided_on::text AS "decidedOn",
              h.revoked_on::text AS "revokedOn"
         FROM payment_line p JOIN honour h ON h.id = p.honour_id JOIN decision d ON d.id = h.decision_id
        WHERE p.list_id = $1 AND ($2::uuid[] IS NULL OR h.agency_id = ANY($2::uuid[]))
        ORDER BY p.position`,
      [id, agencies],
    );
    return rows.map((row) => ({
      ...row,
      baseSalary: row.baseSalary === null ? null : Number(row.baseSalary),
      computed: row.computed === null ? null : Number(row.computed),
      amount: Number(row.amount),
    }));
  }

  /** Lists, the newest first; with `agencies` those that pay something of theirs, with their part of the money. */
  async list(agencies: readonly string[] | null, decisionId: string | null, limit: number): Promise<ListedPayment[]> {
    const rows = await this.database.query<Raw<ListedPayment, 'total' | 'lines' | 'due' | 'paid' | 'unpaidLines'>>(
      `SELECT ${LIST}, count(*) AS lines, sum(p.amount) AS due, coalesce(sum(p.amount) FILTER (WHERE p.paid_on IS NOT NULL), 0) AS paid,
              count(*) FILTER (WHERE p.amount > 0 AND p.paid_on IS NULL) AS "unpaidLines"
         FROM payment_list l JOIN payment_line p ON p.list_id = l.id JOIN honour h ON h.id = p.honour_id
        WHERE ($1::uuid[] IS NULL OR h.agency_id = ANY($1::uuid[])) AND ($2::uuid IS NULL OR l.decision_id = $2::uuid)
        GROUP BY l.id ORDER BY l.confirmed_at DESC, l.id DESC LIMIT $3`,
      [agencies, decisionId, limit],
    );
    return rows.map((row) => ({
      ...row,
      total: Number(row.total),
      lines: Number(row.lines),
      due: Number(row.due),
      paid: Number(row.paid),
      unpaidLines: Number(row.unpaidLines),
    }));
  }

  /** Marks a list as cancelled; its honours may be paid by another. */
  async cancel(
    id: string,
    by: { readonly userId: string | null; readonly name: string },
    at: Date,
    reason: string,
  ): Promise<void> {
    await this.database.query(
      `UPDATE payment_list SET cancelled_by = $2, cancelled_at = $3, cancel_reason = $4, cancelled_by_id = $5 WHERE id = $1`,
      [id, by.name, at, reason, by.userId],
    );
    await this.database.query(`UPDATE payment_line SET is_live = false WHERE list_id = $1`, [id]);
  }

  /** Marks lines as paid; those paid before stay. Returns how many were marked. */
  async pay(
    id: string,
    positions: readonly number[],
    payment: { readonly paidOn: BusinessDate; readonly receiver: string; readonly by: string; readonly at: Date },
  ): Promise<number> {
    return this.database.execute(
      `UPDATE payment_line SET paid_on = $3, receiver = $4, paid_recorded_by = $5, paid_recorded_at = $6
        WHERE list_id = $1 AND position = ANY($2::integer[]) AND paid_on IS NULL AND amount > 0`,
      [id, positions, payment.paidOn, payment.receiver, payment.by, payment.at],
    );
  }
}

function listOf(row: Raw<PaymentList, 'total'>): PaymentList {
  return { ...row, total: Number(row.total) };
}
