import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** The sheet of an agency in a review; the agency's way through the states of product §6. */
@Unique('score_sheet_place_unique', ['reviewId', 'agencyId'])
@Index('score_sheet_agency_index', ['agencyId'])
@Index('score_sheet_scheme_version_index', ['schemeVersionId'])
@Check(
  'score_sheet_state_check',
  "state IN ('not_started','drafting','awaiting_leader','submitted','taken_up','appraised','published')",
)
@Entity('score_sheet')
export class ScoreSheet {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'score_sheet_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Review', 'id', { name: 'score_sheet_review_id_fk', onDelete: 'RESTRICT' })
  reviewId!: string;

  @Column('uuid')
  @ForeignKey('Agency', 'id', { name: 'score_sheet_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string;

  @Column('uuid')
  @ForeignKey('SchemeVersion', 'id', { name: 'score_sheet_scheme_version_id_fk', onDelete: 'RESTRICT' })
  schemeVersionId!: string;

  @Column('text')
  state!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { nullable: true })
  attestedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  attestedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;
}
