import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ScoreTablePage } from '../../../templates/pages/reviews/score-table';
import { choiceOfQuery } from '../../../templates/pages/reviews/scope-tabs';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Pages } from '../../platform/web';
import { PlacesService } from '../blocs';
import { mayCompare } from '../sheets';
import { reviewRights } from './review-paths';
import { tableView } from './reviews.view';
import { ScoresService } from './scores.service';

/** The table of a bloc's scores. */
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
    @Query('phieu') asked?: string,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'sheet.read');
    const table = await this.scores.tableOf(actor, place, choiceOfQuery(asked));
    const frame = await this.pages.frame(request, reply, {
      title: table.choice === 'final' ? 'Bảng điểm thẩm định của khối' : 'Bảng điểm tự chấm của khối',
      section: 'scores',
      place: { blocCode: place.bloc.code, periodCode: place.period.code },
    });
    const view = tableView(place, table, mayCompare(actor, place));
    return this.pages.send(reply, ScoreTablePage({ frame, ...view, rights: reviewRights(actor, place) }));
  }
}
