import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import {
  CouncilAnswer,
  councilAnswer,
  CouncilDetailsAnswer,
  memberAnswer,
  SessionAnswer,
  sessionAnswer,
  SessionSummaryAnswer,
  summaryAnswer,
} from './councils.answers';
import { CouncilFields, CouncilMemberEndFields, MemberFields, SessionFields } from './councils.dto';
import { readCouncil, readMember, readMemberEnd, readSession, readVersion } from './councils.fields';
import { CouncilsService } from './councils.service';
import { SessionsService } from './sessions.service';

/** Councils and their members for programs. */
@ApiTags('Hội đồng')
@Controller('api/v1/councils')
export class CouncilsApi {
  constructor(
    private readonly councils: CouncilsService,
    private readonly sessions: SessionsService,
  ) {}

  @Get()
  @Allow('council.read')
  @ApiOkResponse({ type: [CouncilAnswer] })
  async list(@CurrentActor() actor: Actor): Promise<CouncilAnswer[]> {
    return (await this.councils.list(actor)).map(councilAnswer);
  }

  @Post()
  @Allow('council.manage')
  @ApiCreatedResponse({ type: CouncilDetailsAnswer })
  @ApiConflictResponse({ description: 'Cấp, cơ quan hoặc khối này đã có Hội đồng' })
  async create(@Body() fields: CouncilFields, @CurrentActor() actor: Actor): Promise<CouncilDetailsAnswer> {
    return this.details(actor, await this.councils.create(actor, readCouncil(fields)));
  }

  @Get(':council')
  @Allow('council.read')
  @ApiOkResponse({ type: CouncilDetailsAnswer })
  one(@Param('council') id: string, @CurrentActor() actor: Actor): Promise<CouncilDetailsAnswer> {
    return this.details(actor, id);
  }

  @Put(':council')
  @Allow('council.manage')
  @ApiOkResponse({ type: CouncilDetailsAnswer })
  @ApiConflictResponse({ description: 'Người khác vừa sửa: trả lời kèm cả hai giá trị' })
  async change(
    @Param('council') id: string,
    @Body() fields: CouncilFields,
    @CurrentActor() actor: Actor,
  ): Promise<CouncilDetailsAnswer> {
    const council = await this.councils.find(actor, id);
    await this.councils.change(actor, council, readVersion(fields), readCouncil(fields));
    return this.details(actor, id);
  }

  /** Appoints a member by a decision. */
  @Post(':council/members')
  @Allow('council.manage')
  @ApiCreatedResponse({ type: CouncilDetailsAnswer })
  async appoint(
    @Param('council') id: string,
    @Body() fields: MemberFields,
    @CurrentActor() actor: Actor,
  ): Promise<CouncilDetailsAnswer> {
    await this.councils.appoint(actor, await this.councils.find(actor, id), readMember(fields));
    return this.details(actor, id);
  }

  /** Ends the time of a member by a decision. */
  @Post(':council/members/:member/end')
  @Allow('council.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: CouncilDetailsAnswer })
  async end(
    @Param('council') id: string,
    @Param('member') member: string,
    @Body() fields: CouncilMemberEndFields,
    @CurrentActor() actor: Actor,
  ): Promise<CouncilDetailsAnswer> {
    await this.councils.endMembership(actor, await this.councils.find(actor, id), member, readMemberEnd(fields));
    return this.details(actor, id);
  }

  @Get(':council/sessions')
  @Allow('council.read')
  @ApiOkResponse({ type: [SessionSummaryAnswer] })
  async sessionsOf(@Param('council') id: string, @CurrentActor() actor: Actor): Promise<SessionSummaryAnswer[]> {
    const council = await this.councils.find(actor, id);
    return (await this.sessions.list(actor, council.id)).map(summaryAnswer);
  }

  @Post(':council/sessions')
  @Allow('council.manage')
  @ApiCreatedResponse({ type: SessionAnswer })
  async convene(
    @Param('council') id: string,
    @Body() fields: SessionFields,
    @CurrentActor() actor: Actor,
  ): Promise<SessionAnswer> {
    const council = await this.councils.find(actor, id);
    const session = await this.sessions.create(actor, council, readSession(fields));
    return sessionAnswer(await this.sessions.find(actor, session));
  }

  private async details(actor: Actor, id: string): Promise<CouncilDetailsAnswer> {
    const council = await this.councils.find(actor, id);
    return Object.assign(councilAnswer(council), {
      memberList: (await this.councils.members(council)).map(memberAnswer),
    });
  }
}
