import { ApiProperty } from '@nestjs/swagger';
import { Allow as Known } from 'class-validator';
import { IntegerInput, TextInput } from '../../../platform/forms';

/** An amount that an official sets. */
export class AmountFields {
  @TextInput()
  honour?: unknown;

  @IntegerInput({ required: false, description: 'Đồng; bỏ trống là chi theo mức đã tính' })
  amount?: unknown;

  @TextInput({ required: false })
  note?: unknown;
}

/** What is confirmed of a preview. */
export class ConfirmPaymentFields {
  @TextInput({ description: '`fingerprint` của bản tính đã xem' })
  fingerprint?: unknown;

  @ApiProperty({ type: [AmountFields], required: false })
  @Known()
  amounts?: unknown;
}

/** Lines that were paid. */
export class PaidFields {
  @ApiProperty({ type: [Number], description: 'Số thứ tự các dòng' })
  @Known()
  positions?: unknown;

  @TextInput()
  paidOn?: unknown;

  @TextInput({ required: false })
  receiver?: unknown;
}

export class PaymentPreviewLineAnswer {
  @ApiProperty({ format: 'uuid' })
  honour!: string;

  @ApiProperty()
  recipientName!: string;

  @ApiProperty()
  awardName!: string;

  @ApiProperty({ enum: ['paid', 'unpaid', 'to_check'] })
  outcome!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Đồng' })
  amount!: number | null;

  @ApiProperty({ description: 'Cách tính' })
  working!: string;
}

export class PaymentPreviewAnswer {
  @ApiProperty()
  title!: string;

  @ApiProperty()
  fingerprint!: string;

  @ApiProperty()
  total!: number;

  @ApiProperty()
  toCheck!: number;

  @ApiProperty({ type: [PaymentPreviewLineAnswer] })
  lines!: PaymentPreviewLineAnswer[];
}

export class PaymentLineAnswer {
  @ApiProperty()
  position!: number;

  @ApiProperty({ format: 'uuid' })
  honour!: string;

  @ApiProperty()
  recipientName!: string;

  @ApiProperty()
  awardName!: string;

  @ApiProperty({ description: 'Đồng' })
  amount!: number;

  @ApiProperty()
  working!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  paidOn!: string | null;
}

export class PaymentListAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ description: 'Đồng, của các dòng được xem' })
  total!: number;

  @ApiProperty()
  isCancelled!: boolean;

  @ApiProperty({ type: [PaymentLineAnswer] })
  lines!: PaymentLineAnswer[];
}

export class PaymentIdAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}
