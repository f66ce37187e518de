import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DocumentView } from '../../documents/renderers/html';
import { parseDate } from '../../text/date';
import { sentenceOf } from '../../text/vi';
import { EditSectionPage, type EditSectionPageProps } from '../../../templates/pages/reports/edit-section';
import { ReportPage } from '../../../templates/pages/reports/report';
import type { ReportDocumentForm } from '../../../templates/pages/reports/report-props';
import { type Actor, Allow, CurrentActor, may } from '../../platform/access';
import { Conflict, InvalidInput, NotFound } from '../../platform/errors';
import { attachment } from '../../platform/files';
import { Pages } from '../../platform/web';
import { accessPlace } from '../blocs';
import { ReportExportService, isReportFormat } from './report-export.service';
import { ReportFactsService } from './report-facts.service';
import { DocumentForm, SectionForm } from './reports.dto';
import { type PeriodReport, ReportsService } from './reports.service';
import { documentForm, editSectionProps, reportPath, reportProps } from './reports.view';

interface PlaceParameters {
  readonly bloc: string;
  readonly period: string;
}
interface SectionParameters extends PlaceParameters {
  readonly section: string;
}

/** The report of half a year and that of a year: preview, prose, number and date, files. */
@ApiExcludeController()
@Controller(['khoi/:bloc/:period/bao-cao-6-thang', 'khoi/:bloc/:period/bao-cao-nam'])
export class ReportsPages {
  constructor(
    private readonly reports: ReportsService,
    private readonly facts: ReportFactsService,
    private readonly exports: ReportExportService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('report.read')
  async preview(
    @Param() { bloc, period }: PlaceParameters,
    @Query('the-thuc') layout: string | undefined,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const report = await this.find(actor, request, { bloc, period }, layoutOf(layout));
    return this.show(actor, report, layoutOf(layout), documentForm(report), request, reply, 200);
  }

  @Get('tai')
  @Allow('report.read')
  async download(
    @Param() { bloc, period }: PlaceParameters,
    @Query() query: Record<string, string | undefined>,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ) {
    const format = query['dinh-dang'] ?? '';
    if (!isReportFormat(format)) throw new NotFound('Không có định dạng này.');
    const choice = { layout: layoutOf(query['the-thuc']), official: query['ban'] === 'chinh-thuc' };
    const file = await this.exports.file(actor, bloc, period, format, choice);
    return reply
      .type(file.mediaType)
      .header('content-disposition', attachment(file.name))
      .header('cache-control', 'no-store')
      .send(file.content);
  }

  @Post('van-ban')
  @Allow('report.write')
  async setDocument(
    @Param() { bloc, period }: PlaceParameters,
    @Body() form: DocumentForm,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const report = await this.find(actor, request, { bloc, period });
    const typed = {
      number: form.number?.trim() ?? '',
      date: form.date?.trim() ?? '',
      version: versionOf(form.version),
    };
    const date = typed.date === '' ? null : parseDate(typed.date);
    const shown = (errors: Partial<ReportDocumentForm>, status: number) =>
      this.show(actor, report, null, { ...typed, ...errors }, request, reply, status);
    if (date === null && typed.date !== '') return shown({ dateError: sentenceOf({ code: 'not_a_date' }) }, 422);
    try {
      await this.reports.setDocument(actor, report, typed.version, {
        date,
        number: typed.number === '' ? null : typed.number,
      });
    } catch (error) {
      if (error instanceof InvalidInput)
        return shown({ numberError: error.violations.map(sentenceOf).join(' ') }, error.status);
      if (error instanceof Conflict) {
        return shown({ version: report.stored?.version ?? 0, dateError: error.message }, error.status);
      }
      throw error;
    }
    return this.pages.redirect(request, reply, reportPath(report.place), {
      kind: 'ok',
      text: 'Đã lưu số và ngày văn bản.',
    });
  }

  @Get('noi-dung/:section')
  @Allow('report.write')
  async edit(
    @Param() parameters: SectionParameters,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const report = await this.find(actor, request, parameters);
    return this.showSection(report, parameters.section, null, request, reply, 200);
  }

  @Post('noi-dung/:section')
  @Allow('report.write')
  async write(
    @Param() parameters: SectionParameters,
    @Body() form: SectionForm,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const report = await this.find(actor, request, parameters);
    const text = form.text ?? '';
    try {
      await this.reports.write(actor, report, parameters.section, text, versionOf(form.version));
    } catch (error) {
      if (error instanceof InvalidInput) {
        const typed = { text, error: error.violations.map(sentenceOf).join(' ') };
        return this.showSection(report, parameters.section, typed, request, reply, error.status);
      }
      if (error instanceof Conflict && error.parameters['stored'] !== undefined) {
        const typed = { text, conflict: conflictOf(error) };
        return this.showSection(report, parameters.section, typed, request, reply, error.status);
      }
      throw error;
    }
    return this.pages.redirect(request, reply, reportPath(report.place), { kind: 'ok', text: 'Đã lưu nội dung.' });
  }

  @Post('noi-dung/:section/khoi-phuc')
  @Allow('report.write')
  async restore(
    @Param() parameters: SectionParameters,
    @Body() form: SectionForm,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const report = await this.find(actor, request, parameters);
    await this.reports.restore(actor, report, parameters.section, versionOf(form.version));
    const path = `${reportPath(report.place)}/noi-dung/${encodeURIComponent(parameters.section)}`;
    return this.pages.redirect(request, reply, path, { kind: 'ok', text: 'Đã trở lại bản tự soạn.' });
  }

  /** The report under the address that was asked for: that of a year has another than that of half a year. */
  private async find(
    actor: Actor,
    request: FastifyRequest,
    { bloc, period }: PlaceParameters,
    layout: 'party' | 'state' | null = null,
  ): Promise<PeriodReport> {
    const report = await this.reports.read(actor, bloc, period, { layout });
    if (!request.url.startsWith(reportPath(report.place))) throw new NotFound('Kỳ này không có báo cáo ấy.');
    return report;
  }

  private async show(
    actor: Actor,
    report: PeriodReport,
    layout: 'party' | 'state' | null,
    document: ReportDocumentForm,
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
  ) {
    const { place } = report;
    const frame = await this.frame(report, report.document.meta.title, request, reply);
    const page = ReportPage(
      reportProps(frame, report, {
        preview: DocumentView({ document: report.document }),
        layout: layout ?? 'auto',
        automatic: await this.facts.automaticLayout(place),
        edits: await this.reports.edits(place),
        editable: may(actor, 'report.write', accessPlace(place)),
        document,
      }),
    );
    return this.pages.send(reply, page, status);
  }

  private async showSection(
    report: PeriodReport,
    key: string,
    typed: Parameters<typeof editSectionProps>[3],
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
  ) {
    const draft = this.reports.section(report, key);
    const frame = await this.frame(report, draft.section.heading, request, reply);
    return this.pages.send(reply, EditSectionPage(editSectionProps(frame, report, draft, typed)), status);
  }

  private frame(report: PeriodReport, title: string, request: FastifyRequest, reply: FastifyReply) {
    const place = { blocCode: report.place.bloc.code, periodCode: report.place.period.code };
    return this.pages.frame(request, reply, { title, section: 'reports', place });
  }
}

/** The version that the form saw; whatever is no number was never a version, and loses against the stored one. */
function versionOf(text: string | undefined): number {
  return /^\d{1,9}$/.test(text ?? '') ? Number(text) : 0;
}

function layoutOf(text: string | undefined): 'party' | 'state' | null {
  return text === 'party' || text === 'state' ? text : null;
}

function conflictOf(error: Conflict): NonNullable<EditSectionPageProps['conflict']> {
  const stored = error.parameters['stored'] as { text: string; version: number; savedBy: string; savedAt: string };
  return { savedBy: stored.savedBy, savedAt: stored.savedAt, storedText: stored.text, storedVersion: stored.version };
}
