import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What an award is from a day up to, not including, another. Never rewritten; a correction takes its place. */
@Unique('award_version_number_unique', ['awardId', 'version'])
@Check('award_version_number_check', 'version > 0')
@Check('award_version_validity_check', 'valid_from < valid_to')
@Check('award_version_applies_by_check', `applies_by IN ('received','decided','proposed')`)
@Check('award_version_confirmation_check', '(confirmed_by IS NULL) = (confirmed_at IS NULL)')
@Exclusion(
  'award_version_overlap_exclusion',
  "USING gist (award_id WITH =, daterange(valid_from, valid_to, '[)') WITH &&) WHERE (superseded_at IS NULL)",
)
@Entity('award_version')
export class AwardVersion {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'award_version_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Award', 'id', { name: 'award_version_award_id_fk', onDelete: 'RESTRICT' })
  awardId!: string;

  @Column('integer')
  version!: number;

  @Column('jsonb')
  definition!: unknown;

  @Column('date')
  validFrom!: string;

  @Column('date', { nullable: true })
  validTo!: string | null;

  @Column('text')
  appliesBy!: string;

  @Column('boolean')
  yieldsToFavourable!: boolean;

  @Column('text', { default: '' })
  reason!: string;

  @Index('award_version_author_index')
  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'award_version_author_id_fk', onDelete: 'RESTRICT' })
  authorId!: string | null;

  @Column('text')
  authorName!: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;

  @Column('timestamptz', { nullable: true })
  supersededAt!: Date | null;

  @Column('text', { nullable: true })
  confirmedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;
}
