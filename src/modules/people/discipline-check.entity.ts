import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * That every discipline of an agency up to the end of a year is recorded: only then does an empty list say that there was
 * none. Append-only.
 */
@Index('discipline_check_confirmer_index', ['confirmedById'])
@Check('discipline_check_year_check', 'year BETWEEN 1945 AND 2200')
@Entity('discipline_check')
export class DisciplineCheckRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'discipline_check_pk' })
  @ForeignKey('Agency', 'id', { name: 'discipline_check_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'discipline_check_pk' })
  year!: number;

  @Column('text', { default: '' })
  document!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'discipline_check_confirmed_by_id_fk', onDelete: 'RESTRICT' })
  confirmedById!: string | null;

  @Column('text')
  confirmedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  confirmedAt!: Date;
}
