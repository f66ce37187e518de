import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One workbook written into the system. */
@Index('import_run_bloc_index', ['blocId'])
@Index('import_run_period_index', ['periodId'])
@Entity('import_run')
export class ImportRun {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'import_run_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Bloc', 'id', { name: 'import_run_bloc_id_fk', onDelete: 'RESTRICT' })
  blocId!: string;

  @Column('uuid')
  @ForeignKey('Period', 'id', { name: 'import_run_period_id_fk', onDelete: 'RESTRICT' })
  periodId!: string;

  @Column('text')
  fileName!: string;

  @Column('text')
  sha256!: string;

  @Column('jsonb')
  counts!: unknown;

  @Column('text')
  appliedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  appliedAt!: Date;
}
