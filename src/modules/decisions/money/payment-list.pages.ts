import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PAID_FIELDS, PaymentListPage } from '../../../../templates/pages/decisions/payment-list';
import { formatMoney } from '../../../text/commendation';
import { formatDate, formatInstant } from '../../../text/date';
import { moneyInWords } from '../../../text/money-words';
import { type Actor, Allow, CurrentActor, may } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { FieldReader, type FormOutcome, refusedForm, UNSENT } from '../../../platform/forms';
import { fieldOf, type FormBody, Pages } from '../../../platform/web';
import { PaymentsService } from './payments.service';
import { confirmedLine } from './payments.view';

const FORM = { formId: 'dong-chi', fieldIds: PAID_FIELDS, elsewhere: PAID_FIELDS.paidOn };

/** A confirmed list of bonus money. */
@ApiExcludeController()
@Controller('quyet-dinh/chi-thuong/:list')
export class PaymentListPages {
  constructor(
    private readonly payments: PaymentsService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('payment.read')
  read(
    @Param('list') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.show(actor, id, request, reply, null, UNSENT);
  }

  @Post('da-chi')
  @Allow('payment.write')
  pay(
    @Param('list') id: string,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.write(actor, id, request, reply, body, 'Đã ghi việc chi tiền.', () => {
      const reader = new FieldReader(body);
      const payment = reader.finish({
        positions: positionsOf(body),
        paidOn: reader.date('paidOn', 'ngày chi'),
        receiver: reader.text('receiver', 'người nhận', { required: false }),
      });
      return this.payments.pay(actor, id, payment);
    });
  }

  @Post('huy')
  @Allow('payment.write')
  cancel(
    @Param('list') id: string,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.write(actor, id, request, reply, body, 'Đã hủy danh sách chi.', () => {
      const reader = new FieldReader(body);
      const reason = reader.text('reason', 'lý do', { required: false, maximum: 1_000 });
      return this.payments.cancel(actor, id, reader.finish(reason));
    });
  }

  private async write(
    actor: Actor,
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
    body: FormBody,
    text: string,
    work: () => Promise<void>,
  ): Promise<FastifyReply> {
    try {
      await work();
      return await this.pages.redirect(request, reply, `/quyet-dinh/chi-thuong/${id}`, { kind: 'ok', text });
    } catch (error) {
      return this.show(actor, id, request, reply, body, refusedForm(error, FORM));
    }
  }

  private async show(
    actor: Actor,
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
    typed: FormBody | null,
    outcome: FormOutcome,
  ): Promise<FastifyReply> {
    const { list, lines } = await this.payments.read(actor, id);
    const isStanding = list.cancelledAt === null;
    const total = lines.reduce((sum, { amount }) => sum + amount, 0);
    const frame = await this.pages.frame(request, reply, {
      ...{ title: 'Danh sách chi tiền thưởng', section: 'honours', errorCount: outcome.errors.length },
    });
    const mayWrite = may(actor, 'payment.write', {}) && isStanding;
    const text = (name: string, usual: string): string => (typed === null ? usual : fieldOf(typed, name));
    const page = PaymentListPage({
      ...{ frame, path: `/quyet-dinh/chi-thuong/${id}`, title: list.title, errors: outcome.errors },
      confirmed: `Xác nhận lúc ${formatInstant(list.confirmedAt)}, ${list.confirmedBy}.`,
      cancelled: isStanding ? null : `${list.cancelledBy ?? ''} đã hủy danh sách này: ${list.cancelReason ?? ''}`,
      lines: lines.map((line) => confirmedLine(line, typed === null ? null : positionsOf(typed))),
      totalText: formatMoney(total),
      totalWords: moneyInWords(total),
      mayPay: mayWrite && lines.some((line) => line.amount > 0 && line.paidOn === null && line.revokedOn === null),
      mayCancel: mayWrite && lines.every(({ paidOn }) => paidOn === null),
      values: {
        paidOn: text('paidOn', formatDate(this.clock.today())),
        receiver: text('receiver', ''),
        reason: text('reason', ''),
      },
    });
    return this.pages.send(reply, page, outcome.status);
  }
}

function positionsOf(body: FormBody): number[] {
  return new FieldReader(body)
    .list('positions')
    .filter((text) => /^\d{1,6}$/.test(text))
    .map(Number);
}
