import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A deadline moved, with the reason; the latest counts. Append-only. */
@Index('deadline_extension_deadline_index', ['deadlineId'])
@Check('deadline_extension_reason_check', 'length(btrim(reason)) > 0')
@Entity('deadline_extension')
export class DeadlineExtension {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'deadline_extension_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Deadline', 'id', { name: 'deadline_extension_deadline_id_fk', onDelete: 'RESTRICT' })
  deadlineId!: string;

  @Column('timestamptz')
  dueAt!: Date;

  @Column('text')
  reason!: string;

  @Column('text')
  grantedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  grantedAt!: Date;
}
