import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { NotFound } from '../../platform/errors';
import { Pages } from '../../platform/web';
import { type BlocPlace, PlacesService } from '../blocs';
import { BallotConclusionService } from './ballot-conclusion.service';
import { BallotOpeningService } from './ballot-opening.service';
import { BallotPageService } from './ballot-page.service';
import { BallotStepsService } from './ballot-steps.service';
import { ballotPath } from './ballot.view';
import { StepFormFields } from './ballots.dto';
import { readDecision, readOpenVote, readReason, readVersion } from './ballots.fields';
import { refusedStep } from './manage.view';
import { VotingService } from './voting.service';

/** What is said after a step of the page, by its address. */
const DONE: Readonly<Record<string, string>> = {
  mo: 'Đã mở bỏ phiếu.',
  'vong-tiep': 'Đã mở vòng tiếp theo.',
  'kiem-phieu': 'Đã đóng và kiểm phiếu.',
  'gio-tay': 'Đã ghi biểu quyết.',
  'quyet-dinh': 'Đã ghi quyết định.',
  'ket-luan': 'Đã kết luận và báo kết quả cho khối.',
  huy: 'Đã hủy cuộc bỏ phiếu.',
};

/** The steps of a ballot from its page: a refused one shows the page again with everything typed. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/bo-phieu/:ballot')
export class BallotStepsPages {
  constructor(
    private readonly places: PlacesService,
    private readonly opening: BallotOpeningService,
    private readonly steps: BallotStepsService,
    private readonly voting: VotingService,
    private readonly conclusion: BallotConclusionService,
    private readonly page: BallotPageService,
    private readonly pages: Pages,
  ) {}

  @Post(':step')
  @Allow('ballot.manage')
  async take(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('ballot') ballot: string,
    @Param('step') step: string,
    @Body() fields: StepFormFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'ballot.manage');
    const text = DONE[step];
    if (text === undefined) throw new NotFound('Không tìm thấy trang này.');
    try {
      await this.doStep(actor, place, ballot, step, fields);
      return await this.pages.redirect(request, reply, ballotPath(place, ballot), { kind: 'ok', text });
    } catch (error) {
      const { typed, status, message } = refusedStep(error, step, fields);
      return this.page.show({ actor, place, request, reply }, ballot, { status, message, step: typed });
    }
  }

  private async doStep(
    actor: Actor,
    place: BlocPlace,
    ballot: string,
    step: string,
    fields: StepFormFields,
  ): Promise<void> {
    switch (step) {
      case 'mo':
        return this.opening.open(actor, place, ballot, readVersion(fields));
      case 'vong-tiep':
        return this.opening.openNext(actor, place, ballot, readVersion(fields));
      case 'kiem-phieu':
        return this.steps.count(actor, place, ballot, fields);
      case 'gio-tay': {
        const { agency, chosen, acceptsInvalid } = readOpenVote(fields);
        return this.voting.record(actor, place, ballot, agency, chosen, acceptsInvalid);
      }
      case 'quyet-dinh':
        return this.conclusion.decide(actor, place, ballot, readVersion(fields), readDecision(fields));
      case 'ket-luan':
        return this.conclusion.conclude(actor, place, ballot, readVersion(fields));
      default:
        return this.conclusion.cancel(actor, place, ballot, readVersion(fields), readReason(fields));
    }
  }
}
