import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A vote of a session: how it was held and who could vote; the counts of papers once it is closed. */
@Check('session_vote_method_check', "method IN ('secret','paper','open')")
@Check('session_vote_present_check', 'present <= members AND present > 0')
@Check('session_vote_papers_check', 'collected <= issued AND issued <= present')
@Check('session_vote_counted_check', 'num_nulls(issued, collected, counted_by, counted_at) IN (0, 4)')
@Entity('session_vote')
export class SessionVoteRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_vote_pk' })
  @ForeignKey('CouncilSessionRow', 'id', { name: 'session_vote_session_id_fk', onDelete: 'RESTRICT' })
  sessionId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'session_vote_pk' })
  round!: number;

  @Column('text')
  method!: string;

  @Column('integer')
  members!: number;

  @Column('integer')
  present!: number;

  @Column('text')
  openedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  openedAt!: Date;

  @Column('integer', { nullable: true })
  issued!: number | null;

  @Column('integer', { nullable: true })
  collected!: number | null;

  @Column('text', { default: '' })
  countingBoard!: string;

  @Column('text', { nullable: true })
  countedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  countedAt!: Date | null;
}
