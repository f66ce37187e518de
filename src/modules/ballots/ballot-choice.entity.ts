import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A secret paper: no person, no unit that votes, no instant, a random key. Rewritten in random order when the round is counted. */
@ForeignKey('BallotRound', ['ballotId', 'round'], ['ballotId', 'round'], {
  name: 'ballot_choice_round_fk',
  onDelete: 'RESTRICT',
})
@Index('ballot_choice_round_index', ['ballotId', 'round'])
@Entity('ballot_choice')
export class BallotChoice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ballot_choice_pk' })
  id!: string;

  @Column('uuid')
  ballotId!: string;

  @Column('integer')
  round!: number;

  @Column('uuid', { array: true })
  chosen!: string[];
}
