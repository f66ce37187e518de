import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A person, with no more than commendation needs; where they work, and since when, stands in person_post. */
@Unique('person_identity_number_unique', ['identityNumber'])
@Check('person_name_check', "full_name <> '' AND given_name <> ''")
@Check('person_gender_check', "gender IN ('female','male')")
@Check('person_identity_number_check', "identity_number ~ '^([0-9]{9}|[0-9]{12})$'")
@Entity('person')
export class PersonRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'person_pk' })
  id!: string;

  @Column('text')
  fullName!: string;

  @Column('text')
  givenName!: string;

  @Column('text', { nullable: true })
  gender!: string | null;

  @Column('date', { nullable: true })
  bornOn!: string | null;

  @Column('text', { nullable: true })
  identityNumber!: string | null;

  @Column('date', { nullable: true })
  serviceFrom!: string | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { default: '' })
  homePlace!: string;

  @Column('text', { default: '' })
  residence!: string;

  @Column('text', { default: '' })
  qualification!: string;

  @Column('text', { default: '' })
  academicTitle!: string;

  @Column('boolean', { nullable: true })
  retiresAtHigherAge!: boolean | null;
}
