import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { NoticeKind } from '../../../templates/layout/frame';
import { ExplanationPage } from '../../../templates/pages/reviews/explanation';
import type { ReasonError } from '../../../templates/pages/reviews/exclusion-card';
import { RankingPage } from '../../../templates/pages/reviews/ranking';
import { choiceOfQuery } from '../../../templates/pages/reviews/scope-tabs';
import { sentenceOf } from '../../text/vi';
import { type Actor, Allow, CurrentActor, may } from '../../platform/access';
import { Conflict, Forbidden, InvalidInput } from '../../platform/errors';
import { Pages } from '../../platform/web';
import { accessPlace, type BlocPlace, type Member, PlacesService } from '../blocs';
import { mayCompare } from '../sheets';
import { RankingService } from './ranking.service';
import { explanationPage, rankingView } from './ranking.view';
import { basePathOf, reviewRights } from './review-paths';
import { ExclusionForm } from './reviews.dto';
import { mayExclude, ScoresService } from './scores.service';

interface Visit {
  readonly actor: Actor;
  readonly place: BlocPlace;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface Shown {
  readonly asked?: string | undefined;
  readonly status?: number;
  readonly notice?: { readonly kind: NoticeKind; readonly text: string };
  readonly reasonError?: ReasonError;
}

/** Ranking and classification of a bloc, and why each member stands where it stands. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/xep-hang')
export class RankingPages {
  constructor(
    private readonly rankings: RankingService,
    private readonly scores: ScoresService,
    private readonly places: PlacesService,
    private readonly pages: Pages,
  ) {}

  /** The whole bloc for those who compare; people of one agency come straight to their own. */
  @Get()
  @Allow('sheet.read')
  async ranking(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('phieu') asked?: string,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'sheet.read');
    if (mayCompare(actor, place)) return this.show({ actor, place, request, reply }, { asked });
    const own = place.members.find(({ agencyId }) => may(actor, 'sheet.read', accessPlace(place, agencyId)));
    if (own === undefined) throw new Forbidden();
    return this.pages.redirect(request, reply, `${basePathOf(place)}/xep-hang/${encodeURIComponent(own.code)}`);
  }

  @Get(':agency')
  @Allow('sheet.read')
  async explanation(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('agency') agency: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('phieu') asked?: string,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'sheet.read');
    const explained = await this.rankings.explain(actor, place, agency, choiceOfQuery(asked));
    const frame = await this.pages.frame(request, reply, {
      title: `Giải trình điểm và hạng: ${explained.member.name}`,
      section: explained.compares ? 'scores' : 'sheets',
      place: { blocCode: place.bloc.code, periodCode: place.period.code },
    });
    return this.pages.send(reply, ExplanationPage({ frame, ...explanationPage(place, explained) }));
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
    const { agency = '', reason = '', ground = '' } = form;
    const change = () => this.scores.exclude(actor, place, agency, reason, ground === '' ? null : ground);
    return this.change({ actor, place, request, reply }, form, change, 'Đã ghi quyết định loại trừ.');
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
    return this.change({ actor, place, request, reply }, form, change, 'Đã bỏ quyết định loại trừ.');
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
      const path = `${basePathOf(place)}/xep-hang`;
      return await this.pages.redirect(request, reply, path, { kind: 'ok', text: done });
    } catch (error) {
      if (error instanceof Conflict)
        return this.show(visit, { status: 409, notice: { kind: 'bad', text: error.message } });
      if (!(error instanceof InvalidInput)) throw error;
      const message = error.violations.map(sentenceOf).join(' ');
      const { agency = '', reason = '', ground = '' } = form;
      return this.show(visit, { status: 422, reasonError: { agencyCode: agency, message, reason, ground } });
    }
  }

  private async show({ actor, place, request, reply }: Visit, shown: Shown): Promise<FastifyReply> {
    const ranking = await this.rankings.rankingOf(actor, place, choiceOfQuery(shown.asked));
    const frame = await this.pages.frame(request, reply, {
      title: 'Xếp hạng và xếp loại',
      section: 'scores',
      place: { blocCode: place.bloc.code, periodCode: place.period.code },
      ...(shown.notice ? { notice: shown.notice } : {}),
    });
    const forms = {
      csrfToken: frame.csrfToken,
      mayExclude: (member: Member) => mayExclude(actor, place, member),
      reasonError: shown.reasonError,
    };
    const view = rankingView(place, ranking, forms);
    return this.pages.send(reply, RankingPage({ frame, ...view, rights: reviewRights(actor, place) }), shown.status);
  }
}
