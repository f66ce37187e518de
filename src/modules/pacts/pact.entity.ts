import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** The pact of a bloc for a year: where it stands. Its text, steps and signatures have tables of their own. */
@Unique('pact_place_unique', ['blocId', 'periodId'])
@Index('pact_period_index', ['periodId'])
@Check('pact_state_check', "state IN ('drafting','open_for_signing','in_force')")
@Entity('pact')
export class PactRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'pact_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Bloc', 'id', { name: 'pact_bloc_id_fk', onDelete: 'RESTRICT' })
  blocId!: string;

  @Column('uuid')
  @ForeignKey('Period', 'id', { name: 'pact_period_id_fk', onDelete: 'RESTRICT' })
  periodId!: string;

  @Column('text', { default: 'drafting' })
  state!: string;

  @Column('integer', { default: 0 })
  round!: number;

  @Column('integer', { default: 1 })
  version!: number;
}
