import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A period of the province: a year, its first six months, or a campaign. Both ends belong to it. */
@Check('period_order_check', 'starts_on <= ends_on AND starts_on <= cut_off_on')
@Check('period_code_form_check', "code ~ '^[0-9]{4}(-[A-Z0-9]{1,6})?$'")
@Check('period_parent_check', "(kind = 'six_months') = (parent_id IS NOT NULL)")
@Index('period_parent_index', ['parentId'])
@Unique('period_code_unique', ['code'])
@Check('period_kind_check', "kind IN ('year','six_months','campaign')")
@Entity('period')
export class Period {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'period_pk' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: string;

  @Column('date')
  startsOn!: string;

  @Column('date')
  endsOn!: string;

  @Column('date')
  cutOffOn!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('Period', 'id', { name: 'period_parent_id_fk', onDelete: 'RESTRICT' })
  parentId!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
