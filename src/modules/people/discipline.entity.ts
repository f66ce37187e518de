import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A discipline by a decision of the State or of the Party, two lists apart; one entered by mistake is annulled, not removed. */
@Index('discipline_person_index', ['personId'])
@Index('discipline_agency_index', ['agencyId'])
@Index('discipline_division_index', ['divisionId'])
@Check('discipline_one_holder_check', 'num_nonnulls(person_id, agency_id, division_id) = 1')
@Check('discipline_system_check', "system IN ('state','party')")
@Check('discipline_kind_check', "kind IN ('reprimand','warning','dismissal_from_post','termination')")
@Check('discipline_validity_check', 'valid_to IS NULL OR valid_from < valid_to')
@Entity('discipline')
export class DisciplineRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'discipline_pk' })
  id!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('PersonRow', 'id', { name: 'discipline_person_id_fk', onDelete: 'RESTRICT' })
  personId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Agency', 'id', { name: 'discipline_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('DivisionRow', 'id', { name: 'discipline_division_id_fk', onDelete: 'RESTRICT' })
  divisionId!: string | null;

  @Column('text')
  system!: string;

  @Column('text')
  kind!: string;

  @Column('date')
  validFrom!: string;

  @Column('date', { nullable: true })
  validTo!: string | null;

  @Column('text')
  decisionNumber!: string;

  @Column('text', { default: '' })
  content!: string;

  @Column('text', { nullable: true })
  annulledReason!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
