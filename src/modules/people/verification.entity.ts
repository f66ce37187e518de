import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A time under verification, inspection or complaint: it pauses a commendation until it ends with an outcome. */
@Index('verification_person_index', ['personId'])
@Index('verification_agency_index', ['agencyId'])
@Index('verification_division_index', ['divisionId'])
@Check('verification_one_holder_check', 'num_nonnulls(person_id, agency_id, division_id) = 1')
@Check('verification_outcome_check', "outcome IN ('cleared','violation')")
@Check('verification_end_check', '(valid_to IS NULL) = (outcome IS NULL)')
@Check('verification_validity_check', 'valid_to IS NULL OR valid_from <= valid_to')
@Entity('verification')
export class VerificationRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'verification_pk' })
  id!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('PersonRow', 'id', { name: 'verification_person_id_fk', onDelete: 'RESTRICT' })
  personId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Agency', 'id', { name: 'verification_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('DivisionRow', 'id', { name: 'verification_division_id_fk', onDelete: 'RESTRICT' })
  divisionId!: string | null;

  @Column('text')
  reason!: string;

  @Column('date')
  validFrom!: string;

  @Column('date', { nullable: true })
  validTo!: string | null;

  @Column('text', { nullable: true })
  outcome!: string | null;

  @Column('text', { default: '' })
  outcomeDocument!: string;

  @Column('integer', { default: 1 })
  version!: number;
}
