import type { VNode } from 'preact';
import { formatDate } from '../../../src/text/date';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { ConflictDialog, type ConflictRow } from '../../components/conflict-dialog';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { TextAreaField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { TermsValues } from './registration-props';
import { TermsFields } from './terms-fields';

export interface ChangeFormPageProps {
  readonly frame: PageFrame;
  readonly blocName: string;
  readonly periodName: string;
  readonly agencyName: string;
  readonly number: number;
  readonly taskTitle: string;
  readonly taskHref: string;
  readonly listHref: string;
  readonly action: string;
  /** The approved version that the form was opened on. */
  readonly version: number;
  readonly values: TermsValues;
  readonly effectiveOn: string;
  readonly firstDay: string;
  readonly reason: string;
  readonly errors: readonly FormError[];
  /** Somebody changed the task while this was typed. */
  readonly conflict: { readonly explanation: string; readonly rows: readonly ConflictRow[] } | null;
}

/** Id of a field of the form. */
export function changeFieldId(field: string): string {
  return `dieu-chinh-${field}`;
}

function Conflict({ props }: { props: ChangeFormPageProps }): VNode | null {
  if (props.conflict === null) return null;
  return (
    <ConflictDialog
      id="xung-dot-dieu-chinh"
      title="Nhiệm vụ vừa được điều chỉnh"
      explanation={props.conflict.explanation}
      rows={props.conflict.rows}
    >
      <a class="button button--main" href={props.taskHref}>
        Giữ nội dung trên hệ thống
      </a>
      <a class="button" href={`#${changeFieldId('title')}`}>
        Xem lại và gửi nội dung tôi vừa nhập
      </a>
    </ConflictDialog>
  );
}

/** The form with which an agency asks for a change of an approved task. */
export function ChangeFormPage(props: ChangeFormPageProps): VNode {
  const { errors } = props;
  const words = (field: string, label: string) => ({
    id: changeFieldId(field),
    label,
    error: errorAt(errors, changeFieldId(field)),
  });
  return (
    <Page frame={{ ...props.frame, errorCount: errors.length }}>
      <Breadcrumb
        items={[
          { label: 'Nhiệm vụ trọng tâm', href: props.listHref },
          { label: `Nhiệm vụ ${props.number}`, href: props.taskHref },
          { label: 'Đề nghị điều chỉnh' },
        ]}
      />
      <PageHeader
        over={`${props.agencyName} · Nhiệm vụ ${props.number} · ${props.periodName}`}
        title="Đề nghị điều chỉnh nhiệm vụ"
        lead={props.taskTitle}
      />
      <Conflict props={props} />
      <ErrorSummary errors={errors} before="trước khi gửi" />
      <Card id="noi-dung-de-nghi" title="Nội dung đề nghị" padded>
        <p class="card__lead">
          Sửa những mục cần đổi. Chỉ tiêu đang duyệt giữ nguyên cho đến khi cơ quan thường trực Hội đồng đồng ý; bản in
          ghi cả mức đăng ký và mức điều chỉnh.
        </p>
        <form method="post" action={props.action} noValidate>
          <CsrfField token={props.frame.csrfToken} />
          <input type="hidden" name="version" value={String(props.version)} />
          <div class="terms terms--page">
            <TermsFields
              values={props.values}
              name={(field) => field}
              id={changeFieldId}
              error={(field) => errorAt(errors, changeFieldId(field))}
            />
          </div>
          <TextField
            words={{ ...words('effectiveOn', 'Áp dụng từ ngày'), hint: `Sớm nhất ${formatDate(props.firstDay)}.` }}
            name="effectiveOn"
            value={props.effectiveOn}
            width="short"
            inputMode="numeric"
            maxLength={10}
            autocomplete="off"
          />
          <TextAreaField
            words={words('reason', 'Lý do điều chỉnh')}
            name="reason"
            value={props.reason}
            rows={3}
            maxLength={2000}
          />
          <div class="actions">
            <button class="button button--main" type="submit">
              Gửi đề nghị
            </button>
            <a class="button" href={props.taskHref}>
              Không gửi
            </a>
          </div>
        </form>
      </Card>
    </Page>
  );
}
