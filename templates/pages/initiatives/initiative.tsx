import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, ErrorSummary } from '../../components/error-summary';
import { SelectField, TextAreaField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { StaleForm } from '../../components/stale-form';
import { Page } from '../../layout/page';
import { CertificateCard } from './certificate';
import { INITIATIVE_FORM_ID, initiativeFieldIds, type InitiativeForm, ScopeFields, Text } from './initiative-fields';
import type { InitiativePageProps } from './initiative-props';
import { StepForm } from './step-form';

function EditForm({ props }: { props: InitiativePageProps }): VNode {
  const { errors, values } = props;
  const form: InitiativeForm = { ids: initiativeFieldIds(INITIATIVE_FORM_ID), values, errors };
  const { ids } = form;
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
      <Text form={form} name="title" label="Tên sáng kiến, đề tài" />
      <Text form={form} name="year" label="Năm" width="short" />
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
      <ScopeFields form={form} />
      <div class="actions">
        <button class="button button--main" type="submit">
          Lưu
        </button>
        {props.id === null ? (
          <a class="button" href="/sang-kien">
            Thôi
          </a>
        ) : null}
      </div>
    </form>
  );
}

function FactsCard({ props }: { props: InitiativePageProps }): VNode {
  return (
    <Card id="thong-tin" title="Thông tin" padded>
      <dl class="facts facts--narrow">
        {props.facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value === '' ? <span class="faint">chưa ghi</span> : value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function UsesCard({ uses }: { uses: readonly string[] }): VNode {
  return (
    <Card id="da-dung" title="Đã dùng làm tiêu chuẩn" padded>
      {uses.length === 0 ? (
        <p class="faint">Chưa dùng cho danh hiệu, hình thức nào.</p>
      ) : (
        <ul class="bullets">
          {uses.map((use) => (
            <li key={use}>{use}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** An initiative: what it is, how far it got, what used it, and the steps that the reader may take. */
export function InitiativePage(props: InitiativePageProps): VNode {
  const edit = props.mayEdit ? (
    <Card id="noi-dung-sang-kien" title={props.id === null ? 'Sáng kiến mới' : 'Sửa nội dung'} padded>
      <EditForm props={props} />
    </Card>
  ) : null;
  return (
    <Page frame={{ ...props.frame, errorCount: props.errors.length }}>
      <Breadcrumb items={[{ label: 'Sáng kiến', href: '/sang-kien' }, { label: props.title }]} />
      <PageHeader over="Sáng kiến" title={props.title} />
      <StaleForm view={props.conflict} keepHref={`/sang-kien/${props.id ?? ''}`} />
      <ErrorSummary errors={props.errors} before="trước khi lưu" />
      {props.id === null ? (
        <div class="narrow">{edit}</div>
      ) : (
        <div class="columns columns--even">
          <div>
            <FactsCard props={props} />
            <UsesCard uses={props.uses} />
            {edit}
          </div>
          <div>
            <CertificateCard props={props} />
            {props.steps.map((step) => (
              <StepForm key={step} props={props} step={step} />
            ))}
          </div>
        </div>
      )}
    </Page>
  );
}
