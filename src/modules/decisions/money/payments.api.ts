import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { nfc } from '../../../text/search';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { FieldReader, typedText } from '../../../platform/forms';
import { readAmount } from './amounts';
import type { TypedAmount } from './payment';
import { PaymentPreviewService } from './payment-preview.service';
import {
  ConfirmPaymentFields,
  PaidFields,
  PaymentIdAnswer,
  PaymentListAnswer,
  PaymentPreviewAnswer,
} from './payments.dto';
import { PaymentsService } from './payments.service';

/** Bonus money for programs. */
@ApiTags('Tiền thưởng')
@Controller('api/v1/payments')
export class PaymentsApi {
  constructor(
    private readonly payments: PaymentsService,
    private readonly previews: PaymentPreviewService,
  ) {}

  @Get('decisions/:decision/preview')
  @Allow('payment.write')
  @ApiOkResponse({ type: PaymentPreviewAnswer })
  async preview(@Param('decision') decisionId: string, @CurrentActor() actor: Actor): Promise<PaymentPreviewAnswer> {
    const preview = await this.previews.preview(actor, { kind: 'decision', decisionId });
    const { title, fingerprint, total, toCheck } = preview;
    return {
      ...{ title, fingerprint, total, toCheck },
      lines: preview.lines.map(({ honour, line, working }) => ({
        ...{ honour: honour.id, recipientName: honour.recipientName, awardName: honour.awardName },
        ...{ outcome: line.outcome, amount: line.money?.amount ?? null, working },
      })),
    };
  }

  @Post('decisions/:decision')
  @Allow('payment.write')
  @ApiCreatedResponse({ type: PaymentIdAnswer })
  async confirm(
    @Param('decision') decisionId: string,
    @Body() fields: ConfirmPaymentFields,
    @CurrentActor() actor: Actor,
  ): Promise<PaymentIdAnswer> {
    const scope = { kind: 'decision', decisionId } as const;
    const amounts = Array.isArray(fields.amounts) ? fields.amounts.map(amountOf) : [];
    return { id: await this.payments.confirm(actor, scope, typedText(fields.fingerprint), amounts) };
  }

  @Get(':list')
  @Allow('payment.read')
  @ApiOkResponse({ type: PaymentListAnswer })
  async read(@Param('list') id: string, @CurrentActor() actor: Actor): Promise<PaymentListAnswer> {
    const { list, lines } = await this.payments.read(actor, id);
    return {
      ...{ id, title: list.title, isCancelled: list.cancelledAt !== null },
      total: lines.reduce((sum, { amount }) => sum + amount, 0),
      lines: lines.map(({ position, honourId, recipientName, awardName, amount, working, paidOn }) => ({
        ...{ position, honour: honourId, recipientName, awardName, amount, working, paidOn },
      })),
    };
  }

  @Post(':list/paid')
  @Allow('payment.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  async pay(@Param('list') id: string, @Body() fields: PaidFields, @CurrentActor() actor: Actor): Promise<void> {
    const reader = new FieldReader(fields);
    const sent = Array.isArray(fields.positions) ? fields.positions : [];
    const positions = sent.filter((position): position is number => Number.isSafeInteger(position));
    const payment = reader.finish({
      positions,
      paidOn: reader.date('paidOn', 'ngày chi'),
      receiver: reader.text('receiver', 'người nhận', { required: false }),
    });
    await this.payments.pay(actor, id, payment);
  }
}

function amountOf(sent: unknown): TypedAmount {
  const fields = (typeof sent === 'object' && sent !== null ? sent : {}) as Readonly<Record<string, unknown>>;
  const note = nfc(typedText(fields['note']));
  return { honourId: typedText(fields['honour']), amount: readAmount(typedText(fields['amount'])), note };
}
