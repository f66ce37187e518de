import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A ballot of a meeting, with the rules as they stood when it was prepared. */
@Check('ballot_title_check', 'length(btrim(title)) > 0')
@Check('ballot_method_check', "method IN ('secret','paper','open')")
@Check('ballot_state_check', "state IN ('preparing','open','counted','concluded','cancelled')")
@Check('ballot_round_check', "round >= 0 AND (state = 'preparing') = (round = 0) OR state = 'cancelled'")
@Check('ballot_cancelled_check', "(state = 'cancelled') = (cancel_reason IS NOT NULL)")
@Index('ballot_meeting_index', ['meetingId'])
@Index('ballot_review_index', ['reviewId'])
@Index('ballot_acclaim_index', ['reviewId'], { unique: true, where: "is_acclaim AND state <> 'cancelled'" })
@Index('ballot_award_index', ['awardCode'])
@Index('ballot_one_award_index', ['reviewId', 'awardCode'], { unique: true, where: "state <> 'cancelled'" })
@Entity('ballot')
export class Ballot {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'ballot_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('MeetingRow', 'id', { name: 'ballot_meeting_id_fk', onDelete: 'RESTRICT' })
  meetingId!: string;

  @Column('uuid')
  @ForeignKey('Review', 'id', { name: 'ballot_review_id_fk', onDelete: 'RESTRICT' })
  reviewId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  method!: string;

  @Column('jsonb')
  rules!: unknown;

  @Column('boolean')
  isAcclaim!: boolean;

  /** The award for which it chooses members; null where it is about something else. */
  @Column('text', { nullable: true })
  @ForeignKey('Award', 'code', { name: 'ballot_award_code_fk', onDelete: 'RESTRICT' })
  awardCode!: string | null;

  @Column('text', { default: 'preparing' })
  state!: string;

  @Column('integer', { default: 0 })
  round!: number;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { nullable: true })
  cancelReason!: string | null;

  @Column('text')
  createdBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
