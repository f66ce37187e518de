import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file kept by the hash of its content; the folder holds the bytes once. */
@Index('stored_file_sha256_index', ['sha256'])
@Index('stored_file_owner_agency_index', ['ownerAgencyId'])
@Index('stored_file_owner_bloc_index', ['ownerBlocId'])
@Index('stored_file_uploaded_by_index', ['uploadedBy'])
@Check('stored_file_sha256_check', "sha256 ~ '^[0-9a-f]{64}$'")
@Check('stored_file_size_check', 'size > 0')
@Check(
  'stored_file_purpose_check',
  "purpose IN ('evidence','progress','import','bloc_document','agency_document','decision')",
)
@Entity('stored_file')
export class StoredFile {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'stored_file_pk' })
  id!: string;

  @Column('text')
  sha256!: string;

  @Column('text')
  name!: string;

  @Column('text')
  mediaType!: string;

  @Column('integer')
  size!: number;

  @Column('text')
  purpose!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('Agency', 'id', { name: 'stored_file_owner_agency_id_fk', onDelete: 'RESTRICT' })
  ownerAgencyId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Bloc', 'id', { name: 'stored_file_owner_bloc_id_fk', onDelete: 'RESTRICT' })
  ownerBlocId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', 'id', { name: 'stored_file_uploaded_by_fk', onDelete: 'RESTRICT' })
  uploadedBy!: string | null;

  @Column('text')
  uploadedByName!: string;

  @Column('timestamptz', { default: () => 'now()' })
  uploadedAt!: Date;
}
