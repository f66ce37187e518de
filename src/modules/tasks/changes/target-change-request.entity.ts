import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What an agency asks to be changed of an approved task, and what became of it. Not changed any more once decided. */
@Index('target_change_request_task_index', ['taskId', 'seenVersion'])
@Index('target_change_request_requester_index', ['requesterId'])
@Index('target_change_request_one_open_index', ['taskId'], { unique: true, where: "state = 'requested'" })
@Check('target_change_request_target_check', 'target >= 0')
@Check('target_change_request_weight_check', 'weight >= 0')
@Check('target_change_request_milestones_check', "jsonb_typeof(milestones) = 'array'")
@Check('target_change_request_target_kind_check', "target_kind IN ('cumulative','level')")
@Check('target_change_request_direction_check', "direction IN ('higher','lower','reach')")
@Check('target_change_request_state_check', "state IN ('requested','approved','rejected','withdrawn')")
@Check('target_change_request_decided_check', "(state = 'requested') = (decided_by IS NULL)")
@Check('target_change_request_rejection_has_reason_check', "state <> 'rejected' OR decision_reason IS NOT NULL")
@ForeignKey('KeyTaskBaseline', ['taskId', 'seenVersion'], ['taskId', 'version'], {
  name: 'target_change_request_task_id_fk',
  onDelete: 'RESTRICT',
})
@Index('target_change_request_decided_by_index', ['decidedById'])
@Entity('target_change_request')
export class TargetChangeRequest {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'target_change_request_pk' })
  id!: string;

  @Column('uuid')
  taskId!: string;

  /** The approved version that the agency saw. */
  @Column('integer')
  seenVersion!: number;

  @Column('text')
  title!: string;

  @Column('text')
  unit!: string;

  @Column('numeric')
  target!: string;

  @Column('text')
  targetKind!: string;

  @Column('text')
  direction!: string;

  @Column('numeric', { nullable: true })
  weight!: string | null;

  @Column('date')
  dueOn!: string;

  @Column('text')
  expectedProduct!: string;

  /** Codes of agencies, or names of others. */
  @Column('text', { array: true })
  coordinators!: string[];

  @Column('jsonb')
  milestones!: unknown;

  @Column('date')
  effectiveOn!: string;

  @Column('text')
  reason!: string;

  @Column('text', { default: 'requested' })
  state!: string;

  @Column('text')
  requestedBy!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'target_change_request_requester_id_fk', onDelete: 'RESTRICT' })
  requesterId!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  requestedAt!: Date;

  @Column('text', { nullable: true })
  decidedBy!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'target_change_request_decided_by_id_fk', onDelete: 'RESTRICT' })
  decidedById!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('text', { nullable: true })
  decisionReason!: string | null;
}
