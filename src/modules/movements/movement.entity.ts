import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An emulation movement; without a bloc and an agency the province launched it. */
@Index('movement_bloc_index', ['blocId', 'fromOn'])
@Index('movement_agency_index', ['agencyId', 'fromOn'])
@Index('movement_file_index', ['fileId'])
@Check('movement_kind_check', "kind IN ('regular','thematic')")
@Check('movement_name_check', 'length(btrim(name)) > 0')
@Check('movement_document_number_check', 'length(btrim(document_number)) > 0')
@Check('movement_launcher_check', 'num_nonnulls(bloc_id, agency_id) <= 1')
@Check('movement_days_check', 'from_on <= to_on')
@Entity('movement')
export class MovementRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'movement_pk' })
  id!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  name!: string;

  @Column('text', { default: '' })
  content!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('Bloc', 'id', { name: 'movement_bloc_id_fk', onDelete: 'RESTRICT' })
  blocId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Agency', 'id', { name: 'movement_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string | null;

  @Column('text')
  documentNumber!: string;

  @Column('date')
  documentOn!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('StoredFile', 'id', { name: 'movement_file_id_fk', onDelete: 'RESTRICT' })
  fileId!: string | null;

  @Column('date')
  fromOn!: string;

  @Column('date')
  toOn!: string;

  @Column('boolean', { default: true })
  includesAll!: boolean;

  @Column('integer', { default: 1 })
  version!: number;
}
