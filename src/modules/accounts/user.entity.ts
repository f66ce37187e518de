import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A person who signs in; the name shown is a position in the demonstration. */
@Unique('app_user_login_name_unique', ['loginName'])
@Check(
  'app_user_login_name_form_check',
  "login_name = lower(login_name) AND login_name ~ '^[a-z0-9][a-z0-9._@-]{1,79}$'",
)
@Entity('app_user')
export class User {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'app_user_pk' })
  id!: string;

  @Column('text')
  loginName!: string;

  @Column('text')
  displayName!: string;

  @Column('text', { nullable: true })
  positionTitle!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text')
  passwordHash!: string;

  @Column('boolean', { default: true })
  mustChangePassword!: boolean;

  @Column('timestamptz', { nullable: true })
  lockedAt!: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}
