import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A household of a commune, named by its head; the commune's People's Committee keeps it. */
@Index('household_agency_index', ['agencyId'])
@Check('household_head_name_check', "head_name <> ''")
@Entity('household')
export class HouseholdRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'household_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Agency', 'id', { name: 'household_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string;

  @Column('text')
  headName!: string;

  @Column('text')
  address!: string;

  @Column('integer', { default: 1 })
  version!: number;
}
