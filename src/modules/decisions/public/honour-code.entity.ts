import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** The code by which anybody may check an honour; random, so that nobody can guess another. */
@Unique('honour_code_honour_unique', ['honourId'])
@Check('honour_code_form_check', "code ~ '^[a-z2-7]{24}$'")
@Entity('honour_code')
export class HonourCodeEntity {
  @PrimaryColumn('text', { collation: 'C', primaryKeyConstraintName: 'honour_code_pk' })
  code!: string;

  @Column('uuid')
  @ForeignKey('HonourEntity', 'id', { name: 'honour_code_honour_id_fk', onDelete: 'RESTRICT' })
  honourId!: string;
}
