import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** All that a closed review says; opening it again and closing it makes a further version. Rows are only added. */
@Unique('review_snapshot_version_unique', ['reviewId', 'version'])
@Check('review_snapshot_version_check', 'version >= 1')
@Check('review_snapshot_place_check', `place = content -> 'place'`)
@Check('review_snapshot_content_hash_check', `content_hash ~ '^[0-9a-f]{64}$'`)
@Entity('review_snapshot')
export class ReviewSnapshotRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'review_snapshot_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Review', 'id', { name: 'review_snapshot_review_id_fk', onDelete: 'RESTRICT' })
  reviewId!: string;

  @Column('integer')
  version!: number;

  /** SnapshotContent (src/domain/publication/snapshot.ts). */
  @Column('jsonb')
  content!: unknown;

  /** `content.place` again: bloc, period and members are read at every page of a closed review. */
  @Column('jsonb')
  place!: unknown;

  @Column('text')
  contentHash!: string;

  /** Head of the bloc's chain of changes at the closing. */
  @Column('text')
  auditHeadHash!: string;

  @Column('text', { nullable: true })
  reopeningReason!: string | null;

  @Column('text')
  closedBy!: string;

  @Column('timestamptz')
  closedAt!: Date;
}
