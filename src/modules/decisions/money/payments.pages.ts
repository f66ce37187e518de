import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { amountFieldId, PaymentPreviewPage } from '../../../../templates/pages/decisions/payment-preview';
import { PaymentsPage, SCOPE_FIELDS } from '../../../../templates/pages/decisions/payments';
import { formatMoney } from '../../../text/commendation';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { type FormOutcome, refusedForm, UNSENT } from '../../../platform/forms';
import { fieldOf, type FormBody, Pages } from '../../../platform/web';
import { rightsOf } from '../../honours';
import { DecisionLinesService } from '../record/decision-lines.service';
import type { PaymentScope } from './payment';
import { PaymentPreviewService } from './payment-preview.service';
import { readAgencyScope, readAmounts, typedAmounts } from './payments.fields';
import { PaymentsService } from './payments.service';
import { paymentRow, previewLine } from './payments.view';

const SCOPE_FORM = { formId: 'tinh', fieldIds: SCOPE_FIELDS, elsewhere: SCOPE_FIELDS.agency };

/** Bonus money: lists, and what a list would pay before it is confirmed. */
@ApiExcludeController()
@Controller('quyet-dinh')
export class PaymentsPages {
  constructor(
    private readonly payments: PaymentsService,
    private readonly previews: PaymentPreviewService,
    private readonly lines: DecisionLinesService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get('chi-thuong')
  @Allow('payment.read')
  lists(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.showLists(actor, request, reply, null, UNSENT);
  }

  @Get('chi-thuong/moi')
  @Allow('payment.write')
  async ofAgency(
    @Query() query: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    try {
      return await this.showPreview(actor, request, reply, readAgencyScope(query), new Map(), UNSENT);
    } catch (error) {
      return this.showLists(actor, request, reply, query, refusedForm(error, SCOPE_FORM));
    }
  }

  @Post('chi-thuong/moi')
  @Allow('payment.write')
  async confirmForAgency(
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    let scope: PaymentScope;
    try {
      scope = readAgencyScope(body);
    } catch (error) {
      return this.showLists(actor, request, reply, body, refusedForm(error, SCOPE_FORM));
    }
    return this.confirm(actor, request, reply, scope, body);
  }

  @Get(':id/chi-thuong')
  @Allow('payment.write')
  ofDecision(
    @Param('id') decisionId: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.showPreview(actor, request, reply, { kind: 'decision', decisionId }, new Map(), UNSENT);
  }

  @Post(':id/chi-thuong')
  @Allow('payment.write')
  confirmForDecision(
    @Param('id') decisionId: string,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.confirm(actor, request, reply, { kind: 'decision', decisionId }, body);
  }

  private async confirm(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    scope: PaymentScope,
    body: FormBody,
  ): Promise<FastifyReply> {
    const typed = typedAmounts(body);
    try {
      const id = await this.payments.confirm(actor, scope, fieldOf(body, 'fingerprint'), readAmounts(typed));
      const notice = { kind: 'ok', text: 'Đã xác nhận danh sách chi. Số tiền được giữ nguyên từ nay.' } as const;
      return await this.pages.redirect(request, reply, `/quyet-dinh/chi-thuong/${id}`, notice);
    } catch (error) {
      const fieldIds = Object.fromEntries(
        Array.from({ length: 3_000 }, (_line, index) => [`amounts.${String(index)}`, amountFieldId(index)]),
      );
      const outcome = refusedForm(error, { formId: 'dong-chi', fieldIds, elsewhere: amountFieldId(0) });
      return this.showPreview(actor, request, reply, scope, typed, outcome);
    }
  }

  private async showPreview(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    scope: PaymentScope,
    typed: ReadonlyMap<string, { amount: string; note: string }>,
    outcome: FormOutcome,
  ): Promise<FastifyReply> {
    const preview = await this.previews.preview(actor, scope);
    const path = scope.kind === 'decision' ? `/quyet-dinh/${scope.decisionId}` : '/quyet-dinh/chi-thuong';
    const frame = await this.pages.frame(request, reply, {
      ...{ title: 'Tính tiền thưởng', section: 'honours', errorCount: outcome.errors.length },
    });
    const hidden = scope.kind === 'decision' ? {} : { agency: scope.agencyCode, from: scope.from, to: scope.to };
    const page = PaymentPreviewPage({
      ...{ frame, title: preview.title, backHref: path, fingerprint: preview.fingerprint, errors: outcome.errors },
      action: scope.kind === 'decision' ? `${path}/chi-thuong` : `${path}/moi`,
      hidden: Object.entries(hidden),
      lines: preview.lines.map((line) => previewLine(line, typed.get(line.honour.id) ?? { amount: '', note: '' })),
      totalText: formatMoney(preview.total),
      toCheck: preview.toCheck,
    });
    return this.pages.send(reply, page, outcome.status);
  }

  private async showLists(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    typed: FormBody | null,
    outcome: FormOutcome,
  ): Promise<FastifyReply> {
    const today = this.clock.today();
    const [rows, agencies] = [await this.payments.list(actor), await this.lines.agencies(today)];
    const frame = await this.pages.frame(request, reply, {
      ...{ title: 'Tiền thưởng', section: 'honours', errorCount: outcome.errors.length },
    });
    const value = (name: string, usual: string): string => (typed === null ? usual : fieldOf(typed, name));
    const page = PaymentsPage({
      ...{ frame, rights: rightsOf(actor), rows: rows.map(paymentRow), errors: outcome.errors },
      agencies: agencies.map(({ code, name }) => ({ value: code, label: name })),
      values: {
        agency: value('agency', ''),
        from: value('from', `01/01/${today.slice(0, 4)}`),
        to: value('to', `31/12/${today.slice(0, 4)}`),
      },
    });
    return this.pages.send(reply, page, outcome.status);
  }
}
