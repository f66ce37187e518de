import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** An invitation that was sent, by its hash. Append-only. */
@Entity('meeting_invitation')
export class MeetingInvitationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_invitation_pk' })
  @ForeignKey('MeetingRow', 'id', { name: 'meeting_invitation_meeting_id_fk', onDelete: 'RESTRICT' })
  meetingId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'meeting_invitation_pk' })
  version!: number;

  @Column('text')
  number!: string;

  @Column('date')
  issuedOn!: string;

  @Column('text')
  contentHash!: string;

  @Column('text')
  sentBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  sentAt!: Date;
}
