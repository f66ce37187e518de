import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A record of a person that was merged into another: what it said, why it went, who did so. */
@Index('person_merge_survivor_index', ['survivorId'])
@Index('person_merge_merger_index', ['mergedById'])
@Check('person_merge_two_check', 'merged_id <> survivor_id')
@Check('person_merge_reason_check', "reason <> ''")
@Entity('person_merge')
export class PersonMergeRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_merge_pk' })
  mergedId!: string;

  @Column('uuid')
  @ForeignKey('PersonRow', 'id', { name: 'person_merge_survivor_id_fk', onDelete: 'RESTRICT' })
  survivorId!: string;

  @Column('text')
  name!: string;

  @Column('jsonb')
  facts!: unknown;

  @Column('text')
  reason!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'person_merge_merged_by_id_fk', onDelete: 'RESTRICT' })
  mergedById!: string | null;

  @Column('text')
  mergedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  mergedAt!: Date;
}
