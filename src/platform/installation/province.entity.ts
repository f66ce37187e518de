import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The province this installation serves: one row. `demonstration` marks invented figures on every page and document. */
@Check('province_id_is_one_check', 'id = 1')
@Entity('province')
export class Province {
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'province_pk' })
  id!: number;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('boolean', { default: false })
  demonstration!: boolean;

  @Column('integer', { default: 1 })
  version!: number;
}
