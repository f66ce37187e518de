import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { choiceOfQuery } from '../../../templates/pages/reviews/scope-tabs';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { PlacesService } from '../blocs';
import { ExclusionBody, ScoreTableAnswer } from './reviews.dto';
import { tableAnswer } from './reviews.view';
import { ScoresService } from './scores.service';

const DEFAULT = 'Không ghi: điểm sau thẩm định khi mọi phiếu đã chốt, nếu chưa thì điểm tự chấm';

/** The scores of a bloc and its ranking for programs. */
@ApiTags('Bảng điểm')
@Controller('api/v1/blocs/:bloc/periods/:period')
export class ReviewsApi {
  constructor(
    private readonly scores: ScoresService,
    private readonly places: PlacesService,
  ) {}

  @Get('scores')
  @Allow('sheet.read')
  @ApiQuery({ name: 'phieu', required: false, enum: ['tam-tinh', 'tham-dinh'], description: DEFAULT })
  @ApiOkResponse({ type: ScoreTableAnswer })
  async table(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Query('phieu') asked?: string,
  ): Promise<ScoreTableAnswer> {
    const place = await this.places.find(actor, bloc, period, 'sheet.read');
    return tableAnswer(await this.scores.tableOf(actor, place, choiceOfQuery(asked)));
  }

  /** Takes a member out of the ranking and answers the table afterwards. */
  @Post('exclusions')
  @Allow('scores.exclude')
  @HttpCode(200)
  @ApiOkResponse({ type: ScoreTableAnswer })
  @ApiConflictResponse({ description: 'Cơ quan này đã được đưa ra ngoài xếp hạng' })
  async exclude(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() body: ExclusionBody,
    @CurrentActor() actor: Actor,
  ): Promise<ScoreTableAnswer> {
    const place = await this.places.find(actor, bloc, period, 'scores.exclude');
    await this.scores.exclude(actor, place, body.agency, body.reason, body.ground ?? null);
    return tableAnswer(await this.scores.tableOf(actor, place));
  }

  /** Ranks a member again and answers the table afterwards. */
  @Delete('exclusions/:agency')
  @Allow('scores.exclude')
  @ApiQuery({ name: 'reason', description: 'Lý do xếp hạng lại' })
  @ApiOkResponse({ type: ScoreTableAnswer })
  @ApiConflictResponse({ description: 'Cơ quan này đang được xếp hạng' })
  async lift(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('agency') agency: string,
    @CurrentActor() actor: Actor,
    @Query('reason') reason?: string,
  ): Promise<ScoreTableAnswer> {
    const place = await this.places.find(actor, bloc, period, 'scores.exclude');
    await this.scores.lift(actor, place, agency, reason ?? '');
    return tableAnswer(await this.scores.tableOf(actor, place));
  }
}
