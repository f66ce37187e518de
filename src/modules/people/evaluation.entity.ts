import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * The level of task completion of a person, an agency or a division for a year and a system, version by version; the
 * highest version holds. Append-only: a correction is a new version with its reason, and one without a level takes the evaluation back.
 */
@Unique('evaluation_person_version_unique', ['personId', 'system', 'year', 'version'])
@Unique('evaluation_agency_version_unique', ['agencyId', 'system', 'year', 'version'])
@Unique('evaluation_division_version_unique', ['divisionId', 'system', 'year', 'version'])
@Index('evaluation_recorder_index', ['recordedById'])
@Check('evaluation_one_holder_check', 'num_nonnulls(person_id, agency_id, division_id) = 1')
@Check('evaluation_level_check', "level IN ('not_completed','completed','well','excellent')")
@Check('evaluation_system_check', "system IN ('state','party')")
@Check('evaluation_year_check', 'year BETWEEN 1945 AND 2200')
@Check('evaluation_first_version_check', 'version > 1 OR (version = 1 AND level IS NOT NULL)')
@Check('evaluation_correction_check', "version = 1 OR reason <> ''")
@Entity('evaluation')
export class EvaluationRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'evaluation_pk' })
  id!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('PersonRow', 'id', { name: 'evaluation_person_id_fk', onDelete: 'RESTRICT' })
  personId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Agency', 'id', { name: 'evaluation_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('DivisionRow', 'id', { name: 'evaluation_division_id_fk', onDelete: 'RESTRICT' })
  divisionId!: string | null;

  @Column('text', { default: 'state' })
  system!: string;

  @Column('integer')
  year!: number;

  @Column('integer')
  version!: number;

  @Column('text', { nullable: true })
  level!: string | null;

  @Column('text')
  sourceDocument!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text')
  source!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'evaluation_recorded_by_id_fk', onDelete: 'RESTRICT' })
  recordedById!: string | null;

  @Column('text')
  recordedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;
}
