import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A law, decree, circular … with the days on which it is in force. */
@Unique('legal_text_code_unique', ['code'])
@Check('legal_text_kind_check', `kind IN ('law','decree','decision','circular','directive','guidance')`)
@Check('legal_text_validity_check', 'valid_from < valid_to')
@Check('legal_text_confidence_check', `confidence IN ('confirmed','to_check')`)
@Check('legal_text_confirmation_check', '(confirmed_by IS NULL) = (confirmed_at IS NULL)')
@Entity('legal_text')
export class LegalText {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'legal_text_pk' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  number!: string;

  @Column('text')
  title!: string;

  @Column('text')
  printedTitle!: string;

  @Column('text')
  issuingBody!: string;

  @Column('date', { nullable: true })
  issuedOn!: string | null;

  @Column('date', { nullable: true })
  validFrom!: string | null;

  @Column('date', { nullable: true })
  validTo!: string | null;

  @Index('legal_text_replaced_by_index')
  @Column('uuid', { nullable: true })
  @ForeignKey('LegalText', 'id', { name: 'legal_text_replaced_by_id_fk', onDelete: 'RESTRICT' })
  replacedById!: string | null;

  @Index('legal_text_amends_index')
  @Column('uuid', { nullable: true })
  @ForeignKey('LegalText', 'id', { name: 'legal_text_amends_id_fk', onDelete: 'RESTRICT' })
  amendsId!: string | null;

  @Column('text', { default: '' })
  amendmentWords!: string;

  @Column('boolean', { default: false })
  isReportGround!: boolean;

  @Column('text')
  confidence!: string;

  @Column('text', { default: '' })
  note!: string;

  @Column('text', { nullable: true })
  confirmedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;
}
