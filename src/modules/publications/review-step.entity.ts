import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A step in the life of a review, with the decision that a publication rests on. Rows are only added. */
@Unique('review_step_sequence_unique', ['reviewId', 'sequence'])
@Index('review_step_file_index', ['fileId'])
@Index('review_step_actor_index', ['actorId'])
@Check('review_step_action_check', `action IN ('publish','close','reopen')`)
@Check('review_step_reason_check', `action <> 'reopen' OR length(btrim(coalesce(reason, ''))) > 0`)
@Check(
  'review_step_decision_check',
  `(action = 'publish') = (decision_number IS NOT NULL AND decided_on IS NOT NULL AND signer IS NOT NULL AND issuing_body IS NOT NULL AND file_id IS NOT NULL)`,
)
@Check('review_step_place_check', `place IS NULL OR action = 'publish'`)
@Entity('review_step')
export class ReviewStepRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'review_step_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Review', 'id', { name: 'review_step_review_id_fk', onDelete: 'RESTRICT' })
  reviewId!: string;

  @Column('integer')
  sequence!: number;

  @Column('text')
  action!: string;

  @Column('text')
  fromState!: string;

  @Column('text')
  toState!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { nullable: true })
  decisionNumber!: string | null;

  @Column('date', { nullable: true })
  decidedOn!: string | null;

  @Column('text', { nullable: true })
  signer!: string | null;

  @Column('text', { nullable: true })
  issuingBody!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('StoredFile', 'id', { name: 'review_step_file_id_fk', onDelete: 'RESTRICT' })
  fileId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'review_step_actor_id_fk', onDelete: 'RESTRICT' })
  actorId!: string | null;

  @Column('text')
  actorName!: string;

  @Column('timestamptz', { default: () => 'now()' })
  happenedAt!: Date;

  /** Of a publication: bloc, period and members under the names that the result was published with. */
  @Column('jsonb', { nullable: true })
  place!: unknown;
}
