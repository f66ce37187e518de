import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A unit that stands in a round; votes and outcome once it is counted. */
@ForeignKey('BallotRound', ['ballotId', 'round'], ['ballotId', 'round'], {
  name: 'ballot_round_candidate_round_fk',
  onDelete: 'RESTRICT',
})
@Check('ballot_round_candidate_votes_check', 'votes >= 0 AND (votes IS NULL) = (outcome IS NULL)')
@Check('ballot_round_candidate_outcome_check', "outcome IN ('elected','not_elected','tied','chosen','passed_over')")
@Index('ballot_round_candidate_agency_index', ['agencyId'])
@Entity('ballot_round_candidate')
export class BallotRoundCandidate {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ballot_round_candidate_pk' })
  ballotId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'ballot_round_candidate_pk' })
  round!: number;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ballot_round_candidate_pk' })
  @ForeignKey('Agency', 'id', { name: 'ballot_round_candidate_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string;

  @Column('integer', { nullable: true })
  votes!: number | null;

  @Column('text', { nullable: true })
  outcome!: string | null;
}
