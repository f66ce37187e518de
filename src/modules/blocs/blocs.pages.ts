import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BlocCreatePage } from '../../../templates/pages/blocs/create';
import { BlocListPage } from '../../../templates/pages/blocs/list';
import { type Actor, Allow, CurrentActor, holds, may } from '../../platform/access';
import { refusedForm } from '../../platform/forms';
import { Pages } from '../../platform/web';
import { BLOC_FORM, NOTHING_TYPED, typedBloc, typedYear, YEAR_FORM } from './bloc-forms.view';
import { BlocPageService } from './bloc-page.service';
import { BlocSetupService } from './bloc-setup.service';
import { BlocYearFields, ChangedBlocFields, NewBlocFields, ReviewFields } from './blocs.dto';
import { readBlocChange, readBlocYear, readNewBloc, readReview } from './blocs.fields';
import { BlocsService } from './blocs.service';
import { blocRow, yearOptions } from './blocs.view';
import { PlacesService } from './places.service';

/** The catalogue of blocs and the page of one. */
@ApiExcludeController()
@Controller('danh-muc/khoi')
export class BlocsPages {
  constructor(
    private readonly blocs: BlocsService,
    private readonly setup: BlocSetupService,
    private readonly places: PlacesService,
    private readonly page: BlocPageService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('catalogue.read')
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('nam') asked?: string,
  ): Promise<FastifyReply> {
    const { periods, year } = await this.page.years(actor, asked);
    const rows = (await this.blocs.list(actor, year?.code ?? '')).map(blocRow);
    const frame = await this.pages.frame(request, reply, { title: 'Khối, cụm thi đua', section: 'catalogue' });
    const rights = { mayImport: holds(actor, 'import.run'), mayDefine: may(actor, 'bloc.define', {}) };
    const years = yearOptions(periods);
    return this.pages.send(reply, BlocListPage({ frame, rows, year: year?.code ?? null, years, ...rights }));
  }

  @Get('them')
  @Allow('bloc.define')
  async addPage(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const frame = await this.pages.frame(request, reply, { title: 'Thêm khối, cụm thi đua', section: 'catalogue' });
    return this.pages.send(reply, BlocCreatePage({ frame, values: NOTHING_TYPED.bloc, errors: [] }));
  }

  @Post()
  @Allow('bloc.define')
  async add(
    @Body() fields: NewBlocFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    try {
      const { code } = await this.setup.createBloc(actor, readNewBloc(fields), 'screen');
      const notice = { kind: 'ok', text: 'Đã thêm khối.' } as const;
      return await this.pages.redirect(request, reply, `/danh-muc/khoi/${code}`, notice);
    } catch (error) {
      const { errors, status } = refusedForm(error, BLOC_FORM);
      const frame = await this.pages.frame(request, reply, { title: 'Thêm khối, cụm thi đua', section: 'catalogue' });
      return this.pages.send(reply, BlocCreatePage({ frame, values: typedBloc(fields, 0), errors }), status);
    }
  }

  @Get(':bloc')
  @Allow('catalogue.read')
  read(
    @Param('bloc') code: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('nam') year?: string,
  ): Promise<FastifyReply> {
    return this.page.show({ actor, request, reply, code, year });
  }

  @Post(':bloc')
  @Allow('bloc.define')
  change(
    @Param('bloc') code: string,
    @Body() fields: ChangedBlocFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, request, reply, code, year: fields.year };
    const sent = {
      form: BLOC_FORM,
      typed: (version: number) => ({ bloc: typedBloc(fields, version) }),
      done: 'Đã lưu thông tin khối.',
    };
    return this.page.save(visit, sent, () => {
      const { draft, version } = readBlocChange(fields);
      return this.blocs.change(actor, code, version, draft);
    });
  }

  @Post(':bloc/nam')
  @Allow('bloc.manage')
  changeYear(
    @Param('bloc') code: string,
    @Body() fields: BlocYearFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, request, reply, code, year: fields.year };
    const sent = {
      form: YEAR_FORM,
      typed: (_version: number, yearVersion: number) => ({ year: typedYear(fields, yearVersion) }),
      done: 'Đã lưu thông tin năm của khối.',
    };
    return this.page.save(visit, sent, () => {
      const { draft, version } = readBlocYear(fields);
      return this.blocs.changeYear(actor, code, String(fields.year), version, draft);
    });
  }

  @Post(':bloc/ky')
  @Allow('bloc.manage')
  openReview(
    @Param('bloc') code: string,
    @Body() fields: ReviewFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, request, reply, code, year: fields.year };
    const sent = { form: YEAR_FORM, typed: () => ({}), done: 'Đã mở kỳ cho khối.' };
    return this.page.save(visit, sent, async () => {
      const place = await this.places.find(actor, code, readReview(fields), 'bloc.manage');
      await this.setup.openReview(actor, place.bloc, place);
    });
  }
}
