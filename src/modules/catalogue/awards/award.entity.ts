import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A title or a form of commendation; what it is stands in its versions. */
@Unique('award_code_unique', ['code'])
@Check('award_system_check', `system IN ('state','party')`)
@Check('award_kind_check', `kind IN ('title','form')`)
@Entity('award')
export class Award {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'award_pk' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  system!: string;

  @Column('text')
  kind!: string;
}
