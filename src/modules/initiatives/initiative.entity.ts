import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An initiative or a piece of research, proposed by an agency and recognised by a decision. */
@Index('initiative_agency_index', ['agencyId', 'year'])
@Index('initiative_certificate_file_index', ['certificateFileId'])
@Check('initiative_title_check', "title <> ''")
@Check('initiative_state_check', "state IN ('proposed','recognised','refused')")
@Check('initiative_scope_check', "scope IN ('base','province','nation')")
@Check('initiative_year_check', 'year BETWEEN 1945 AND 2200')
@Check(
  'initiative_recognition_check',
  "state <> 'recognised' OR (decision_number IS NOT NULL AND decided_on IS NOT NULL)",
)
@Entity('initiative')
export class InitiativeRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'initiative_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('Agency', 'id', { name: 'initiative_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string;

  @Column('text')
  title!: string;

  @Column('text', { default: '' })
  content!: string;

  @Column('integer')
  year!: number;

  @Column('text', { default: 'proposed' })
  state!: string;

  @Column('text')
  scope!: string;

  @Column('boolean', { default: false })
  isReplicable!: boolean;

  @Column('text', { nullable: true })
  decisionNumber!: string | null;

  @Column('date', { nullable: true })
  decidedOn!: string | null;

  @Column('text', { nullable: true })
  council!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('StoredFile', 'id', { name: 'initiative_certificate_file_id_fk', onDelete: 'RESTRICT' })
  certificateFileId!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
