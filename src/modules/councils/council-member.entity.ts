import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person in a council, by decision, from a day up to, not including, another. */
@Check('council_member_name_check', 'length(btrim(full_name)) > 0')
@Check('council_member_role_check', "role IN ('chair','vice_chair','standing','member')")
@Check('council_member_dates_check', 'valid_to IS NULL OR valid_from < valid_to')
@Check('council_member_end_check', '(valid_to IS NULL) = (end_decision IS NULL)')
@Exclusion(
  'council_member_one_chair_exclusion',
  "USING gist (council_id WITH =, daterange(valid_from, valid_to, '[)') WITH &&) WHERE (role = 'chair')",
)
@Exclusion(
  'council_member_user_exclusion',
  "USING gist (council_id WITH =, user_id WITH =, daterange(valid_from, valid_to, '[)') WITH &&)",
)
@Index('council_member_council_index', ['councilId'])
@Index('council_member_user_index', ['userId'])
@Entity('council_member')
export class CouncilMemberRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'council_member_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('CouncilRow', 'id', { name: 'council_member_council_id_fk', onDelete: 'RESTRICT' })
  councilId!: string;

  @Column('text')
  fullName!: string;

  @Column('text')
  positionTitle!: string;

  @Column('text')
  role!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'council_member_user_id_fk', onDelete: 'RESTRICT' })
  userId!: string | null;

  @Column('text')
  decisionNumber!: string;

  @Column('date')
  decidedOn!: string;

  @Column('date')
  validFrom!: string;

  @Column('date', { nullable: true })
  validTo!: string | null;

  @Column('text', { nullable: true })
  endDecision!: string | null;
}
