import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That an award of an author used the initiative as a standard; released when the award is not given after all. */
@Index('initiative_use_initiative_index', ['initiativeId'])
@Index('initiative_use_person_index', ['personId'])
@Index('initiative_use_user_index', ['usedById'])
@Check('initiative_use_kind_check', "award_kind IN ('title','form')")
@Check('initiative_use_release_check', '(released_at IS NULL) = (released_reason IS NULL)')
@Entity('initiative_use')
export class InitiativeUseRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'initiative_use_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('InitiativeRow', 'id', { name: 'initiative_use_initiative_id_fk', onDelete: 'RESTRICT' })
  initiativeId!: string;

  @Column('uuid')
  @ForeignKey('PersonRow', 'id', { name: 'initiative_use_person_id_fk', onDelete: 'RESTRICT' })
  personId!: string;

  @Column('text')
  awardKind!: string;

  @Column('text')
  awardCode!: string;

  @Column('text')
  awardName!: string;

  @Column('integer')
  year!: number;

  @Column('text')
  reference!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'initiative_use_used_by_id_fk', onDelete: 'RESTRICT' })
  usedById!: string | null;

  @Column('text')
  usedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  usedAt!: Date;

  @Column('text', { nullable: true })
  releasedReason!: string | null;

  @Column('timestamptz', { nullable: true })
  releasedAt!: Date | null;
}
