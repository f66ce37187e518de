import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BallotProgress } from '../../../templates/pages/ballots/ballot';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { StaleWrite } from '../../platform/audit';
import { refusedForm } from '../../platform/forms';
import { Pages } from '../../platform/web';
import { type BlocPlace, PlacesService } from '../blocs';
import { BALLOT_FORM, typedBallot } from './ballot-forms.view';
import { BallotPageService } from './ballot-page.service';
import { BallotPreparationService } from './ballot-preparation.service';
import { ballotPath, progressView } from './ballot.view';
import { ChangedBallotFields } from './ballots.dto';
import { readChangedBallot } from './ballots.fields';
import { mayManage } from './ballots.policy';
import { BallotsService } from './ballots.service';

/** The page of a ballot. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/bo-phieu/:ballot')
export class BallotPages {
  constructor(
    private readonly places: PlacesService,
    private readonly ballots: BallotsService,
    private readonly preparation: BallotPreparationService,
    private readonly page: BallotPageService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('meeting.read')
  async read(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('ballot') ballot: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'meeting.read');
    return this.page.show({ actor, place, request, reply }, ballot);
  }

  /** How many have voted; once nothing is open any more the whole page is asked for anew. */
  @Get('tien-do')
  @Allow('meeting.read')
  async progress(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('ballot') ballotId: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'meeting.read');
    const ballot = await this.ballots.find(actor, place, ballotId);
    const progress = progressView(place, ballot, mayManage(actor, place));
    if (progress === null) return reply.status(204).header('hx-refresh', 'true').send();
    return this.pages.sendFragment(reply, BallotProgress({ progress }));
  }

  /** Changes a ballot that is prepared. */
  @Post()
  @Allow('ballot.manage')
  async change(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('ballot') ballotId: string,
    @Body() fields: ChangedBallotFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place: BlocPlace = await this.places.find(actor, bloc, period, 'ballot.manage');
    try {
      const { draft, version } = readChangedBallot(fields);
      await this.preparation.change(actor, place, ballotId, version, draft);
      return await this.pages.redirect(request, reply, ballotPath(place, ballotId), { kind: 'ok', text: 'Đã lưu.' });
    } catch (error) {
      const outcome = refusedForm(error, BALLOT_FORM);
      const current = error instanceof StaleWrite ? error.currentVersion : null;
      const form = { values: typedBallot(fields, current), outcome };
      return this.page.show({ actor, place, request, reply }, ballotId, { status: outcome.status, form });
    }
  }
}
