import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who attended a meeting for a unit, and by which authority; no row: not taken down yet. */
@Index('meeting_attendance_agency_index', ['agencyId'])
@Index('meeting_attendance_user_index', ['userId'])
@Index('meeting_attendance_file_index', ['authorisationFileId'])
@Check('meeting_attendance_status_check', "status IN ('present','absent','substitute')")
@Check('meeting_attendance_absent_check', "status <> 'absent' OR user_id IS NULL")
@Check(
  'meeting_attendance_authorised_check',
  "status <> 'substitute' OR authorisation_file_id IS NOT NULL OR (authorisation_number <> '' AND authorisation_date IS NOT NULL)",
)
@Entity('meeting_attendance')
export class MeetingAttendanceRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_attendance_pk' })
  @ForeignKey('MeetingRow', 'id', { name: 'meeting_attendance_meeting_id_fk', onDelete: 'RESTRICT' })
  meetingId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_attendance_pk' })
  @ForeignKey('Agency', 'id', { name: 'meeting_attendance_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text')
  status!: string;

  @Column('text', { default: '' })
  attendeeName!: string;

  @Column('text', { default: '' })
  attendeePosition!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'meeting_attendance_user_id_fk', onDelete: 'RESTRICT' })
  userId!: string | null;

  @Column('text', { default: '' })
  authorisationNumber!: string;

  @Column('date', { nullable: true })
  authorisationDate!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('StoredFile', 'id', { name: 'meeting_attendance_authorisation_file_id_fk', onDelete: 'RESTRICT' })
  authorisationFileId!: string | null;

  @Column('text')
  changedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt!: Date;
}
