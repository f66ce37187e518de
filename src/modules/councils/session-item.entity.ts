import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A matter of a session: a candidate of a proposal, or a free matter; its counts and, at the end, its result. */
@ForeignKey('SessionVoteRow', ['sessionId', 'round'], ['sessionId', 'round'], {
  name: 'session_item_round_fk',
  onDelete: 'RESTRICT',
})
@Unique('session_item_candidate_unique', ['sessionId', 'candidateId'])
@Check('session_item_title_check', 'length(btrim(title)) > 0')
@Check('session_item_vote_kind_check', "vote_kind IN ('secret','open')")
@Check('session_item_vote_share_check', "vote_share ~ '^[0-9]+(\\.[0-9]+|/[1-9][0-9]*)?$'")
@Check(
  'session_item_rule_check',
  '(vote_kind IS NULL) = (vote_share IS NULL) AND (candidate_id IS NULL OR vote_kind IS NOT NULL)',
)
@Check(
  'session_item_counts_check',
  'num_nulls(in_favour, against, invalid) IN (0, 3) AND in_favour >= 0 AND against >= 0 AND invalid >= 0',
)
@Check(
  'session_item_result_check',
  'num_nulls(members, present, written_in_favour, written_against, needed, is_passed) IN (0, 6)',
)
@Check('session_item_cut_check', 'num_nulls(cut_reason, cut_by) IN (0, 2)')
@Index('session_item_candidate_index', ['candidateId'])
@Index('session_item_round_index', ['sessionId', 'round'])
@Entity('session_item')
export class SessionItemRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'session_item_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('CouncilSessionRow', 'id', { name: 'session_item_session_id_fk', onDelete: 'RESTRICT' })
  sessionId!: string;

  @Column('integer')
  position!: number;

  @Column('uuid', { nullable: true })
  @ForeignKey('ProposalCandidateRow', 'id', { name: 'session_item_candidate_id_fk', onDelete: 'RESTRICT' })
  candidateId!: string | null;

  @Column('text')
  title!: string;

  @Column('text', { default: '' })
  subtitle!: string;

  @Column('text', { nullable: true })
  voteKind!: string | null;

  @Column('text', { nullable: true })
  voteShare!: string | null;

  @Column('text', { default: '' })
  ruleBasis!: string;

  @Column('boolean', { default: false })
  ruleToCheck!: boolean;

  @Column('integer', { nullable: true })
  round!: number | null;

  /** The case as it was voted on; null before the vote, and for matters that are no candidate. */
  @Column('jsonb', { nullable: true })
  considered!: unknown;

  @Column('integer', { nullable: true })
  inFavour!: number | null;

  @Column('integer', { nullable: true })
  against!: number | null;

  @Column('integer', { nullable: true })
  invalid!: number | null;

  @Column('integer', { nullable: true })
  members!: number | null;

  @Column('integer', { nullable: true })
  present!: number | null;

  @Column('integer', { nullable: true })
  writtenInFavour!: number | null;

  @Column('integer', { nullable: true })
  writtenAgainst!: number | null;

  @Column('integer', { nullable: true })
  needed!: number | null;

  @Column('boolean', { nullable: true })
  isPassed!: boolean | null;

  @Column('text', { nullable: true })
  cutReason!: string | null;

  @Column('text', { nullable: true })
  cutBy!: string | null;

  @Column('text', { default: '' })
  outcomeNote!: string;
}
