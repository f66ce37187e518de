import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Whom the competent ones chose among equals on the last place of a bloc: a version that nothing overwrites. */
@Index('tie_decision_period_index', ['periodId'])
@Index('tie_decision_award_index', ['awardCode'])
@Check('tie_decision_decider_check', "decider IN ('chair','chairs','ballot')")
@Check('tie_decision_chosen_check', 'chosen <@ among AND cardinality(chosen) = places AND places > 0')
@Entity('tie_decision')
export class TieDecisionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tie_decision_pk' })
  @ForeignKey('Bloc', 'id', { name: 'tie_decision_bloc_id_fk', onDelete: 'RESTRICT' })
  blocId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tie_decision_pk' })
  @ForeignKey('Period', 'id', { name: 'tie_decision_period_id_fk', onDelete: 'RESTRICT' })
  periodId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'tie_decision_pk' })
  @ForeignKey('Award', 'code', { name: 'tie_decision_award_code_fk', onDelete: 'RESTRICT' })
  awardCode!: string;

  @PrimaryColumn('integer', { default: 1, primaryKeyConstraintName: 'tie_decision_pk' })
  version!: number;

  @Column('text')
  decider!: string;

  @Column('integer')
  places!: number;

  /** Codes of the equals, in the order of the ranking. */
  @Column('text', { array: true })
  among!: string[];

  @Column('text', { array: true })
  chosen!: string[];

  /** Their names and offices. */
  @Column('text')
  decidedBy!: string;

  @Column('date')
  decidedOn!: string;

  @Column('text')
  minutesNumber!: string;

  @Column('text')
  reason!: string;

  @Column('text')
  setBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  setAt!: Date;
}
