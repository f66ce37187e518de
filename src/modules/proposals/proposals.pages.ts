import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProposalListPage } from '../../../templates/pages/proposals/list';
import { proposalActionWords } from '../../text/words/proposals';
import { type Actor, Allow, CurrentActor, holds } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { sendPrinted } from '../../platform/files';
import { type FormBody, Pages } from '../../platform/web';
import { PlacesService } from '../blocs';
import { AwardsService } from '../catalogue';
import { AwardQuotasService } from './award-quotas.service';
import { awardChoices } from './begin.view';
import { CandidatesService } from './candidates.service';
import { DraftingService } from './drafting.service';
import { OpinionsService } from './opinions.service';
import { ProposalDocumentsService } from './proposal-documents.service';
import { sentForm } from './proposal-forms';
import { listView, quotaViews } from './proposal-list.view';
import { ADD_FORM_ID, ASK_FORM_ID, HEAD_FORM_ID, ProposalPresenter, type ProposalVisit } from './proposal-presenter';
import { ProposalStepsService } from './proposal-steps.service';
import { rowId } from './proposal.view';
import {
  CandidateChoiceFields,
  HeadFields,
  OpinionAnswerFields,
  OpinionQuestionFields,
  OrderFields,
  ProposalStepFields,
} from './proposals.dto';
import { filterOf, readAnswer, readChoice, readHead, readOrder, readQuestion, readStep } from './proposals.fields';
import { ProposalsService } from './proposals.service';

/** The list of proposals, and one with its list, steps, opinions and documents. */
@ApiExcludeController()
@Controller('de-nghi')
export class ProposalsPages {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly drafting: DraftingService,
    private readonly candidates: CandidatesService,
    private readonly steps: ProposalStepsService,
    private readonly opinions: OpinionsService,
    private readonly documents: ProposalDocumentsService,
    private readonly awards: AwardsService,
    private readonly places: PlacesService,
    private readonly quotas: AwardQuotasService,
    private readonly presenter: ProposalPresenter,
    private readonly clock: Clock,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('proposal.read')
  async list(
    @Query() query: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const filter = filterOf(query);
    const rows = await this.proposals.list(actor, filter);
    const catalogue = await this.awards.list();
    const places = await this.places.list(actor);
    const blocs = new Map(places.map(({ blocCode, blocName }) => [blocCode, blocName]));
    const choices = {
      awards: awardChoices(catalogue),
      blocs: [...blocs].map(([value, label]) => ({ value, label })),
    };
    const year = filter.year ?? rows[0]?.achievementYear ?? Number(this.clock.today().slice(0, 4));
    const inUse = await this.quotas.inUse(actor, year, filter.bloc);
    const { text } = await this.presenter.names(actor);
    const quotas = { year: String(year), lines: quotaViews(inUse, catalogue, text) };
    const frame = await this.pages.frame(request, reply, { title: 'Đề nghị khen thưởng', section: 'proposals' });
    const mayBegin = holds(actor, 'proposal.write') || holds(actor, 'proposal.nominate');
    return this.pages.send(
      reply,
      ProposalListPage({
        frame,
        mayBegin,
        mayTry: holds(actor, 'person.read'),
        quotas,
        ...listView(rows, query, choices),
      }),
    );
  }

  @Get(':code')
  @Allow('proposal.read')
  page(
    @Param('code') code: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.presenter.showProposal({ actor, request, reply, code }, null);
  }

  @Post(':code/ten')
  @Allow('proposal.read')
  async writeHead(
    @Param('code') code: string,
    @Body() fields: HeadFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const found = await this.proposals.find(actor, code);
    return this.save({ actor, request, reply, code }, HEAD_FORM_ID, fields, 'Đã lưu.', () =>
      this.drafting.writeHead(actor, found, readHead(fields)),
    );
  }

  @Post(':code/truong-hop')
  @Allow('proposal.read')
  async add(
    @Param('code') code: string,
    @Body() fields: CandidateChoiceFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const found = await this.proposals.find(actor, code);
    return this.save({ actor, request, reply, code }, ADD_FORM_ID, fields, 'Đã thêm vào danh sách.', () =>
      this.candidates.add(actor, found, readChoice({ award: fields.award, ...chosenHolder(fields) })),
    );
  }

  @Post(':code/thu-tu')
  @Allow('proposal.read')
  async order(
    @Param('code') code: string,
    @Body() fields: OrderFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const found = await this.proposals.find(actor, code);
    return this.save({ actor, request, reply, code }, 'danh-sach', fields, 'Đã đổi thứ tự.', () => {
      const { version, ids } = readOrder(fields);
      return this.candidates.order(actor, found, version, ids);
    });
  }

  @Post(':code/buoc')
  @Allow('proposal.read')
  async step(
    @Param('code') code: string,
    @Body() fields: ProposalStepFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const found = await this.proposals.find(actor, code);
    const { action } = readStep({ action: fields.action, version: fields.version });
    const text = `Đã xong: ${proposalActionWords[action].toLocaleLowerCase('vi')}.`;
    return this.save({ actor, request, reply, code }, `buoc-${action}`, fields, text, () =>
      this.steps.take(actor, found, action, readStep(fields).request),
    );
  }

  @Post(':code/y-kien')
  @Allow('proposal.appraise')
  async ask(
    @Param('code') code: string,
    @Body() fields: OpinionQuestionFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const found = await this.proposals.find(actor, code);
    return this.save({ actor, request, reply, code }, ASK_FORM_ID, fields, 'Đã gửi yêu cầu lấy ý kiến.', () =>
      this.opinions.ask(actor, found, readQuestion(fields)),
    );
  }

  @Post(':code/y-kien/:opinion')
  @Allow('proposal.opinion')
  async answer(
    @Param('code') code: string,
    @Param('opinion') opinion: string,
    @Body() fields: OpinionAnswerFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const found = await this.proposals.find(actor, code);
    return this.save({ actor, request, reply, code }, `tra-loi-${opinion}`, fields, 'Đã gửi ý kiến.', () =>
      this.opinions.answer(actor, found, opinion, readAnswer(fields)),
    );
  }

  @Get(':code/van-ban/:kind')
  @Allow('proposal.read')
  async document(
    @Param('code') code: string,
    @Param('kind') kind: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
    @Query('dinh-dang') format = '',
  ): Promise<FastifyReply> {
    return sendPrinted(reply, await this.documents.file(actor, code, kind, format));
  }

  /** Runs a use case and goes back to the proposal; a refusal shows it again with everything typed. */
  private async save(
    visit: ProposalVisit,
    formId: string,
    fields: object,
    text: string,
    work: () => Promise<unknown>,
  ): Promise<FastifyReply> {
    const { actor, request, reply, code } = visit;
    try {
      await work();
      return await this.pages.redirect(request, reply, `/de-nghi/${code}`, { kind: 'ok', text });
    } catch (error) {
      const { candidates } = await this.proposals.read(actor, code);
      const rows = Object.fromEntries(candidates.map(({ id }) => [id, rowId(id)]));
      return this.presenter.showProposal(visit, sentForm(error, formId, fields, { ...rows, candidates: 'danh-sach' }));
    }
  }
}

/** The choice 'person:<id>' of a form, as a program sends it. */
function chosenHolder(fields: object): { kind: string; ids: string[] } {
  const { who } = fields as { who?: unknown };
  const [kind = '', id = ''] = typeof who === 'string' ? who.split(':') : [];
  return { kind: kind === '' ? 'person' : kind, ids: id === '' ? [] : [id] };
}
