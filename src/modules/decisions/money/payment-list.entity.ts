import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A confirmed list of bonus money. Its numbers stay; it may be cancelled while nothing of it is paid. */
@Index('payment_list_decision_index', ['decisionId'])
@Index('payment_list_agency_index', ['agencyId'])
@Index('payment_list_confirmed_by_index', ['confirmedById'])
@Index('payment_list_newest_index', { synchronize: false })
@Check('payment_list_title_check', 'length(btrim(title)) > 0')
@Check(
  'payment_list_scope_check',
  '(decision_id IS NOT NULL AND num_nonnulls(agency_id, decided_from, decided_to) = 0) OR (decision_id IS NULL AND num_nonnulls(agency_id, decided_from, decided_to) = 3 AND decided_from <= decided_to)',
)
@Check('payment_list_total_check', 'total >= 0')
@Check('payment_list_cancelled_check', 'num_nulls(cancelled_by, cancelled_at, cancel_reason) IN (0, 3)')
@Index('payment_list_cancelled_by_index', ['cancelledById'])
@Entity('payment_list')
export class PaymentListEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'payment_list_pk' })
  id!: string;

  @Column('text')
  title!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('DecisionEntity', 'id', { name: 'payment_list_decision_id_fk', onDelete: 'RESTRICT' })
  decisionId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Agency', 'id', { name: 'payment_list_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string | null;

  @Column('date', { nullable: true })
  decidedFrom!: string | null;

  @Column('date', { nullable: true })
  decidedTo!: string | null;

  @Column('bigint')
  total!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'payment_list_confirmed_by_id_fk', onDelete: 'RESTRICT' })
  confirmedById!: string | null;

  @Column('text')
  confirmedBy!: string;

  @Column('timestamptz')
  confirmedAt!: Date;

  @Column('text', { nullable: true })
  cancelledBy!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'payment_list_cancelled_by_id_fk', onDelete: 'RESTRICT' })
  cancelledById!: string | null;

  @Column('timestamptz', { nullable: true })
  cancelledAt!: Date | null;

  @Column('text', { nullable: true })
  cancelReason!: string | null;
}
