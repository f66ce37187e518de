import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A meeting of a review. */
@Unique('meeting_number_unique', ['reviewId', 'number'])
@Check('meeting_kind_check', "kind IN ('six_month','annual','other')")
@Check('meeting_state_check', "state IN ('preparing','invited','in_session','concluded','minutes_signed','cancelled')")
@Check('meeting_time_check', "starts_at ~ '^[0-2][0-9]:[0-5][0-9]$' AND ends_at ~ '^[0-2][0-9]:[0-5][0-9]$'")
@Check('meeting_quorum_check', "quorum ~ '^[1-9][0-9]{0,2}/[1-9][0-9]{0,2}$'")
@Entity('meeting')
export class MeetingRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'meeting_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Review', 'id', { name: 'meeting_review_id_fk', onDelete: 'RESTRICT' })
  reviewId!: string;

  @Column('integer')
  number!: number;

  @Column('text')
  kind!: string;

  @Column('text')
  title!: string;

  @Column('text', { default: 'preparing' })
  state!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('date', { nullable: true })
  heldOn!: string | null;

  @Column('text', { nullable: true })
  startsAt!: string | null;

  @Column('text', { nullable: true })
  endsAt!: string | null;

  @Column('text', { default: '' })
  venue!: string;

  @Column('text', { default: '' })
  presidedBy!: string;

  @Column('text', { default: '' })
  recordedBy!: string;

  @Column('boolean', { default: true })
  withLeader!: boolean;

  @Column('boolean', { default: true })
  withHomeAffairs!: boolean;

  @Column('text', { default: '' })
  otherInvitees!: string;

  @Column('text')
  quorum!: string;

  @Column('text')
  changedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt!: Date;
}
