import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { CheckboxField, type FieldOption, SelectField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

/** Ids of the fields, for the links of the error summary. */
export const RECOGNITION_FIELDS = {
  awardCode: 'xd-danh-hieu',
  agencyCode: 'xd-co-quan',
  isAgency: 'xd-chinh-co-quan',
  divisionId: 'xd-phong',
  personId: 'xd-nguoi',
  householdId: 'xd-ho',
} as const;

export interface RecognitionPageProps {
  readonly frame: PageFrame;
  readonly errors: readonly FormError[];
  readonly id: string;
  readonly recipientName: string;
  /** What the decision says. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** What was said before, as sentences. */
  readonly known: readonly string[];
  readonly awards: readonly FieldOption[];
  readonly agencies: readonly FieldOption[];
  readonly divisions: readonly FieldOption[];
  readonly people: readonly FieldOption[];
  readonly households: readonly FieldOption[];
  readonly mayBeAgency: boolean;
  /** Nobody of the register is linked yet, whether or not there is somebody of that name. */
  readonly asksPerson: boolean;
  readonly asksHousehold: boolean;
  /** A division can be chosen once the agency is known. */
  readonly asksDivisionLater: boolean;
  readonly values: {
    readonly awardCode: string;
    readonly agencyCode: string;
    readonly isAgency: boolean;
    readonly divisionId: string;
    readonly personId: string;
    readonly householdId: string;
  };
}

interface Choice {
  readonly field: Exclude<keyof typeof RECOGNITION_FIELDS, 'isAgency'>;
  readonly label: string;
  readonly options: readonly FieldOption[];
  readonly hint?: string;
}

function choicesOf({ awards, agencies, divisions, people, households }: RecognitionPageProps): Choice[] {
  const all: Choice[] = [
    { field: 'awardCode', label: 'Danh hiệu, hình thức trong danh mục', options: awards },
    { field: 'agencyCode', label: 'Cơ quan trong danh mục', options: agencies },
    { field: 'divisionId', label: 'Phòng, đơn vị thuộc cơ quan', options: divisions },
    {
      field: 'personId',
      label: 'Người trong danh sách nhân sự',
      options: people,
      hint: 'Những người cùng tên, người của cơ quan này đứng trước.',
    },
    { field: 'householdId', label: 'Hộ trong danh sách hộ gia đình', options: households },
  ];
  return all.filter(({ options }) => options.length > 0);
}

function Missing(props: RecognitionPageProps): VNode | null {
  const { asksPerson, people, asksHousehold, households, asksDivisionLater } = props;
  return (
    <>
      {asksPerson && people.length === 0 ? (
        <p>
          Danh sách nhân sự chưa có ai cùng tên. Thêm người ở <a href="/nhan-su">Nhân sự</a> rồi quay lại trang này.
        </p>
      ) : null}
      {asksHousehold && households.length === 0 ? (
        <p>
          Danh sách hộ gia đình chưa có chủ hộ cùng tên. Thêm ở <a href="/nhan-su/ho-gia-dinh">Hộ gia đình</a> rồi quay
          lại trang này.
        </p>
      ) : null}
      {asksDivisionLater ? (
        <p>Chọn cơ quan và lưu trước, sau đó mới chọn được phòng, đơn vị thuộc cơ quan ấy.</p>
      ) : null}
    </>
  );
}

function RecognitionForm(props: RecognitionPageProps): VNode {
  const { frame, errors, id, values, mayBeAgency } = props;
  const choices = choicesOf(props);
  const isFinished = choices.length === 0 && !mayBeAgency;
  return (
    <Card id="can-xac-dinh" title="Xác định" padded>
      {props.known.length === 0 ? null : (
        <ul class="honour-known">
          {props.known.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <Missing {...props} />
      {isFinished ? null : (
        <form id="xac-dinh" method="post" action={`/tra-cuu/can-kiem-tra/${id}`} noValidate>
          <CsrfField token={frame.csrfToken} />
          {choices.map(({ field, label, options, hint }) => (
            <SelectField
              key={field}
              words={{
                id: RECOGNITION_FIELDS[field],
                label,
                error: errorAt(errors, RECOGNITION_FIELDS[field]),
                ...(hint === undefined ? {} : { hint }),
              }}
              name={field}
              value={values[field]}
              options={[{ value: '', label: 'Chưa xác định' }, ...options]}
            />
          ))}
          {mayBeAgency ? (
            <CheckboxField
              id={RECOGNITION_FIELDS.isAgency}
              label="Tập thể được khen là chính cơ quan"
              name="isAgency"
              value="true"
              checked={values.isAgency}
            />
          ) : null}
          <p class="hint">
            Chỉ điền được chỗ còn trống. Điều đã xác định thì không đổi được nữa, nên kiểm tra trước khi ghi.
          </p>
          <button class="button button--main" type="submit">
            Ghi điều đã xác định
          </button>
        </form>
      )}
    </Card>
  );
}

/** Says what an honour of the past is in the catalogue and the registers; the words of the decision stay. */
export function RecognitionPage(props: RecognitionPageProps): VNode {
  return (
    <Page frame={props.frame}>
      <PageHeader
        over={<a href="/tra-cuu/can-kiem-tra">Khen thưởng cần kiểm tra</a>}
        title={props.recipientName}
        lead="Xác định khen thưởng trong danh mục và danh sách hiện nay. Sổ vẫn giữ nguyên chữ của quyết định."
      />
      <ErrorSummary errors={props.errors} />
      <Card id="theo-quyet-dinh" title="Theo quyết định" padded>
        <dl class="facts">
          {props.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <RecognitionForm {...props} />
    </Page>
  );
}
