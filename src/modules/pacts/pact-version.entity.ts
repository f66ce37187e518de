import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PactContent } from '../../domain/pacts';

/** A version of the text of a pact. Append-only. */
@Index('pact_version_author_index', ['authorId'])
@Entity('pact_version')
export class PactVersionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pact_version_pk' })
  @ForeignKey('PactRow', 'id', { name: 'pact_version_pact_id_fk', onDelete: 'RESTRICT' })
  pactId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pact_version_pk' })
  version!: number;

  @Column('text')
  opening!: string;

  @Column('jsonb')
  contents!: readonly PactContent[];

  @Column('text', { nullable: true })
  copiedFrom!: string | null;

  @Column('text')
  source!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'pact_version_author_id_fk', onDelete: 'RESTRICT' })
  authorId!: string | null;

  @Column('text')
  authorName!: string;

  @Column('timestamptz', { default: () => 'now()' })
  writtenAt!: Date;
}
