import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A signed-in browser; the key is a hash of the cookie's id. */
@Index('session_user_index', ['userId'])
@Index('session_expires_index', ['expiresAt'])
@Entity('session')
export class SessionRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'session_pk' })
  id!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'session_user_id_fk', onDelete: 'RESTRICT' })
  userId!: string | null;

  @Column('jsonb')
  data!: unknown;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { nullable: true })
  userAgent!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  touchedAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;
}
