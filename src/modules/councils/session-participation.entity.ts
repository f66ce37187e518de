import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** That a member has voted. What was chosen stands nowhere near. */
@ForeignKey('SessionVoterRow', ['sessionId', 'round', 'memberId'], ['sessionId', 'round', 'memberId'], {
  name: 'session_participation_voter_fk',
  onDelete: 'RESTRICT',
})
@Entity('session_participation')
export class SessionParticipationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_participation_pk' })
  sessionId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'session_participation_pk' })
  round!: number;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_participation_pk' })
  memberId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  votedAt!: Date;
}
