import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A commendation received in a period, as the bloc counts them. */
@Unique('commendation_decision_unique', ['blocId', 'periodId', 'agencyId', 'decisionNumber', 'subject', 'form', 'type'])
@Index('commendation_agency_index', ['agencyId'])
@Index('commendation_period_index', ['periodId'])
@Check('commendation_subject_check', "subject IN ('collective','person','household')")
@Check(
  'commendation_type_check',
  "type IN ('achievement','unexpected','thematic','movement','contribution','tenure','foreign')",
)
@Check('commendation_quantity_check', 'quantity > 0')
@Entity('commendation')
export class Commendation {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'commendation_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Bloc', 'id', { name: 'commendation_bloc_id_fk', onDelete: 'RESTRICT' })
  blocId!: string;

  @Column('uuid')
  @ForeignKey('Period', 'id', { name: 'commendation_period_id_fk', onDelete: 'RESTRICT' })
  periodId!: string;

  @Column('uuid')
  @ForeignKey('Agency', 'id', { name: 'commendation_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  form!: string;

  @Column('text')
  type!: string;

  @Column('text')
  decisionNumber!: string;

  @Column('date')
  decidedOn!: string;

  @Column('integer')
  quantity!: number;
}
