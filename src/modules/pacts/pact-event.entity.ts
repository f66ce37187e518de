import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A step of a pact from one state to another: who, when, why, and who had not signed. Append-only. */
@Index('pact_event_actor_index', ['actorId'])
@Entity('pact_event')
export class PactEventRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pact_event_pk' })
  @ForeignKey('PactRow', 'id', { name: 'pact_event_pact_id_fk', onDelete: 'RESTRICT' })
  pactId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pact_event_pk' })
  sequence!: number;

  @Column('text')
  action!: string;

  @Column('text')
  fromState!: string;

  @Column('text')
  toState!: string;

  @Column('integer')
  round!: number;

  @Column('integer')
  textVersion!: number;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('jsonb', { nullable: true })
  unsigned!: readonly string[] | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'pact_event_actor_id_fk', onDelete: 'RESTRICT' })
  actorId!: string | null;

  @Column('text')
  actorName!: string;

  @Column('timestamptz', { default: () => 'now()' })
  happenedAt!: Date;
}
