import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An agency taken out of the ranking of a review, with the reason; lifting keeps the row. */
@Check('review_exclusion_lifted_check', '(lifted_at IS NULL) = (lifted_by IS NULL)')
@Index('review_exclusion_active_index', ['reviewId', 'agencyId'], { unique: true, where: '(lifted_at IS NULL)' })
@Index('review_exclusion_agency_index', ['agencyId'])
@Check('review_exclusion_reason_check', 'length(btrim(reason)) > 0')
@Index('review_exclusion_excluded_by_index', ['excludedById'])
@Entity('review_exclusion')
export class ReviewExclusion {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'review_exclusion_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Review', 'id', { name: 'review_exclusion_review_id_fk', onDelete: 'RESTRICT' })
  reviewId!: string;

  @Column('uuid')
  @ForeignKey('Agency', 'id', { name: 'review_exclusion_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string;

  @Column('text')
  reason!: string;

  /** The fact of the scheme it rests on; null: on the reason alone. */
  @Column('text', { nullable: true })
  exclusionCode!: string | null;

  @Column('text')
  excludedBy!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'review_exclusion_excluded_by_id_fk', onDelete: 'RESTRICT' })
  excludedById!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  excludedAt!: Date;

  @Column('text', { nullable: true })
  liftedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  liftedAt!: Date | null;

  @Column('text', { nullable: true })
  liftReason!: string | null;
}
