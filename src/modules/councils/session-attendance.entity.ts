import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Whether a member was there; from the opening on these rows are all members of the session. */
@Check('session_attendance_status_check', "status IN ('present','absent','written')")
@Index('session_attendance_member_index', ['memberId'])
@Entity('session_attendance')
export class SessionAttendanceRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_attendance_pk' })
  @ForeignKey('CouncilSessionRow', 'id', { name: 'session_attendance_session_id_fk', onDelete: 'RESTRICT' })
  sessionId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_attendance_pk' })
  @ForeignKey('CouncilMemberRow', 'id', { name: 'session_attendance_member_id_fk', onDelete: 'RESTRICT' })
  memberId!: string;

  @Column('text')
  status!: string;

  @Column('text', { default: '' })
  note!: string;
}
