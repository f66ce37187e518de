import type { VNode } from 'preact';
import { Banner } from '../../components/banner';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { type FieldOption, SelectField, TextAreaField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { StaleForm, type StaleFormView } from '../../components/stale-form';
import { Page } from '../../layout/page';
import { type BallotPlace, RULE_FIELD_IDS, RULE_FORM_ID, type RuleValues } from './ballot-props';

export interface BallotRulesPageProps extends BallotPlace {
  readonly yearName: string;
  readonly values: RuleValues;
  readonly options: {
    readonly kind: readonly FieldOption[];
    readonly base: readonly FieldOption[];
    readonly isMoreThan: readonly FieldOption[];
    readonly tie: readonly FieldOption[];
    readonly lateTie: readonly FieldOption[];
    readonly mayVoteForItself: readonly FieldOption[];
  };
  /** "Lấy theo Năm 2021, chưa lưu cho năm nay."; '' when they are stored. */
  readonly origin: string;
  /** What is wrong with the texts that the stored rules cite, each in a sentence. */
  readonly warnings: readonly string[];
  readonly mayEdit: boolean;
  readonly errors: readonly FormError[];
  readonly conflict: StaleFormView | null;
}

type Name = keyof typeof RULE_FIELD_IDS;

function Text({ props, name, label, hint }: { props: BallotRulesPageProps; name: Name; label: string; hint: string }) {
  const id = RULE_FIELD_IDS[name];
  return (
    <TextField
      words={{ id, label, hint, error: errorAt(props.errors, id) }}
      name={name}
      value={props.values[name]}
      width="short"
      autocomplete="off"
      readOnly={!props.mayEdit}
    />
  );
}

function Select({
  props,
  name,
  label,
  hint,
}: {
  props: BallotRulesPageProps;
  name: keyof BallotRulesPageProps['options'];
  label: string;
  hint?: string;
}) {
  const id = RULE_FIELD_IDS[name];
  return (
    <SelectField
      words={{ id, label, hint, error: errorAt(props.errors, id) }}
      name={name}
      value={props.values[name]}
      options={props.options[name]}
      disabled={!props.mayEdit}
    />
  );
}

function Fields({ props }: { props: BallotRulesPageProps }): VNode {
  const legal = RULE_FIELD_IDS.legalBasis;
  return (
    <>
      <Select props={props} name="kind" label="Hình thức" />
      <Text
        props={props}
        name="quorum"
        label="Tỷ lệ đơn vị phải có mặt"
        hint="Trên tổng số đơn vị thành viên, ví dụ 2/3 hoặc 80%."
      />
      <div class="field-row">
        <Select props={props} name="isMoreThan" label="Đơn vị được suy tôn khi đạt" />
        <Text props={props} name="threshold" label="Tỷ lệ phiếu" hint="Ví dụ 1/2 hoặc 80%." />
        <Select props={props} name="base" label="Tính trên" />
      </div>
      <div class="field-row">
        <Text props={props} name="places" label="Số đơn vị được suy tôn" hint="Số lượng theo quy định." />
        <Text props={props} name="rounds" label="Số vòng nhiều nhất" hint="Thường là 2 vòng." />
      </div>
      <Select props={props} name="tie" label="Khi bằng phiếu ở vị trí cuối" />
      <Select
        props={props}
        name="lateTie"
        label="Khi vẫn bằng phiếu sau vòng cuối"
        hint="Dùng khi ở trên chọn bỏ phiếu vòng tiếp theo."
      />
      <Select props={props} name="mayVoteForItself" label="Đơn vị tự bỏ phiếu cho mình" />
      <TextAreaField
        words={{ id: legal, label: 'Căn cứ', optional: true, error: errorAt(props.errors, legal) }}
        name="legalBasis"
        value={props.values.legalBasis}
        placeholder="Quy chế hoạt động của khối, hướng dẫn của tỉnh"
        maxLength={2000}
        readOnly={!props.mayEdit}
      />
    </>
  );
}

/** The rules by which the bloc votes in a year. */
export function BallotRulesPage(props: BallotRulesPageProps): VNode {
  const path = `${props.basePath}/bo-phieu/quy-dinh`;
  return (
    <Page frame={props.frame}>
      <PageHeader
        over={`${props.blocName} · ${props.yearName}`}
        title="Quy định bỏ phiếu"
        lead="Áp dụng cho các cuộc bỏ phiếu lập từ sau khi lưu. Cuộc đã lập giữ quy định lúc lập."
      >
        <a class="button" href={`${props.basePath}/bo-phieu`}>
          Các cuộc bỏ phiếu
        </a>
      </PageHeader>
      {props.warnings.map((text) => (
        <Banner key={text} kind="warn">
          {text}
        </Banner>
      ))}
      <ErrorSummary errors={props.errors} before="trước khi lưu" />
      <StaleForm view={props.conflict} keepHref={path} />
      <Card id="noi-dung-quy-dinh" title={`Quy định ${props.yearName}`} padded>
        {props.origin === '' ? null : <p class="banner banner--idle">{props.origin}</p>}
        <form id={RULE_FORM_ID} method="post" action={path} noValidate>
          <CsrfField token={props.frame.csrfToken} />
          <input type="hidden" name="version" value={props.values.version} />
          <Fields props={props} />
          {props.mayEdit ? (
            <div class="actions">
              <button class="button button--main" type="submit">
                Lưu quy định
              </button>
            </div>
          ) : null}
        </form>
      </Card>
    </Page>
  );
}
