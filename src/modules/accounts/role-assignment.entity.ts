import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A role of a user for an agency, a bloc or the province, for a time. */
@Check(
  'role_assignment_scope_target_check',
  "(scope = 'agency') = (agency_id IS NOT NULL) AND (scope = 'bloc') = (bloc_id IS NOT NULL)",
)
@Check('role_assignment_validity_check', 'valid_to IS NULL OR valid_from < valid_to')
@Index('role_assignment_user_index', ['userId'])
@Index('role_assignment_agency_index', ['agencyId'])
@Index('role_assignment_bloc_index', ['blocId'])
@Index('role_assignment_period_index', ['periodId'])
@Check(
  'role_assignment_role_check',
  "role IN ('OFFICER','LEADER','SECRETARY','CROSS_CHECKER','APPRAISER','COUNCIL_MEMBER','PROVINCIAL_LEADER','ADMINISTRATOR')",
)
@Check('role_assignment_scope_check', "scope IN ('agency','bloc','province')")
@Entity('role_assignment')
export class RoleAssignment {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'role_assignment_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('User', 'id', { name: 'role_assignment_user_id_fk', onDelete: 'RESTRICT' })
  userId!: string;

  @Column('text')
  role!: string;

  @Column('text')
  scope!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('Agency', 'id', { name: 'role_assignment_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Bloc', 'id', { name: 'role_assignment_bloc_id_fk', onDelete: 'RESTRICT' })
  blocId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Period', 'id', { name: 'role_assignment_period_id_fk', onDelete: 'RESTRICT' })
  periodId!: string | null;

  @Column('date')
  validFrom!: string;

  @Column('date', { nullable: true })
  validTo!: string | null;
}
