import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Attempts to sign in, for the lock-out by name and the limit by address. */
@Index('sign_in_attempt_name_index', ['loginName', 'attemptedAt'])
@Index('sign_in_attempt_address_index', ['address', 'attemptedAt'])
@Entity('sign_in_attempt')
export class SignInAttempt {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'sign_in_attempt_pk',
  })
  id!: string;

  @Column('text')
  loginName!: string;

  @Column('text')
  address!: string;

  @Column('boolean')
  succeeded!: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  attemptedAt!: Date;
}
