import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Votes of the first round of the acclaim ballot of a review, for the tie-break chain of the scheme. */
@Check('ballot_tally_votes_check', 'votes >= 0')
@Index('ballot_tally_agency_index', ['agencyId'])
@Index('ballot_tally_ballot_index', ['ballotId'])
@Entity('ballot_tally')
export class BallotTally {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ballot_tally_pk' })
  @ForeignKey('Review', 'id', { name: 'ballot_tally_review_id_fk', onDelete: 'RESTRICT' })
  reviewId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ballot_tally_pk' })
  @ForeignKey('Agency', 'id', { name: 'ballot_tally_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string;

  @Column('integer')
  votes!: number;

  @Column('uuid')
  @ForeignKey('Ballot', 'id', { name: 'ballot_tally_ballot_id_fk', onDelete: 'RESTRICT' })
  ballotId!: string;
}
