import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * That every initiative of the persons of an agency up to the end of a year is recorded: only then does an empty list say that
 * there was none. By whom, and whether it was taken back and why.
 */
@Index('initiative_check_standing_index', ['agencyId', 'year'], { unique: true, where: 'withdrawn_at IS NULL' })
@Index('initiative_check_agency_index', ['agencyId', 'year'])
@Index('initiative_check_confirmer_index', ['confirmedById'])
@Index('initiative_check_withdrawer_index', ['withdrawnById'])
@Check('initiative_check_year_check', 'year BETWEEN 1945 AND 2200')
@Check(
  'initiative_check_withdrawn_check',
  '(withdrawn_at IS NULL) = (withdrawn_reason IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_by IS NULL)',
)
@Entity('initiative_check')
export class InitiativeCheckRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'initiative_check_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Agency', 'id', { name: 'initiative_check_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string;

  @Column('integer')
  year!: number;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'initiative_check_confirmed_by_id_fk', onDelete: 'RESTRICT' })
  confirmedById!: string | null;

  @Column('text')
  confirmedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  confirmedAt!: Date;

  @Column('text', { nullable: true })
  withdrawnReason!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'initiative_check_withdrawn_by_id_fk', onDelete: 'RESTRICT' })
  withdrawnById!: string | null;

  @Column('text', { nullable: true })
  withdrawnBy!: string | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;
}
