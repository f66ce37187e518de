import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What another agency is asked about a proposal, by when, and what it answered. */
@Unique('proposal_opinion_once_unique', ['proposalId', 'agencyId'])
@Index('proposal_opinion_agency_index', ['agencyId'])
@Check('proposal_opinion_answer_check', 'num_nulls(answer, agrees, answered_by, answered_at) IN (0, 4)')
@Entity('proposal_opinion')
export class ProposalOpinionRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'proposal_opinion_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('ProposalRow', 'id', { name: 'proposal_opinion_proposal_id_fk', onDelete: 'RESTRICT' })
  proposalId!: string;

  @Column('uuid')
  @ForeignKey('Agency', 'id', { name: 'proposal_opinion_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string;

  @Column('text')
  question!: string;

  @Column('date')
  dueOn!: string;

  @Column('text')
  askedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  askedAt!: Date;

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('boolean', { nullable: true })
  agrees!: boolean | null;

  @Column('text', { nullable: true })
  answeredBy!: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;
}
