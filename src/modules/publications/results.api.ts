import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { canonicalJson } from '../../domain/canonical-json';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { NotFound } from '../../platform/errors';
import { PlacesService } from '../blocs';
import { resultAnswer, snapshotAnswer, trendAnswers } from './publications.answers';
import { ResultAnswer, ResultDifferenceAnswer, SnapshotSummaryAnswer, TrendAnswer } from './publications.dto';
import { ResultsService } from './results.service';
import { SnapshotsService } from './snapshots.service';
import { TrendService } from './trend.service';

/** Published results, what closed periods say, and the way of members through the periods, for programs. */
@ApiTags('Công bố, đóng kỳ')
@Controller('api/v1/blocs/:bloc/periods/:period')
export class ResultsApi {
  constructor(
    private readonly results: ResultsService,
    private readonly snapshots: SnapshotsService,
    private readonly trends: TrendService,
    private readonly places: PlacesService,
  ) {}

  /** The published result; 404 before publication. */
  @Get('result')
  @Allow('bloc.read')
  @ApiOkResponse({ type: ResultAnswer })
  async result(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
  ): Promise<ResultAnswer> {
    const result = await this.results.read(await this.places.find(actor, bloc, period));
    if (result === null) throw new NotFound('Kỳ này chưa công bố kết quả.');
    return resultAnswer(result);
  }

  /** The versions of a closed period, the newest first. */
  @Get('snapshots')
  @Allow('report.read')
  @ApiOkResponse({ type: [SnapshotSummaryAnswer] })
  async versions(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
  ): Promise<SnapshotSummaryAnswer[]> {
    const place = await this.places.find(actor, bloc, period, 'report.read');
    return (await this.snapshots.versions(place)).map(snapshotAnswer);
  }

  /** What differs between two versions: totals, ranks and grades. */
  @Get('snapshots/comparison')
  @Allow('report.read')
  @ApiQuery({ name: 'before', example: '1' })
  @ApiQuery({ name: 'after', example: '2' })
  @ApiOkResponse({ type: [ResultDifferenceAnswer] })
  async compare(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Query('before') before?: string,
    @Query('after') after?: string,
  ): Promise<ResultDifferenceAnswer[]> {
    const place = await this.places.find(actor, bloc, period, 'report.read');
    return this.snapshots.compare(place, versionOf(before), versionOf(after));
  }

  /**
   * All that a closed period says, as canonical JSON: its SHA-256 is the content hash, which is also the ETag. An answer
   * to the same If-None-Match is 304 without a body.
   */
  @Get('snapshot')
  @Allow('report.read')
  @ApiQuery({ name: 'version', required: false, description: 'Mặc định: bản mới nhất' })
  @ApiHeader({ name: 'If-None-Match', required: false })
  @ApiOkResponse({ description: 'Bản lưu', schema: { type: 'object', additionalProperties: true } })
  @ApiResponse({ status: 304, description: 'Không thay đổi' })
  async snapshot(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('version') asked?: string,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'report.read');
    const { contentHash, content } = await this.snapshots.read(place, asked === undefined ? null : versionOf(asked));
    const etag = `"${contentHash}"`;
    reply.header('etag', etag).header('cache-control', 'private, no-cache');
    if (matches(request.headers['if-none-match'], etag)) return reply.status(304).send();
    return reply.type('application/json; charset=utf-8').send(canonicalJson(content));
  }

  /** Totals as percent of the scale, ranks and grades over the periods of the bloc. */
  @Get('trend')
  @Allow('bloc.read')
  @ApiOkResponse({ type: [TrendAnswer] })
  async trend(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
  ): Promise<TrendAnswer[]> {
    return trendAnswers(await this.trends.of(actor, await this.places.find(actor, bloc, period)));
  }
}

function versionOf(text: string | undefined): number {
  if (!/^[1-9]\d{0,8}$/.test(text ?? '')) throw new NotFound('Không có bản lưu này.');
  return Number(text);
}

/** RFC 9110 §13.1.2: a list of tags, each possibly weak, or '*'. */
function matches(header: string | undefined, etag: string): boolean {
  const tags = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}
