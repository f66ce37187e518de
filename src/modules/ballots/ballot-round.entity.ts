import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A round of a ballot: who could vote, and after counting what the papers say together. */
@Check(
  'ballot_round_counted_check',
  'num_nulls(issued, collected, valid, invalid, needed, counted_by, counted_at) IN (0, 7)',
)
@Check(
  'ballot_round_papers_check',
  'collected = valid + invalid AND collected <= issued AND valid >= 0 AND invalid >= 0',
)
@Check(
  'ballot_round_decision_check',
  'num_nulls(decided_by, decision_reason, decision_recorded_by, decision_at) IN (0, 4)',
)
@Entity('ballot_round')
export class BallotRound {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ballot_round_pk' })
  @ForeignKey('Ballot', 'id', { name: 'ballot_round_ballot_id_fk', onDelete: 'RESTRICT' })
  ballotId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'ballot_round_pk' })
  round!: number;

  @Column('integer')
  places!: number;

  @Column('integer')
  members!: number;

  @Column('integer')
  present!: number;

  @Column('text')
  openedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  openedAt!: Date;

  @Column('integer', { nullable: true })
  issued!: number | null;

  @Column('integer', { nullable: true })
  collected!: number | null;

  @Column('integer', { nullable: true })
  valid!: number | null;

  @Column('integer', { nullable: true })
  invalid!: number | null;

  @Column('integer', { nullable: true })
  needed!: number | null;

  @Column('text', { nullable: true })
  countingBoard!: string | null;

  @Column('text', { nullable: true })
  countedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  countedAt!: Date | null;

  @Column('text', { nullable: true })
  decidedBy!: string | null;

  @Column('text', { nullable: true })
  decisionReason!: string | null;

  @Column('text', { nullable: true })
  decisionRecordedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  decisionAt!: Date | null;
}
