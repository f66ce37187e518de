import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OwnAppraisalPage } from '../../../../templates/pages/appraisals/own-appraisal';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { Pages } from '../../../platform/web';
import { type BlocPlace, PlacesService } from '../../blocs';
import { sheetPath } from '../../sheets';
import { AppraisalParams, AppraisedCriterionParams, ReplyForm } from '../appraisal/appraisal.dto';
import { refusalOf } from '../appraisal/board-form';
import { placeOf } from '../appraisal/board.view';
import { ownAppraisalView, type RefusedReply } from './own-appraisal.view';
import { RepliesService } from './replies.service';

interface Visit {
  readonly actor: Actor;
  readonly place: BlocPlace;
  readonly agency: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What others gave an agency, as far as the reader may see it, and the agency's answers. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/phieu/:agency/tham-dinh')
export class RepliesPages {
  constructor(
    private readonly replies: RepliesService,
    private readonly places: PlacesService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('sheet.read')
  async read(
    @Param() params: AppraisalParams,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, params.bloc, params.period, 'sheet.read');
    return this.show({ actor, place, agency: params.agency, request, reply }, null);
  }

  @Post(':code')
  @Allow('appraisal.reply')
  async answer(
    @Param() params: AppraisedCriterionParams,
    @Body() form: ReplyForm,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, params.bloc, params.period, 'sheet.read');
    const { agency, code } = params;
    const text = form.text ?? '';
    try {
      await this.replies.reply(actor, place, agency, code, text);
    } catch (error) {
      const { message, status } = refusalOf(error);
      if (status !== 409 && status !== 422) throw error;
      return this.show({ actor, place, agency, request, reply }, { code, text, message }, status);
    }
    const path = `${sheetPath(place, agency)}/tham-dinh#${code}`;
    return this.pages.redirect(request, reply, path, { kind: 'ok', text: `Đã gửi giải trình ${code}.` });
  }

  private async show(visit: Visit, refused: RefusedReply | null, status = 200): Promise<FastifyReply> {
    const { actor, place, agency, request, reply } = visit;
    const visible = await this.replies.read(actor, place, agency);
    const view = ownAppraisalView(visible, { actor, now: this.clock.now(), refused });
    // What cannot be answered any more has no field: what was typed stands in the notice.
    const isHomeless =
      refused !== null &&
      !view.parts.some(({ items }) => items.some((item) => item.mayReply && item.code === refused.code));
    const frame = await this.pages.frame(request, reply, {
      title: `Kết quả thẩm định: ${visible.appraisal.sheet.member.name}`,
      section: 'sheets',
      place: placeOf(place),
      ...(isHomeless ? { notice: { kind: 'bad', text: `${refused.message} Nội dung đã nhập: ${refused.text}` } } : {}),
    });
    return this.pages.send(reply, OwnAppraisalPage({ frame, ...view }), status);
  }
}
