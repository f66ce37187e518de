import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { NoticeKind } from '../../../templates/layout/frame';
import { ScoreTablePage, type ScoreTablePageProps } from '../../../templates/pages/reviews/score-table';
import { sentenceOf } from '../../text/vi';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Conflict, InvalidInput } from '../../platform/errors';
import { pathOf, Pages } from '../../platform/web';
import { type BlocPlace, PlacesService } from '../blocs';
import { mayCompare } from '../sheets';
import { ExclusionForm } from './reviews.dto';
import { tableView } from './reviews.view';
import { mayExclude, ScoresService } from './scores.service';

interface Visit {
  readonly actor: Actor;
  readonly place: BlocPlace;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface Shown {
  readonly status?: number;
  readonly notice?: { readonly kind: NoticeKind; readonly text: string };
  readonly reasonError?: NonNullable<ScoreTablePageProps['reasonError']>;
}

/** The table of a bloc's self-scores and its ranking. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/diem')
export class ReviewsPages {
  constructor(
    private readonly scores: ScoresService,
    private readonly places: PlacesService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('sheet.read')
  async table(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'sheet.read');
    return this.show({ actor, place, request, reply });
  }

  @Post('loai-tru')
  @Allow('scores.exclude')
  async exclude(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() form: ExclusionForm,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'scores.exclude');
    const change = () => this.scores.exclude(actor, place, form.agency ?? '', form.reason ?? '');
    return this.change({ actor, place, request, reply }, form, change, 'Đã đưa ra ngoài xếp hạng.');
  }

  @Post('bo-loai-tru')
  @Allow('scores.exclude')
  async lift(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() form: ExclusionForm,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'scores.exclude');
    const change = () => this.scores.lift(actor, place, form.agency ?? '', form.reason ?? '');
    return this.change({ actor, place, request, reply }, form, change, 'Đã đưa trở lại xếp hạng.');
  }

  private async change(
    visit: Visit,
    form: ExclusionForm,
    change: () => Promise<void>,
    done: string,
  ): Promise<FastifyReply> {
    const { place, request, reply } = visit;
    try {
      await change();
      const path = `${pathOf({ blocCode: place.bloc.code, periodCode: place.period.code })}/diem`;
      return await this.pages.redirect(request, reply, path, { kind: 'ok', text: done });
    } catch (error) {
      if (error instanceof Conflict)
        return this.show(visit, { status: 409, notice: { kind: 'bad', text: error.message } });
      if (!(error instanceof InvalidInput)) throw error;
      const message = error.violations.map(sentenceOf).join(' ');
      const reasonError = { agencyCode: form.agency ?? '', message, reason: form.reason ?? '' };
      return this.show(visit, { status: 422, reasonError });
    }
  }

  private async show({ actor, place, request, reply }: Visit, shown: Shown = {}): Promise<FastifyReply> {
    const table = await this.scores.tableOf(actor, place);
    const rights = {
      ranked: mayCompare(actor, place),
      mayExclude: (agencyId: string) => mayExclude(actor, place, agencyId),
    };
    const frame = await this.pages.frame(request, reply, {
      title: 'Bảng điểm tự chấm của khối',
      section: 'scores',
      place: { blocCode: place.bloc.code, periodCode: place.period.code },
      ...(shown.notice ? { notice: shown.notice } : {}),
    });
    const { reasonError } = shown;
    const page = ScoreTablePage({ frame, ...tableView(place, table, rights), ...(reasonError ? { reasonError } : {}) });
    return this.pages.send(reply, page, shown.status);
  }
}
