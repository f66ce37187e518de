import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { fieldOf, type FormBody } from '../../platform/web';
import { OverviewAnswer, overviewAnswer, SearchAnswer } from './home.answers';
import { OverviewService } from './overview.service';
import { SearchService } from './search.service';
import { searchView } from './search.view';

/** The overview of a bloc and the search, for programs. */
@ApiTags('Tổng quan, tìm kiếm')
@Controller('api/v1')
export class HomeApi {
  constructor(
    private readonly overviews: OverviewService,
    private readonly searches: SearchService,
  ) {}

  @Get('blocs/:bloc/periods/:period/overview')
  @Allow('bloc.read')
  @ApiOkResponse({ type: OverviewAnswer })
  async overview(@Param('bloc') bloc: string, @Param('period') period: string, @CurrentActor() actor: Actor) {
    return overviewAnswer(await this.overviews.read(actor, bloc, period));
  }

  @Get('search')
  @Allow('signed-in')
  @ApiQuery({ name: 'q', description: 'Chữ cần tìm, có dấu hoặc không dấu' })
  @ApiOkResponse({ type: SearchAnswer })
  async search(@Query() query: FormBody, @CurrentActor() actor: Actor) {
    return searchView(await this.searches.find(actor, fieldOf(query, 'q')));
  }
}
