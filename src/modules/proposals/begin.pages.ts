import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BeginPage } from '../../../templates/pages/proposals/begin';
import { fieldId } from '../../../templates/pages/proposals/proposal-props';
import { type Actor, Allow, CurrentActor, holds, reach } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { Conflict, NotFound } from '../../platform/errors';
import { fieldOf, type FormBody, Pages } from '../../platform/web';
import { PlacesService } from '../blocs';
import { AwardsService } from '../catalogue';
import {
  awardChoices,
  BOARD_FORM_ID,
  boardView,
  HAND_FORM_ID,
  placeChoices,
  SYSTEM_CHOICES,
  TYPE_CHOICES,
} from './begin.view';
import { DraftingService } from './drafting.service';
import { limitsBlocs } from './nominations.policy';
import type { NominationBoard } from './nominations';
import { NominationsService } from './nominations.service';
import { formOf, refusedOf, type SentForm, sentForm } from './proposal-forms';
import { ProposalChoices } from './proposal-choices.service';
import { HandDraftFields, NominationFields, TieDecisionFields } from './proposals.dto';
import { readHandDraft, readNomination, readTieDecision } from './proposals.fields';
import { TieDecisionsService } from './tie-decisions.service';
import { TIE_FORM_ID } from './ties.view';

interface Visit {
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** 'KHOI-1/2026', '' while none is chosen. */
  readonly place: string;
  readonly award: string;
}

/** Begins proposals: from the published ranking of a bloc, or by hand for an agency. */
@ApiExcludeController()
@Controller('de-nghi/moi')
export class BeginProposalPages {
  constructor(
    private readonly nominations: NominationsService,
    private readonly ties: TieDecisionsService,
    private readonly drafting: DraftingService,
    private readonly places: PlacesService,
    private readonly awards: AwardsService,
    private readonly choices: ProposalChoices,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('proposal.read')
  page(
    @Query() query: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.show(visitOf(query, actor, request, reply), null);
  }

  @Post('tu-bang')
  @Allow('proposal.nominate')
  async fromRanking(
    @Query() query: FormBody,
    @Body() fields: NominationFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = visitOf(query, actor, request, reply);
    const [bloc = '', period = ''] = visit.place.split('/');
    try {
      const code = await this.nominations.begin(actor, bloc, period, readNomination(fields));
      return await this.pages.redirect(request, reply, `/de-nghi/${code}`, {
        kind: 'ok',
        text: `Đã lập đề nghị ${code}.`,
      });
    } catch (error) {
      const codes = [(fields.agencies ?? []) as string | readonly string[]].flat();
      const rows = Object.fromEntries(codes.map((code) => [code, fieldId(BOARD_FORM_ID, code)]));
      return this.show(visit, sentForm(error, BOARD_FORM_ID, fields, rows));
    }
  }

  @Post('dong-hang')
  @Allow('proposal.nominate')
  async decideTie(
    @Query() query: FormBody,
    @Body() fields: TieDecisionFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = visitOf(query, actor, request, reply);
    const [bloc = '', period = ''] = visit.place.split('/');
    try {
      await this.ties.record(actor, bloc, period, readTieDecision(fields));
      const text = 'Đã ghi quyết định giữa các đơn vị đồng hạng.';
      return await this.pages.redirect(request, reply, `/de-nghi/moi?${queryOf(visit)}`, { kind: 'ok', text });
    } catch (error) {
      return this.show(visit, sentForm(error, TIE_FORM_ID, fields));
    }
  }

  @Post('thu-cong')
  @Allow('proposal.write')
  async byHand(
    @Body() fields: HandDraftFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    try {
      const code = await this.drafting.begin(actor, readHandDraft(fields));
      const text = `Đã lập đề nghị ${code}. Thêm các trường hợp vào danh sách.`;
      return await this.pages.redirect(request, reply, `/de-nghi/${code}`, { kind: 'ok', text });
    } catch (error) {
      return this.show({ actor, request, reply, place: '', award: '' }, sentForm(error, HAND_FORM_ID, fields));
    }
  }

  private async show(visit: Visit, sent: SentForm | null): Promise<FastifyReply> {
    const { actor, request, reply } = visit;
    const places = holds(actor, 'proposal.nominate') ? placeChoices(await this.places.list(actor)) : [];
    const catalogue = await this.awards.list();
    // Those that blocs have places for are what a ranking is for.
    const ordered = catalogue.toSorted(
      (one, other) => Number(limitsBlocs(other.current.award)) - Number(limitsBlocs(one.current.award)),
    );
    const awards = awardChoices(ordered, { forCollectives: true });
    const chosen = { place: visit.place, award: visit.award === '' ? (awards[0]?.value ?? '') : visit.award };
    const { board, why } = visit.place === '' ? NOTHING : await this.board(actor, chosen);
    const asked = queryOf(chosen);
    const [action, tieAction] = [`/de-nghi/moi/tu-bang?${asked}`, `/de-nghi/moi/dong-hang?${asked}`];
    const paths = { action, tieAction, href: `/de-nghi/moi?${asked}` };
    const frame = await this.pages.frame(request, reply, { title: 'Lập đề nghị khen thưởng', section: 'proposals' });
    const page = BeginPage({
      ...{ frame, places, awards, chosen, noBoard: why },
      board: board === null ? null : boardView(board, paths, sent),
      byHand: await this.handForm(actor, sent),
      refused: refusedOf(sent),
    });
    return this.pages.send(reply, page, sent?.outcome.status ?? 200);
  }

  /** A year without a published ranking is no mistake of the reader: the page says so. */
  private async board(
    actor: Actor,
    { place, award }: { readonly place: string; readonly award: string },
  ): Promise<{ board: NominationBoard | null; why: string }> {
    const [bloc = '', period = ''] = place.split('/');
    try {
      return { board: await this.nominations.board(actor, bloc, period, award), why: '' };
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof NotFound)) throw error;
      return { board: null, why: error.message };
    }
  }

  private async handForm(actor: Actor, sent: SentForm | null): Promise<Parameters<typeof BeginPage>[0]['byHand']> {
    const { agencyIds } = reach(actor, 'proposal.write');
    if (agencyIds.length === 0) return null;
    const today = this.clock.today();
    const agencies = await this.choices.agencies(agencyIds);
    const stored = {
      ...{ system: 'state', type: 'achievement', achievementYear: today.slice(0, 4) },
      agency: agencies[0]?.value ?? '',
    };
    return {
      form: formOf(HAND_FORM_ID, '/de-nghi/moi/thu-cong', stored, 1, sent),
      ...{ agencies, systems: SYSTEM_CHOICES, types: TYPE_CHOICES },
    };
  }
}

const NOTHING = { board: null, why: '' } as const;

function queryOf({ place, award }: Pick<Visit, 'place' | 'award'>): string {
  return new URLSearchParams({ noi: place, danhHieu: award }).toString();
}

function visitOf(query: FormBody, actor: Actor, request: FastifyRequest, reply: FastifyReply): Visit {
  return { actor, request, reply, place: fieldOf(query, 'noi').trim(), award: fieldOf(query, 'danhHieu').trim() };
}
