import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What an agency registered for a movement, and what came of it. */
@Index('movement_participation_agency_index', ['agencyId'])
@Index('movement_participation_file_index', ['fileId'])
@Check('movement_participation_results_check', "(results = '') = (reported_on IS NULL)")
@Check('movement_participation_days_check', 'reported_on >= registered_on')
@Entity('movement_participation')
export class MovementParticipationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'movement_participation_pk' })
  @ForeignKey('MovementRow', 'id', { name: 'movement_participation_movement_id_fk', onDelete: 'RESTRICT' })
  movementId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'movement_participation_pk' })
  @ForeignKey('Agency', 'id', { name: 'movement_participation_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string;

  @Column('text')
  registration!: string;

  @Column('date')
  registeredOn!: string;

  @Column('text', { default: '' })
  results!: string;

  @Column('date', { nullable: true })
  reportedOn!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('StoredFile', 'id', { name: 'movement_participation_file_id_fk', onDelete: 'RESTRICT' })
  fileId!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
