import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A step of a sheet from one state to another: who, when and why. Append-only. */
@Unique('score_sheet_event_sequence_unique', ['sheetId', 'sequence'])
@Index('score_sheet_event_actor_index', ['actorId'])
@Entity('score_sheet_event')
export class ScoreSheetEvent {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'score_sheet_event_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('ScoreSheet', 'id', { name: 'score_sheet_event_sheet_id_fk', onDelete: 'RESTRICT' })
  sheetId!: string;

  @Column('integer')
  sequence!: number;

  @Column('text')
  action!: string;

  @Column('text')
  fromState!: string;

  @Column('text')
  toState!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text')
  actorName!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'score_sheet_event_actor_id_fk', onDelete: 'RESTRICT' })
  actorId!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  happenedAt!: Date;
}
