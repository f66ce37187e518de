import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** The base salary in đồng from a day on, up to the day of the next one. */
@Unique('base_salary_valid_from_unique', ['validFrom'])
@Check('base_salary_amount_check', 'amount > 0')
@Check('base_salary_confidence_check', `confidence IN ('confirmed','to_check')`)
@Check('base_salary_confirmation_check', '(confirmed_by IS NULL) = (confirmed_at IS NULL)')
@Entity('base_salary')
export class BaseSalary {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'base_salary_pk' })
  id!: string;

  @Column('date')
  validFrom!: string;

  @Column('bigint')
  amount!: string;

  @Index('base_salary_basis_index')
  @Column('uuid', { nullable: true })
  @ForeignKey('LegalText', 'id', { name: 'base_salary_basis_id_fk', onDelete: 'RESTRICT' })
  basisId!: string | null;

  @Column('text')
  confidence!: string;

  @Column('text', { default: '' })
  note!: string;

  @Column('text', { nullable: true })
  confirmedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;
}
