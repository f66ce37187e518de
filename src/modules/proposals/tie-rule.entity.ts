import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who chooses among equals on the last place of a bloc, from a year on: a version that nothing overwrites. */
@Index('tie_rule_period_index', ['periodId'])
@Check('tie_rule_decider_check', "decider IN ('chair','chairs','ballot')")
@Entity('tie_rule')
export class TieRuleRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tie_rule_pk' })
  @ForeignKey('Bloc', 'id', { name: 'tie_rule_bloc_id_fk', onDelete: 'RESTRICT' })
  blocId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tie_rule_pk' })
  @ForeignKey('Period', 'id', { name: 'tie_rule_period_id_fk', onDelete: 'RESTRICT' })
  periodId!: string;

  @PrimaryColumn('integer', { default: 1, primaryKeyConstraintName: 'tie_rule_pk' })
  version!: number;

  @Column('text')
  decider!: string;

  @Column('text')
  basis!: string;

  @Column('text')
  setBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  setAt!: Date;
}
