import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file or a citation that backs a criterion; taking it away keeps the row. */
@Check('evidence_content_check', 'file_id IS NOT NULL OR length(btrim(citation)) > 0')
@Check('evidence_removed_check', '(removed_at IS NULL) = (removed_by IS NULL)')
@Index('evidence_sheet_index', ['sheetId', 'criterionCode'])
@Index('evidence_file_index', ['fileId'])
@Entity('evidence')
export class Evidence {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'evidence_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('ScoreSheet', 'id', { name: 'evidence_sheet_id_fk', onDelete: 'RESTRICT' })
  sheetId!: string;

  @Column('text')
  criterionCode!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('StoredFile', 'id', { name: 'evidence_file_id_fk', onDelete: 'RESTRICT' })
  fileId!: string | null;

  @Column('text', { nullable: true })
  citation!: string | null;

  @Column('text')
  addedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  addedAt!: Date;

  @Column('text', { nullable: true })
  removedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}
