import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { faultOf } from '../../domain/ballots/count';
import { sentenceOf } from '../../text/vi';
import { ConfirmVotePage, PAPER_ID, VotePage, type VotePageProps } from '../../../templates/pages/ballots/vote';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { ApplicationError, Conflict, InvalidInput } from '../../platform/errors';
import { Pages } from '../../platform/web';
import { type BlocPlace, PlacesService } from '../blocs';
import { ballotPath, placeOfPage } from './ballot.view';
import { VoteFields } from './ballots.dto';
import { readVote } from './ballots.fields';
import { type PaperInHand, PaperUncertain, VotingService } from './voting.service';

interface Visit {
  readonly actor: Actor;
  readonly place: BlocPlace;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The paper of a voter: fill in, look once more, put in. What is chosen travels in bodies alone, never in an address. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/bo-phieu/:ballot/phieu')
export class VotePages {
  constructor(
    private readonly places: PlacesService,
    private readonly voting: VotingService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('ballot.vote')
  async blank(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('ballot') ballot: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'ballot.vote');
    const paper = await this.paperOrBack({ actor, place, request, reply }, ballot);
    return paper === null ? reply : this.show({ actor, place, request, reply }, paper, []);
  }

  /** Shows what was chosen once more; nothing is stored. */
  @Post()
  @Allow('ballot.vote')
  async confirm(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('ballot') ballot: string,
    @Body() fields: VoteFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'ballot.vote');
    const visit = { actor, place, request, reply };
    const paper = await this.paperOrBack(visit, ballot);
    if (paper === null) return reply;
    const chosen = readVote(fields).chosen.filter((code) => paper.choices.includes(code));
    const { places } = paper.round;
    const fault = faultOf(chosen, paper.choices, places);
    const words = fault && sentenceOf({ code: fault, parameters: { chosen: chosen.length, places } });
    const page = ConfirmVotePage({ ...(await this.propsOf(visit, paper)), chosen, fault: words });
    return this.pages.send(reply, page);
  }

  @Post('gui')
  @Allow('ballot.vote')
  async cast(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('ballot') ballot: string,
    @Body() fields: VoteFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'ballot.vote');
    const visit = { actor, place, request, reply };
    const { chosen, acceptsInvalid } = readVote(fields);
    try {
      await this.voting.vote(actor, place, ballot, chosen, acceptsInvalid);
    } catch (error) {
      return this.refuse(visit, ballot, chosen, error);
    }
    const notice = { kind: 'ok' as const, text: 'Đã nhận phiếu của đơn vị. Cảm ơn đồng chí.' };
    return this.pages.redirect(request, reply, ballotPath(place, ballot), notice);
  }

  private async refuse(visit: Visit, ballot: string, chosen: readonly string[], error: unknown): Promise<FastifyReply> {
    if (error instanceof Conflict || error instanceof PaperUncertain) return this.back(visit, ballot, error);
    if (!(error instanceof InvalidInput)) throw error;
    const paper = await this.paperOrBack(visit, ballot);
    return paper === null ? visit.reply : this.show(visit, paper, chosen, error);
  }

  /** The paper; without one the voter is sent back to the ballot, which says why. */
  private async paperOrBack(visit: Visit, ballot: string): Promise<PaperInHand | null> {
    try {
      return await this.voting.paper(visit.actor, visit.place, ballot);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      await this.back(visit, ballot, error);
      return null;
    }
  }

  private back({ place, request, reply }: Visit, ballot: string, error: Conflict | PaperUncertain): FastifyReply {
    return this.pages.redirect(request, reply, ballotPath(place, ballot), { kind: 'bad', text: error.message });
  }

  private async show(
    visit: Visit,
    paper: PaperInHand,
    chosen: readonly string[],
    error?: ApplicationError,
  ): Promise<FastifyReply> {
    const sentences = error?.violations.map(sentenceOf) ?? [];
    const messages = error !== undefined && sentences.length === 0 ? [error.message] : sentences;
    const errors = messages.map((message) => ({ fieldId: PAPER_ID, message }));
    const page = VotePage({ ...(await this.propsOf(visit, paper)), chosen, errors });
    return this.pages.send(visit.reply, page, error?.status ?? 200);
  }

  private async propsOf({ place, request, reply }: Visit, paper: PaperInHand): Promise<VotePageProps> {
    const { ballot, round, voter, choices } = paper;
    const frame = await this.pages.frame(request, reply, {
      title: ballot.title,
      section: 'meetings',
      place: { blocCode: place.bloc.code, periodCode: place.period.code },
    });
    return {
      frame,
      ...placeOfPage(place),
      path: ballotPath(place, ballot.id),
      title: ballot.title,
      round: round.round,
      places: round.places,
      unit: voter.name,
      isOpen: ballot.method === 'open',
      candidates: round.candidates.filter(({ code }) => choices.includes(code)),
      ...{ chosen: [], errors: [] },
    };
  }
}
