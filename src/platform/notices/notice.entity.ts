import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What somebody was told: for everybody who holds a role for an agency, a bloc or the province, or for one account. */
@Index('notice_agency_index', ['agencyId', 'toldAt'])
@Index('notice_bloc_index', ['blocId', 'toldAt'])
@Index('notice_user_index', ['userId', 'toldAt'])
@Index('notice_told_index', ['toldAt'])
@Index('notice_once_index', ['onceKey'], { unique: true, where: 'once_key IS NOT NULL' })
@Check('notice_one_place_check', 'num_nonnulls(agency_id, bloc_id, user_id) <= 1')
@Entity('notice')
export class NoticeRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'notice_pk' })
  id!: string;

  @Column('text')
  role!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('Agency', 'id', { name: 'notice_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Bloc', 'id', { name: 'notice_bloc_id_fk', onDelete: 'RESTRICT' })
  blocId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'notice_user_id_fk', onDelete: 'RESTRICT' })
  userId!: string | null;

  @Column('text')
  title!: string;

  @Column('text')
  body!: string;

  @Column('text')
  path!: string;

  @Column('text', { nullable: true })
  onceKey!: string | null;

  @Column('text')
  toldBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  toldAt!: Date;
}
