import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The signed minutes as they were: facts and hash. Append-only. */
@Check('meeting_minutes_content_hash_check', "content_hash ~ '^[0-9a-f]{64}$'")
@Entity('meeting_minutes')
export class MeetingMinutesRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_minutes_pk' })
  @ForeignKey('MeetingRow', 'id', { name: 'meeting_minutes_meeting_id_fk', onDelete: 'RESTRICT' })
  meetingId!: string;

  @Column('jsonb')
  facts!: unknown;

  @Column('text')
  contentHash!: string;

  @Column('text')
  signedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  signedAt!: Date;
}
