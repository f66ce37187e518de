import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { blankScheme } from '../../domain/scoring/edit/starting-values';
import type { Scheme } from '../../domain/scoring/scheme';
import { SchemeStartPage, type SchemeStartPageProps } from '../../../templates/pages/schemes/start';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { refusedForm } from '../../platform/forms';
import { Pages } from '../../platform/web';
import { SchemeDraftsService } from './scheme-drafts.service';
import { readStart, type SchemeStart, sourceOf, StartFields } from './scheme-start.fields';
import { draftPath, sourceOptions, START_FORM, startingValues, typedStart } from './scheme-start.view';
import { SchemesService } from './schemes.service';

/** Begins a table of criteria. */
@ApiExcludeController()
@Controller('danh-muc/thang-diem/soan')
export class SchemeStartPages {
  constructor(
    private readonly schemes: SchemesService,
    private readonly drafts: SchemeDraftsService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('scheme.draft')
  async form(
    @Query('tu') from: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const source = sourceOf(from ?? '');
    const copied = source === null ? null : (await this.schemes.published(source.code, source.version)).scheme;
    return this.show(request, reply, { values: startingValues(copied, this.clock.today()), errors: [] });
  }

  @Post()
  @Allow('scheme.draft')
  async start(
    @Body() fields: StartFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    try {
      const draft = await this.drafts.create(actor, await this.begun(readStart(fields)));
      const notice = { kind: 'ok', text: 'Đã tạo bản soạn.' } as const;
      return await this.pages.redirect(request, reply, draftPath(draft), notice);
    } catch (error) {
      const { errors, status } = refusedForm(error, START_FORM);
      return this.show(request, reply, { values: typedStart(fields), errors }, status);
    }
  }

  private async begun({ source, code, title, effective }: SchemeStart): Promise<Scheme> {
    if (source === null) return { ...blankScheme(code, title, effective.from), effective };
    const { scheme } = await this.schemes.published(source.code, source.version);
    return { ...scheme.definition, code, title, effective, version: 1 };
  }

  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    form: Pick<SchemeStartPageProps, 'values' | 'errors'>,
    status?: number,
  ): Promise<FastifyReply> {
    const sources = sourceOptions(await this.schemes.listVersions());
    const frame = await this.pages.frame(request, reply, { title: 'Soạn bảng tiêu chí', section: 'catalogue' });
    return this.pages.send(reply, SchemeStartPage({ frame, sources, ...form }), status);
  }
}
