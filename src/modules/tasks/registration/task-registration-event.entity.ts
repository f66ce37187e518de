import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A step of a registration from one state to another: who, when and why. Append-only. */
@Unique('task_registration_event_sequence_unique', ['registrationId', 'sequence'])
@Index('task_registration_event_actor_index', ['actorId'])
@Entity('task_registration_event')
export class TaskRegistrationEvent {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'task_registration_event_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TaskRegistration', 'id', { name: 'task_registration_event_registration_id_fk', onDelete: 'RESTRICT' })
  registrationId!: string;

  @Column('integer')
  sequence!: number;

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
  @ForeignKey('User', 'id', { name: 'task_registration_event_actor_id_fk', onDelete: 'RESTRICT' })
  actorId!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  happenedAt!: Date;
}
