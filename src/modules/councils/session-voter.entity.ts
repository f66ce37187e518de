import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A member who is handed a paper in a vote, with the account that fills it in. */
@ForeignKey('SessionVoteRow', ['sessionId', 'round'], ['sessionId', 'round'], {
  name: 'session_voter_round_fk',
  onDelete: 'RESTRICT',
})
@Index('session_voter_member_index', ['memberId'])
@Index('session_voter_user_index', ['userId', 'sessionId', 'round'], { unique: true })
@Entity('session_voter')
export class SessionVoterRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_voter_pk' })
  sessionId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'session_voter_pk' })
  round!: number;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_voter_pk' })
  @ForeignKey('CouncilMemberRow', 'id', { name: 'session_voter_member_id_fk', onDelete: 'RESTRICT' })
  memberId!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'session_voter_user_id_fk', onDelete: 'RESTRICT' })
  userId!: string | null;
}
