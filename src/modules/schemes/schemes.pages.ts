import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SchemeListPage } from '../../../templates/pages/schemes/list';
import { SchemePage } from '../../../templates/pages/schemes/scheme';
import { type Actor, Allow, CurrentActor, holds } from '../../platform/access';
import { Conflict } from '../../platform/errors';
import { Pages } from '../../platform/web';
import { AgenciesService } from '../agencies';
import { PlacesService } from '../blocs';
import { SchemeDraftsService } from './scheme-drafts.service';
import { ApplyFields, sourceOf } from './scheme-start.fields';
import { draftRow } from './scheme-start.view';
import { SchemesService } from './schemes.service';
import { listRow, placeOptions, schemeHref, schemeView } from './schemes.view';

/** Published scoring schemes, and what can be begun from them. */
@ApiExcludeController()
@Controller('danh-muc/thang-diem')
export class SchemesPages {
  constructor(
    private readonly schemes: SchemesService,
    private readonly drafts: SchemeDraftsService,
    private readonly places: PlacesService,
    private readonly agencies: AgenciesService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('catalogue.read')
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const rows = (await this.schemes.list()).map(listRow);
    const drafts = holds(actor, 'scheme.draft') ? (await this.drafts.list(actor)).map(draftRow) : null;
    const frame = await this.pages.frame(request, reply, { title: 'Thang điểm', section: 'catalogue' });
    return this.pages.send(reply, SchemeListPage({ frame, rows, drafts }));
  }

  @Get(':code')
  @Allow('catalogue.read')
  async read(
    @Param('code') code: string,
    @Query('phien-ban') version: string | undefined,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.show({ actor, request, reply }, code, version);
  }

  /** Scores a review by this version. */
  @Post(':code/ap-dung')
  @Allow('bloc.manage')
  async apply(
    @Param('code') code: string,
    @Body() fields: ApplyFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { scheme } = await this.schemes.published(code, fields.version);
    const chosen = sourceOf(fields.place ?? '');
    const place = await this.places.find(actor, chosen?.code ?? '', chosen?.version ?? '', 'bloc.manage');
    try {
      await this.schemes.assign(actor, place, scheme.id);
      const text = `${place.bloc.name}, ${place.period.name}: chấm theo ${scheme.code}, phiên bản ${scheme.version}.`;
      return await this.pages.redirect(request, reply, schemeHref(scheme), { kind: 'ok', text });
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return this.show({ actor, request, reply }, code, fields.version, error);
    }
  }

  private async show(
    { actor, request, reply }: { actor: Actor; request: FastifyRequest; reply: FastifyReply },
    code: string,
    version: string | undefined,
    refusal?: Conflict,
  ): Promise<FastifyReply> {
    const { scheme, versions } = await this.schemes.published(code, version);
    const places = holds(actor, 'bloc.manage') ? placeOptions(await this.places.list(actor)) : [];
    const frame = await this.pages.frame(request, reply, {
      title: `Thang điểm ${code}`,
      section: 'catalogue',
      ...(refusal === undefined ? {} : { notice: { kind: 'bad', text: refusal.message } }),
    });
    const agencies = new Map((await this.agencies.list(actor)).map((agency) => [agency.code, agency.name]));
    const uses = (await this.schemes.uses(scheme)).map(({ periodName, blocName }) => `${periodName}, ${blocName}`);
    const rights = { mayDraft: holds(actor, 'scheme.draft'), places, uses };
    return this.pages.send(
      reply,
      SchemePage({ frame, ...schemeView(scheme, versions, agencies), ...rights }),
      refusal?.status,
    );
  }
}
