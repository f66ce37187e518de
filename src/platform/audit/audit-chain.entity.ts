import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The head of a chain of audit entries; locked last before commit. */
@Entity('audit_chain')
export class AuditChain {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'audit_chain_pk' })
  chain!: string;

  @Column('integer', { default: 0 })
  sequence!: number;

  @Column('text')
  hash!: string;
}
