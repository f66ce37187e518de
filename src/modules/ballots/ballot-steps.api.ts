import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { type BlocPlace, PlacesService } from '../blocs';
import { BallotConclusionService } from './ballot-conclusion.service';
import { BallotOpeningService } from './ballot-opening.service';
import { BallotStepsService } from './ballot-steps.service';
import { BallotAnswer, ballotAnswer } from './ballots.answers';
import { CancelFields, CountFields, DecisionFields, StepFields } from './ballots.dto';
import { readDecision, readReason, readVersion } from './ballots.fields';
import { BallotsService } from './ballots.service';

/** The steps of a ballot for programs; each answers the ballot afterwards. */
@ApiTags('Bỏ phiếu suy tôn')
@ApiConflictResponse({ description: 'Trạng thái không cho phép, hoặc chưa đủ số đơn vị có mặt' })
@Controller('api/v1/blocs/:bloc/periods/:period/ballots/:ballot')
export class BallotStepsApi {
  constructor(
    private readonly places: PlacesService,
    private readonly ballots: BallotsService,
    private readonly opening: BallotOpeningService,
    private readonly steps: BallotStepsService,
    private readonly conclusion: BallotConclusionService,
  ) {}

  /** Opens the first round for the units that are present. */
  @Post('open')
  @Allow('ballot.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: BallotAnswer })
  async open(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('ballot') ballot: string,
    @Body() fields: StepFields,
    @CurrentActor() actor: Actor,
  ): Promise<BallotAnswer> {
    return this.after(actor, bloc, period, ballot, (place) =>
      this.opening.open(actor, place, ballot, readVersion(fields)),
    );
  }

  /** Closes the round and counts; the counts of paper are typed. */
  @Post('count')
  @Allow('ballot.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: BallotAnswer })
  async count(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('ballot') ballot: string,
    @Body() fields: CountFields,
    @CurrentActor() actor: Actor,
  ): Promise<BallotAnswer> {
    return this.after(actor, bloc, period, ballot, (place) => this.steps.count(actor, place, ballot, fields));
  }

  /** Opens the round that follows, where the rules have one. */
  @Post('next-round')
  @Allow('ballot.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: BallotAnswer })
  async nextRound(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('ballot') ballot: string,
    @Body() fields: StepFields,
    @CurrentActor() actor: Actor,
  ): Promise<BallotAnswer> {
    return this.after(actor, bloc, period, ballot, (place) =>
      this.opening.openNext(actor, place, ballot, readVersion(fields)),
    );
  }

  /** Records whom the competent persons choose among equals. */
  @Post('decision')
  @Allow('ballot.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: BallotAnswer })
  async decide(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('ballot') ballot: string,
    @Body() fields: DecisionFields,
    @CurrentActor() actor: Actor,
  ): Promise<BallotAnswer> {
    return this.after(actor, bloc, period, ballot, (place) =>
      this.conclusion.decide(actor, place, ballot, readVersion(fields), readDecision(fields)),
    );
  }

  @Post('conclusion')
  @Allow('ballot.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: BallotAnswer })
  async conclude(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('ballot') ballot: string,
    @Body() fields: StepFields,
    @CurrentActor() actor: Actor,
  ): Promise<BallotAnswer> {
    return this.after(actor, bloc, period, ballot, (place) =>
      this.conclusion.conclude(actor, place, ballot, readVersion(fields)),
    );
  }

  @Post('cancellation')
  @Allow('ballot.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: BallotAnswer })
  async cancel(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('ballot') ballot: string,
    @Body() fields: CancelFields,
    @CurrentActor() actor: Actor,
  ): Promise<BallotAnswer> {
    return this.after(actor, bloc, period, ballot, (place) =>
      this.conclusion.cancel(actor, place, ballot, readVersion(fields), readReason(fields)),
    );
  }

  private async after(
    actor: Actor,
    bloc: string,
    period: string,
    ballot: string,
    step: (place: BlocPlace) => Promise<void>,
  ): Promise<BallotAnswer> {
    const place = await this.places.find(actor, bloc, period, 'ballot.manage');
    await step(place);
    return ballotAnswer(await this.ballots.find(actor, place, ballot));
  }
}
