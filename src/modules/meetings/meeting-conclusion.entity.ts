import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What the meeting concluded about one agency. */
@Index('meeting_conclusion_agency_index', ['agencyId'])
@Entity('meeting_conclusion')
export class MeetingConclusionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_conclusion_pk' })
  @ForeignKey('MeetingRow', 'id', { name: 'meeting_conclusion_meeting_id_fk', onDelete: 'RESTRICT' })
  meetingId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_conclusion_pk' })
  @ForeignKey('Agency', 'id', { name: 'meeting_conclusion_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text')
  judgement!: string;

  @Column('text')
  remark!: string;

  @Column('text')
  changedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt!: Date;
}
