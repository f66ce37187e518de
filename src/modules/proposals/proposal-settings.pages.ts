import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fieldId } from '../../../templates/pages/proposals/proposal-props';
import { QuotaGridPage, QuotaOverviewPage } from '../../../templates/pages/proposals/quotas';
import { TermsPage } from '../../../templates/pages/proposals/terms';
import { type Actor, Allow, CurrentActor, may } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { fieldOf, type FormBody, Pages } from '../../platform/web';
import { PlacesService } from '../blocs';
import { AwardsService, LegalTextsService, WorkingDaysService } from '../catalogue';
import { AwardQuotasService } from './award-quotas.service';
import { TieRulesService } from './tie-rules.service';
import { TIE_RULE_FORM_ID, tieRuleView } from './ties.view';
import { limitsBlocs } from './nominations.policy';
import { formOf, refusedOf, type SentForm, sentForm } from './proposal-forms';
import { readQuotaGrid, readTerm, readTieRule } from './proposal-settings.fields';
import {
  deadlineRows,
  holidayWarning,
  overviewRows,
  QUOTA_FORM_ID,
  quotaPath,
  quotaRow,
  termFormId,
  termRow,
  versionLines,
  yearsOf,
} from './proposal-settings.view';
import { ProposalTermsService } from './proposal-terms.service';

interface Visit {
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Places of blocs and terms in working days: what officials set for proposals. */
@ApiExcludeController()
@Controller('de-nghi')
export class ProposalSettingsPages {
  constructor(
    private readonly quotas: AwardQuotasService,
    private readonly terms: ProposalTermsService,
    private readonly ties: TieRulesService,
    private readonly places: PlacesService,
    private readonly awards: AwardsService,
    private readonly texts: LegalTextsService,
    private readonly workingDays: WorkingDaysService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get('chi-tieu')
  @Allow('proposal.read')
  async overview(
    @Query() query: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const places = await this.places.list(actor);
    const years = yearsOf(places);
    const asked = fieldOf(query, 'nam').trim();
    const year = years.includes(asked) ? asked : (years[0] ?? this.clock.today().slice(0, 4));
    const inUse = await this.quotas.inUse(actor, Number(year));
    const awards = (await this.awards.list()).filter(
      ({ code, isInForce, current }) =>
        inUse.some(({ awardCode }) => awardCode === code) || (isInForce && limitsBlocs(current.award)),
    );
    const codes = awards.map(({ code }) => code);
    const frame = await this.pages.frame(request, reply, { title: 'Chỉ tiêu của các khối', section: 'proposals' });
    const page = QuotaOverviewPage({
      ...{ frame, year, years: years.map((one) => ({ value: one, label: one })) },
      awards: awards.map(({ current }) => current.award.name),
      rows: overviewRows(places, year, inUse, codes),
    });
    return this.pages.send(reply, page);
  }

  @Get('chi-tieu/:bloc/:period')
  @Allow('proposal.read')
  grid(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.showGrid({ actor, request, reply }, bloc, period, null);
  }

  @Post('chi-tieu/:bloc/:period')
  @Allow('proposal.appraise')
  async setQuotas(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() fields: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    try {
      const { drafts, decision } = readQuotaGrid(fields);
      await this.quotas.set(actor, bloc, period, drafts, decision);
      return await this.pages.redirect(request, reply, quotaPath(bloc, period), {
        kind: 'ok',
        text: 'Đã lưu chỉ tiêu của khối.',
      });
    } catch (error) {
      const names = [...Object.keys(fields), 'decisionNumber', 'decidedOn', 'reason'];
      const ids = Object.fromEntries(names.map((name) => [name, fieldId(QUOTA_FORM_ID, name)]));
      return this.showGrid({ actor, request, reply }, bloc, period, sentForm(error, QUOTA_FORM_ID, fields, ids));
    }
  }

  @Post('chi-tieu/:bloc/:period/dong-hang')
  @Allow('proposal.appraise')
  async setTieRule(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() fields: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    try {
      await this.ties.set(actor, bloc, period, readTieRule(fields));
      const text = 'Đã lưu quy định khi đồng hạng.';
      return await this.pages.redirect(request, reply, quotaPath(bloc, period), { kind: 'ok', text });
    } catch (error) {
      return this.showGrid({ actor, request, reply }, bloc, period, sentForm(error, TIE_RULE_FORM_ID, fields));
    }
  }

  @Get('thoi-han')
  @Allow('proposal.read')
  listTerms(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.showTerms({ actor, request, reply }, null);
  }

  @Post('thoi-han/:kind')
  @Allow('proposal.appraise')
  async setTerm(
    @Param('kind') kind: string,
    @Body() fields: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    try {
      await this.terms.set(actor, readTerm(kind, fields));
      return await this.pages.redirect(request, reply, '/de-nghi/thoi-han', { kind: 'ok', text: 'Đã lưu thời hạn.' });
    } catch (error) {
      const basis = { basis: fieldId(termFormId(kind), 'basis') };
      return this.showTerms({ actor, request, reply }, sentForm(error, termFormId(kind), fields, basis));
    }
  }

  private async showGrid(
    { actor, request, reply }: Visit,
    bloc: string,
    period: string,
    sent: SentForm | null,
  ): Promise<FastifyReply> {
    const board = await this.quotas.board(actor, bloc, period);
    const { place, mayWrite } = board;
    const path = quotaPath(place.bloc.code, place.period.code);
    const names = new Map((await this.texts.list()).map(({ code, printedTitle }) => [code, printedTitle]));
    const awardNames = new Map((await this.awards.list()).map(({ code, current }) => [code, current.award.name]));
    const frame = await this.pages.frame(request, reply, { title: 'Chỉ tiêu của khối', section: 'proposals' });
    const page = QuotaGridPage({
      ...{ frame, path, placeName: `${place.bloc.name}, ${place.period.name.toLocaleLowerCase('vi')}` },
      rows: board.lines.map((line) => quotaRow(line, (text) => names.get(text) ?? text)),
      form: mayWrite ? formOf(QUOTA_FORM_ID, path, {}, 1, sent) : null,
      versions: versionLines(board),
      tie: tieRuleView(await this.ties.board(actor, bloc, period), awardNames, `${path}/dong-hang`, sent),
      refused: refusedOf(sent),
    });
    return this.pages.send(reply, page, sent?.outcome.status ?? 200);
  }

  private async showTerms({ actor, request, reply }: Visit, sent: SentForm | null): Promise<FastifyReply> {
    const today = this.clock.today();
    const calendar = await this.workingDays.calendar();
    const mayWrite = may(actor, 'proposal.appraise', {});
    const year = today.slice(0, 4);
    const frame = await this.pages.frame(request, reply, { title: 'Thời hạn', section: 'proposals' });
    const terms = await this.terms.list();
    const page = TermsPage({
      ...{ frame, year, warning: holidayWarning(terms, { today, calendar }) },
      terms: terms.map((term) => termRow(term, { today, calendar }, mayWrite, sent)),
      deadlines: deadlineRows(await this.awards.list(), Number(year)),
      refused: refusedOf(sent),
    });
    return this.pages.send(reply, page, sent?.outcome.status ?? 200);
  }
}
