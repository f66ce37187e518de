import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A step that an initiative took. Append-only. */
@Index('initiative_event_actor_index', ['actorId'])
@Entity('initiative_event')
export class InitiativeEventRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'initiative_event_pk' })
  @ForeignKey('InitiativeRow', 'id', { name: 'initiative_event_initiative_id_fk', onDelete: 'RESTRICT' })
  initiativeId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'initiative_event_pk' })
  sequence!: number;

  @Column('text')
  action!: string;

  @Column('text')
  fromState!: string;

  @Column('text')
  toState!: string;

  @Column('text', { default: '' })
  reason!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'initiative_event_actor_id_fk', onDelete: 'RESTRICT' })
  actorId!: string | null;

  @Column('text')
  actorName!: string;

  @Column('timestamptz', { default: () => 'now()' })
  happenedAt!: Date;
}
