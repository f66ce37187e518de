import { ApiProperty } from '@nestjs/swagger';
import { type Exact, toDecimalString } from '../../../domain/fraction';
import { REMINDER_KINDS } from '../../../text/notices/reminders';
import { TextInput, TextListInput } from '../../../platform/forms';
import type { ReminderBoard } from './reminders';
import { type ReminderOutcome, suggestionFor } from './reminders.service';

/** Digits of shares: they need not end. */
const SHARE_DECIMALS = 6;
const STATES = ['on_time', 'late', 'not_due', 'missing'];

/** One agency in one kind of work. */
export class ReminderAgencyAnswer {
  @ApiProperty()
  agency!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: STATES })
  state!: string;

  @ApiProperty({ type: String, nullable: true, example: '2022-06-28' })
  sentOn!: string | null;

  @ApiProperty({ type: [Number], description: 'Số các nhiệm vụ chậm, quá hạn' })
  tasks!: number[];

  @ApiProperty({ type: String, nullable: true })
  remindedAt!: string | null;

  @ApiProperty({ type: String, nullable: true })
  remindedBy!: string | null;
}

/** One kind of work with its rates, shares of all concerned from 0 to 1. */
export class ReminderWorkAnswer {
  @ApiProperty({ enum: REMINDER_KINDS })
  kind!: string;

  @ApiProperty({ type: String, nullable: true, example: '2022-06-30T10:00:00.000Z' })
  dueAt!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '0.888889' })
  reportingRate!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '0.666667' })
  onTimeRate!: string | null;

  @ApiProperty()
  suggestedText!: string;

  @ApiProperty({ type: [ReminderAgencyAnswer] })
  agencies!: ReminderAgencyAnswer[];
}

/** Who was reminded. */
export class ReminderOutcomeAnswer {
  @ApiProperty({ type: [String], description: 'Mã các cơ quan vừa được nhắc' })
  sent!: string[];

  @ApiProperty({ type: [String], description: 'Mã các cơ quan hôm nay đã được nhắc, không gửi thêm' })
  repeated!: string[];
}

/** A reminder from a program. */
export class ReminderFields {
  @TextInput({ enum: REMINDER_KINDS })
  kind?: unknown;

  @TextListInput({ required: false, description: 'Mã các cơ quan; bỏ trống để nhắc mọi cơ quan chưa xong' })
  agencies?: unknown;

  @TextInput()
  text?: unknown;
}

/** The board for programs. */
export function boardAnswer({ place, works }: ReminderBoard): ReminderWorkAnswer[] {
  return works.map((work) => ({
    kind: work.kind,
    dueAt: work.deadline && work.deadline.dueAt.toISOString(),
    reportingRate: share(work.count?.reportingRate),
    onTimeRate: share(work.count?.onTimeRate),
    suggestedText: suggestionFor(place, work),
    agencies: work.rows.map(({ member, state, sentOn, tasks, reminded }) => ({
      ...{ agency: member.code, name: member.name, state, sentOn },
      tasks: tasks.map(({ number }) => number),
      remindedAt: reminded && reminded.at.toISOString(),
      remindedBy: reminded && reminded.by,
    })),
  }));
}

/** Who was reminded, for programs. */
export function outcomeAnswer({ sent, repeated }: ReminderOutcome): ReminderOutcomeAnswer {
  return { sent: sent.map(({ code }) => code), repeated: repeated.map(({ code }) => code) };
}

function share(rate: Exact | null | undefined): string | null {
  return rate ? toDecimalString(rate, SHARE_DECIMALS) : null;
}
