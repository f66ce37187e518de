import type { VNode } from 'preact';
import { agencyKindWords } from '../../../src/text/vi';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import { PageHeader } from '../../components/page-header';
import { StaleForm, type StaleFormView } from '../../components/stale-form';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { AgencyForm } from './agency-form';
import type { AgencyFormValues, AgencyNameView, SuccessionView } from './agency-props';
import { RenameForm, type RenameValues } from './change-forms';
import { SuccessionLine } from './list';

/** An agency that is in the catalogue already. */
export interface ExistingAgency {
  readonly code: string;
  readonly currentName: string;
  readonly version: number;
  readonly names: readonly AgencyNameView[];
  readonly successions: readonly SuccessionView[];
  readonly rename: RenameValues;
  /** False when it was merged, split or dissolved: it has no further future to be written. */
  readonly active: boolean;
}

export interface AgencyEditPageProps {
  readonly frame: PageFrame;
  readonly values: AgencyFormValues;
  readonly errors: readonly FormError[];
  readonly conflict: StaleFormView | null;
  /** False for readers: they see what is kept, without the forms. */
  readonly mayEdit: boolean;
  /** Null when an agency is added. */
  readonly existing: ExistingAgency | null;
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

function Changes({ props, existing }: { props: AgencyEditPageProps; existing: ExistingAgency }): VNode {
  const { code, version, successions } = existing;
  const common = { code, version, errors: props.errors, csrfToken: props.frame.csrfToken };
  const mayPass = props.mayEdit && existing.active;
  return (
    <div>
      <Card id="ten-qua-cac-thoi-ky" title="Tên qua các thời kỳ">
        <Names names={existing.names} />
        {mayPass ? (
          <div class="card__body">
            <h3>Đổi tên</h3>
            <RenameForm {...common} values={existing.rename} />
          </div>
        ) : null}
      </Card>
      {successions.length === 0 && !mayPass ? null : (
        <Card id="sap-xep" title="Sáp nhập, tách, giải thể" padded>
          {successions.length === 0 ? null : (
            <p class="admin-successions">
              {successions.map((view) => (
                <SuccessionLine key={view.words + view.effectiveOn} view={view} />
              ))}
            </p>
          )}
          {mayPass ? (
            <>
              <p>
                Cơ quan sáp nhập, hợp nhất, chia tách hoặc giải thể thì ghi ở đây; hệ thống xem trước mọi thay đổi rồi
                mới ghi.
              </p>
              <p>
                <a class="button" href={`/danh-muc/co-quan/${code}/sap-xep`}>
                  Sắp xếp cơ quan này
                </a>
              </p>
            </>
          ) : null}
        </Card>
      )}
    </div>
  );
}

function Facts({ values }: { values: AgencyFormValues }): VNode {
  const facts: readonly (readonly [string, string])[] = [
    ['Loại hình', agencyKindWords[values.kind]],
    ['Mã định danh điện tử', values.identifierCode],
    ['Thứ tự chính thức', values.officialOrder],
    ['Cơ quan cấp trên', values.superiorBody],
    ['Tên in ở đầu văn bản', values.letterheadName],
    ['Ký hiệu văn bản', values.documentSymbol],
    ['Thư điện tử', values.email],
  ];
  return (
    <dl class="facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value === '' ? <span class="faint">chưa có</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Adds an agency, or shows and changes what it is, its name from a day on, and what becomes of it. */
export function AgencyEditPage(props: AgencyEditPageProps): VNode {
  const { existing, errors, conflict } = props;
  const title = existing === null ? 'Thêm cơ quan, đơn vị' : existing.currentName;
  return (
    <Page frame={{ ...props.frame, errorCount: errors.length }}>
      <Breadcrumb items={[{ label: 'Cơ quan, đơn vị', href: '/danh-muc/co-quan' }, { label: title }]} />
      <PageHeader over={existing === null ? 'Danh mục' : `Mã ${existing.code}`} title={title} />
      <StaleForm view={conflict} keepHref={`/danh-muc/co-quan/${existing?.code ?? ''}`} />
      <ErrorSummary errors={errors} before="trước khi lưu" />
      <div class={existing === null ? 'narrow' : 'columns columns--even'}>
        <Card id="thong-tin-co-quan" title="Thông tin chung" padded>
          {props.mayEdit ? (
            <AgencyForm
              code={existing?.code ?? null}
              values={props.values}
              version={existing?.version ?? 0}
              errors={errors}
              csrfToken={props.frame.csrfToken}
            />
          ) : (
            <Facts values={props.values} />
          )}
        </Card>
        {existing === null ? null : <Changes props={props} existing={existing} />}
      </div>
    </Page>
  );
}
