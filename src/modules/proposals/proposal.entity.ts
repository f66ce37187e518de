import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A proposal for commendation: who submits it, for which years, and where it stands. */
@Unique('proposal_code_unique', ['code'])
@Index('proposal_bloc_index', ['blocId', 'id'])
@Index('proposal_agency_index', ['agencyId', 'id'])
@Index('proposal_period_index', ['periodId'])
@Index('proposal_creator_index', ['createdById'])
@Index('proposal_year_index', ['achievementYear', 'id'])
@Index('proposal_decision_index', ['decisionId'])
@Index('proposal_open_index', ['level', 'id'], { where: "state = 'under_review'" })
@Check('proposal_title_check', 'length(btrim(title)) > 0')
@Check('proposal_system_check', "system IN ('state','party')")
@Check(
  'proposal_type_check',
  "type IN ('achievement','unexpected','thematic','movement','contribution','tenure','foreign')",
)
@Check('proposal_submitter_check', 'agency_id IS NOT NULL OR bloc_id IS NOT NULL')
@Check('proposal_years_check', 'achievement_from <= achievement_year')
@Check('proposal_state_check', "state IN ('drafting','awaiting_leader','under_review','decided','withdrawn')")
@Check('proposal_level_check', "(state = 'under_review') = (level IS NOT NULL)")
@Check('proposal_level_of_route_check', 'level = ANY (route)')
@Entity('proposal')
export class ProposalRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'proposal_pk' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  title!: string;

  @Column('text')
  system!: string;

  @Column('text')
  type!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('Bloc', 'id', { name: 'proposal_bloc_id_fk', onDelete: 'RESTRICT' })
  blocId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Agency', 'id', { name: 'proposal_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Period', 'id', { name: 'proposal_period_id_fk', onDelete: 'RESTRICT' })
  periodId!: string | null;

  @Column('integer')
  achievementFrom!: number;

  @Column('integer')
  achievementYear!: number;

  @Column('text', { default: 'drafting' })
  state!: string;

  @Column('text', { nullable: true })
  level!: string | null;

  @Column('text', { array: true })
  route!: string[];

  @Column('boolean', { default: false })
  isSecret!: boolean;

  @Column('timestamptz', { nullable: true })
  receivedAt!: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'proposal_created_by_id_fk', onDelete: 'RESTRICT' })
  createdById!: string | null;

  @Column('text')
  createdBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('uuid', { nullable: true })
  @ForeignKey('DecisionEntity', 'id', { name: 'proposal_decision_id_fk', onDelete: 'RESTRICT' })
  decisionId!: string | null;
}
