import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** An honour of the ledger, as the decision printed it. It stays; only its holder may be recognised, and it may be revoked. */
@Unique('honour_line_unique', ['decisionId', 'line'])
@Index('honour_newest_index', { synchronize: false })
@Index('honour_unrecognised_index', { synchronize: false })
@Index('honour_agency_index', { synchronize: false })
@Index('honour_award_index', { synchronize: false })
@Index('honour_award_year_index', { synchronize: false })
@Index('honour_year_index', { synchronize: false })
@Index('honour_recipient_index', { synchronize: false })
@Index('honour_household_newest_index', { synchronize: false })
@Index('honour_party_newest_index', { synchronize: false })
@Index('honour_once_index', { synchronize: false })
@Index('honour_own_index', { synchronize: false })
@Index('honour_person_index', { synchronize: false })
@Index('honour_division_index', { synchronize: false })
@Index('honour_household_index', { synchronize: false })
@Check('honour_line_check', 'line > 0')
@Check('honour_kind_check', "kind IN ('title','form')")
@Check('honour_system_check', "system IN ('state','party')")
@Check('honour_subject_check', "subject IN ('collective','person','household')")
@Check(
  'honour_type_check',
  "type IN ('achievement','unexpected','thematic','movement','contribution','tenure','foreign')",
)
@Check('honour_award_check', 'length(btrim(award_name)) > 0 AND (award_version IS NULL OR award_code IS NOT NULL)')
@Check('honour_recipient_check', 'length(btrim(recipient_name)) > 0')
@Check('honour_folded_check', 'recipient_folded = fold_name(recipient_name)')
@Check(
  'honour_holder_check',
  "(person_id IS NULL OR subject = 'person') AND (household_id IS NULL OR subject = 'household') AND (division_id IS NULL OR subject = 'collective')",
)
@Check(
  'honour_is_agency_check',
  "NOT is_agency OR (subject = 'collective' AND agency_id IS NOT NULL AND division_id IS NULL)",
)
@Check('honour_agency_name_check', 'agency_id IS NULL OR length(btrim(agency_name)) > 0')
@Check(
  'honour_years_check',
  'achievement_from BETWEEN 1900 AND 2999 AND achievement_from <= achievement_to AND achievement_to <= 2999',
)
@Check(
  'honour_revoked_check',
  '(revoked_on IS NULL) = (revoked_reason IS NULL) AND (revoked_on IS NULL OR (revoked_on >= decided_on AND length(btrim(revoked_reason)) > 0))',
)
@Entity('honour')
export class HonourEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'honour_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('DecisionEntity', 'id', { name: 'honour_decision_id_fk', onDelete: 'RESTRICT' })
  decisionId!: string;

  @Column('integer')
  line!: number;

  @Column('text', { nullable: true })
  @ForeignKey('Award', 'code', { name: 'honour_award_code_fk', onDelete: 'RESTRICT' })
  awardCode!: string | null;

  @Column('integer', { nullable: true })
  awardVersion!: number | null;

  @Column('text')
  awardName!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  system!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  type!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('Agency', 'id', { name: 'honour_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string | null;

  @Column('text', { default: '' })
  agencyName!: string;

  @Column('boolean', { default: false })
  isAgency!: boolean;

  @Column('uuid', { nullable: true })
  @ForeignKey('DivisionRow', 'id', { name: 'honour_division_id_fk', onDelete: 'RESTRICT' })
  divisionId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('PersonRow', 'id', { name: 'honour_person_id_fk', onDelete: 'RESTRICT' })
  personId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('HouseholdRow', 'id', { name: 'honour_household_id_fk', onDelete: 'RESTRICT' })
  householdId!: string | null;

  @Column('text')
  recipientName!: string;

  @Column({ type: 'text', collation: 'C' })
  @ForeignKey('HonourNameEntity', 'folded', { name: 'honour_recipient_folded_fk', onDelete: 'RESTRICT' })
  recipientFolded!: string;

  @Column('text', { default: '' })
  recipientDetail!: string;

  @Column('smallint')
  achievementFrom!: number;

  @Column('smallint')
  achievementTo!: number;

  @Column('date')
  decidedOn!: string;

  @Column('date', { nullable: true })
  revokedOn!: string | null;

  @Column('text', { nullable: true })
  revokedReason!: string | null;
}
