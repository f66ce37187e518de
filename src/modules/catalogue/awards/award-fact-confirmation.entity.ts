import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** That an official has compared one fact of a version of an award with the text of the law. Only added. */
@Unique('award_fact_confirmation_place_unique', ['awardVersionId', 'place'])
@Check('award_fact_confirmation_place_check', `place <> ''`)
@Entity('award_fact_confirmation')
export class AwardFactConfirmation {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'award_fact_confirmation_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('AwardVersion', 'id', { name: 'award_fact_confirmation_award_version_id_fk', onDelete: 'RESTRICT' })
  awardVersionId!: string;

  @Column('text')
  place!: string;

  @Column('text', { default: '' })
  note!: string;

  @Index('award_fact_confirmation_confirmed_by_index')
  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'award_fact_confirmation_confirmed_by_id_fk', onDelete: 'RESTRICT' })
  confirmedById!: string | null;

  @Column('text')
  confirmedBy!: string;

  @Column('timestamptz')
  confirmedAt!: Date;
}
