import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { PlacesService } from '../blocs';
import { MeetingsService } from '../meetings';
import { BallotPreparationService } from './ballot-preparation.service';
import { BallotRulesService } from './ballot-rules.service';
import {
  BallotAnswer,
  ballotAnswer,
  BallotSummaryAnswer,
  rulesAnswer,
  StoredRulesAnswer,
  summaryAnswer,
} from './ballots.answers';
import { BallotFields, ChangedBallotFields, OpenVoteFields, RulesFields, VoteFields } from './ballots.dto';
import { readBallot, readChangedBallot, readOpenVote, readRules, readVote } from './ballots.fields';
import { BallotsService } from './ballots.service';
import { VotingService } from './voting.service';

const TOLD = 'Không trả lời gì về nội dung phiếu';

/** Ballots, their rules and votes for programs. */
@ApiTags('Bỏ phiếu suy tôn')
@Controller('api/v1/blocs/:bloc/periods/:period')
export class BallotsApi {
  constructor(
    private readonly places: PlacesService,
    private readonly meetings: MeetingsService,
    private readonly rules: BallotRulesService,
    private readonly ballots: BallotsService,
    private readonly preparation: BallotPreparationService,
    private readonly voting: VotingService,
  ) {}

  @Get('ballot-rules')
  @Allow('meeting.read')
  @ApiOkResponse({ type: StoredRulesAnswer })
  async rulesOf(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
  ): Promise<StoredRulesAnswer> {
    return rulesAnswer(await this.rules.find(await this.places.find(actor, bloc, period, 'meeting.read')));
  }

  @Put('ballot-rules')
  @Allow('ballot.manage')
  @ApiOkResponse({ type: StoredRulesAnswer })
  @ApiConflictResponse({ description: 'Quy định vừa được người khác sửa: trả lời kèm cả hai giá trị' })
  async saveRules(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() fields: RulesFields,
    @CurrentActor() actor: Actor,
  ): Promise<StoredRulesAnswer> {
    const place = await this.places.find(actor, bloc, period, 'ballot.manage');
    const { rules, version } = readRules(fields);
    await this.rules.save(actor, place, rules, version);
    return rulesAnswer(await this.rules.find(place));
  }

  @Get('ballots')
  @Allow('meeting.read')
  @ApiOkResponse({ type: [BallotSummaryAnswer] })
  async list(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
  ): Promise<BallotSummaryAnswer[]> {
    const place = await this.places.find(actor, bloc, period, 'meeting.read');
    return (await this.ballots.list(place)).map(summaryAnswer);
  }

  @Get('meetings/:meeting/ballots')
  @Allow('meeting.read')
  @ApiOkResponse({ type: [BallotSummaryAnswer] })
  async listOfMeeting(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('meeting') meetingKey: string,
    @CurrentActor() actor: Actor,
  ): Promise<BallotSummaryAnswer[]> {
    const place = await this.places.find(actor, bloc, period, 'meeting.read');
    const meeting = await this.meetings.find(actor, place, meetingKey);
    return (await this.ballots.list(place, meeting.id)).map(summaryAnswer);
  }

  /** Prepares a ballot of a meeting. */
  @Post('meetings/:meeting/ballots')
  @Allow('ballot.manage')
  @ApiCreatedResponse({ type: BallotAnswer })
  async create(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('meeting') meeting: string,
    @Body() fields: BallotFields,
    @CurrentActor() actor: Actor,
  ): Promise<BallotAnswer> {
    const place = await this.places.find(actor, bloc, period, 'ballot.manage');
    const id = await this.preparation.create(actor, place, meeting, readBallot(fields));
    return ballotAnswer(await this.ballots.find(actor, place, id));
  }

  @Get('ballots/:ballot')
  @Allow('meeting.read')
  @ApiOkResponse({ type: BallotAnswer })
  async one(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('ballot') ballot: string,
    @CurrentActor() actor: Actor,
  ): Promise<BallotAnswer> {
    const place = await this.places.find(actor, bloc, period, 'meeting.read');
    return ballotAnswer(await this.ballots.find(actor, place, ballot));
  }

  @Put('ballots/:ballot')
  @Allow('ballot.manage')
  @ApiOkResponse({ type: BallotAnswer })
  async change(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('ballot') ballot: string,
    @Body() fields: ChangedBallotFields,
    @CurrentActor() actor: Actor,
  ): Promise<BallotAnswer> {
    const place = await this.places.find(actor, bloc, period, 'ballot.manage');
    const { draft, version } = readChangedBallot(fields);
    await this.preparation.change(actor, place, ballot, version, draft);
    return ballotAnswer(await this.ballots.find(actor, place, ballot));
  }

  /** Votes for the unit of the account. */
  @Post('ballots/:ballot/votes')
  @Allow('ballot.vote')
  @HttpCode(204)
  @ApiNoContentResponse({ description: TOLD })
  @ApiConflictResponse({ description: 'Đơn vị đã bỏ phiếu, hoặc vòng bỏ phiếu chưa mở hay đã đóng' })
  @ApiUnprocessableEntityResponse({ description: 'Phiếu trắng hoặc chọn quá số mà chưa xác nhận' })
  async vote(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('ballot') ballot: string,
    @Body() fields: VoteFields,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    const place = await this.places.find(actor, bloc, period, 'ballot.vote');
    const { chosen, acceptsInvalid } = readVote(fields);
    await this.voting.vote(actor, place, ballot, chosen, acceptsInvalid);
  }

  /** Records the vote that a unit gave by show of hands. */
  @Post('ballots/:ballot/open-votes')
  @Allow('ballot.manage')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Đã ghi' })
  async recordVote(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('ballot') ballot: string,
    @Body() fields: OpenVoteFields,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    const place = await this.places.find(actor, bloc, period, 'ballot.manage');
    const { agency, chosen, acceptsInvalid } = readOpenVote(fields);
    await this.voting.record(actor, place, ballot, agency, chosen, acceptsInvalid);
  }
}
