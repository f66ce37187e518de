import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A scoring scheme; its contents are versions. */
@Unique('scheme_code_unique', ['code'])
@Entity('scheme')
export class Scheme {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'scheme_pk' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  title!: string;
}
