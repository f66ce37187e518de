import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MonitoringPage } from '../../../../templates/pages/appraisals/monitoring/monitoring';
import { ProposalAnswer, proposalId, type ProposalView } from '../../../../templates/pages/appraisals/proposal-form';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { Conflict, InvalidInput, NotFound } from '../../../platform/errors';
import { Pages } from '../../../platform/web';
import { SchemesService } from '../../schemes';
import { proposalView, refusedProposal } from '../checks/proposal.view';
import { draftOf, typedProposal } from '../checks/proposals';
import { DeadlineTexts } from '../deadline-texts';
import { MonitoredCellParams, MonitoringParams } from './monitoring.dto';
import { MonitoringService } from './monitoring.service';
import { cellPlace, monitoringPath, monitoringView } from './monitoring.view';
import { type MonitoredPlace, MonitorsService } from './monitors.service';

interface Visit {
  readonly actor: Actor;
  readonly found: MonitoredPlace;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** "Chấm điểm theo lĩnh vực": the criteria of a monitoring agency, for every member of a bloc. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/cham-linh-vuc')
export class MonitoringPages {
  constructor(
    private readonly monitors: MonitorsService,
    private readonly monitoring: MonitoringService,
    private readonly schemes: SchemesService,
    private readonly deadlines: DeadlineTexts,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('criterion.monitor')
  async read(
    @Param() { bloc, period }: MonitoringParams,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.show({ actor, found: await this.monitors.find(actor, bloc, period), request, reply });
  }

  /** Where "Giữ giá trị trên hệ thống" leads: the cell as it is stored. */
  @Get(':agency/:code')
  @Allow('criterion.monitor')
  async cell(
    @Param() params: MonitoredCellParams,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { place } = await this.monitors.find(actor, params.bloc, params.period);
    const { key } = cellPlace(place, params.agency, '', params.code);
    return this.pages.redirect(request, reply, `${monitoringPath(place)}#${proposalId(key)}`);
  }

  @Post(':agency/:code')
  @Allow('criterion.monitor')
  async save(
    @Param() params: MonitoredCellParams,
    @Body() form: Readonly<Record<string, unknown>>,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const found = await this.monitors.find(actor, params.bloc, params.period);
    const member = found.place.members.find(({ code }) => code === params.agency);
    if (!member) throw new NotFound('Không tìm thấy cơ quan này trong khối.');
    const where = cellPlace(found.place, member.code, member.name, params.code);
    const typed = typedProposal(form);
    const isFragment = request.headers['hx-request'] === 'true';
    const csrfToken = reply.generateCsrf();
    try {
      const draft = draftOf(params.code, typed);
      const stored = await this.monitoring.record(actor, found, member.code, draft, 'screen');
      if (isFragment) {
        return await this.pages.sendFragment(reply, ProposalAnswer({ view: proposalView(where, stored), csrfToken }));
      }
      const path = `${monitoringPath(found.place)}#${proposalId(where.key)}`;
      return await this.pages.redirect(request, reply, path, { kind: 'ok', text: `Đã lưu ${where.title}.` });
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof InvalidInput)) throw error;
      const view = refusedProposal(proposalView(where, undefined), typed, error);
      if (isFragment) return this.pages.sendFragment(reply, ProposalAnswer({ view, csrfToken }), error.status);
      return this.show({ actor, found, request, reply }, view, error.status);
    }
  }

  private async show(
    { actor, found, request, reply }: Visit,
    typed?: ProposalView,
    status = 200,
  ): Promise<FastifyReply> {
    const { place } = found;
    const table = await this.monitoring.table(found, actor);
    const { definition } = await this.schemes.versionById(place.review?.schemeVersionId ?? '');
    const deadline = await this.deadlines.of(place, 'appraisal');
    const frame = await this.pages.frame(request, reply, {
      title: 'Chấm điểm theo lĩnh vực',
      ...(status === 200 ? {} : { notice: { kind: 'bad' as const, text: 'Có một ô chưa lưu, xem chỗ được ghi lỗi.' } }),
    });
    return this.pages.send(
      reply,
      MonitoringPage({ frame, ...monitoringView(found, definition, table, deadline, typed) }),
      status,
    );
  }
}
