import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who belongs to a bloc, in which role, from a day up to, not including, another. */
@Check('bloc_membership_validity_check', 'valid_to IS NULL OR valid_from < valid_to')
@Exclusion(
  'bloc_membership_overlap_exclusion',
  "USING gist (bloc_id WITH =, agency_id WITH =, daterange(valid_from, valid_to, '[)') WITH &&)",
)
@Exclusion(
  'bloc_membership_one_chair_exclusion',
  "USING gist (bloc_id WITH =, daterange(valid_from, valid_to, '[)') WITH &&) WHERE (role = 'chair')",
)
@Index('bloc_membership_agency_index', ['agencyId'])
@Check('bloc_membership_role_check', "role IN ('member','chair','vice_chair')")
@Entity('bloc_membership')
export class BlocMembership {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'bloc_membership_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Bloc', 'id', { name: 'bloc_membership_bloc_id_fk', onDelete: 'RESTRICT' })
  blocId!: string;

  @Column('uuid')
  @ForeignKey('Agency', 'id', { name: 'bloc_membership_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string;

  @Column('text')
  role!: string;

  @Column('date')
  validFrom!: string;

  @Column('date', { nullable: true })
  validTo!: string | null;
}
