import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What somebody other than its agency says of a criterion; every change is a further version. Append-only. */
@Index('score_judgement_version_once_index', ['sheetId', 'criterionCode', 'layer', 'judgeAgencyId', 'version'], {
  unique: true,
})
@Index('score_judgement_judge_agency_index', ['judgeAgencyId'])
@Index('score_judgement_author_index', ['authorId'])
@Check('score_judgement_layer_check', "layer IN ('cross','vertical','appraisal')")
@Check('score_judgement_judge_check', "(layer = 'appraisal') = (judge_agency_id IS NULL)")
@Check('score_judgement_points_check', 'points >= 0 AND NOT (accepted AND points IS NOT NULL)')
@Check('score_judgement_version_check', 'version > 0')
@Check('score_judgement_source_check', "source IN ('screen','import','api','command')")
@Entity('score_judgement')
export class ScoreJudgement {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'score_judgement_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('ScoreSheet', 'id', { name: 'score_judgement_sheet_id_fk', onDelete: 'RESTRICT' })
  sheetId!: string;

  @Column('text')
  criterionCode!: string;

  @Column('text')
  layer!: string;

  /** The agency that judges; null of the appraisal, which speaks for the province. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Agency', 'id', { name: 'score_judgement_judge_agency_id_fk', onDelete: 'RESTRICT' })
  judgeAgencyId!: string | null;

  @Column('integer')
  version!: number;

  /** As handed in: the points are computed from the input, whatever they come to. */
  @Column('boolean')
  accepted!: boolean;

  /** Of a penalty a magnitude; null when accepted, and when the judgement was taken back. */
  @Column('numeric', { nullable: true })
  points!: string | null;

  @Column('text', { default: '' })
  reason!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'score_judgement_author_id_fk', onDelete: 'RESTRICT' })
  authorId!: string | null;

  @Column('text')
  authorName!: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;

  @Column('text')
  source!: string;
}
