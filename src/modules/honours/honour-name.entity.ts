import { Entity, Index, PrimaryColumn } from 'typeorm';

/** A name that was ever honoured, folded; once, so that a part of a name is looked for among names and not among honours. */
@Index('honour_name_search', { synchronize: false })
@Entity('honour_name')
export class HonourNameEntity {
  @PrimaryColumn('text', { collation: 'C', primaryKeyConstraintName: 'honour_name_pk' })
  folded!: string;
}
