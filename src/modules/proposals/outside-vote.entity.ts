import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What the council of an agency counted on a candidate outside the system, as its minutes say. */
@Check(
  'outside_vote_counts_check',
  `members > 0 AND issued <= members AND returned <= issued
           AND valid <= returned AND in_favour <= valid AND in_favour >= 0
           AND written_in_favour >= 0 AND written_in_favour <= members - returned`,
)
@Entity('outside_vote')
export class OutsideVoteRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'outside_vote_pk' })
  @ForeignKey('ProposalCandidateRow', 'id', { name: 'outside_vote_candidate_id_fk', onDelete: 'CASCADE' })
  candidateId!: string;

  @Column('integer')
  members!: number;

  @Column('integer')
  issued!: number;

  @Column('integer')
  returned!: number;

  @Column('integer')
  valid!: number;

  @Column('integer')
  inFavour!: number;

  @Column('integer')
  writtenInFavour!: number;

  @Column('text')
  minutesNumber!: string;

  @Column('date')
  minutesOn!: string;

  @Column('integer', { default: 1 })
  version!: number;

  /** The case as it was when the counts were typed. */
  @Column('jsonb', { nullable: true })
  considered!: unknown;
}
