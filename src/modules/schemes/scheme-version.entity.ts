import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** One version of a scheme as data; a published one never changes. */
@Unique('scheme_version_version_unique', ['schemeId', 'version'])
@Check('scheme_version_state_check', "state IN ('draft','published')")
@Entity('scheme_version')
export class SchemeVersion {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'scheme_version_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Scheme', 'id', { name: 'scheme_version_scheme_id_fk', onDelete: 'RESTRICT' })
  schemeId!: string;

  @Column('integer')
  version!: number;

  @Column('text')
  state!: string;

  @Column('jsonb')
  definition!: unknown;

  @Column('text', { nullable: true })
  legalBasis!: string | null;

  @Column('date', { nullable: true })
  effectiveFrom!: string | null;

  @Column('text')
  createdBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
