import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { shortHash } from '../../documents/model';
import { DocumentView } from '../../documents/renderers/html';
import { DraftReportPage } from '../../../templates/pages/reports/draft-report';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { NotFound } from '../../platform/errors';
import { printFile, sendPrinted } from '../../platform/files';
import { Pages } from '../../platform/web';
import { meetingHeadOf } from '../meetings';
import { DraftReportService } from './draft-report.service';

interface MeetingAddress {
  readonly bloc: string;
  readonly period: string;
  readonly meeting: string;
}

/** The draft report of a meeting, to be read by those who comment on it. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/hop/:meeting/du-thao-bao-cao')
export class DraftReportPages {
  constructor(
    private readonly drafts: DraftReportService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('report.preview')
  async preview(
    @Param() { bloc, period, meeting: key }: MeetingAddress,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { place, meeting, document, isWithheld } = await this.drafts.read(actor, bloc, period, key);
    const head = meetingHeadOf(place, meeting);
    const frame = await this.pages.frame(request, reply, {
      title: `Dự thảo: ${document.meta.title}`,
      section: 'meetings',
      place: { blocCode: place.bloc.code, periodCode: place.period.code },
    });
    const page = DraftReportPage({
      ...{ frame, head, isWithheld },
      title: document.meta.title,
      preview: DocumentView({ document }),
      hash: shortHash(document.meta.contentHash),
      pdfHref: `${head.path}/du-thao-bao-cao/tai?dinh-dang=pdf`,
      commentsHref: `${head.path}/gop-y`,
    });
    return this.pages.send(reply, page);
  }

  @Get('tai')
  @Allow('report.preview')
  async download(
    @Param() { bloc, period, meeting }: MeetingAddress,
    @Query('dinh-dang') format = '',
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    if (format !== 'pdf') throw new NotFound('Dự thảo chỉ tải được bản PDF.');
    const { place, document } = await this.drafts.read(actor, bloc, period, meeting);
    return sendPrinted(reply, await printFile(`Du-thao-BC-${place.bloc.code}-${place.period.code}`, document, format));
  }
}
