import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Points given to a criterion in a layer; every save is a further version, so nothing is overwritten. Append-only. */
@Index('score_entry_author_index', ['authorId'])
@Check('score_entry_layer_check', "layer IN ('self','cross','vertical','appraisal')")
@Check('score_entry_points_check', 'points >= 0')
@Check('score_entry_source_check', "source IN ('screen','import','api','command')")
@Entity('score_entry')
export class ScoreEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'score_entry_pk' })
  @ForeignKey('ScoreSheet', 'id', { name: 'score_entry_sheet_id_fk', onDelete: 'RESTRICT' })
  sheetId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'score_entry_pk' })
  criterionCode!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'score_entry_pk' })
  layer!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'score_entry_pk' })
  version!: number;

  @Column('numeric', { nullable: true })
  points!: string | null;

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
