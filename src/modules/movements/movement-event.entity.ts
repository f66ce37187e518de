import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What happened to a movement; one that was recorded by mistake is struck out and stays. */
@Index('movement_event_movement_index', ['movementId', 'happenedOn'])
@Index('movement_event_file_index', ['fileId'])
@Index('movement_event_recorder_index', ['recordedById'])
@Check('movement_event_kind_check', "kind IN ('interim_review','final_review','extension','closing','withdrawal')")
@Check('movement_event_ends_on_check', "(kind IN ('extension','closing')) = (ends_on IS NOT NULL)")
@Check('movement_event_struck_check', 'num_nonnulls(struck_reason, struck_by, struck_at) IN (0, 3)')
@Entity('movement_event')
export class MovementEventRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'movement_event_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('MovementRow', 'id', { name: 'movement_event_movement_id_fk', onDelete: 'RESTRICT' })
  movementId!: string;

  @Column('text')
  kind!: string;

  @Column('date')
  happenedOn!: string;

  @Column('text', { default: '' })
  documentNumber!: string;

  @Column('text', { default: '' })
  text!: string;

  @Column('date', { nullable: true })
  endsOn!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('StoredFile', 'id', { name: 'movement_event_file_id_fk', onDelete: 'RESTRICT' })
  fileId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'movement_event_recorded_by_id_fk', onDelete: 'RESTRICT' })
  recordedById!: string | null;

  @Column('text')
  recordedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;

  @Column('text', { nullable: true })
  struckReason!: string | null;

  @Column('text', { nullable: true })
  struckBy!: string | null;

  @Column('timestamptz', { nullable: true })
  struckAt!: Date | null;
}
