import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from 'typeorm';

/** A name and a letterhead of an agency, valid from a day up to, not including, another. */
@Check('agency_name_validity_check', 'valid_to IS NULL OR valid_from IS NULL OR valid_from < valid_to')
@Exclusion(
  'agency_name_overlap_exclusion',
  "USING gist (agency_id WITH =, daterange(valid_from, valid_to, '[)') WITH &&)",
)
@Entity('agency_name')
export class AgencyName {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'agency_name_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Agency', 'id', { name: 'agency_name_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  shortName!: string;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  superiorBody!: string | null;

  @Column('text', { nullable: true })
  letterheadName!: string | null;

  @Column('text', { nullable: true })
  documentSymbol!: string | null;

  @Column('date', { nullable: true })
  validFrom!: string | null;

  @Column('date', { nullable: true })
  validTo!: string | null;
}
