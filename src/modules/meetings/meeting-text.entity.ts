import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A text of a meeting: guests, discussion, speeches. */
@Check(
  'meeting_text_section_check',
  "section IN ('guests','discussion','home_affairs_speech','leader_directive','chair_conclusion')",
)
@Entity('meeting_text')
export class MeetingTextRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_text_pk' })
  @ForeignKey('MeetingRow', 'id', { name: 'meeting_text_meeting_id_fk', onDelete: 'RESTRICT' })
  meetingId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'meeting_text_pk' })
  section!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text')
  content!: string;

  @Column('text')
  changedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt!: Date;
}
