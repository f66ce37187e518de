import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { NotFound } from '../../platform/errors';
import { isPrintedFormat, sendPrinted } from '../../platform/files';
import { PaymentPrintService } from './money/payment-print.service';
import { DECISION_PRINTS, DecisionPrintService } from './record/decision-print.service';
import { originOf } from './record/decisions.pages';

/** Documents of decisions and of bonus money as files. */
@ApiExcludeController()
@Controller('quyet-dinh')
export class DecisionPrintsPages {
  constructor(
    private readonly decisions: DecisionPrintService,
    private readonly payments: PaymentPrintService,
  ) {}

  @Get('chi-thuong/:list/in/:format')
  @Allow('payment.read')
  async payment(
    @Param('list') id: string,
    @Param('format') format: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    if (!isPrintedFormat(format)) throw noSuchFile();
    return sendPrinted(reply, await this.payments.print(actor, id, format));
  }

  @Get(':id/in/:what/:format')
  @Allow('decision.read')
  async decision(
    @Param('id') id: string,
    @Param('what') what: string,
    @Param('format') format: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const print = DECISION_PRINTS.find((known) => known === what);
    if (print === undefined || !isPrintedFormat(format)) throw noSuchFile();
    return sendPrinted(reply, await this.decisions.print(actor, id, print, format, originOf(request)));
  }
}

function noSuchFile(): NotFound {
  return new NotFound('Không có tệp in này.');
}
