import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A council of the province, its standing board, or the council of an agency or bloc, with its rules of attendance and vote. */
@Check('council_name_check', 'length(btrim(name)) > 0')
@Check('council_kind_check', "kind IN ('provincial','standing_board','agency','bloc')")
@Check('council_place_check', "(kind = 'agency') = (agency_id IS NOT NULL) AND (kind = 'bloc') = (bloc_id IS NOT NULL)")
@Check('council_attendance_share_check', "attendance_share ~ '^[0-9]+(\\.[0-9]+|/[1-9][0-9]*)?$'")
@Check('council_vote_share_check', "vote_share ~ '^[0-9]+(\\.[0-9]+|/[1-9][0-9]*)?$'")
@Check('council_vote_kind_check', "vote_kind IN ('secret','open')")
@Unique('council_place_unique', ['kind', 'agencyId', 'blocId'])
@Index('council_agency_index', ['agencyId'])
@Index('council_bloc_index', ['blocId'])
@Entity('council')
export class CouncilRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'council_pk' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('Agency', 'id', { name: 'council_agency_id_fk', onDelete: 'RESTRICT' })
  agencyId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Bloc', 'id', { name: 'council_bloc_id_fk', onDelete: 'RESTRICT' })
  blocId!: string | null;

  @Column('text', { default: '' })
  superior!: string;

  @Column('text')
  symbol!: string;

  @Column('text')
  attendanceShare!: string;

  @Column('text')
  voteShare!: string;

  @Column('text')
  voteKind!: string;

  @Column('text')
  decisionNumber!: string;

  @Column('date')
  decidedOn!: string;

  @Column('integer', { default: 1 })
  version!: number;
}
