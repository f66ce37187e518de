import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Somebody proposed for an award, as they were when they were proposed. */
@Unique('proposal_candidate_once_unique', [
  'proposalId',
  'awardCode',
  'agencyId',
  'personId',
  'divisionId',
  'householdId',
  'mergedFrom',
])
@Index('proposal_candidate_award_version_index', ['awardVersionId'])
@Index('proposal_candidate_award_index', ['awardCode', 'proposalId'])
@Index('proposal_candidate_agency_index', ['agencyId'])
@Index('proposal_candidate_person_index', ['personId'])
@Index('proposal_candidate_division_index', ['divisionId'])
@Index('proposal_candidate_household_index', ['householdId'])
@Check('proposal_candidate_household_check', "(subject = 'household') = (household_id IS NOT NULL)")
@Check('proposal_candidate_division_check', "division_id IS NULL OR subject = 'collective'")
@Check('proposal_candidate_subject_check', "subject IN ('collective','person','household')")
@Check('proposal_candidate_person_check', "(subject = 'person') = (person_id IS NOT NULL)")
@Check('proposal_candidate_state_check', "state IN ('standing','paused','refused','withdrawn','awarded')")
@Entity('proposal_candidate')
export class ProposalCandidateRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'proposal_candidate_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('ProposalRow', 'id', { name: 'proposal_candidate_proposal_id_fk', onDelete: 'RESTRICT' })
  proposalId!: string;

  @Column('integer')
  position!: number;

  @Column('text')
  awardCode!: string;

  @Column('uuid')
  @ForeignKey('AwardVersion', 'id', { name: 'proposal_candidate_award_version_id_fk', onDelete: 'RESTRICT' })
  awardVersionId!: string;

  @Column('text')
  subject!: string;

  @Column('uuid')
  @ForeignKey('Agency', 'id', { name: 'proposal_candidate_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('PersonRow', 'id', { name: 'proposal_candidate_person_id_fk', onDelete: 'RESTRICT' })
  personId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('DivisionRow', 'id', { name: 'proposal_candidate_division_id_fk', onDelete: 'RESTRICT' })
  divisionId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('HouseholdRow', 'id', { name: 'proposal_candidate_household_id_fk', onDelete: 'RESTRICT' })
  householdId!: string | null;

  @Column('text')
  name!: string;

  @Column('jsonb')
  snapshot!: Readonly<Record<string, unknown>>;

  @Column('text', { default: 'standing' })
  state!: string;

  @Column('text', { default: '' })
  achievements!: string;

  @Column('text', { default: '' })
  explanation!: string;

  @Column('jsonb', { default: {} })
  attested!: Readonly<Record<string, unknown>>;

  @Column('integer', { default: 1 })
  version!: number;

  /** The record that was merged into the person, where the list names the person twice for the award. */
  @Column('uuid', { nullable: true })
  mergedFrom!: string | null;

  /** Version of the counts of its council that were taken away last; 0 for none. */
  @Column('integer', { default: 0 })
  outsideVersion!: number;
}
