import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A term in working days that binds proposals; officials set it. */
@Check('proposal_term_kind_check', "kind IN ('return_ineligible','submit','opinion')")
@Check('proposal_term_days_check', 'working_days > 0')
@Entity('proposal_term')
export class ProposalTermRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'proposal_term_pk' })
  kind!: string;

  @Column('integer')
  workingDays!: number;

  @Column('text', { default: '' })
  basis!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text')
  setBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  setAt!: Date;
}
