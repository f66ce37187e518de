import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CheckSheetPage } from '../../../../templates/pages/appraisals/checks/check-sheet';
import { ProposalAnswer } from '../../../../templates/pages/appraisals/proposal-form';
import { sentenceOf } from '../../../text/vi';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { Conflict, InvalidInput } from '../../../platform/errors';
import { Pages } from '../../../platform/web';
import { type BlocPlace, PlacesService } from '../../blocs';
import { DeadlineTexts } from '../deadline-texts';
import { checkedSheetPath } from './check-notices';
import { CheckStepsService } from './check-steps.service';
import { type CheckSheetContext, checkSheetView, proposalPlace, rowAnchor } from './check-sheet.view';
import { CheckingService, type CheckQuery } from './checking.service';
import { CheckedCriterionParams, CheckerQuery, CheckParams } from './checks.dto';
import { proposalView, refusedProposal } from './proposal.view';
import { draftOf, typedProposal } from './proposals';

interface Visit {
  readonly actor: Actor;
  readonly place: BlocPlace;
  readonly query: CheckQuery;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

type Form = Readonly<Record<string, unknown>>;

/** The sheet of another agency in the hands of a checker. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/kiem-tra-cheo/:agency')
export class CheckingPages {
  constructor(
    private readonly checking: CheckingService,
    private readonly steps: CheckStepsService,
    private readonly places: PlacesService,
    private readonly deadlines: DeadlineTexts,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('check.write')
  async read(
    @Param() params: CheckParams,
    @Query() query: CheckerQuery,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.show(await this.visit(actor, params, query.checker, request, reply));
  }

  /** Where "Giữ giá trị trên hệ thống" leads: the row as it is stored. */
  @Get('tieu-chi/:code')
  @Allow('check.write')
  async row(
    @Param() params: CheckedCriterionParams,
    @Query() query: CheckerQuery,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.goTo(await this.visit(actor, params, query.checker, request, reply), rowAnchor(params.code));
  }

  /** Saves one proposal: answers a part of the page to a script, the page to everybody else. */
  @Post('tieu-chi/:code')
  @Allow('check.write')
  async save(
    @Param() params: CheckedCriterionParams,
    @Query() query: CheckerQuery,
    @Body() form: Form,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.visit(actor, params, query.checker, request, reply);
    const { check } = await this.checking.open(actor, visit.place, visit.query);
    const typed = typedProposal(form);
    const where = proposalPlace(visit.place, params.agency, check.checker.code, params.code);
    const isFragment = request.headers['hx-request'] === 'true';
    const csrfToken = reply.generateCsrf();
    try {
      const draft = draftOf(params.code, typed);
      const stored = await this.checking.record(actor, visit.place, visit.query, draft, 'screen');
      if (!isFragment) return await this.goTo(visit, rowAnchor(params.code), `Đã lưu ${params.code}.`);
      return await this.pages.sendFragment(reply, ProposalAnswer({ view: proposalView(where, stored), csrfToken }));
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof InvalidInput)) throw error;
      const view = refusedProposal(proposalView(where, undefined), typed, error);
      if (isFragment) return this.pages.sendFragment(reply, ProposalAnswer({ view, csrfToken }), error.status);
      return this.show(visit, { typed: view }, error);
    }
  }

  @Post('dong-y-con-lai')
  @Allow('check.write')
  async agreeRest(
    @Param() params: CheckParams,
    @Body() form: Form,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.visit(actor, params, form['checker'], request, reply);
    try {
      const count = await this.checking.agreeRest(actor, visit.place, visit.query, 'screen');
      return await this.goTo(visit, '#ket-thuc', `Đã ghi đồng ý cho ${String(count)} tiêu chí.`);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return this.show(visit, {}, error);
    }
  }

  @Post('ket-thuc')
  @Allow('check.write')
  async finish(
    @Param() params: CheckParams,
    @Body() form: Form,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.visit(actor, params, form['checker'], request, reply);
    const { id } = await this.checking.find(actor, visit.place, visit.query);
    const remark = typeof form['remark'] === 'string' ? form['remark'] : '';
    const version = Number(form['version']);
    try {
      const step = { remark, ...(Number.isInteger(version) && version > 0 ? { version } : {}) };
      await this.steps.take(actor, visit.place, id, 'finish', step);
      return await this.goTo(visit, '', 'Đã kết thúc kiểm tra.');
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof InvalidInput)) throw error;
      const message = error instanceof InvalidInput ? error.violations.map(sentenceOf).join(' ') : error.message;
      return this.show(visit, { remark: { text: remark, error: message } }, error);
    }
  }

  private async visit(
    actor: Actor,
    { bloc, period, agency }: CheckParams,
    checker: unknown,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Visit> {
    const place = await this.places.find(actor, bloc, period, 'check.write');
    const checkerCode = typeof checker === 'string' && checker !== '' ? checker : undefined;
    return { actor, place, query: { agencyCode: agency, checkerCode }, request, reply };
  }

  private async show(
    visit: Visit,
    context: Omit<CheckSheetContext, 'deadlineText'> = {},
    refusal?: Conflict | InvalidInput,
  ): Promise<FastifyReply> {
    const { actor, place, query, request, reply } = visit;
    const opened = await this.checking.open(actor, place, query);
    const deadlineText = await this.deadlines.of(place, 'cross_check');
    const view = checkSheetView(place, opened, { ...context, deadlineText });
    const frame = await this.pages.frame(request, reply, {
      title: `Kiểm tra chéo: ${opened.check.checked.name}`,
      section: 'checks',
      place: { blocCode: place.bloc.code, periodCode: place.period.code },
      ...(refusal === undefined ? {} : { notice: { kind: 'bad' as const, text: noticeOf(refusal) } }),
    });
    return this.pages.send(reply, CheckSheetPage({ frame, ...view }), refusal?.status ?? 200);
  }

  private goTo({ request, reply, place, query }: Visit, anchor: string, text?: string): FastifyReply {
    const checker = query.checkerCode === undefined ? '' : `?checker=${encodeURIComponent(query.checkerCode)}`;
    const path = `${checkedSheetPath(place, { code: query.agencyCode })}${checker}${anchor}`;
    return this.pages.redirect(request, reply, path, text === undefined ? undefined : { kind: 'ok', text });
  }
}

function noticeOf(error: Conflict | InvalidInput): string {
  if (!(error instanceof InvalidInput) || error.violations.length === 0) return error.message;
  return error.violations.map(sentenceOf).join(' ');
}
