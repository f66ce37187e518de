import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A certificate or object that was handed over, or is to be issued again. */
@Index('artefact_handover_honour_index', ['honourId'])
@Index('artefact_handover_first_index', ['honourId'], { unique: true, where: "occasion = 'first'" })
@Index('artefact_handover_open_index', ['honourId'], { unique: true, where: 'handed_on IS NULL' })
@Check('artefact_handover_occasion_check', "occasion IN ('first','reissue')")
@Check(
  'artefact_handover_reissue_check',
  "(occasion = 'reissue') = (num_nulls(reason, requested_on, due_on) = 0) AND (occasion = 'reissue' OR num_nonnulls(reason, requested_on, due_on) = 0)",
)
@Check('artefact_handover_due_check', 'due_on >= requested_on')
@Check(
  'artefact_handover_handed_check',
  "num_nulls(handed_on, receiver, handed_by) IN (0, 3) AND (occasion = 'reissue' OR handed_on IS NOT NULL)",
)
@Index('artefact_handover_recorded_by_index', ['recordedById'])
@Entity('artefact_handover')
export class ArtefactHandoverEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'artefact_handover_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('HonourEntity', 'id', { name: 'artefact_handover_honour_id_fk', onDelete: 'RESTRICT' })
  honourId!: string;

  @Column('text')
  occasion!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('date', { nullable: true })
  requestedOn!: string | null;

  @Column('date', { nullable: true })
  dueOn!: string | null;

  @Column('date', { nullable: true })
  handedOn!: string | null;

  @Column('text', { nullable: true })
  receiver!: string | null;

  @Column('text', { nullable: true })
  handedBy!: string | null;

  @Column('text')
  recordedBy!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'artefact_handover_recorded_by_id_fk', onDelete: 'RESTRICT' })
  recordedById!: string | null;

  @Column('timestamptz')
  recordedAt!: Date;
}
