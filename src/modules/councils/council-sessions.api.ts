import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { FieldReader } from '../../platform/forms';
import { AgendaService } from './agenda.service';
import { ConclusionService } from './conclusion.service';
import { CouncilPaperAnswer, itemAnswer, SessionAnswer, sessionAnswer } from './councils.answers';
import {
  CouncilVoteFields,
  CutFields,
  MatterFields,
  OpinionFields,
  ProposalItemFields,
  RecordedVoteFields,
  SessionAttendanceFields,
  SessionFields,
  SessionStepFields,
} from './councils.dto';
import {
  readAttendance,
  readBoardCount,
  readCut,
  readMatter,
  readOpinion,
  readPaper,
  readSession,
  readSessionStep,
  readVersion,
} from './councils.fields';
import { CouncilVotingService } from './council-voting.service';
import { OpinionsService } from './opinions.service';
import { SessionMovesService } from './session-moves.service';
import { SessionsService } from './sessions.service';

/** Sessions of councils and their votes for programs; each write answers the session afterwards, a vote answers nothing. */
@ApiTags('Hội đồng')
@ApiConflictResponse({ description: 'Trạng thái không cho phép, hoặc chưa đủ thành viên có mặt' })
@Controller('api/v1/council-sessions/:session')
export class CouncilSessionsApi {
  constructor(
    private readonly sessions: SessionsService,
    private readonly agenda: AgendaService,
    private readonly moves: SessionMovesService,
    private readonly voting: CouncilVotingService,
    private readonly opinions: OpinionsService,
    private readonly conclusion: ConclusionService,
  ) {}

  @Get()
  @Allow('council.read')
  @ApiOkResponse({ type: SessionAnswer })
  one(@Param('session') id: string, @CurrentActor() actor: Actor): Promise<SessionAnswer> {
    return this.answer(actor, id);
  }

  @Put()
  @Allow('council.manage')
  @ApiOkResponse({ type: SessionAnswer })
  async change(
    @Param('session') id: string,
    @Body() fields: SessionFields,
    @CurrentActor() actor: Actor,
  ): Promise<SessionAnswer> {
    await this.sessions.change(actor, id, readVersion(fields), readSession(fields));
    return this.answer(actor, id);
  }

  /** Puts the candidates of a proposal before the session. */
  @Post('proposals')
  @Allow('council.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionAnswer })
  async addProposal(
    @Param('session') id: string,
    @Body() fields: ProposalItemFields,
    @CurrentActor() actor: Actor,
  ): Promise<SessionAnswer> {
    const reader = new FieldReader(fields);
    await this.agenda.addProposal(actor, id, reader.finish(reader.text('proposal', 'mã đề nghị')));
    return this.answer(actor, id);
  }

  @Post('matters')
  @Allow('council.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionAnswer })
  async addMatter(
    @Param('session') id: string,
    @Body() fields: MatterFields,
    @CurrentActor() actor: Actor,
  ): Promise<SessionAnswer> {
    await this.agenda.addMatter(actor, id, readMatter(fields));
    return this.answer(actor, id);
  }

  @Delete('matters/:item')
  @Allow('council.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionAnswer })
  async removeMatter(
    @Param('session') id: string,
    @Param('item') item: string,
    @CurrentActor() actor: Actor,
  ): Promise<SessionAnswer> {
    await this.agenda.remove(actor, id, item);
    return this.answer(actor, id);
  }

  @Put('attendance')
  @Allow('council.manage')
  @ApiOkResponse({ type: SessionAnswer })
  async attend(
    @Param('session') id: string,
    @Body() fields: SessionAttendanceFields,
    @CurrentActor() actor: Actor,
  ): Promise<SessionAnswer> {
    await this.sessions.attend(actor, id, readAttendance({ attendance: fields.attendance }));
    return this.answer(actor, id);
  }

  /** Opens, votes, closes, concludes or cancels. */
  @Post('steps')
  @Allow('council.preside')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionAnswer })
  async step(
    @Param('session') id: string,
    @Body() fields: SessionStepFields,
    @CurrentActor() actor: Actor,
  ): Promise<SessionAnswer> {
    await this.moves.take(actor, id, readSessionStep(fields), readBoardCount(fields));
    return this.answer(actor, id);
  }

  /** The paper that the reader may fill in. */
  @Get('paper')
  @Allow('council.vote')
  @ApiOkResponse({ type: CouncilPaperAnswer })
  async paper(@Param('session') id: string, @CurrentActor() actor: Actor): Promise<CouncilPaperAnswer> {
    const { session, vote, matters } = await this.voting.paper(actor, id);
    return { round: vote.round, method: vote.method, matters: matters.map((item) => itemAnswer(session, item)) };
  }

  /** Votes for the reader; nothing of the paper is answered. */
  @Post('votes')
  @Allow('council.vote')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Không trả lời gì về nội dung phiếu' })
  async vote(
    @Param('session') id: string,
    @Body() fields: CouncilVoteFields,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    const { acceptsBlank, ...paper } = readPaper(fields);
    await this.voting.vote(actor, id, paper, acceptsBlank);
  }

  /** Records the open vote that a member gave by hand. */
  @Post('recorded-votes')
  @Allow('council.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  async record(
    @Param('session') id: string,
    @Body() fields: RecordedVoteFields,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    const reader = new FieldReader(fields);
    const member = reader.finish(reader.text('member', 'thành viên có mặt'));
    const { agreed, disagreed } = readPaper(fields);
    await this.voting.record(actor, id, member, { agreed, disagreed });
  }

  /** Records what an absent member wrote. */
  @Post('opinions')
  @Allow('council.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionAnswer })
  async opinion(
    @Param('session') id: string,
    @Body() fields: OpinionFields,
    @CurrentActor() actor: Actor,
  ): Promise<SessionAnswer> {
    await this.opinions.record(actor, id, readOpinion(fields), null);
    return this.answer(actor, id);
  }

  @Delete('opinions/:item/:member')
  @Allow('council.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionAnswer })
  async removeOpinion(
    @Param('session') id: string,
    @Param('item') item: string,
    @Param('member') member: string,
    @CurrentActor() actor: Actor,
  ): Promise<SessionAnswer> {
    await this.opinions.remove(actor, id, item, member);
    return this.answer(actor, id);
  }

  /** The council takes a candidate who has the votes off the list. */
  @Post('cuts')
  @Allow('council.preside')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionAnswer })
  async cut(
    @Param('session') id: string,
    @Body() fields: CutFields,
    @CurrentActor() actor: Actor,
  ): Promise<SessionAnswer> {
    const { itemId, reason } = readCut(fields);
    await this.conclusion.cut(actor, id, itemId, reason);
    return this.answer(actor, id);
  }

  private async answer(actor: Actor, id: string): Promise<SessionAnswer> {
    return sessionAnswer(await this.sessions.find(actor, id));
  }
}
