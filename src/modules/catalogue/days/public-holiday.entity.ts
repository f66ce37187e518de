import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A weekday on which offices are closed, or a day of the weekend on which they work instead. */
@Unique('public_holiday_day_unique', ['day'])
@Check('public_holiday_kind_check', `kind IN ('off','working')`)
@Check('public_holiday_confidence_check', `confidence IN ('confirmed','to_check')`)
@Check('public_holiday_confirmation_check', '(confirmed_by IS NULL) = (confirmed_at IS NULL)')
@Entity('public_holiday')
export class PublicHoliday {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'public_holiday_pk' })
  id!: string;

  @Column('date')
  day!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  confidence!: string;

  @Column('text', { default: '' })
  note!: string;

  @Column('text', { nullable: true })
  confirmedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;
}
