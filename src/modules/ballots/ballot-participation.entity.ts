import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That a unit has voted in a round. What it chose stands nowhere near. */
@ForeignKey('BallotVoter', ['ballotId', 'round', 'agencyId'], ['ballotId', 'round', 'agencyId'], {
  name: 'ballot_participation_voter_fk',
  onDelete: 'RESTRICT',
})
@Index('ballot_participation_user_index', ['userId'])
@Entity('ballot_participation')
export class BallotParticipation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ballot_participation_pk' })
  ballotId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'ballot_participation_pk' })
  round!: number;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ballot_participation_pk' })
  agencyId!: string;

  @Column('uuid')
  @ForeignKey('User', 'id', { name: 'ballot_participation_user_id_fk', onDelete: 'RESTRICT' })
  userId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  votedAt!: Date;
}
