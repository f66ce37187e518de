import { Body, Controller, Get, HttpCode, Param, Put, Query, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { isBusinessDate } from '../../domain/calendar';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { InvalidInput, NotFound } from '../../platform/errors';
import { attachment } from '../../platform/files';
import { checkReport } from './report-checks';
import { isReportFormat, REPORT_FORMATS, ReportExportService } from './report-export.service';
import { DocumentBody, ReportQuery, SectionBody } from './reports.dto';
import { factList, ReportsService } from './reports.service';

export class ReportSectionView {
  @ApiProperty({ example: 'key-tasks' })
  key!: string;

  @ApiProperty()
  heading!: string;

  @ApiProperty({ description: 'Nội dung có thể chứa {{số.liệu}}' })
  text!: string;

  @ApiProperty({ description: '0 khi chưa ai sửa bản tự soạn' })
  version!: number;
}

export class ReportFactView {
  @ApiProperty({ example: 'tasks.completed' })
  token!: string;

  @ApiProperty()
  label!: string;

  @ApiProperty()
  value!: string;
}

export class ReportFindingView {
  @ApiProperty({ enum: ['ok', 'warn', 'bad'] })
  kind!: string;

  @ApiProperty()
  text!: string;
}

export class PeriodReportAnswer {
  @ApiProperty()
  title!: string;

  @ApiProperty({ format: 'date' })
  asOf!: string;

  @ApiProperty({ description: 'SHA-256 của số liệu, phần chữ, thể thức và ngày văn bản; như nhau ở mọi định dạng' })
  contentHash!: string;

  @ApiProperty({ type: [ReportSectionView] })
  sections!: ReportSectionView[];

  @ApiProperty({ type: [ReportFactView] })
  facts!: ReportFactView[];

  @ApiProperty({ type: [ReportFindingView] })
  checks!: ReportFindingView[];

  @ApiProperty()
  documentVersion!: number;
}

/** The report of half a year and that of a year, for programs; the period says which. */
@ApiTags('Báo cáo')
@Controller([
  'api/v1/blocs/:bloc/periods/:period/reports/six-month',
  'api/v1/blocs/:bloc/periods/:period/reports/annual',
])
export class ReportsApi {
  constructor(
    private readonly reports: ReportsService,
    private readonly exports: ReportExportService,
  ) {}

  @Get()
  @Allow('report.read')
  @ApiOkResponse({ type: PeriodReportAnswer })
  async read(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Query() query: ReportQuery,
    @CurrentActor() actor: Actor,
  ): Promise<PeriodReportAnswer> {
    const report = await this.reports.read(actor, bloc, period, choiceOf(query));
    return {
      title: report.document.meta.title,
      asOf: report.facts.asOf,
      contentHash: report.document.meta.contentHash,
      sections: report.sections.map((section) => ({
        key: section.key,
        heading: section.heading,
        text: report.prose[section.key],
        version: report.written.get(section.key)?.version ?? 0,
      })),
      facts: factList(report.facts),
      checks: checkReport(report).map(({ kind, text }) => ({ kind, text })),
      documentVersion: report.stored?.version ?? 0,
    };
  }

  @Get('files/:format')
  @Allow('report.read')
  @ApiParam({ name: 'format', enum: REPORT_FORMATS })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('format') format: string,
    @Query() query: ReportQuery,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    if (!isReportFormat(format)) throw new NotFound('Không có định dạng này.');
    const file = await this.exports.file(actor, bloc, period, format, choiceOf(query));
    return reply
      .type(file.mediaType)
      .header('etag', `"${file.contentHash}"`)
      .header('content-disposition', attachment(file.name))
      .send(file.content);
  }

  @Put('sections/:section')
  @Allow('report.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  async write(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('section') section: string,
    @Body() body: SectionBody,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    const report = await this.reports.read(actor, bloc, period);
    await this.reports.write(actor, report, section, body.text, body.version);
  }

  @Put('document')
  @Allow('report.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  async setDocument(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() body: DocumentBody,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    const report = await this.reports.read(actor, bloc, period);
    const date = body.date ?? null;
    if (date !== null) requireDate(date);
    await this.reports.setDocument(actor, report, body.version, { date, number: body.number?.trim() || null });
  }
}

function choiceOf(query: ReportQuery): { layout: 'party' | 'state' | null; date: string | null } {
  if (query.date !== undefined) requireDate(query.date);
  return { layout: query.layout ?? null, date: query.date ?? null };
}

function requireDate(date: string): void {
  if (!isBusinessDate(date)) throw new InvalidInput([{ code: 'not_a_date', place: 'date' }]);
}
