import type { VNode } from 'preact';
import { INITIATIVE_SCOPES } from '../../../src/domain/commendation/records';
import type { InitiativeAction } from '../../../src/domain/workflow/initiative';
import { initiativeActionWords, initiativeScopeWords } from '../../../src/text/vi';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { ErrorSummary, errorAt, type FormError } from '../../components/error-summary';
import { CheckboxField, SelectField, TextAreaField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { StaleForm, type StaleFormView } from '../../components/stale-form';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

/** What was typed, of an initiative and of a step. */
export type InitiativeValues = Readonly<Record<keyof typeof INITIATIVE_FIELD_IDS, string>>;

/** Ids of the inputs by their names. */
export const INITIATIVE_FIELD_IDS = {
  agencyCode: 'co-quan',
  title: 'ten-sang-kien',
  content: 'noi-dung',
  year: 'nam',
  scope: 'pham-vi',
  isReplicable: 'nhan-rong',
  authors: 'tac-gia',
  reason: 'ly-do',
  decisionNumber: 'so-quyet-dinh',
  decidedOn: 'ngay-quyet-dinh',
  council: 'hoi-dong',
} as const;
export const INITIATIVE_FORM_ID = 'sang-kien';

export interface InitiativePageProps {
  readonly frame: PageFrame;
  /** Null when one is added. */
  readonly id: string | null;
  readonly title: string;
  readonly version: number;
  readonly facts: readonly (readonly [string, string])[];
  readonly uses: readonly string[];
  readonly values: InitiativeValues;
  readonly agencies: readonly { readonly value: string; readonly label: string }[];
  readonly mayEdit: boolean;
  readonly steps: readonly InitiativeAction[];
  readonly errors: readonly FormError[];
  readonly conflict: StaleFormView | null;
}

const SCOPES = INITIATIVE_SCOPES.map((value) => ({ value, label: initiativeScopeWords[value] }));

function Text({
  props,
  name,
  label,
  hint,
}: {
  props: InitiativePageProps;
  name: keyof InitiativeValues;
  label: string;
  hint?: string;
}): VNode {
  const id = INITIATIVE_FIELD_IDS[name];
  return (
    <TextField
      words={{ id, label, hint, error: errorAt(props.errors, id) }}
      name={name}
      value={props.values[name]}
      autocomplete="off"
    />
  );
}

function ScopeFields({ props, suffix }: { props: InitiativePageProps; suffix: string }): VNode {
  const ids = INITIATIVE_FIELD_IDS;
  return (
    <>
      <SelectField
        words={{ id: `${ids.scope}${suffix}`, label: 'Phạm vi ảnh hưởng', error: errorAt(props.errors, ids.scope) }}
        name="scope"
        value={props.values.scope}
        options={SCOPES}
      />
      <CheckboxField
        id={`${ids.isReplicable}${suffix}`}
        name="isReplicable"
        label="Có khả năng nhân rộng"
        checked={props.values.isReplicable === '1'}
      />
    </>
  );
}

function EditForm({ props }: { props: InitiativePageProps }): VNode {
  const ids = INITIATIVE_FIELD_IDS;
  const { errors, values } = props;
  return (
    <form
      id={INITIATIVE_FORM_ID}
      method="post"
      action={props.id === null ? '/sang-kien' : `/sang-kien/${props.id}`}
      noValidate
    >
      <CsrfField token={props.frame.csrfToken} />
      <input type="hidden" name="version" value={String(props.version)} />
      {props.id === null ? (
        <SelectField
          words={{ id: ids.agencyCode, label: 'Cơ quan', error: errorAt(errors, ids.agencyCode) }}
          name="agencyCode"
          value={values.agencyCode}
          options={props.agencies}
        />
      ) : (
        <input type="hidden" name="agencyCode" value={values.agencyCode} />
      )}
      <Text props={props} name="title" label="Tên sáng kiến, đề tài" />
      <Text props={props} name="year" label="Năm" />
      <TextAreaField
        words={{
          id: ids.authors,
          label: 'Tác giả và tỷ lệ đóng góp',
          hint: 'Mỗi dòng một người: Họ và tên; tỷ lệ. Ví dụ: Nguyễn Thị An; 60. Tổng bằng 100.',
          error: errorAt(errors, ids.authors),
        }}
        name="authors"
        value={values.authors}
        rows={4}
      />
      <TextAreaField
        words={{
          id: ids.content,
          label: 'Tóm tắt nội dung, hiệu quả',
          optional: true,
          error: errorAt(errors, ids.content),
        }}
        name="content"
        value={values.content}
        maxLength={5000}
        rows={5}
      />
      <ScopeFields props={props} suffix="" />
      <button class="button button--main" type="submit">
        Lưu
      </button>
    </form>
  );
}

function StepForm({ props, step }: { props: InitiativePageProps; step: InitiativeAction }): VNode {
  const ids = INITIATIVE_FIELD_IDS;
  return (
    <form method="post" action={`/sang-kien/${props.id}/buoc/${step}`} noValidate>
      <h3>{initiativeActionWords[step]}</h3>
      <CsrfField token={props.frame.csrfToken} />
      <input type="hidden" name="version" value={String(props.version)} />
      {step === 'recognise' ? (
        <>
          <Text props={props} name="decisionNumber" label="Số quyết định" />
          <Text props={props} name="decidedOn" label="Ngày quyết định" />
          <Text props={props} name="council" label="Hội đồng sáng kiến" />
          <ScopeFields props={props} suffix="-cong-nhan" />
        </>
      ) : (
        <TextField
          words={{ id: `${ids.reason}-${step}`, label: 'Lý do', error: errorAt(props.errors, ids.reason) }}
          name="reason"
          value={props.values.reason}
          maxLength={1000}
          autocomplete="off"
        />
      )}
      <button class="button" type="submit">
        {initiativeActionWords[step]}
      </button>
    </form>
  );
}

/** An initiative: what it is, how far it got, what used it, and the steps that the reader may take. */
export function InitiativePage(props: InitiativePageProps): VNode {
  return (
    <Page frame={{ ...props.frame, errorCount: props.errors.length }}>
      <Breadcrumb items={[{ label: 'Sáng kiến', href: '/sang-kien' }, { label: props.title }]} />
      <PageHeader over="Sáng kiến" title={props.title} />
      <StaleForm view={props.conflict} keepHref={`/sang-kien/${props.id ?? ''}`} />
      <ErrorSummary errors={props.errors} before="trước khi lưu" />
      <div class={props.id === null ? 'narrow' : 'columns columns--even'}>
        <div>
          {props.id === null ? null : (
            <Card id="thong-tin" title="Thông tin" padded>
              <dl class="facts facts--narrow">
                {props.facts.map(([term, value]) => (
                  <div key={term}>
                    <dt>{term}</dt>
                    <dd>{value === '' ? <span class="faint">chưa ghi</span> : value}</dd>
                  </div>
                ))}
              </dl>
              <h3>Đã dùng làm tiêu chuẩn</h3>
              {props.uses.length === 0 ? (
                <p class="faint">Chưa dùng cho danh hiệu, hình thức nào.</p>
              ) : (
                <ul class="bullets">
                  {props.uses.map((use) => (
                    <li key={use}>{use}</li>
                  ))}
                </ul>
              )}
            </Card>
          )}
          {props.mayEdit ? (
            <Card id="noi-dung-sang-kien" title={props.id === null ? 'Sáng kiến mới' : 'Sửa nội dung'} padded>
              <EditForm props={props} />
            </Card>
          ) : null}
        </div>
        {props.steps.length === 0 ? null : (
          <Card id="cac-buoc" title="Bước tiếp theo" padded>
            {props.steps.map((step) => (
              <StepForm key={step} props={props} step={step} />
            ))}
          </Card>
        )}
      </div>
    </Page>
  );
}
