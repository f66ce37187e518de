import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file of a dossier: of the whole proposal, or of one candidate. Taken out, it stays stored. */
@Index('dossier_item_proposal_index', ['proposalId'])
@Index('dossier_item_candidate_index', ['candidateId'])
@Index('dossier_item_file_index', ['fileId'])
@Check('dossier_item_source_check', "source IN ('attached','evidence')")
@Check('dossier_item_removed_check', '(removed_at IS NULL) = (removed_by IS NULL)')
@Entity('dossier_item')
export class DossierItemRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'dossier_item_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('ProposalRow', 'id', { name: 'dossier_item_proposal_id_fk', onDelete: 'RESTRICT' })
  proposalId!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('ProposalCandidateRow', 'id', { name: 'dossier_item_candidate_id_fk', onDelete: 'RESTRICT' })
  candidateId!: string | null;

  @Column('text')
  componentCode!: string;

  @Column('uuid')
  @ForeignKey('StoredFile', 'id', { name: 'dossier_item_file_id_fk', onDelete: 'RESTRICT' })
  fileId!: string;

  @Column('text', { default: '' })
  note!: string;

  @Column('text')
  source!: string;

  @Column('text')
  addedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  addedAt!: Date;

  @Column('text', { nullable: true })
  removedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;

  @Column('text', { default: '' })
  removedReason!: string;
}
