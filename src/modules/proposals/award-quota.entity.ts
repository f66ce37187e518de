import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** How many members of a bloc may be proposed for an award of a year: a version that nothing overwrites. */
@Index('award_quota_period_index', ['periodId'])
@Check('award_quota_places_check', 'places >= 0')
@Entity('award_quota')
export class AwardQuotaRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'award_quota_pk' })
  @ForeignKey('Bloc', 'id', { name: 'award_quota_bloc_id_fk', onDelete: 'RESTRICT' })
  blocId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'award_quota_pk' })
  @ForeignKey('Period', 'id', { name: 'award_quota_period_id_fk', onDelete: 'RESTRICT' })
  periodId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'award_quota_pk' })
  awardCode!: string;

  /** Null: the allotment is taken back, the catalogue limits. */
  @Column('integer', { nullable: true })
  places!: number | null;

  @Column('text', { default: '' })
  decisionNumber!: string;

  @PrimaryColumn('integer', { default: 1, primaryKeyConstraintName: 'award_quota_pk' })
  version!: number;

  @Column('text')
  setBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  setAt!: Date;

  @Column('date', { nullable: true })
  decidedOn!: string | null;

  @Column('text', { default: '' })
  reason!: string;
}
