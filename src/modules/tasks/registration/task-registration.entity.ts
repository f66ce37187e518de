import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** The registration of an agency for a year: its way from draft to approval, and the titles it aims at. */
@Unique('task_registration_place_unique', ['blocId', 'periodId', 'agencyId'])
@Index('task_registration_period_index', ['periodId'])
@Index('task_registration_agency_index', ['agencyId'])
@Check('task_registration_state_check', "state IN ('drafting','awaiting_leader','submitted','gathered','approved')")
@Entity('task_registration')
export class TaskRegistration {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'task_registration_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Bloc', 'id', { name: 'task_registration_bloc_id_fk', onDelete: 'RESTRICT' })
  blocId!: string;

  @Column('uuid')
  @ForeignKey('Period', 'id', { name: 'task_registration_period_id_fk', onDelete: 'RESTRICT' })
  periodId!: string;

  @Column('uuid')
  @ForeignKey('Agency', 'id', { name: 'task_registration_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string;

  @Column('text', { default: 'drafting' })
  state!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { array: true, default: () => "'{}'" })
  titles!: string[];
}
