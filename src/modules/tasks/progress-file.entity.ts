import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file attached to a line of the progress log. */
@Index('progress_file_file_index', ['fileId'])
@Entity('progress_file')
export class ProgressFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'progress_file_pk' })
  @ForeignKey('ProgressEntry', 'id', { name: 'progress_file_progress_entry_id_fk', onDelete: 'RESTRICT' })
  progressEntryId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'progress_file_pk' })
  @ForeignKey('StoredFile', 'id', { name: 'progress_file_file_id_fk', onDelete: 'RESTRICT' })
  fileId!: string;
}
