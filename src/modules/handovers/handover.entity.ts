import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A hand-over of the chair of a bloc. Rows are only added, and cancelled once before their day. */
@Index('handover_day_index', ['blocId', 'effectiveOn'], { unique: true, where: 'cancelled_at IS NULL' })
@Index('handover_bloc_index', ['blocId'])
@Index('handover_period_index', ['periodId'])
@Index('handover_old_chair_index', ['oldChairId'])
@Index('handover_new_chair_index', ['newChairId'])
@Index('handover_new_vice_chair_index', ['newViceChairId'])
@Index('handover_outgoing_user_index', ['outgoingUserId'])
@Index('handover_incoming_user_index', ['incomingUserId'])
@Check('handover_two_agencies_check', 'new_vice_chair_id IS NULL OR new_vice_chair_id <> new_chair_id')
@Check(
  'handover_two_people_check',
  'outgoing_user_id IS NULL OR incoming_user_id IS NULL OR outgoing_user_id <> incoming_user_id',
)
@Check('handover_cancelled_check', 'num_nulls(cancelled_by, cancelled_at, cancel_reason) IN (0, 3)')
@Index('handover_cancelled_by_index', ['cancelledById'])
@Entity('handover')
export class HandoverRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'handover_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Bloc', 'id', { name: 'handover_bloc_id_fk', onDelete: 'RESTRICT' })
  blocId!: string;

  @Column('uuid')
  @ForeignKey('Period', 'id', { name: 'handover_period_id_fk', onDelete: 'RESTRICT' })
  periodId!: string;

  @Column('date')
  effectiveOn!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('Agency', 'id', { name: 'handover_old_chair_id_fk', onDelete: 'RESTRICT' })
  oldChairId!: string | null;

  @Column('uuid')
  @ForeignKey('Agency', 'id', { name: 'handover_new_chair_id_fk', onDelete: 'RESTRICT' })
  newChairId!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('Agency', 'id', { name: 'handover_new_vice_chair_id_fk', onDelete: 'RESTRICT' })
  newViceChairId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'handover_outgoing_user_id_fk', onDelete: 'RESTRICT' })
  outgoingUserId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'handover_incoming_user_id_fk', onDelete: 'RESTRICT' })
  incomingUserId!: string | null;

  @Column('text', { default: '' })
  note!: string;

  @Column('text')
  madeBy!: string;

  @Column('timestamptz')
  madeAt!: Date;

  /** Until when the outgoing role held before: what a cancellation gives back. Null: without an end. */
  @Column('date', { nullable: true })
  outgoingUntil!: string | null;

  /** Whether the incoming role began by this hand-over. */
  @Column('boolean', { default: true })
  incomingBegan!: boolean;

  @Column('text', { nullable: true })
  cancelledBy!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'handover_cancelled_by_id_fk', onDelete: 'RESTRICT' })
  cancelledById!: string | null;

  @Column('timestamptz', { nullable: true })
  cancelledAt!: Date | null;

  @Column('text', { nullable: true })
  cancelReason!: string | null;
}
