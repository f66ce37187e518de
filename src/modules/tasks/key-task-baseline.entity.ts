import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What was approved for a key task; an adjustment is a further version with its reason. Append-only. */
@Check('key_task_baseline_adjustment_has_reason_check', 'version = 1 OR reason IS NOT NULL')
@Check('key_task_baseline_target_check', 'target >= 0')
@Check('key_task_baseline_weight_check', 'weight >= 0')
@Check('key_task_baseline_milestones_check', "jsonb_typeof(milestones) = 'array'")
@Check('key_task_baseline_target_kind_check', "target_kind IN ('cumulative','level')")
@Check('key_task_baseline_direction_check', "direction IN ('higher','lower','reach')")
@Check('key_task_baseline_source_check', "source IN ('screen','import','api','command')")
@Entity('key_task_baseline')
export class KeyTaskBaseline {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'key_task_baseline_pk' })
  @ForeignKey('KeyTask', 'id', { name: 'key_task_baseline_task_id_fk', onDelete: 'RESTRICT' })
  taskId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'key_task_baseline_pk' })
  version!: number;

  @Column('text')
  title!: string;

  @Column('text')
  unit!: string;

  @Column('numeric')
  target!: string;

  @Column('text')
  targetKind!: string;

  @Column('text')
  direction!: string;

  @Column('date')
  dueOn!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text')
  approvedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  approvedAt!: Date;

  @Column('text')
  source!: string;

  @Column('numeric', { nullable: true })
  weight!: string | null;

  @Column('text', { default: '' })
  expectedProduct!: string;

  /** Codes of agencies, or names of others. */
  @Column('text', { array: true, default: () => "'{}'" })
  coordinators!: string[];

  @Column('jsonb', { default: () => "'[]'" })
  milestones!: unknown;

  /** The first day it holds; null: from the beginning of the year. */
  @Column('date', { nullable: true })
  effectiveOn!: string | null;
}
