import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { NotFound } from '../../../platform/errors';
import { isPrintedFormat, PRINTED_FORMATS, sendPrinted } from '../../../platform/files';
import type { FormBody } from '../../../platform/web';
import { fieldOf } from '../../../platform/web';
import { LedgerChoices } from '../ledger-choices.service';
import { readSearch } from '../ledger-fields';
import { searchFieldsOf } from '../honours.fields';
import { HonourExportService, type Wanted } from './honour-export.service';

/** Files of honours for programs. */
@ApiTags('Sổ khen thưởng')
@Controller('api/v1/honours')
export class HonourExportApi {
  constructor(
    private readonly exports: HonourExportService,
    private readonly choices: LedgerChoices,
  ) {}

  @Get('files/:format')
  @Allow('honour.read')
  @ApiOperation({ summary: 'Kết quả tìm thành tệp; tối đa 5.000 dòng Excel, 1.000 dòng PDF hoặc Word' })
  @ApiParam({ name: 'format', enum: PRINTED_FORMATS })
  @ApiQuery({ name: 'name', required: false, description: 'Cùng các điều kiện như khi tìm' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async search(
    @Param('format') format: string,
    @Query() query: FormBody,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const fields = searchFieldsOf(query);
    const wanted = readSearch(fields, await this.choices.agencyId(fields.agency));
    return this.send(actor, reply, format, { of: 'search', query: wanted });
  }

  @Get('agencies/:code/files/:format')
  @Allow('honour.read')
  @ApiOperation({ summary: 'Sổ khen thưởng một năm của cơ quan thành tệp' })
  @ApiParam({ name: 'format', enum: PRINTED_FORMATS })
  @ApiQuery({ name: 'year', required: false, description: 'Năm thành tích; bỏ trống là năm mới nhất' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  agency(
    @Param('code') code: string,
    @Param('format') format: string,
    @Query() query: FormBody,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const year = fieldOf(query, 'year');
    return this.send(actor, reply, format, { of: 'agency', code, year: /^\d{4}$/.test(year) ? Number(year) : null });
  }

  @Get('people/:person/files/:format')
  @Allow('honour.read')
  @ApiOperation({ summary: 'Sổ khen thưởng của cá nhân thành tệp' })
  @ApiParam({ name: 'format', enum: PRINTED_FORMATS })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  person(
    @Param('person') id: string,
    @Param('format') format: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.send(actor, reply, format, { of: 'person', id });
  }

  private async send(actor: Actor, reply: FastifyReply, format: string, wanted: Wanted): Promise<FastifyReply> {
    if (!isPrintedFormat(format)) throw new NotFound('Không có dạng tệp này.');
    return sendPrinted(reply, await this.exports.print(actor, wanted, format));
  }
}
