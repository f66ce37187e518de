import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What was done by whom: append-only, each hash covers the one before. */
@Index('audit_entry_subject_index', ['subject'])
@Index('audit_entry_happened_index', ['happenedAt'])
@Entity('audit_entry')
export class AuditEntry {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'audit_entry_pk' })
  @ForeignKey('AuditChain', 'chain', { name: 'audit_entry_chain_fk', onDelete: 'RESTRICT' })
  chain!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'audit_entry_pk' })
  sequence!: number;

  @Column('timestamptz')
  happenedAt!: Date;

  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @Column('text')
  actorName!: string;

  @Column('text')
  action!: string;

  @Column('text')
  subject!: string;

  @Column('jsonb')
  data!: unknown;

  @Column('text')
  previousHash!: string;

  @Column('text')
  hash!: string;
}
