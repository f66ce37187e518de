import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A session of a council. */
@Check('council_session_title_check', 'length(btrim(title)) > 0')
@Check('council_session_state_check', "state IN ('preparing','in_session','voting','concluded','cancelled')")
@Check('council_session_cancelled_check', "(state = 'cancelled') = (cancel_reason IS NOT NULL)")
@Check('council_session_concluded_check', "(state = 'concluded') = (concluded_at IS NOT NULL)")
@Index('council_session_held_index', ['heldOn', 'id'])
@Index('council_session_state_index', ['state', 'heldOn'])
@Index('council_session_council_index', ['councilId', 'heldOn'])
@Entity('council_session')
export class CouncilSessionRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'council_session_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('CouncilRow', 'id', { name: 'council_session_council_id_fk', onDelete: 'RESTRICT' })
  councilId!: string;

  @Column('text')
  title!: string;

  @Column('date')
  heldOn!: string;

  @Column('text', { default: '' })
  startsAt!: string;

  @Column('text', { default: '' })
  venue!: string;

  @Column('text', { default: '' })
  presidedBy!: string;

  @Column('text', { default: '' })
  recordedBy!: string;

  @Column('text', { default: '' })
  conclusion!: string;

  @Column('text', { default: 'preparing' })
  state!: string;

  @Column('integer', { default: 0 })
  round!: number;

  @Column('text', { nullable: true })
  cancelReason!: string | null;

  @Column('timestamptz', { nullable: true })
  concludedAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text')
  createdBy!: string;
}
