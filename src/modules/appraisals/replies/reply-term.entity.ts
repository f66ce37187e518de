import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Until when an agency may answer the appraisal of its sheet; an extension is a further version. Append-only. */
@Unique('reply_term_version_unique', ['sheetId', 'version'])
@Check('reply_term_version_check', 'version > 0')
@Index('reply_term_set_by_index', ['setById'])
@Entity('reply_term')
export class ReplyTerm {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'reply_term_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('ScoreSheet', 'id', { name: 'reply_term_sheet_id_fk', onDelete: 'RESTRICT' })
  sheetId!: string;

  @Column('integer')
  version!: number;

  @Column('timestamptz')
  dueAt!: Date;

  /** Why it was extended; empty when the end of the appraisal set it. */
  @Column('text', { default: '' })
  reason!: string;

  @Column('text')
  setBy!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'reply_term_set_by_id_fk', onDelete: 'RESTRICT' })
  setById!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  setAt!: Date;
}
