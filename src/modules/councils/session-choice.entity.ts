import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A secret paper: no person, no instant, a random key. Rewritten in random order when the vote is closed. */
@ForeignKey('SessionVoteRow', ['sessionId', 'round'], ['sessionId', 'round'], {
  name: 'session_choice_round_fk',
  onDelete: 'RESTRICT',
})
@Index('session_choice_round_index', ['sessionId', 'round'])
@Entity('session_choice')
export class SessionChoiceRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_choice_pk' })
  id!: string;

  @Column('uuid')
  sessionId!: string;

  @Column('integer')
  round!: number;

  @Column('uuid', { array: true })
  agreed!: string[];

  @Column('uuid', { array: true })
  disagreed!: string[];
}
