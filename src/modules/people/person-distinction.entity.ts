import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Two persons of one name who were said to be two: by whom, why, and whether that was taken back. */
@Index('person_distinction_standing_index', ['oneId', 'otherId'], { unique: true, where: 'ended_at IS NULL' })
@Index('person_distinction_one_index', ['oneId'])
@Index('person_distinction_other_index', ['otherId'])
@Index('person_distinction_sayer_index', ['saidById'])
@Index('person_distinction_ender_index', ['endedById'])
@Check('person_distinction_two_check', 'one_id < other_id')
@Check('person_distinction_reason_check', "reason <> ''")
@Check(
  'person_distinction_ended_check',
  '(ended_at IS NULL) = (ended_reason IS NULL) AND (ended_at IS NULL) = (ended_by IS NULL)',
)
@Entity('person_distinction')
export class PersonDistinctionRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'person_distinction_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('PersonRow', 'id', { name: 'person_distinction_one_id_fk', onDelete: 'RESTRICT' })
  oneId!: string;

  @Column('uuid')
  @ForeignKey('PersonRow', 'id', { name: 'person_distinction_other_id_fk', onDelete: 'RESTRICT' })
  otherId!: string;

  @Column('text')
  reason!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'person_distinction_said_by_id_fk', onDelete: 'RESTRICT' })
  saidById!: string | null;

  @Column('text')
  saidBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  saidAt!: Date;

  @Column('text', { nullable: true })
  endedReason!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'person_distinction_ended_by_id_fk', onDelete: 'RESTRICT' })
  endedById!: string | null;

  @Column('text', { nullable: true })
  endedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
