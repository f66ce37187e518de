import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A line of the agenda, a decision, or an agreed task of the next period. */
@Index('meeting_item_meeting_index', ['meetingId', 'kind', 'position'])
@Index('meeting_item_agency_index', ['agencyId'])
@Index('meeting_item_current_index', ['meetingId'], { unique: true, where: 'is_current' })
@Check('meeting_item_kind_check', "kind IN ('agenda','decision','next_task')")
@Check('meeting_item_content_check', 'length(btrim(content)) > 0')
@Entity('meeting_item')
export class MeetingItemRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'meeting_item_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('MeetingRow', 'id', { name: 'meeting_item_meeting_id_fk', onDelete: 'RESTRICT' })
  meetingId!: string;

  @Column('text')
  kind!: string;

  @Column('integer')
  position!: number;

  @Column('text')
  content!: string;

  @Column('text', { default: '' })
  presenter!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('Agency', 'id', { name: 'meeting_item_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string | null;

  @Column('date', { nullable: true })
  dueOn!: string | null;

  @Column('boolean', { default: false })
  isCurrent!: boolean;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text')
  changedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt!: Date;
}
