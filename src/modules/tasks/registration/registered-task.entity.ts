import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A line of a registration while it is drafted; it may be incomplete. What was approved stands in key_task_baseline. */
@Unique('registered_task_number_unique', ['registrationId', 'number'], { deferrable: 'INITIALLY IMMEDIATE' })
@Unique('registered_task_agreed_item_unique', ['agreedItemId', 'registrationId'])
@Check('registered_task_number_check', 'number BETWEEN 1 AND 200')
@Check('registered_task_target_check', 'target >= 0')
@Check('registered_task_weight_check', 'weight >= 0')
@Check('registered_task_milestones_check', "jsonb_typeof(milestones) = 'array'")
@Check('registered_task_target_kind_check', "target_kind IN ('cumulative','level')")
@Check('registered_task_direction_check', "direction IN ('higher','lower','reach')")
@Index('registered_task_changed_by_index', ['changedById'])
@Entity('registered_task')
export class RegisteredTask {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'registered_task_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TaskRegistration', 'id', { name: 'registered_task_registration_id_fk', onDelete: 'RESTRICT' })
  registrationId!: string;

  @Column('smallint')
  number!: number;

  @Column('text')
  title!: string;

  @Column('text')
  unit!: string;

  @Column('numeric', { nullable: true })
  target!: string | null;

  @Column('text')
  targetKind!: string;

  @Column('text')
  direction!: string;

  @Column('numeric', { nullable: true })
  weight!: string | null;

  @Column('date', { nullable: true })
  dueOn!: string | null;

  @Column('text')
  expectedProduct!: string;

  /** Codes of agencies, or names of others. */
  @Column('text', { array: true })
  coordinators!: string[];

  @Column('jsonb')
  milestones!: unknown;

  /** The task agreed at a meeting that the line was taken from. */
  @Column('uuid', { nullable: true })
  @ForeignKey('MeetingItemRow', 'id', { name: 'registered_task_agreed_item_id_fk', onDelete: 'SET NULL' })
  agreedItemId!: string | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text')
  changedBy!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'registered_task_changed_by_id_fk', onDelete: 'RESTRICT' })
  changedById!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt!: Date;
}
