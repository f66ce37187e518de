import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ComparisonPage } from '../../../templates/pages/publications/comparison';
import { ResultPage } from '../../../templates/pages/publications/result';
import { TrendPage } from '../../../templates/pages/publications/trend';
import { type Actor, Allow, CurrentActor, may } from '../../platform/access';
import { NotFound } from '../../platform/errors';
import { Pages } from '../../platform/web';
import { accessPlace, type BlocPlace, PlacesService } from '../blocs';
import { downloadsOf, placeOfPage, resultView, versionLines } from './publications.view';
import { ResultsService } from './results.service';
import { SnapshotsService } from './snapshots.service';
import { TrendService } from './trend.service';
import { trendView } from './trend.view';

/** The result of a period for everybody of the bloc, its snapshots, and the way of the members through the periods. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period')
export class ResultsPages {
  constructor(
    private readonly results: ResultsService,
    private readonly snapshots: SnapshotsService,
    private readonly trends: TrendService,
    private readonly places: PlacesService,
    private readonly pages: Pages,
  ) {}

  @Get('ket-qua')
  @Allow('bloc.read')
  async result(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period);
    const result = await this.results.read(place);
    const readsReports = may(actor, 'report.read', accessPlace(place));
    const frame = await this.frame(place, 'Kết quả của kỳ', request, reply);
    const page = ResultPage({
      ...{ frame, ...placeOfPage(actor, place) },
      result: result && resultView(result),
      versions: readsReports ? versionLines(place, await this.snapshots.versions(place)) : [],
      downloads: readsReports && result !== null ? downloadsOf(place, result.state === 'closed') : [],
    });
    return this.pages.send(reply, page);
  }

  @Get('ket-qua/so-sanh')
  @Allow('report.read')
  async compare(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Query() query: Record<string, string | undefined>,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'report.read');
    const [before, after] = [versionOf(query['truoc']), versionOf(query['sau'])];
    const differences = await this.snapshots.compare(place, before, after);
    const frame = await this.frame(place, 'So sánh hai bản lưu', request, reply);
    return this.pages.send(reply, ComparisonPage({ frame, ...placeOfPage(actor, place), before, after, differences }));
  }

  @Get('xu-huong')
  @Allow('bloc.read')
  async trend(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period);
    const view = trendView(await this.trends.of(actor, place));
    const frame = await this.frame(place, 'Xu hướng qua các kỳ', request, reply);
    return this.pages.send(reply, TrendPage({ frame, ...placeOfPage(actor, place), ...view }));
  }

  private frame(place: BlocPlace, title: string, request: FastifyRequest, reply: FastifyReply) {
    const path = { blocCode: place.bloc.code, periodCode: place.period.code };
    return this.pages.frame(request, reply, { title, section: 'scores', place: path });
  }
}

function versionOf(text: string | undefined): number {
  if (typeof text !== 'string' || !/^[1-9]\d{0,8}$/.test(text)) throw new NotFound('Không có bản lưu này.');
  return Number(text);
}
