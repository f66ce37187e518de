import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That an agency checks the sheet of another in a review; an ended assignment stays with its reason. */
@Index('cross_check_in_force_index', ['reviewId', 'checkedAgencyId', 'checkerAgencyId'], {
  unique: true,
  where: "(state <> 'ended'::text)",
})
@Index('cross_check_review_index', ['reviewId'])
@Index('cross_check_checked_agency_index', ['checkedAgencyId'])
@Index('cross_check_checker_agency_index', ['checkerAgencyId'])
@Check('cross_check_not_itself_check', 'checker_agency_id <> checked_agency_id')
@Check(
  'cross_check_origins_check',
  "cardinality(origins) > 0 AND origins <@ ARRAY['chair_team','vice_chair_team','automatic','manual']::text[]",
)
@Check('cross_check_state_check', "state IN ('assigned','checking','finished','ended')")
@Check('cross_check_version_check', 'version > 0')
@Check(
  'cross_check_finished_check',
  "(state = 'finished') = (finished_at IS NOT NULL) AND (finished_at IS NULL) = (finished_by IS NULL)",
)
@Check(
  'cross_check_ended_check',
  "(state = 'ended') = (ended_at IS NOT NULL) AND (ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (end_reason IS NULL)",
)
@Index('cross_check_finished_by_index', ['finishedById'])
@Index('cross_check_reopened_by_index', ['reopenedById'])
@Index('cross_check_ended_by_index', ['endedById'])
@Entity('cross_check')
export class CrossCheckRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'cross_check_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Review', 'id', { name: 'cross_check_review_id_fk', onDelete: 'RESTRICT' })
  reviewId!: string;

  @Column('uuid')
  @ForeignKey('Agency', 'id', { name: 'cross_check_checked_agency_id_fk', onDelete: 'RESTRICT' })
  checkedAgencyId!: string;

  @Column('uuid')
  @ForeignKey('Agency', 'id', { name: 'cross_check_checker_agency_id_fk', onDelete: 'RESTRICT' })
  checkerAgencyId!: string;

  /** Everything that made it one: a team and the automatic assignment may agree. */
  @Column('text', { array: true })
  origins!: string[];

  @Column('text', { default: 'assigned' })
  state!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text')
  assignedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  assignedAt!: Date;

  /** Why it was added by hand; '' of the automatic assignment. */
  @Column('text', { default: '' })
  assignReason!: string;

  @Column('text', { nullable: true })
  finishedBy!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'cross_check_finished_by_id_fk', onDelete: 'RESTRICT' })
  finishedById!: string | null;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;

  /** What the checker says of the whole sheet. */
  @Column('text', { default: '' })
  remark!: string;

  @Column('text', { nullable: true })
  reopenedBy!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'cross_check_reopened_by_id_fk', onDelete: 'RESTRICT' })
  reopenedById!: string | null;

  @Column('timestamptz', { nullable: true })
  reopenedAt!: Date | null;

  @Column('text', { nullable: true })
  reopenReason!: string | null;

  @Column('text', { nullable: true })
  endedBy!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'cross_check_ended_by_id_fk', onDelete: 'RESTRICT' })
  endedById!: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('text', { nullable: true })
  endReason!: string | null;
}
