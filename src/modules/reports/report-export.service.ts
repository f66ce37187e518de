import { Injectable } from '@nestjs/common';
import type { Document } from '../../documents/model';
import { closeRenderer, renderDocument } from '../../documents/render';
import { DocumentView } from '../../documents/renderers/html';
import { asciiFileName } from '../../text/file-name';
import type { Actor } from '../../platform/access';
import { Conflict } from '../../platform/errors';
import { AssetStore } from '../../platform/web';
import { renderPage } from '../../../templates/layout/render';
import { StandalonePage } from '../../../templates/pages/reports/standalone';
import { canonicalJson } from '../../domain/canonical-json';
import { checkReport } from './report-checks';
import type { DocumentChoice } from './report-facts.service';
import { ReportsService, type PeriodReport } from './reports.service';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** The formats of a report and how each is served. All carry the same figures and the same content hash. */
const MEDIA_TYPES = {
  pdf: 'application/pdf',
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  docx: `${OFFICE}.wordprocessingml.document`,
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const;

const FILE_NAMES = { six_month: 'BC-so-ket', annual: 'BC-tong-ket' } as const;

export type ReportFormat = keyof typeof MEDIA_TYPES;
export const REPORT_FORMATS = Object.keys(MEDIA_TYPES) as readonly ReportFormat[];

export interface ReportFile {
  /** ASCII, at most 50 characters before the ending (domain §5). */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
  readonly contentHash: string;
}

export function isReportFormat(text: string): text is ReportFormat {
  return Object.hasOwn(MEDIA_TYPES, text);
}

/** Turns reports into files. */
@Injectable()
export class ReportExportService {
  constructor(
    private readonly reports: ReportsService,
    private readonly assets: AssetStore,
  ) {}

  /**
   * The report as a file, noted in the record. A draft carries a watermark; the official version is refused
   * with Conflict and the list of places while something stands in its way.
   */
  async file(
    actor: Actor,
    blocCode: string,
    periodCode: string,
    format: ReportFormat,
    choice: Partial<DocumentChoice> = {},
  ): Promise<ReportFile> {
    const report = await this.reports.read(actor, blocCode, periodCode, choice);
    if (choice.official === true) requireOfficial(report);
    const content = await this.render(report, format);
    await this.reports.noteExport(actor, report, format);
    return {
      name: `${asciiFileName(`${FILE_NAMES[report.facts.kind]}-${blocCode}-${periodCode}`)}.${format}`,
      mediaType: MEDIA_TYPES[format],
      content,
      contentHash: report.document.meta.contentHash,
    };
  }

  /** Ends the worker that draws documents. */
  async onApplicationShutdown(): Promise<void> {
    await closeRenderer();
  }

  private render(report: PeriodReport, format: ReportFormat): Promise<Buffer> {
    if (format === 'json') return Promise.resolve(Buffer.from(`${canonicalJson(report.document)}\n`));
    if (format === 'html') return Promise.resolve(this.page(report.document));
    return renderDocument(report.document, format);
  }

  private page(document: Document): Buffer {
    const style = this.assets.find(this.assets.frame.css)?.content.toString('base64') ?? '';
    const page = StandalonePage({
      title: document.meta.title,
      styleAddress: `data:text/css;base64,${style}`,
      children: DocumentView({ document }),
    });
    return Buffer.from(renderPage(page));
  }
}

function requireOfficial(report: PeriodReport): void {
  const places = checkReport(report)
    .filter((finding) => finding.kind === 'bad')
    .map((finding) => finding.text);
  if (places.length > 0) {
    throw new Conflict(`Chưa xuất được bản chính thức: ${places.join('; ')}.`, { places });
  }
}
