import type { VNode } from 'preact';
import { Banner } from '../../components/banner';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { CheckboxField, FieldError, TextAreaField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { DistinctionCard } from './distinction';
import { FactChoice, PostChoices, YearChoice } from './choices';
import { type CompareView, MERGE_FORM_ID, MERGE_IDS, type RecordView } from './duplicate-props';

export type ComparePageProps = CompareView & {
  readonly frame: PageFrame;
  readonly errors: readonly FormError[];
};

const REGISTERS: readonly (readonly [keyof RecordView, string])[] = [
  ['posts', 'Vị trí công tác'],
  ['evaluations', 'Mức xếp loại'],
  ['honours', 'Khen thưởng'],
  ['initiatives', 'Sáng kiến'],
  ['candidates', 'Đề nghị khen thưởng'],
];

function Register({ id, title, record }: { id: string; title: string; record: RecordView }): VNode {
  return (
    <Card id={id} title={title} padded>
      {REGISTERS.map(([key, words]) => (
        <section key={key} class="record-part">
          <h3>
            {words} <span class="count">{record[key].length}</span>
          </h3>
          {record[key].length === 0 ? <p class="faint">Chưa ghi gì.</p> : null}
          <ul>
            {record[key].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}

/** Two records beside each other, and the form that makes them one: which values stand, and why. */
export function ComparePage(props: ComparePageProps): VNode {
  const { id, otherId, name, errors } = props;
  return (
    <Page frame={{ ...props.frame, errorCount: errors.length }}>
      <Breadcrumb
        items={[
          { label: 'Nhân sự', href: '/nhan-su' },
          { label: 'Hồ sơ trùng', href: '/nhan-su/trung' },
          { label: name },
        ]}
      />
      <PageHeader
        over="Nhân sự"
        title={`Gộp hồ sơ ${name}`}
        lead="Hồ sơ ở lại nhận khen thưởng, mức xếp loại, kỷ luật, sáng kiến, đề nghị của hồ sơ được gộp vào. Hồ sơ được gộp vào không còn trong danh sách."
      >
        <a class="button" href={`/nhan-su/trung/${otherId}/${id}`}>
          Đổi bên
        </a>
      </PageHeader>
      <ErrorSummary errors={errors} before="trước khi ghi" />
      <div class="columns columns--even">
        <Register id="o-lai" title="Hồ sơ ở lại" record={props.survivor} />
        <Register id="gop-vao" title="Hồ sơ được gộp vào" record={props.merged} />
      </div>
      {props.distinction.said === null ? <MergeForm {...props} /> : null}
      <DistinctionCard
        path={`/nhan-su/trung/${id}/${otherId}`}
        csrfToken={props.frame.csrfToken}
        view={props.distinction}
        errors={errors}
      />
    </Page>
  );
}

/** Which values stand, and why the two become one. */
function MergeForm(props: ComparePageProps): VNode {
  const { id, otherId, errors, versions, posts, years } = props;
  const sure = errorAt(errors, MERGE_IDS.isSure);
  return (
    <Card id="chon-gia-tri" title="Giá trị đúng" padded>
      <form id={MERGE_FORM_ID} method="post" action={`/nhan-su/trung/${id}/${otherId}`} noValidate tabIndex={-1}>
        <CsrfField token={props.frame.csrfToken} />
        <input type="hidden" name="survivorVersion" value={String(versions.survivor)} />
        <input type="hidden" name="mergedVersion" value={String(versions.merged)} />
        {props.facts.map((fact) => (
          <FactChoice key={fact.name} fact={fact} />
        ))}
        {posts.length === 0 ? null : <PostChoices posts={posts} error={errorAt(errors, MERGE_IDS.keepPosts)} />}
        {years.map((year) => (
          <YearChoice key={year.year} year={year} errors={errors} />
        ))}
        <TextAreaField
          words={{
            ...{ id: MERGE_IDS.reason, label: 'Lý do gộp', error: errorAt(errors, MERGE_IDS.reason) },
            hint: 'Ví dụ: cùng một người, được nhập hai lần từ hai danh sách.',
          }}
          name="reason"
          value={props.reason}
          maxLength={1000}
        />
        <Banner kind="warn">
          Gộp hồ sơ không hoàn tác được. Nội dung của hồ sơ được gộp vào được lưu lại để đọc ở trang của người này và
          trong nhật ký.
        </Banner>
        <CheckboxField
          id={MERGE_IDS.isSure}
          name="isSure"
          label="Đã kiểm tra: đây là một người. Tôi biết việc gộp không hoàn tác được."
          checked={props.isSure}
        />
        {sure === undefined ? null : <FieldError id={MERGE_IDS.isSure} message={sure} />}
        <div class="actions">
          <button class="button button--main" type="submit">
            Gộp hai hồ sơ
          </button>
          <a class="button" href={`/nhan-su/nguoi/${id}`}>
            Thôi
          </a>
        </div>
      </form>
    </Card>
  );
}
