import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A unit that stands in a ballot. */
@Index('ballot_candidate_agency_index', ['agencyId'])
@Entity('ballot_candidate')
export class BallotCandidate {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ballot_candidate_pk' })
  @ForeignKey('Ballot', 'id', { name: 'ballot_candidate_ballot_id_fk', onDelete: 'RESTRICT' })
  ballotId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ballot_candidate_pk' })
  @ForeignKey('Agency', 'id', { name: 'ballot_candidate_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string;

  @Column('integer')
  position!: number;
}
