import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That the head of an agency signed a pact in one round of signing. Append-only. */
@Index('pact_signature_agency_index', ['agencyId'])
@Index('pact_signature_recorder_index', ['recordedById'])
@Entity('pact_signature')
export class PactSignatureRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pact_signature_pk' })
  @ForeignKey('PactRow', 'id', { name: 'pact_signature_pact_id_fk', onDelete: 'RESTRICT' })
  pactId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pact_signature_pk' })
  round!: number;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pact_signature_pk' })
  @ForeignKey('Agency', 'id', { name: 'pact_signature_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string;

  @Column('date')
  signedOn!: string;

  @Column('text')
  signedBy!: string;

  @Column('boolean')
  onPaper!: boolean;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'pact_signature_recorded_by_id_fk', onDelete: 'RESTRICT' })
  recordedById!: string | null;

  @Column('text')
  recordedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;
}
