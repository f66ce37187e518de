import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PrintChoicePage } from '../../../../templates/pages/appraisals/print-choice';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { isPrintedFormat, sendPrinted } from '../../../platform/files';
import { Pages } from '../../../platform/web';
import { type BlocPlace, PlacesService } from '../../blocs';
import { appraisalPath, sheetPath } from '../../sheets';
import { AppraisalParams } from './appraisal.dto';
import { AppraisalPrintService } from './appraisal-print.service';
import { placeOf } from './board.view';

interface Choice {
  readonly actor: Actor;
  readonly place: BlocPlace;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly title: string;
  readonly path: string;
  readonly backHref: string;
}

/** "Bảng tổng hợp chấm điểm, thẩm định" as a file: of the bloc, and of one agency as far as the reader may see it. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period')
export class AppraisalPrintPages {
  constructor(
    private readonly prints: AppraisalPrintService,
    private readonly places: PlacesService,
    private readonly pages: Pages,
  ) {}

  @Get('tong-hop-tham-dinh')
  @Allow('appraisal.read')
  async bloc(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('dang') format?: string,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'appraisal.read');
    if (typeof format === 'string' && isPrintedFormat(format)) {
      return sendPrinted(reply, await this.prints.bloc(actor, place, format));
    }
    const backHref = appraisalPath(place);
    const path = backHref.replace(/tham-dinh$/, 'tong-hop-tham-dinh');
    return this.choose({ actor, place, request, reply, title: place.bloc.name, path, backHref });
  }

  @Get('phieu/:agency/tham-dinh/bang-tong-hop')
  @Allow('sheet.read')
  async agency(
    @Param() params: AppraisalParams,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('dang') format?: string,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, params.bloc, params.period, 'sheet.read');
    const printed = typeof format === 'string' && isPrintedFormat(format) ? format : null;
    const file = await this.prints.agency(actor, place, params.agency, printed ?? 'pdf');
    if (printed !== null) return sendPrinted(reply, file);
    const backHref = `${sheetPath(place, params.agency)}/tham-dinh`;
    const title = place.members.find(({ code }) => code === params.agency)?.name ?? '';
    return this.choose({ actor, place, request, reply, title, path: `${backHref}/bang-tong-hop`, backHref });
  }

  private async choose({ place, request, reply, title, path, backHref }: Choice): Promise<FastifyReply> {
    const frame = await this.pages.frame(request, reply, {
      title: 'Bảng tổng hợp chấm điểm, thẩm định',
      section: 'appraisal',
      place: placeOf(place),
    });
    const words = { subject: title, blocName: place.bloc.name, periodName: place.period.name };
    return this.pages.send(reply, PrintChoicePage({ frame, ...words, path, backHref }));
  }
}
