import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** When something is due in a period, for every bloc or for one. */
@Index('deadline_bloc_index', ['blocId'])
@Index('deadline_kind_once_index', ['periodId', 'blocId', 'kind'], { unique: true })
@Check(
  'deadline_kind_check',
  "kind IN ('progress_update','self_score','meeting','report','registration','cross_check','appraisal')",
)
@Check('deadline_opens_on_check', "opens_on <= (due_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date")
@Entity('deadline')
export class Deadline {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'deadline_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Period', 'id', { name: 'deadline_period_id_fk', onDelete: 'RESTRICT' })
  periodId!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('Bloc', 'id', { name: 'deadline_bloc_id_fk', onDelete: 'RESTRICT' })
  blocId!: string | null;

  @Column('text')
  kind!: string;

  @Column('timestamptz')
  dueAt!: Date;

  @Column('date', { nullable: true })
  opensOn!: string | null;
}
