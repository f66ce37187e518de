import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What became of an agency: many to many, dated. */
@Check('agency_succession_not_itself_check', 'predecessor_id <> successor_id')
@Index('agency_succession_successor_index', ['successorId'])
@Check('agency_succession_kind_check', "kind IN ('merge','consolidate','split','dissolve')")
@Entity('agency_succession')
export class AgencySuccession {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agency_succession_pk' })
  @ForeignKey('Agency', 'id', { name: 'agency_succession_predecessor_id_fk', onDelete: 'RESTRICT' })
  predecessorId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agency_succession_pk' })
  @ForeignKey('Agency', 'id', { name: 'agency_succession_successor_id_fk', onDelete: 'RESTRICT' })
  successorId!: string;

  @Column('text')
  kind!: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'agency_succession_pk' })
  effectiveOn!: string;
}
