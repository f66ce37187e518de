import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What an agency handed in for a criterion; every save is a further version, so nothing is overwritten. Append-only. */
@Index('score_entry_author_index', ['authorId'])
@Check('score_entry_input_check', "jsonb_typeof(input) = 'object'")
@Check('score_entry_source_check', "source IN ('screen','import','api','command')")
@Entity('score_entry')
export class ScoreEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'score_entry_pk' })
  @ForeignKey('ScoreSheet', 'id', { name: 'score_entry_sheet_id_fk', onDelete: 'RESTRICT' })
  sheetId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'score_entry_pk' })
  criterionCode!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'score_entry_pk' })
  version!: number;

  /** What was handed in (src/domain/scoring/inputs.ts); null: nothing, or taken back. Points are computed from it. */
  @Column('jsonb', { nullable: true })
  input!: unknown;

  @Column('text', { default: '' })
  explanation!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'score_entry_author_id_fk', onDelete: 'RESTRICT' })
  authorId!: string | null;

  @Column('text')
  authorName!: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;

  @Column('text')
  source!: string;
}
