import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cancelReasonField, HANDOVER_FIELDS, HandoverPage } from '../../../templates/pages/handovers/handover';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { sendPrinted } from '../../platform/files';
import { type FormOutcome, refusedForm, typedText, UNSENT } from '../../platform/forms';
import { Pages } from '../../platform/web';
import { type BlocPlace, PlacesService } from '../blocs';
import { placeOfResultPage } from '../publications';
import { HandoverCancellationService } from './handover-cancellation.service';
import { HandoverPackService } from './handover-pack.service';
import { HandoverBody, HandoverCancellationBody } from './handovers.dto';
import { readHandover } from './handovers.fields';
import { HandoversService } from './handovers.service';
import { type Cancelling, handoverView } from './handovers.view';

interface Visit {
  readonly actor: Actor;
  readonly place: BlocPlace;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Ids of the inputs, also of what only the use case can see to be wrong. */
const FORM = { formId: 'ban-giao', fieldIds: HANDOVER_FIELDS, elsewhere: 'ban-giao' };

/** "Bàn giao Khối trưởng": who leads next, and the pack. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/ban-giao')
export class HandoversPages {
  constructor(
    private readonly handovers: HandoversService,
    private readonly cancellations: HandoverCancellationService,
    private readonly packs: HandoverPackService,
    private readonly places: PlacesService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('handover.manage')
  async page(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'handover.manage');
    return this.show({ actor, place, request, reply }, {}, UNSENT);
  }

  @Post()
  @Allow('handover.manage')
  async make(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() form: HandoverBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'handover.manage');
    try {
      await this.handovers.make(actor, place, readHandover(form));
    } catch (error) {
      return this.show(
        { actor, place, request, reply },
        Object.fromEntries(Object.entries(form)),
        refusedForm(error, FORM),
      );
    }
    const path = `/khoi/${bloc}/${period}/ban-giao`;
    return this.pages.redirect(request, reply, path, { kind: 'ok', text: 'Đã ghi việc bàn giao.' });
  }

  @Post(':handover/huy')
  @Allow('handover.manage')
  async cancel(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('handover') id: string,
    @Body() form: HandoverCancellationBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'handover.manage');
    const reason = typedText(form.reason);
    try {
      await this.cancellations.cancel(actor, place, id, reason);
    } catch (error) {
      const fieldIds = { reason: cancelReasonField(id) };
      const refused = refusedForm(error, { formId: 'da-ban-giao', fieldIds, elsewhere: 'da-ban-giao' });
      return this.show({ actor, place, request, reply }, {}, refused, { id, reason });
    }
    const path = `/khoi/${bloc}/${period}/ban-giao`;
    return this.pages.redirect(request, reply, path, { kind: 'ok', text: 'Đã hủy lần bàn giao.' });
  }

  @Get('goi')
  @Allow('handover.manage')
  async pack(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'handover.manage');
    const pack = await this.packs.pack(actor, place);
    return sendPrinted(reply, { ...pack, mediaType: 'application/zip' });
  }

  private async show(
    { actor, place, request, reply }: Visit,
    typed: Readonly<Record<string, unknown>>,
    { errors, status }: FormOutcome,
    cancelling: Cancelling | null = null,
  ): Promise<FastifyReply> {
    const view = handoverView(await this.handovers.choices(actor, place), typed, cancelling);
    const frame = await this.pages.frame(request, reply, {
      title: 'Bàn giao Khối trưởng',
      section: 'scores',
      place: { blocCode: place.bloc.code, periodCode: place.period.code },
    });
    return this.pages.send(reply, HandoverPage({ frame, ...placeOfResultPage(actor, place), ...view, errors }), status);
  }
}
