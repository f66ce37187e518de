import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** One version of a scheme as data; a draft has no number yet and counts its changes, a published one never changes. */
@Unique('scheme_version_version_unique', ['schemeId', 'version'])
@Check('scheme_version_state_check', "state IN ('draft','published')")
@Check('scheme_version_revision_check', 'revision > 0')
@Check(
  'scheme_version_published_check',
  "(state = 'published') = (version IS NOT NULL) AND (state = 'published') = (published_by IS NOT NULL) AND (state = 'published') = (published_at IS NOT NULL)",
)
@Entity('scheme_version')
export class SchemeVersion {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'scheme_version_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Scheme', 'id', { name: 'scheme_version_scheme_id_fk', onDelete: 'RESTRICT' })
  schemeId!: string;

  @Column('integer', { nullable: true })
  version!: number | null;

  @Column('integer', { default: 1 })
  revision!: number;

  @Column('text')
  state!: string;

  @Column('jsonb')
  definition!: unknown;

  @Column('text')
  createdBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('text')
  changedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt!: Date;

  @Column('text', { nullable: true })
  publishedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;
}
