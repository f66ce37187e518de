import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  cutOffFieldId,
  cutOffFormId,
  PeriodListPage,
  type PeriodListPageProps,
  YEAR_FIELD_IDS,
} from '../../../templates/pages/blocs/periods';
import { type Actor, Allow, CurrentActor, may } from '../../platform/access';
import { type FormOutcome, refusedForm, typedText, UNSENT } from '../../platform/forms';
import { Pages } from '../../platform/web';
import { CutOffFields, YearFields } from './blocs.dto';
import { readCutOff, readYear } from './blocs.fields';
import { periodRow } from './blocs.view';
import { PeriodsService } from './periods.service';

type Typed = Partial<Pick<PeriodListPageProps, 'values' | 'typedCutOff'>>;

const ADDRESS = '/danh-muc/ky';

/** The periods of the province. */
@ApiExcludeController()
@Controller('danh-muc/ky')
export class PeriodsPages {
  constructor(
    private readonly periods: PeriodsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('catalogue.read')
  list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.show(actor, request, reply);
  }

  @Post()
  @Allow('period.manage')
  async create(
    @Body() fields: YearFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    try {
      const { year, cutOffs } = readYear(fields);
      await this.periods.createYear(actor, year, cutOffs);
      const text = `Đã tạo năm ${String(year)} và kỳ sáu tháng đầu năm.`;
      return await this.pages.redirect(request, reply, ADDRESS, { kind: 'ok', text });
    } catch (error) {
      const form = { formId: '', fieldIds: YEAR_FIELD_IDS, elsewhere: YEAR_FIELD_IDS.year };
      const values = {
        year: typedText(fields.year),
        sixMonthsCutOff: typedText(fields.sixMonthsCutOff),
        yearCutOff: typedText(fields.yearCutOff),
      };
      return this.show(actor, request, reply, { values }, refusedForm(error, form));
    }
  }

  @Post(':period')
  @Allow('period.manage')
  async setCutOff(
    @Param('period') code: string,
    @Body() fields: CutOffFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    try {
      const { cutOff, version } = readCutOff(fields);
      await this.periods.setCutOff(actor, code, version, cutOff);
      return await this.pages.redirect(request, reply, ADDRESS, { kind: 'ok', text: 'Đã đổi ngày chốt số liệu.' });
    } catch (error) {
      const id = cutOffFieldId(code);
      const form = { formId: cutOffFormId(code), fieldIds: { cutOff: id }, elsewhere: id };
      const typedCutOff = { code, value: typedText(fields.cutOff) };
      return this.show(actor, request, reply, { typedCutOff }, refusedForm(error, form));
    }
  }

  private async show(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    typed: Typed = {},
    { errors, conflict, status }: FormOutcome = UNSENT,
  ): Promise<FastifyReply> {
    const rows = (await this.periods.list(actor)).map(periodRow);
    const frame = await this.pages.frame(request, reply, { title: 'Kỳ thi đua', section: 'catalogue' });
    const page = PeriodListPage({
      ...{ frame, rows, errors, conflict, mayEdit: may(actor, 'period.manage', {}) },
      values: typed.values ?? { year: '', sixMonthsCutOff: '', yearCutOff: '' },
      typedCutOff: typed.typedCutOff ?? null,
    });
    return this.pages.send(reply, page, status);
  }
}
