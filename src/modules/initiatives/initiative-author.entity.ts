import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** An author with the share of the work in per cent; one from elsewhere has only a name. */
@Unique('initiative_author_once_unique', ['personId', 'initiativeId'])
@Check('initiative_author_share_check', 'share > 0 AND share <= 100')
@Entity('initiative_author')
export class InitiativeAuthorRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'initiative_author_pk' })
  @ForeignKey('InitiativeRow', 'id', { name: 'initiative_author_initiative_id_fk', onDelete: 'RESTRICT' })
  initiativeId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'initiative_author_pk' })
  position!: number;

  @Column('uuid', { nullable: true })
  @ForeignKey('PersonRow', 'id', { name: 'initiative_author_person_id_fk', onDelete: 'RESTRICT' })
  personId!: string | null;

  @Column('text')
  name!: string;

  @Column('numeric')
  share!: string;
}
