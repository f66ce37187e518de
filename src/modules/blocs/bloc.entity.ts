import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A competition bloc (khối) or cluster (cụm). */
@Check('bloc_code_form_check', "code ~ '^[A-Z0-9][A-Z0-9-]{0,29}$'")
@Unique('bloc_code_unique', ['code'])
@Check('bloc_kind_check', "kind IN ('bloc','cluster')")
@Entity('bloc')
export class Bloc {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'bloc_pk' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { default: 'bloc' })
  kind!: string;

  @Column('text', { nullable: true })
  foundingDecision!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
