import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A part of an agency that is commended as a collective of its own. */
@Index('division_agency_index', ['agencyId'])
@Check('division_name_check', "name <> ''")
@Check('division_validity_check', 'valid_from IS NULL OR valid_to IS NULL OR valid_from < valid_to')
@Exclusion(
  'division_overlap_exclusion',
  "USING gist (agency_id WITH =, fold_text(name) WITH =, daterange(valid_from, valid_to, '[)') WITH &&)",
)
@Entity('division')
export class DivisionRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'division_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Agency', 'id', { name: 'division_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string;

  @Column('text')
  name!: string;

  @Column('date', { nullable: true })
  validFrom!: string | null;

  @Column('date', { nullable: true })
  validTo!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
