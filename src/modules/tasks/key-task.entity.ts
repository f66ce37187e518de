import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A key task of an agency, or of the bloc itself, in a year. What was approved stands in key_task_baseline. */
@Index('key_task_period_index', ['periodId'])
@Index('key_task_agency_index', ['agencyId'])
@Index('key_task_number_once_index', ['blocId', 'periodId', 'agencyId', 'number'], { unique: true })
@Check('key_task_number_check', 'number BETWEEN 1 AND 200')
@Entity('key_task')
export class KeyTask {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'key_task_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Bloc', 'id', { name: 'key_task_bloc_id_fk', onDelete: 'RESTRICT' })
  blocId!: string;

  @Column('uuid')
  @ForeignKey('Period', 'id', { name: 'key_task_period_id_fk', onDelete: 'RESTRICT' })
  periodId!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('Agency', 'id', { name: 'key_task_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string | null;

  @Column('smallint')
  number!: number;

  @Column('boolean', { default: false })
  paused!: boolean;
}
