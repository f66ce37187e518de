import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DecisionPage } from '../../../../templates/pages/decisions/decision';
import { DecisionListPage } from '../../../../templates/pages/decisions/list';
import { AWARD_SYSTEMS } from '../../../domain/commendation/subjects';
import { formatMoney } from '../../../text/commendation';
import { formatDate } from '../../../text/date';
import { awardSystemWords } from '../../../text/vi';
import { type Actor, Allow, CurrentActor, holds } from '../../../platform/access';
import { fieldOf, type FormBody, Pages } from '../../../platform/web';
import { ArtefactsService } from '../artefacts/artefacts.service';
import { mayIssue, rightsOf } from '../../honours';
import { PaymentsService } from '../money/payments.service';
import { pageNumber } from '../page-number';
import { DECISIONS_A_PAGE } from './decision';
import { DecisionsService } from './decisions.service';
import { decisionFacts, decisionGroups, decisionRow } from './decisions.view';

const LINES_A_PAGE = 100;

/** Decisions of commendation for readers. */
@ApiExcludeController()
@Controller('quyet-dinh')
export class DecisionsPages {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly payments: PaymentsService,
    private readonly artefacts: ArtefactsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('decision.read')
  async list(
    @Query() query: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const values = { so: fieldOf(query, 'so'), nam: fieldOf(query, 'nam'), 'he-thong': fieldOf(query, 'he-thong') };
    const page = pageNumber(fieldOf(query, 'trang'));
    const { rows, total } = await this.decisions.list(actor, {
      number: values.so,
      year: /^(19|2\d)\d{2}$/.test(values.nam) ? Number(values.nam) : null,
      system: AWARD_SYSTEMS.find((system) => system === values['he-thong']) ?? null,
      page,
    });
    const frame = await this.pages.frame(request, reply, { title: 'Quyết định khen thưởng', section: 'honours' });
    const props = {
      ...{ frame, values, total, page, rights: rightsOf(actor), rows: rows.map(decisionRow) },
      systems: AWARD_SYSTEMS.map((value) => ({ value, label: awardSystemWords[value] })),
      pageCount: Math.max(1, Math.ceil(total / DECISIONS_A_PAGE)),
      hrefOf: (to: number) => `/quyet-dinh?${new URLSearchParams({ ...values, trang: String(to) }).toString()}`,
    };
    return this.pages.send(reply, DecisionListPage(props));
  }

  @Get(':id')
  @Allow('decision.read')
  async decision(
    @Param('id') id: string,
    @Query('trang') typedPage: string | undefined,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { decision, honours, codes } = await this.decisions.read(actor, id);
    const artefacts = await this.artefacts.ofDecision(actor, id);
    const lists = holds(actor, 'payment.read') ? await this.payments.list(actor, id) : [];
    const pageCount = Math.max(1, Math.ceil(honours.length / LINES_A_PAGE));
    const page = Math.min(pageCount, pageNumber(typedPage ?? ''));
    const shown = honours.slice((page - 1) * LINES_A_PAGE, page * LINES_A_PAGE);
    const frame = await this.pages.frame(request, reply, {
      title: `Quyết định số ${decision.number}`,
      section: 'honours',
    });
    const props = {
      ...{ frame, page, pageCount, rights: rightsOf(actor), path: `/quyet-dinh/${id}`, number: decision.number },
      day: formatDate(decision.decidedOn),
      facts: decisionFacts(decision),
      maySendFile: mayIssue(actor, decision.issuerAgencyId),
      fileHref: decision.fileId === null ? null : `/quyet-dinh/${id}/tep`,
      groups: decisionGroups(shown, { codes, artefacts, origin: originOf(request) }),
      total: honours.length,
      isWithoutCodes: honours.some((honour) => !codes.has(honour.id)),
      payments: lists.map((list) => ({
        href: `/quyet-dinh/chi-thuong/${list.id}`,
        text: `${list.title}: ${formatMoney(list.due)}${list.cancelledAt === null ? '' : ' (đã hủy)'}`,
      })),
    };
    return this.pages.send(reply, DecisionPage(props));
  }

  @Post(':id/ma-kiem-chung')
  @Allow('decision.write')
  async codes(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    await this.decisions.issueCodes(actor, id);
    return this.pages.redirect(request, reply, `/quyet-dinh/${id}`, { kind: 'ok', text: 'Đã cấp mã kiểm chứng.' });
  }
}

/** Where this installation answers, as the reader sees it: what QR codes lead to. */
export function originOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`;
}
