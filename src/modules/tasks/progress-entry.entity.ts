import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One line of a task's progress log: the total to date on a day. Append-only. */
@Unique('progress_entry_sequence_unique', ['taskId', 'sequence'])
@Check('progress_entry_value_has_day_check', 'actual IS NULL OR recorded_on IS NOT NULL')
@Index('progress_entry_author_index', ['authorId'])
@Check('progress_entry_sequence_check', 'sequence > 0')
@Check('progress_entry_source_check', "source IN ('screen','import','api','command')")
@Entity('progress_entry')
export class ProgressEntry {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'progress_entry_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('KeyTask', 'id', { name: 'progress_entry_task_id_fk', onDelete: 'RESTRICT' })
  taskId!: string;

  @Column('integer')
  sequence!: number;

  @Column('date', { nullable: true })
  recordedOn!: string | null;

  @Column('numeric', { nullable: true })
  actual!: string | null;

  @Column('text', { default: '' })
  note!: string;

  @Column('boolean', { nullable: true })
  onTime!: boolean | null;

  @Column('boolean', { nullable: true })
  qualityMet!: boolean | null;

  @Column('boolean', { nullable: true })
  effective!: boolean | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'progress_entry_author_id_fk', onDelete: 'RESTRICT' })
  authorId!: string | null;

  @Column('text')
  authorName!: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;

  @Column('text')
  source!: string;
}
