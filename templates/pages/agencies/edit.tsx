import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import { PageHeader } from '../../components/page-header';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { AgencyForm } from './agency-form';
import type { AgencyFormValues, AgencyNameView, SuccessionView } from './agency-props';
import { RenameForm, SuccessionForm, type RenameValues, type SuccessionValues } from './change-forms';
import { SuccessionLine } from './list';

export interface AgencyEditPageProps {
  readonly frame: PageFrame;
  readonly values: AgencyFormValues;
  readonly errors: readonly FormError[];
  /** Null when an agency is added. */
  readonly existing: {
    readonly code: string;
    readonly currentName: string;
    readonly version: number;
    readonly names: readonly AgencyNameView[];
    readonly successions: readonly SuccessionView[];
    readonly rename: RenameValues;
    readonly succession: SuccessionValues;
    /** Agencies that may take over: those of the catalogue without this one. */
    readonly candidates: readonly { readonly code: string; readonly name: string }[];
  } | null;
}

function Names({ names }: { names: readonly AgencyNameView[] }): VNode {
  return (
    <ul class="admin-list">
      {names.map((name) => (
        <li key={name.validity + name.name}>
          <span>
            <b>{name.name}</b> ({name.shortName}) {name.current ? <Tag kind="ok">đang dùng</Tag> : null}
          </span>
          <span class="sub">{name.validity}</span>
        </li>
      ))}
    </ul>
  );
}

function Changes({ props }: { props: AgencyEditPageProps }): VNode | null {
  const { existing } = props;
  if (existing === null) return null;
  const common = { code: existing.code, errors: props.errors, csrfToken: props.frame.csrfToken };
  return (
    <div>
      <Card id="ten-qua-cac-thoi-ky" title="Tên qua các thời kỳ">
        <Names names={existing.names} />
        <div class="card__body">
          <h3>Đổi tên</h3>
          <RenameForm {...common} values={existing.rename} />
        </div>
      </Card>
      <Card id="sap-xep" title="Sáp nhập, tách, giải thể" padded>
        {existing.successions.length === 0 ? null : (
          <p class="admin-successions">
            {existing.successions.map((view) => (
              <SuccessionLine key={view.words + view.effectiveOn} view={view} />
            ))}
          </p>
        )}
        <SuccessionForm {...common} values={existing.succession} candidates={existing.candidates} />
      </Card>
    </div>
  );
}

/** Adds an agency, or changes what it is, its name from a day on, or what becomes of it. */
export function AgencyEditPage(props: AgencyEditPageProps): VNode {
  const { existing } = props;
  const title = existing === null ? 'Thêm cơ quan, đơn vị' : existing.currentName;
  return (
    <Page frame={{ ...props.frame, errorCount: props.errors.length }}>
      <Breadcrumb items={[{ label: 'Cơ quan, đơn vị', href: '/danh-muc/co-quan' }, { label: title }]} />
      <PageHeader over={existing === null ? 'Danh mục' : `Mã ${existing.code}`} title={title} />
      <ErrorSummary errors={props.errors} before="trước khi lưu" />
      <div class={existing === null ? 'narrow' : 'columns columns--even'}>
        <Card id="thong-tin-co-quan" title="Thông tin chung" padded>
          <AgencyForm
            code={existing?.code ?? null}
            values={props.values}
            version={existing?.version ?? 0}
            errors={props.errors}
            csrfToken={props.frame.csrfToken}
          />
        </Card>
        <Changes props={props} />
      </div>
    </Page>
  );
}
