import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { ConflictDialog, type ConflictRow } from '../../components/conflict-dialog';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { TextAreaField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { TermsValues } from './registration-props';
import { TermsFields } from './terms-fields';

export interface BlocTaskPageProps {
  readonly frame: PageFrame;
  readonly blocName: string;
  readonly yearName: string;
  /** Null for a new task. */
  readonly number: number | null;
  readonly listHref: string;
  readonly backHref: string;
  readonly action: string;
  /** The version that the form was opened on; 0 for a new task. */
  readonly version: number;
  readonly values: TermsValues;
  readonly reason: string;
  readonly errors: readonly FormError[];
  /** Somebody changed the task while this was typed. */
  readonly conflict: { readonly explanation: string; readonly rows: readonly ConflictRow[] } | null;
}

/** Id of a field of the form. */
export function blocTaskFieldId(field: string): string {
  return `nhiem-vu-chung-${field}`;
}

function Conflict({ props }: { props: BlocTaskPageProps }): VNode | null {
  if (props.conflict === null) return null;
  return (
    <ConflictDialog
      id="xung-dot-nhiem-vu-chung"
      title="Nhiệm vụ vừa được sửa"
      explanation={props.conflict.explanation}
      rows={props.conflict.rows}
    >
      <a class="button button--main" href={props.backHref}>
        Giữ nội dung trên hệ thống
      </a>
      <a class="button" href={`#${blocTaskFieldId('title')}`}>
        Xem lại và lưu nội dung tôi vừa nhập
      </a>
    </ConflictDialog>
  );
}

/** The form with which the secretary registers or changes a task of the bloc as a whole. */
export function BlocTaskPage(props: BlocTaskPageProps): VNode {
  const { errors, number } = props;
  const error = (field: string): string | undefined => errorAt(errors, blocTaskFieldId(field));
  const title = number === null ? 'Thêm nhiệm vụ chung của khối' : `Sửa nhiệm vụ chung ${String(number)}`;
  return (
    <Page frame={{ ...props.frame, errorCount: errors.length }}>
      <Breadcrumb items={[{ label: 'Nhiệm vụ trọng tâm', href: props.listHref }, { label: title }]} />
      <PageHeader
        over={`${props.blocName} · ${props.yearName}`}
        title={title}
        lead="Nhiệm vụ của cả khối, không của riêng cơ quan nào. Thư ký khối ghi tiến độ; không tính vào tỷ lệ báo cáo và điểm của cơ quan."
      />
      <Conflict props={props} />
      <ErrorSummary errors={errors} before="trước khi lưu" />
      <Card id="nhiem-vu-chung" title="Nội dung nhiệm vụ" padded>
        <form method="post" action={props.action} noValidate>
          <CsrfField token={props.frame.csrfToken} />
          <input type="hidden" name="version" value={String(props.version)} />
          <div class="terms terms--page">
            <TermsFields values={props.values} name={(field) => field} id={blocTaskFieldId} error={error} />
          </div>
          {number === null ? null : (
            <TextAreaField
              words={{ id: blocTaskFieldId('reason'), label: 'Lý do sửa', error: error('reason') }}
              name="reason"
              value={props.reason}
              rows={3}
              maxLength={2000}
            />
          )}
          <div class="actions">
            <button class="button button--main" type="submit">
              Lưu
            </button>
            <a class="button" href={props.backHref}>
              Không lưu
            </a>
          </div>
        </form>
      </Card>
    </Page>
  );
}
