import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AgencyLedgerPage, PersonLedgerPage } from '../../../templates/pages/honours/ledger';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { NotFound } from '../../platform/errors';
import { isPrintedFormat, sendPrinted } from '../../platform/files';
import { Pages } from '../../platform/web';
import { HonourExportService, type Wanted } from './export/honour-export.service';
import { HolderLedgerService } from './holder-ledger.service';
import { honourView, yearView } from './honours.view';

/** The ledger of one agency, or of one person. */
@ApiExcludeController()
@Controller('tra-cuu')
export class HolderLedgerPages {
  constructor(
    private readonly ledger: HolderLedgerService,
    private readonly exports: HonourExportService,
    private readonly pages: Pages,
  ) {}

  @Get('co-quan/:code')
  @Allow('honour.read')
  async agency(
    @Param('code') code: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('nam') year = '',
    @Query('trang') page = '',
  ): Promise<FastifyReply> {
    const ledger = await this.ledger.ofAgency(actor, code, { year: wholeNumber(year), page: wholeNumber(page) ?? 1 });
    const frame = await this.pages.frame(request, reply, { title: ledger.name, section: 'honours' });
    return this.pages.send(
      reply,
      AgencyLedgerPage({
        frame,
        code: ledger.code,
        name: ledger.name,
        years: ledger.years.map(yearView),
        year: ledger.year?.year ?? null,
        page: ledger.page,
        pageCount: ledger.pageCount,
        honours: ledger.rows.map(honourView),
      }),
    );
  }

  @Get('co-quan/:code/tep/:format')
  @Allow('honour.read')
  printAgency(
    @Param('code') code: string,
    @Param('format') format: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
    @Query('nam') year = '',
  ): Promise<FastifyReply> {
    return this.print(actor, reply, format, { of: 'agency', code, year: wholeNumber(year) });
  }

  @Get('ca-nhan/:person/tep/:format')
  @Allow('honour.read')
  printPerson(
    @Param('person') id: string,
    @Param('format') format: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.print(actor, reply, format, { of: 'person', id });
  }

  private async print(actor: Actor, reply: FastifyReply, format: string, wanted: Wanted): Promise<FastifyReply> {
    if (!isPrintedFormat(format)) throw new NotFound('Không có dạng tệp này.');
    return sendPrinted(reply, await this.exports.print(actor, wanted, format));
  }

  @Get('ca-nhan/:person')
  @Allow('honour.read')
  async person(
    @Param('person') personId: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { name, rows } = await this.ledger.ofPerson(actor, personId);
    const frame = await this.pages.frame(request, reply, { title: name, section: 'honours' });
    return this.pages.send(reply, PersonLedgerPage({ frame, id: personId, name, honours: rows.map(honourView) }));
  }
}

/** A small whole number of an address; null for anything else. */
function wholeNumber(text: unknown): number | null {
  return typeof text === 'string' && /^\d{1,6}$/.test(text) ? Number(text) : null;
}
