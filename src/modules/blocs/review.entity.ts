import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A bloc in a period: what is scored, ranked and reported. */
@Unique('review_place_unique', ['blocId', 'periodId'])
@Index('review_period_index', ['periodId'])
@Index('review_scheme_version_index', ['schemeVersionId'])
@Check('review_state_check', `state IN ('open','published','closed')`)
@Entity('review')
export class Review {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'review_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Bloc', 'id', { name: 'review_bloc_id_fk', onDelete: 'RESTRICT' })
  blocId!: string;

  @Column('uuid')
  @ForeignKey('Period', 'id', { name: 'review_period_id_fk', onDelete: 'RESTRICT' })
  periodId!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('SchemeVersion', 'id', { name: 'review_scheme_version_id_fk', onDelete: 'RESTRICT' })
  schemeVersionId!: string | null;

  @Column('text', { default: 'open' })
  state!: string;

  @Column('integer', { default: 1 })
  version!: number;
}
