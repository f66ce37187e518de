import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A decision that revokes honours of an earlier decision. */
@Unique('revocation_number_unique', ['numberFolded', 'issuingBodyFolded', 'decidedOn', 'decisionId'])
@Index('revocation_decision_index', ['decisionId'])
@Index('revocation_file_index', ['fileId'])
@Index('revocation_recorded_by_index', ['recordedById'])
@Check(
  'revocation_number_check',
  'length(btrim(number)) > 0 AND length(btrim(issuing_body)) > 0 AND length(btrim(reason)) > 0',
)
@Check('revocation_ground_check', "ground IN ('fraud','false_dossier','unlawful_appraisal','later_violation')")
@Entity('revocation')
export class RevocationEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'revocation_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('DecisionEntity', 'id', { name: 'revocation_decision_id_fk', onDelete: 'RESTRICT' })
  decisionId!: string;

  @Column('text')
  number!: string;

  @Column({ type: 'text', collation: 'C' })
  numberFolded!: string;

  @Column('date')
  decidedOn!: string;

  @Column('text')
  issuingBody!: string;

  @Column({ type: 'text', collation: 'C' })
  issuingBodyFolded!: string;

  @Column('text', { default: '' })
  signerName!: string;

  @Column('text', { default: '' })
  signerTitle!: string;

  @Column('text')
  ground!: string;

  @Column('text')
  reason!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('StoredFile', 'id', { name: 'revocation_file_id_fk', onDelete: 'RESTRICT' })
  fileId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'revocation_recorded_by_id_fk', onDelete: 'RESTRICT' })
  recordedById!: string | null;

  @Column('text')
  recordedBy!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
