import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The value a fact had in the last import: what differs from it now was changed in the system. */
@Index('import_fact_period_index', ['periodId'])
@Index('import_fact_run_index', ['runId'])
@Entity('import_fact')
export class ImportFact {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_fact_pk' })
  @ForeignKey('Bloc', 'id', { name: 'import_fact_bloc_id_fk', onDelete: 'RESTRICT' })
  blocId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_fact_pk' })
  @ForeignKey('Period', 'id', { name: 'import_fact_period_id_fk', onDelete: 'RESTRICT' })
  periodId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'import_fact_pk' })
  fact!: string;

  @Column('text')
  value!: string;

  @Column('text')
  cell!: string;

  @Column('uuid')
  @ForeignKey('ImportRun', 'id', { name: 'import_fact_run_id_fk', onDelete: 'RESTRICT' })
  runId!: string;
}
