import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The rules by which a bloc votes in a year; who saves names the version they saw. */
@Check('ballot_rule_kind_check', "kind IN ('secret','open')")
@Check('ballot_rule_quorum_check', "quorum ~ '^[0-9]+(\\.[0-9]+|/[1-9][0-9]*)?$'")
@Check('ballot_rule_threshold_check', "threshold ~ '^[0-9]+(\\.[0-9]+|/[1-9][0-9]*)?$'")
@Check('ballot_rule_base_check', "base IN ('collected','valid','members')")
@Check('ballot_rule_places_check', 'places >= 1')
@Check('ballot_rule_rounds_check', 'rounds >= 1')
@Check('ballot_rule_tie_check', "tie IN ('next_round','chair','chairs','nobody','all')")
@Check('ballot_rule_late_tie_check', "late_tie IN ('chair','chairs','nobody','all')")
@Index('ballot_rule_period_index', ['periodId'])
@Entity('ballot_rule')
export class BallotRule {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ballot_rule_pk' })
  @ForeignKey('Bloc', 'id', { name: 'ballot_rule_bloc_id_fk', onDelete: 'RESTRICT' })
  blocId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ballot_rule_pk' })
  @ForeignKey('Period', 'id', { name: 'ballot_rule_period_id_fk', onDelete: 'RESTRICT' })
  periodId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text')
  kind!: string;

  @Column('text')
  quorum!: string;

  @Column('text')
  threshold!: string;

  @Column('text')
  base!: string;

  @Column('boolean')
  isMoreThan!: boolean;

  @Column('integer')
  places!: number;

  @Column('integer')
  rounds!: number;

  @Column('text')
  tie!: string;

  @Column('text')
  lateTie!: string;

  @Column('boolean')
  mayVoteForItself!: boolean;

  @Column('text', { default: '' })
  legalBasis!: string;
}
