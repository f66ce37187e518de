import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A decision of commendation as it was signed. Its words stay; only its file is added. */
@Unique('decision_number_unique', ['numberFolded', 'issuingBodyFolded', 'decidedOn'])
@Index('decision_file_index', ['fileId'])
@Index('decision_issuer_agency_index', ['issuerAgencyId'])
@Index('decision_recorded_by_index', ['recordedById'])
@Index('decision_newest_index', { synchronize: false })
@Check('decision_number_check', 'length(btrim(number)) > 0 AND length(btrim(issuing_body)) > 0')
@Check('decision_system_check', "system IN ('state','party')")
@Check('decision_source_check', "source IN ('entered','imported')")
@Entity('decision')
export class DecisionEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'decision_pk' })
  id!: string;

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
  authority!: string;

  @Column('text', { default: '' })
  signerName!: string;

  @Column('text', { default: '' })
  signerTitle!: string;

  @Column('text')
  system!: string;

  @Column('text', { default: '' })
  subjectLine!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('StoredFile', 'id', { name: 'decision_file_id_fk', onDelete: 'RESTRICT' })
  fileId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Agency', 'id', { name: 'decision_issuer_agency_id_fk', onDelete: 'RESTRICT' })
  issuerAgencyId!: string | null;

  @Column('text')
  source!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'decision_recorded_by_id_fk', onDelete: 'RESTRICT' })
  recordedById!: string | null;

  @Column('text')
  recordedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}
