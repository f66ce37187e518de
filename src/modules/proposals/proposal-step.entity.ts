import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A step of a proposal or of one of its candidates: who, when, why. Append-only. */
@Index('proposal_step_candidate_index', ['candidateId'])
@Index('proposal_step_actor_index', ['actorId'])
@Entity('proposal_step')
export class ProposalStepRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'proposal_step_pk' })
  @ForeignKey('ProposalRow', 'id', { name: 'proposal_step_proposal_id_fk', onDelete: 'RESTRICT' })
  proposalId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'proposal_step_pk' })
  sequence!: number;

  @Column('uuid', { nullable: true })
  @ForeignKey('ProposalCandidateRow', 'id', { name: 'proposal_step_candidate_id_fk', onDelete: 'RESTRICT' })
  candidateId!: string | null;

  @Column('text')
  action!: string;

  @Column('text')
  fromState!: string;

  @Column('text')
  toState!: string;

  @Column('text', { nullable: true })
  fromLevel!: string | null;

  @Column('text', { nullable: true })
  toLevel!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'proposal_step_actor_id_fk', onDelete: 'RESTRICT' })
  actorId!: string | null;

  @Column('text')
  actorName!: string;

  @Column('timestamptz', { default: () => 'now()' })
  happenedAt!: Date;
}
