import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ARTEFACT_FIELDS, ArtefactsPage } from '../../../../templates/pages/decisions/artefacts';
import { addDays } from '../../../domain/calendar';
import { formatDate } from '../../../text/date';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { FieldReader, type FormOutcome, refusedForm, UNSENT } from '../../../platform/forms';
import { fieldOf, type FormBody, Pages } from '../../../platform/web';
import { rightsOf } from '../../honours';
import { pageNumber } from '../page-number';
import { DecisionsService } from '../record/decisions.service';
import { readHandover, readReissue } from './artefacts.fields';
import { ARTEFACTS_A_PAGE } from './artefact';
import { ArtefactsService } from './artefacts.service';
import { artefactRow } from './artefacts.view';

const FORM = { formId: 'bang-hien-vat', fieldIds: ARTEFACT_FIELDS, elsewhere: ARTEFACT_FIELDS.honours };
/**
 * Days in which an artefact is issued again, by the published procedure of the Ministry of Agriculture and Environment. Only
 * proposed in the form, where the officer sets the day that binds.
 */
const USUAL_REISSUE_DAYS = 15;
const ALL = 'tat-ca';

/** Handing over of certificates and objects, of all decisions and of one. */
@ApiExcludeController()
@Controller('quyet-dinh')
export class ArtefactsPages {
  constructor(
    private readonly artefacts: ArtefactsService,
    private readonly decisions: DecisionsService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get('hien-vat')
  @Allow('artefact.write')
  open(
    @Query() query: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.show(actor, ALL, request, reply, query, UNSENT);
  }

  @Post('hien-vat')
  @Allow('artefact.write')
  handOver(
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.write(actor, ALL, request, reply, body, false);
  }

  @Post('hien-vat/cap-lai')
  @Allow('artefact.write')
  reissue(
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.write(actor, ALL, request, reply, body, true);
  }

  @Get(':id/hien-vat')
  @Allow('artefact.write')
  ofDecision(
    @Param('id') id: string,
    @Query() query: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.show(actor, id, request, reply, query, UNSENT);
  }

  @Post(':id/hien-vat')
  @Allow('artefact.write')
  handOverOfDecision(
    @Param('id') id: string,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.write(actor, id, request, reply, body, false);
  }

  @Post(':id/hien-vat/cap-lai')
  @Allow('artefact.write')
  reissueOfDecision(
    @Param('id') id: string,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.write(actor, id, request, reply, body, true);
  }

  private async write(
    actor: Actor,
    decision: string,
    request: FastifyRequest,
    reply: FastifyReply,
    body: FormBody,
    isReissue: boolean,
  ): Promise<FastifyReply> {
    try {
      if (isReissue) await this.artefacts.askReissue(actor, fieldOf(body, 'honour'), readReissue(body));
      else await this.artefacts.handOver(actor, new FieldReader(body).list('honours'), readHandover(body));
      const text = isReissue ? 'Đã ghi đề nghị cấp lại.' : 'Đã ghi việc trao.';
      return await this.pages.redirect(request, reply, addressOf(decision), { kind: 'ok', text });
    } catch (error) {
      return this.show(actor, decision, request, reply, body, refusedForm(error, FORM));
    }
  }

  private async show(
    actor: Actor,
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
    typed: FormBody,
    outcome: FormOutcome,
  ): Promise<FastifyReply> {
    const today = this.clock.today();
    const page = pageNumber(fieldOf(typed, 'trang'));
    const isAll = id === ALL;
    const found = isAll ? await this.artefacts.open(actor, page) : null;
    const decision = isAll ? null : (await this.decisions.read(actor, id)).decision;
    const rows = found?.rows ?? (await this.artefacts.ofDecision(actor, id));
    const chosen = new FieldReader(typed).list('honours');
    const frame = await this.pages.frame(request, reply, {
      ...{ title: 'Bằng, hiện vật', section: 'honours', errorCount: outcome.errors.length },
    });
    const value = (name: string, usual = ''): string => fieldOf(typed, name) || usual;
    const total = found?.total ?? rows.length;
    const view = ArtefactsPage({
      ...{ frame, rights: rightsOf(actor), errors: outcome.errors, page, total, action: addressOf(id) },
      title: decision === null ? 'Bằng, hiện vật chưa trao' : `Bằng, hiện vật: Quyết định số ${decision.number}`,
      lead:
        decision === null
          ? 'Khen thưởng của hai năm gần đây chưa trao bằng, hiện vật, hoặc đang chờ cấp lại; cũ nhất trước.'
          : 'Ghi ngày trao, trao cho ai, ai trao; ghi đề nghị cấp lại khi mất, hỏng hoặc in sai.',
      rows: rows.map((artefact) => artefactRow(artefact, today, chosen)),
      pageCount: isAll ? Math.max(1, Math.ceil(total / ARTEFACTS_A_PAGE)) : 1,
      values: {
        ...{ handedOn: value('handedOn', formatDate(today)), receiver: value('receiver'), handedBy: value('handedBy') },
        ...{ honour: value('honour'), reason: value('reason') },
        requestedOn: value('requestedOn', formatDate(today)),
        dueOn: value('dueOn', formatDate(addDays(today, USUAL_REISSUE_DAYS))),
      },
    });
    return this.pages.send(reply, view, outcome.status);
  }
}

function addressOf(decision: string): string {
  return decision === ALL ? '/quyet-dinh/hien-vat' : `/quyet-dinh/${decision}/hien-vat`;
}
