import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A revoked honour with what has to be given back, and what was. */
@Index('revocation_line_revocation_index', ['revocationId'])
@Index('revocation_line_open_index', ['honourId'], {
  where: 'recovered < money_due OR (artefact_due AND artefact_returned_on IS NULL)',
})
@Check(
  'revocation_line_money_check',
  'money_due >= 0 AND recovered BETWEEN 0 AND money_due AND (recovered = 0) = (recovered_on IS NULL)',
)
@Check('revocation_line_artefact_check', 'artefact_due OR artefact_returned_on IS NULL')
@Entity('revocation_line')
export class RevocationLineEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'revocation_line_pk' })
  @ForeignKey('HonourEntity', 'id', { name: 'revocation_line_honour_id_fk', onDelete: 'RESTRICT' })
  honourId!: string;

  @Column('uuid')
  @ForeignKey('RevocationEntity', 'id', { name: 'revocation_line_revocation_id_fk', onDelete: 'RESTRICT' })
  revocationId!: string;

  @Column('bigint')
  moneyDue!: string;

  @Column('boolean')
  artefactDue!: boolean;

  @Column('bigint', { default: 0 })
  recovered!: string;

  @Column('date', { nullable: true })
  recoveredOn!: string | null;

  @Column('date', { nullable: true })
  artefactReturnedOn!: string | null;

  @Column('text', { default: '' })
  note!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text')
  recordedBy!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
