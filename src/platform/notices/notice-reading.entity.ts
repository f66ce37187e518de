import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That a person has read a notice. */
@Index('notice_reading_user_index', ['userId'])
@Entity('notice_reading')
export class NoticeReading {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notice_reading_pk' })
  @ForeignKey('NoticeRow', 'id', { name: 'notice_reading_notice_id_fk', onDelete: 'RESTRICT' })
  noticeId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notice_reading_pk' })
  @ForeignKey('User', 'id', { name: 'notice_reading_user_id_fk', onDelete: 'RESTRICT' })
  userId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  readAt!: Date;
}
