import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TrialPage } from '../../../templates/pages/reviews/trial';
import { sentenceOf } from '../../text/vi';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Conflict, InvalidInput } from '../../platform/errors';
import { Pages } from '../../platform/web';
import { type BlocPlace, PlacesService } from '../blocs';
import { placeOfPage, reviewRights } from './review-paths';
import { TrialForm } from './trial.dto';
import { type TrialRequest, TrialService } from './trial.service';
import { requestOf, trialContent } from './trial.view';

interface Visit {
  readonly actor: Actor;
  readonly place: BlocPlace;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** "Chấm thử": other rules on the real inputs. A form is answered by the page itself, since nothing is stored. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/cham-thu')
export class TrialPages {
  constructor(
    private readonly trials: TrialService,
    private readonly places: PlacesService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('scheme.draft')
  async start(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Query() form: TrialForm,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'scheme.draft');
    return this.show({ actor, place, request, reply }, requestOf(form));
  }

  @Post()
  @Allow('scheme.draft')
  @HttpCode(200)
  async try(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() form: TrialForm,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'scheme.draft');
    const visit: Visit = { actor, place, request, reply };
    const asked = requestOf(form);
    if ((form.save ?? '') === '') return this.show(visit, asked);
    try {
      const { code, id } = await this.trials.save(actor, place, asked);
      const path = `/danh-muc/thang-diem/${encodeURIComponent(code)}/soan/${id}`;
      return await this.pages.redirect(request, reply, path, { kind: 'ok', text: 'Đã lưu thành bản soạn.' });
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof InvalidInput)) throw error;
      return this.show(visit, asked, error);
    }
  }

  private async show(visit: Visit, asked: TrialRequest, refusal?: Conflict | InvalidInput): Promise<FastifyReply> {
    const { actor, place, request, reply } = visit;
    const outcome = await this.trials.try(actor, place, asked);
    const content = outcome && trialContent(outcome, asked);
    const isWrong = (content?.errors.length ?? 0) > 0;
    const frame = await this.pages.frame(request, reply, {
      title: 'Chấm thử',
      section: 'scores',
      place: { blocCode: place.bloc.code, periodCode: place.period.code },
      // What is wrong with a field is said at the field.
      ...(refusal === undefined || isWrong ? {} : { notice: { kind: 'bad' as const, text: refusalText(refusal) } }),
    });
    const page = TrialPage({ frame, ...placeOfPage(place), rights: reviewRights(actor, place), content });
    return this.pages.send(reply, page, isWrong ? 422 : (refusal?.status ?? 200));
  }
}

function refusalText({ violations, message }: Conflict | InvalidInput): string {
  return [message, ...violations.map(sentenceOf)].join(' ');
}
