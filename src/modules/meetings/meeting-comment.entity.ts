import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A comment on the draft report and its answer. */
@Index('meeting_comment_meeting_index', ['meetingId', 'commentedAt'])
@Index('meeting_comment_agency_index', ['agencyId'])
@Index('meeting_comment_author_index', ['authorId'])
@Check('meeting_comment_content_check', 'length(btrim(content)) > 0')
@Check('meeting_comment_answer_check', "answer_kind IN ('accepted','explained')")
@Check('meeting_comment_answered_check', '(answer_kind IS NULL) = (answered_at IS NULL)')
@Entity('meeting_comment')
export class MeetingCommentRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'meeting_comment_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('MeetingRow', 'id', { name: 'meeting_comment_meeting_id_fk', onDelete: 'RESTRICT' })
  meetingId!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('Agency', 'id', { name: 'meeting_comment_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'meeting_comment_author_id_fk', onDelete: 'RESTRICT' })
  authorId!: string | null;

  @Column('text')
  authorName!: string;

  @Column('text', { default: '' })
  section!: string;

  @Column('text')
  content!: string;

  @Column('timestamptz', { default: () => 'now()' })
  commentedAt!: Date;

  @Column('text', { nullable: true })
  answerKind!: string | null;

  @Column('text', { default: '' })
  answer!: string;

  @Column('text', { nullable: true })
  answeredBy!: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;
}
