import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The prose of a section with tokens for the figures; the latest version counts. Append-only. */
@Index('report_section_author_index', ['authorId'])
@Entity('report_section')
export class ReportSection {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_section_pk' })
  @ForeignKey('Report', 'id', { name: 'report_section_report_id_fk', onDelete: 'RESTRICT' })
  reportId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'report_section_pk' })
  section!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'report_section_pk' })
  version!: number;

  @Column('text')
  prose!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'report_section_author_id_fk', onDelete: 'RESTRICT' })
  authorId!: string | null;

  @Column('text')
  authorName!: string;

  @Column('timestamptz', { default: () => 'now()' })
  writtenAt!: Date;
}
