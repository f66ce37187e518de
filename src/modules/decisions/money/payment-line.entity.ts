import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What a list pays for an honour and how it was found, as confirmed; only the payment is added later. */
@Unique('payment_line_honour_unique', ['listId', 'honourId'])
@Index('payment_line_honour_index', ['honourId'])
@Index('payment_line_once_index', ['honourId'], { unique: true, where: 'is_live AND amount > 0' })
@Check('payment_line_amount_check', 'amount >= 0 AND (computed IS NULL OR computed >= 0)')
@Check(
  'payment_line_paid_check',
  'num_nulls(paid_on, receiver, paid_recorded_by, paid_recorded_at) IN (0, 4) AND (paid_on IS NULL OR amount > 0)',
)
@Entity('payment_line')
export class PaymentLineEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'payment_line_pk' })
  @ForeignKey('PaymentListEntity', 'id', { name: 'payment_line_list_id_fk', onDelete: 'RESTRICT' })
  listId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'payment_line_pk' })
  position!: number;

  @Column('uuid')
  @ForeignKey('HonourEntity', 'id', { name: 'payment_line_honour_id_fk', onDelete: 'RESTRICT' })
  honourId!: string;

  @Column('text', { nullable: true })
  coefficient!: string | null;

  @Column('text', { nullable: true })
  factor!: string | null;

  @Column('bigint', { nullable: true })
  baseSalary!: string | null;

  @Column('text', { nullable: true })
  product!: string | null;

  @Column('bigint', { nullable: true })
  computed!: string | null;

  @Column('bigint')
  amount!: string;

  @Column('text')
  reason!: string;

  @Column('text')
  working!: string;

  @Column('text', { default: '' })
  note!: string;

  @Column('boolean', { default: true })
  isLive!: boolean;

  @Column('date', { nullable: true })
  paidOn!: string | null;

  @Column('text', { nullable: true })
  receiver!: string | null;

  @Column('text', { nullable: true })
  paidRecordedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  paidRecordedAt!: Date | null;
}
