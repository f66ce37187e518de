import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What an absent member wrote about a matter; open by its nature. */
@Index('written_opinion_member_index', ['memberId'])
@Index('written_opinion_file_index', ['fileId'])
@Entity('written_opinion')
export class WrittenOpinionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'written_opinion_pk' })
  @ForeignKey('SessionItemRow', 'id', { name: 'written_opinion_item_id_fk', onDelete: 'RESTRICT' })
  itemId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'written_opinion_pk' })
  @ForeignKey('CouncilMemberRow', 'id', { name: 'written_opinion_member_id_fk', onDelete: 'RESTRICT' })
  memberId!: string;

  @Column('boolean')
  agrees!: boolean;

  @Column('date')
  givenOn!: string;

  @Column('text', { default: '' })
  note!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('StoredFile', 'id', { name: 'written_opinion_file_id_fk', onDelete: 'RESTRICT' })
  fileId!: string | null;

  @Column('text')
  recordedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;
}
