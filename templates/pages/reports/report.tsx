import type { ComponentChildren, VNode } from 'preact';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { DocumentForm } from './document-form';
import { ExportCard } from './export-card';
import { ChecksCard, EditsCard, SectionsCard } from './report-cards';
import type { LayoutChoice, ReportCheck, ReportDocumentForm, ReportEdit, ReportSectionLink } from './report-props';

export interface ReportPageProps {
  readonly frame: PageFrame;
  /** `/khoi/:bloc/:period/bao-cao-6-thang` */
  readonly basePath: string;
  readonly blocName: string;
  /** "Báo cáo sơ kết sáu tháng đầu năm 2022" */
  readonly title: string;
  /** "30/06/2022": the day that the figures are of. */
  readonly asOfText: string;
  /** Hash of the content, the same in every format; shown short. */
  readonly contentHash: string;
  /** The document itself, as drawn for the screen. */
  readonly preview: ComponentChildren;
  readonly layout: LayoutChoice;
  readonly automaticLayoutText: string;
  readonly workbookParts: number;
  readonly document: ReportDocumentForm;
  readonly checks: readonly ReportCheck[];
  readonly sections: readonly ReportSectionLink[];
  readonly edits: readonly ReportEdit[];
  readonly editable: boolean;
}

function documentErrors(form: ReportDocumentForm): FormError[] {
  const at = (fieldId: string, message: string | undefined): FormError[] =>
    message === undefined ? [] : [{ fieldId, message }];
  return [...at('so-van-ban', form.numberError), ...at('ngay-van-ban', form.dateError)];
}

/** The six-month report: the document as it will be exported, and beside it everything needed before it leaves. */
export function ReportPage(props: ReportPageProps): VNode {
  const { basePath, editable } = props;
  const errors = documentErrors(props.document);
  return (
    <Page frame={{ ...props.frame, bodyClass: 'report-page', errorCount: errors.length }}>
      <PageHeader
        over={`Báo cáo · ${props.blocName}`}
        title={props.title}
        lead={
          <>
            Bản xem trước lấy đúng số liệu sẽ xuất, tính đến ngày {props.asOfText}. Mã nội dung{' '}
            <span class="report-hash">{props.contentHash.slice(0, 12)}</span>.
          </>
        }
      >
        <a class="button" href={basePath}>
          Cập nhật số liệu
        </a>
      </PageHeader>
      <ErrorSummary errors={errors} before="trước khi lưu" />
      <div class="report-columns">
        <div class="report-preview">{props.preview}</div>
        <aside class="report-side" aria-label="Xuất và chỉnh sửa báo cáo">
          <ExportCard
            basePath={basePath}
            layout={props.layout}
            automaticLayoutText={props.automaticLayoutText}
            workbookParts={props.workbookParts}
            blocked={props.checks.filter((check) => check.kind === 'bad').length}
          />
          <ChecksCard checks={props.checks} />
          {editable ? (
            <DocumentForm form={props.document} basePath={basePath} csrfToken={props.frame.csrfToken} />
          ) : null}
          <SectionsCard sections={props.sections} basePath={basePath} editable={editable} />
          <EditsCard edits={props.edits} />
        </aside>
      </div>
    </Page>
  );
}
