import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RECOGNITION_FIELDS, RecognitionPage } from '../../../../templates/pages/honours/recognition';
import { ToCheckListPage } from '../../../../templates/pages/honours/to-check';
import { formatDate } from '../../../text/date';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { type FormOutcome, refusedForm, UNSENT } from '../../../platform/forms';
import { fieldOf, type FormBody, Pages } from '../../../platform/web';
import { honourView } from '../honours.view';
import { positionText, readPosition } from '../ledger-fields';
import type { Recognition } from './recognition';
import { readRecognition } from './recognition.fields';
import { RecognitionService } from './recognition.service';
import { recognitionView } from './recognition.view';

const PATH = '/tra-cuu/can-kiem-tra';
const FORM = { formId: 'xac-dinh', fieldIds: RECOGNITION_FIELDS, elsewhere: RECOGNITION_FIELDS.awardCode };
const NOTHING: Recognition = {
  ...{ awardCode: null, agencyCode: null, isAgency: false, divisionId: null, personId: null, householdId: null },
};

/** What of the ledger is not recognised yet, and the form that says what an honour is. */
@ApiExcludeController()
@Controller('tra-cuu/can-kiem-tra')
export class RecognitionPages {
  constructor(
    private readonly recognition: RecognitionService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('honour.import')
  async list(
    @Query() query: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const kind = fieldOf(query, 'muc') === 'nguoi' ? 'person' : 'award';
    const after = readPosition(fieldOf(query, 'sau'));
    const { rows, next, stoppedAt } = await this.recognition.left(actor, kind, after);
    const frame = await this.pages.frame(request, reply, { title: 'Khen thưởng cần kiểm tra', section: 'honours' });
    const base = kind === 'person' ? `${PATH}?muc=nguoi` : `${PATH}?muc=danh-hieu`;
    return this.pages.send(
      reply,
      ToCheckListPage({
        ...{ frame, kind, honours: rows.map(honourView) },
        firstHref: after === null ? null : base,
        stoppedAt: stoppedAt === null ? null : formatDate(stoppedAt),
        nextHref: next === null ? null : `${base}&sau=${positionText(next)}`,
      }),
    );
  }

  @Get(':id')
  @Allow('honour.import')
  form(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.show({ actor, request, reply }, id, NOTHING, UNSENT);
  }

  @Post(':id')
  @Allow('honour.import')
  async recognise(
    @Param('id') id: string,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const said = readRecognition(body);
    try {
      const honour = await this.recognition.recognise(actor, id, said);
      const text = `Đã ghi điều vừa xác định cho khen thưởng của ${honour.recipientName}.`;
      return await this.pages.redirect(request, reply, `${PATH}/${honour.id}`, { kind: 'ok', text });
    } catch (error) {
      return this.show({ actor, request, reply }, id, said, refusedForm(error, FORM));
    }
  }

  private async show(
    { actor, request, reply }: { actor: Actor; request: FastifyRequest; reply: FastifyReply },
    id: string,
    said: Recognition,
    { errors, status }: FormOutcome,
  ): Promise<FastifyReply> {
    const choices = await this.recognition.choices(actor, id);
    const frame = await this.pages.frame(request, reply, {
      title: `Xác định khen thưởng của ${choices.honour.recipientName}`,
      section: 'honours',
      errorCount: errors.length,
    });
    return this.pages.send(reply, RecognitionPage({ frame, errors, ...recognitionView(choices, said) }), status);
  }
}
