import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** An official report of a review: its own facts; the numbers come from the data. */
@Unique('report_kind_unique', ['reviewId', 'kind'])
@Check('report_kind_check', "kind IN ('six_month','annual')")
@Check('report_layout_check', "layout IN ('party','state')")
@Entity('report')
export class Report {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'report_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Review', 'id', { name: 'report_review_id_fk', onDelete: 'RESTRICT' })
  reviewId!: string;

  @Column('text')
  kind!: string;

  @Column('date', { nullable: true })
  documentDate!: string | null;

  @Column('text', { nullable: true })
  documentNumber!: string | null;

  @Column('text', { nullable: true })
  layout!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
