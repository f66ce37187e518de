import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A unit that is handed a paper in a round, and the account that votes for it (none for paper). */
@ForeignKey('BallotRound', ['ballotId', 'round'], ['ballotId', 'round'], {
  name: 'ballot_voter_round_fk',
  onDelete: 'RESTRICT',
})
@Index('ballot_voter_agency_index', ['agencyId'])
@Index('ballot_voter_user_index', ['userId', 'ballotId', 'round'], { unique: true })
@Entity('ballot_voter')
export class BallotVoter {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ballot_voter_pk' })
  ballotId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'ballot_voter_pk' })
  round!: number;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ballot_voter_pk' })
  @ForeignKey('Agency', 'id', { name: 'ballot_voter_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'ballot_voter_user_id_fk', onDelete: 'RESTRICT' })
  userId!: string | null;

  @Column('boolean')
  isSubstitute!: boolean;
}
