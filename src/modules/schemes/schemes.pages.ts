import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SchemeListPage } from '../../../templates/pages/schemes/list';
import { SchemePage } from '../../../templates/pages/schemes/scheme';
import { Allow } from '../../platform/access';
import { Pages } from '../../platform/web';
import { SchemesService } from './schemes.service';
import { listRow, schemeView } from './schemes.view';

/** Scoring schemes, read only. */
@ApiExcludeController()
@Controller('danh-muc/thang-diem')
export class SchemesPages {
  constructor(
    private readonly schemes: SchemesService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('catalogue.read')
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const rows = (await this.schemes.list()).map(listRow);
    const frame = await this.pages.frame(request, reply, { title: 'Thang điểm', section: 'catalogue' });
    return this.pages.send(reply, SchemeListPage({ frame, rows }));
  }

  @Get(':code')
  @Allow('catalogue.read')
  async read(
    @Param('code') code: string,
    @Query('phien-ban') version: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { scheme, versions } = await this.schemes.published(code, version);
    const frame = await this.pages.frame(request, reply, { title: `Thang điểm ${code}`, section: 'catalogue' });
    return this.pages.send(reply, SchemePage({ frame, ...schemeView(scheme, versions) }));
  }
}
