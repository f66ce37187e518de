import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OverviewPage } from '../../../templates/pages/home/overview';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { Pages } from '../../platform/web';
import { OverviewService } from './overview.service';
import { overviewProps } from './overview.view';

/** The overview of a bloc in a period. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/tong-quan')
export class OverviewPages {
  constructor(
    private readonly overviews: OverviewService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('bloc.read')
  async overview(
    @Param('bloc') blocCode: string,
    @Param('period') periodCode: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const overview = await this.overviews.read(actor, blocCode, periodCode);
    const frame = await this.pages.frame(request, reply, {
      title: `Tổng quan, ${overview.place.bloc.name}`,
      section: 'overview',
      place: { blocCode, periodCode },
    });
    const moment = { now: this.clock.now(), today: this.clock.today() };
    return this.pages.send(reply, OverviewPage(overviewProps(frame, overview, actor, moment)));
  }
}
