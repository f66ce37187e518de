import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** An open vote, with the unit that gave it. */
@ForeignKey('BallotVoter', ['ballotId', 'round', 'agencyId'], ['ballotId', 'round', 'agencyId'], {
  name: 'ballot_open_vote_voter_fk',
  onDelete: 'RESTRICT',
})
@Entity('ballot_open_vote')
export class BallotOpenVote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ballot_open_vote_pk' })
  ballotId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'ballot_open_vote_pk' })
  round!: number;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ballot_open_vote_pk' })
  agencyId!: string;

  @Column('uuid', { array: true })
  chosen!: string[];

  @Column('text')
  recordedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;
}
