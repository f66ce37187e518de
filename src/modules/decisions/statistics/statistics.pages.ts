import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  STATISTICS_FIELDS,
  StatisticsPage,
  type StatisticsPageProps,
} from '../../../../templates/pages/decisions/statistics';
import { formatDate } from '../../../text/date';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { NotFound } from '../../../platform/errors';
import { isPrintedFormat, sendPrinted } from '../../../platform/files';
import { type FormOutcome, refusedForm, UNSENT } from '../../../platform/forms';
import { fieldOf, type FormBody, Pages } from '../../../platform/web';
import { rightsOf } from '../../honours';
import { StatisticsPrintService } from './statistics-print.service';
import { readStatisticsQuery } from './statistics.fields';
import { StatisticsService } from './statistics.service';
import { linkedRows, quickPeriods, statisticsTables, wholeYear } from './statistics.view';

const FORM = { formId: 'loc', fieldIds: STATISTICS_FIELDS, elsewhere: STATISTICS_FIELDS.from };

/** Honours in numbers, on screen and printed. */
@ApiExcludeController()
@Controller('quyet-dinh')
export class StatisticsPages {
  constructor(
    private readonly statistics: StatisticsService,
    private readonly prints: StatisticsPrintService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get('thong-ke')
  @Allow('decision.read')
  async show(
    @Query() query: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const today = this.clock.today();
    const usual = { from: `01/01/${today.slice(0, 4)}`, to: formatDate(today) };
    const values = {
      ...{ from: fieldOf(query, 'from') || usual.from, to: fieldOf(query, 'to') || usual.to },
      ...{ bloc: fieldOf(query, 'bloc'), agency: fieldOf(query, 'agency') },
    };
    let outcome: FormOutcome = UNSENT;
    let found: StatisticsPageProps['found'] = null;
    let places: Awaited<ReturnType<StatisticsService['places']>> | null = null;
    try {
      const read = await this.statistics.read(actor, readStatisticsQuery(values));
      places = read.places;
      found = {
        period: `Quyết định từ ${formatDate(read.query.from)} đến ${formatDate(read.query.to)}`,
        tables: statisticsTables(read).map((table) => ({ ...table, rows: linkedRows(table, read.query) })),
        agencies: read.agencies.map(({ code, ...agency }) => ({ ...agency, href: `/tra-cuu/co-quan/${code}` })),
        printHref: (format) => `/quyet-dinh/thong-ke/in/${format}?${new URLSearchParams(values).toString()}`,
      };
    } catch (error) {
      outcome = refusedForm(error, FORM);
    }
    const { blocs, agencies } = places ?? (await this.statistics.places(today));
    const option = ({ code, name }: { code: string; name: string }) => ({ value: code, label: name });
    const frame = await this.pages.frame(request, reply, {
      ...{ title: 'Thống kê khen thưởng', section: 'honours', errorCount: outcome.errors.length },
    });
    const options = { blocs: blocs.map(option), agencies: agencies.map(option) };
    const periods = quickPeriods(Number(today.slice(0, 4)), values);
    const lastYear = found?.tables.length === 0 ? await this.statistics.lastYear() : null;
    const elsewhere = lastYear === null ? null : wholeYear(lastYear, values);
    const props = {
      frame,
      rights: rightsOf(actor),
      values,
      options,
      periods,
      errors: outcome.errors,
      found,
      elsewhere,
    };
    return this.pages.send(reply, StatisticsPage(props), outcome.status);
  }

  @Get('thong-ke/in/:format')
  @Allow('decision.read')
  async print(
    @Param('format') format: string,
    @Query() query: FormBody,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    if (!isPrintedFormat(format)) throw new NotFound('Không có dạng tệp này.');
    return sendPrinted(reply, await this.prints.print(actor, readStatisticsQuery(query), format));
  }
}
