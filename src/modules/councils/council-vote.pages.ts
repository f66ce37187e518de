import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { FastifyRequest } from 'fastify';
import {
  COUNCIL_PAPER_ID,
  CouncilConfirmPage,
  CouncilVotePage,
  type CouncilVotePageProps,
} from '../../../templates/pages/councils/vote';
import { blankMatters, type Paper } from '../../domain/councils/papers';
import { sentenceOf } from '../../text/vi';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Conflict, InvalidInput } from '../../platform/errors';
import { Pages } from '../../platform/web';
import { sessionPath } from './council-notices';
import { type CouncilPaper, CouncilPaperUncertain, CouncilVotingService } from './council-voting.service';
import { readPaper } from './councils.fields';
import type { SessionVisit } from './session-presenter';

/** The paper of a member: fill in, look once more, put in. What is chosen travels in bodies alone, never in an address. */
@ApiExcludeController()
@Controller('hoi-dong/phien/:session/bo-phieu')
export class CouncilVotePages {
  constructor(
    private readonly voting: CouncilVotingService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('council.vote')
  async blank(
    @Param('session') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, id, request, reply };
    const paper = await this.paperOrBack(visit);
    return paper === null ? reply : this.show(visit, paper, { agreed: [], disagreed: [] });
  }

  /** Shows what was chosen once more; nothing is stored. */
  @Post()
  @Allow('council.vote')
  async confirm(
    @Param('session') id: string,
    @Body() fields: Record<string, unknown>,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, id, request, reply };
    const paper = await this.paperOrBack(visit);
    if (paper === null) return reply;
    const { agreed, disagreed } = readPaper(fields);
    const blank = blankMatters(
      { agreed, disagreed },
      paper.matters.map((matter) => matter.id),
    ).length;
    const words = blank === 0 ? null : sentenceOf({ code: 'council_paper_blank', parameters: { blank } });
    const props = await this.propsOf(visit, paper, { agreed, disagreed });
    return this.pages.send(reply, CouncilConfirmPage({ ...props, blank: words }));
  }

  @Post('gui')
  @Allow('council.vote')
  async cast(
    @Param('session') id: string,
    @Body() fields: Record<string, unknown>,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, id, request, reply };
    const { acceptsBlank, ...paper } = readPaper(fields);
    try {
      await this.voting.vote(actor, id, paper, acceptsBlank);
    } catch (error) {
      return this.refuse(visit, paper, error);
    }
    const notice = { kind: 'ok' as const, text: 'Đã nhận phiếu. Cảm ơn đồng chí.' };
    return this.pages.redirect(request, reply, sessionPath(id), notice);
  }

  private async refuse(visit: SessionVisit, given: Paper, error: unknown): Promise<FastifyReply> {
    if (error instanceof Conflict || error instanceof CouncilPaperUncertain) return this.back(visit, error);
    if (!(error instanceof InvalidInput)) throw error;
    const paper = await this.paperOrBack(visit);
    return paper === null ? visit.reply : this.show(visit, paper, given, error);
  }

  /** The paper; without one the member is sent back to the session, which says why. */
  private async paperOrBack(visit: SessionVisit): Promise<CouncilPaper | null> {
    try {
      return await this.voting.paper(visit.actor, visit.id);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      this.back(visit, error);
      return null;
    }
  }

  private back({ id, request, reply }: SessionVisit, error: Conflict | CouncilPaperUncertain): FastifyReply {
    return this.pages.redirect(request, reply, sessionPath(id), { kind: 'bad', text: error.message });
  }

  private async show(
    visit: SessionVisit,
    paper: CouncilPaper,
    given: Paper,
    error?: InvalidInput,
  ): Promise<FastifyReply> {
    const errors = (error?.violations ?? []).map((violation) => ({
      fieldId: COUNCIL_PAPER_ID,
      message: sentenceOf(violation),
    }));
    const page = CouncilVotePage({ ...(await this.propsOf(visit, paper, given)), errors });
    return this.pages.send(visit.reply, page, error?.status ?? 200);
  }

  private async propsOf(
    { request, reply, id }: SessionVisit,
    paper: CouncilPaper,
    given: Paper,
  ): Promise<CouncilVotePageProps> {
    const { session, vote, voter, matters } = paper;
    const frame = await this.pages.frame(request, reply, { title: session.title, section: 'councils' });
    const yes = given.agreed.map((matter): [string, 'yes'] => [matter, 'yes']);
    const no = given.disagreed.map((matter): [string, 'no'] => [matter, 'no']);
    return {
      ...{ frame, path: sessionPath(id), title: session.title, council: session.council.name, voter: voter.name },
      isOpen: vote.method === 'open',
      matters,
      answers: { ...Object.fromEntries(yes), ...Object.fromEntries(no) },
      errors: [],
    };
  }
}
