import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** An agency; its names live in agency_name, because a document prints the name of its own time. */
@Check('agency_validity_check', 'active_to IS NULL OR active_from IS NULL OR active_from < active_to')
@Check('agency_code_form_check', "code ~ '^[A-Z0-9][A-Z0-9-]{0,29}$'")
@Unique('agency_code_unique', ['code'])
@Check('agency_kind_check', "kind IN ('party','state','commune','mass_organisation','public_service')")
@Check('agency_year_kind_check', "year_kind IN ('calendar','school')")
@Entity('agency')
export class Agency {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'agency_pk' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text', { nullable: true })
  identifierCode!: string | null;

  @Column('text')
  kind!: string;

  @Column('text', { nullable: true })
  kindWords!: string | null;

  @Column('text', { default: 'calendar' })
  yearKind!: string;

  @Column('integer')
  officialOrder!: number;

  @Column('date', { nullable: true })
  activeFrom!: string | null;

  @Column('date', { nullable: true })
  activeTo!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
