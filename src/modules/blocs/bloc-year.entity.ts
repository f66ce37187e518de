import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A bloc in a year: its leader in charge, its pact and its scheme. */
@Unique('bloc_year_place_unique', ['blocId', 'periodId'])
@Index('bloc_year_period_index', ['periodId'])
@Index('bloc_year_scheme_version_index', ['schemeVersionId'])
@Entity('bloc_year')
export class BlocYear {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'bloc_year_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Bloc', 'id', { name: 'bloc_year_bloc_id_fk', onDelete: 'RESTRICT' })
  blocId!: string;

  @Column('uuid')
  @ForeignKey('Period', 'id', { name: 'bloc_year_period_id_fk', onDelete: 'RESTRICT' })
  periodId!: string;

  @Column('date', { nullable: true })
  pactSignedOn!: string | null;

  @Column('text', { nullable: true })
  leaderInCharge!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('SchemeVersion', 'id', { name: 'bloc_year_scheme_version_id_fk', onDelete: 'RESTRICT' })
  schemeVersionId!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
