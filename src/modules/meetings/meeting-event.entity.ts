import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A step that a meeting took. Append-only. */
@Index('meeting_event_meeting_index', ['meetingId'])
@Index('meeting_event_actor_index', ['actorId'])
@Entity('meeting_event')
export class MeetingEventRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'meeting_event_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('MeetingRow', 'id', { name: 'meeting_event_meeting_id_fk', onDelete: 'RESTRICT' })
  meetingId!: string;

  @Column('text')
  action!: string;

  @Column('text')
  fromState!: string;

  @Column('text')
  toState!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text')
  actorName!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'meeting_event_actor_id_fk', onDelete: 'RESTRICT' })
  actorId!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  happenedAt!: Date;
}
