import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A criterion or group that a review does not assign to an agency: it leaves the agency's denominator. */
@Index('unassigned_criterion_agency_index', ['agencyId'])
@Entity('unassigned_criterion')
export class UnassignedCriterion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'unassigned_criterion_pk' })
  @ForeignKey('Review', 'id', { name: 'unassigned_criterion_review_id_fk', onDelete: 'RESTRICT' })
  reviewId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'unassigned_criterion_pk' })
  @ForeignKey('Agency', 'id', { name: 'unassigned_criterion_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'unassigned_criterion_pk' })
  criterionCode!: string;

  @Column('text')
  setBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  setAt!: Date;
}
