import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An agency that a movement was launched for, where not everybody takes part. */
@Index('movement_agency_agency_index', ['agencyId'])
@Entity('movement_agency')
export class MovementAgencyRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'movement_agency_pk' })
  @ForeignKey('MovementRow', 'id', { name: 'movement_agency_movement_id_fk', onDelete: 'RESTRICT' })
  movementId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'movement_agency_pk' })
  @ForeignKey('Agency', 'id', { name: 'movement_agency_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string;
}
