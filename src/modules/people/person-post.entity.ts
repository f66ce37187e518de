import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { POST_GROUPS } from '../../domain/commendation/leading-posts';

/**
 * Where a person works for a time: one main post at a time, and others held beside it. Moving to another agency ends one row
 * and begins the next.
 */
@Index('person_post_person_index', ['personId'])
@Index('person_post_agency_index', ['agencyId'])
@Index('person_post_division_index', ['divisionId'])
@Check('person_post_leading_group_check', `leading_group IN (${POST_GROUPS.map((group) => `'${group}'`).join(',')})`)
@Check('person_post_end_check', 'NOT is_end_unknown OR (valid_to IS NULL AND NOT is_main)')
@Check('person_post_validity_check', 'valid_from IS NULL OR valid_to IS NULL OR valid_from < valid_to')
@Exclusion(
  'person_post_main_exclusion',
  "USING gist (person_id WITH =, daterange(valid_from, valid_to, '[)') WITH &&) WHERE (is_main)",
)
@Exclusion(
  'person_post_twice_exclusion',
  "USING gist (person_id WITH =, agency_id WITH =, fold_text(position_title) WITH =, daterange(valid_from, valid_to, '[)') WITH &&)",
)
@Entity('person_post')
export class PersonPostRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'person_post_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('PersonRow', 'id', { name: 'person_post_person_id_fk', onDelete: 'RESTRICT' })
  personId!: string;

  @Column('uuid')
  @ForeignKey('Agency', 'id', { name: 'person_post_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('DivisionRow', 'id', { name: 'person_post_division_id_fk', onDelete: 'RESTRICT' })
  divisionId!: string | null;

  @Column('text', { default: '' })
  positionTitle!: string;

  @Column('boolean', { default: false })
  isHead!: boolean;

  @Column('date', { nullable: true })
  validFrom!: string | null;

  @Column('date', { nullable: true })
  validTo!: string | null;

  @Column('boolean', { default: true })
  isMain!: boolean;

  @Column('text', { nullable: true })
  leadingGroup!: string | null;

  @Column('boolean', { default: false })
  isEndUnknown!: boolean;
}
