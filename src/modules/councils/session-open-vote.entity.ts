import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** An open vote with the member who gave it. */
@ForeignKey('SessionVoterRow', ['sessionId', 'round', 'memberId'], ['sessionId', 'round', 'memberId'], {
  name: 'session_open_vote_voter_fk',
  onDelete: 'RESTRICT',
})
@Entity('session_open_vote')
export class SessionOpenVoteRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_open_vote_pk' })
  sessionId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'session_open_vote_pk' })
  round!: number;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_open_vote_pk' })
  memberId!: string;

  @Column('uuid', { array: true })
  agreed!: string[];

  @Column('uuid', { array: true })
  disagreed!: string[];

  @Column('text')
  recordedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;
}
