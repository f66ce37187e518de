import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What an agency answers to one version of the appraisal of a criterion, once. Append-only. */
@Unique('score_reply_once_unique', ['sheetId', 'criterionCode', 'judgementVersion'])
@Check('score_reply_judgement_check', 'judgement_version > 0')
@Index('score_reply_author_index', ['authorId'])
@Check('score_reply_text_check', "text <> ''")
@Entity('score_reply')
export class ScoreReply {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'score_reply_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('ScoreSheet', 'id', { name: 'score_reply_sheet_id_fk', onDelete: 'RESTRICT' })
  sheetId!: string;

  @Column('text')
  criterionCode!: string;

  /** The version of the appraisal that is answered. */
  @Column('integer')
  judgementVersion!: number;

  @Column('text')
  text!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'score_reply_author_id_fk', onDelete: 'RESTRICT' })
  authorId!: string | null;

  @Column('text')
  authorName!: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;
}
