import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import type { FieldOption } from '../../components/field';
import { SelectField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { StaleForm, type StaleFormView } from '../../components/stale-form';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { EditorInputs, StepButton } from './editor-parts';
import {
  type EditorField,
  type EditorList,
  type EditorRow,
  type EditorState,
  rowText,
  siblingsOf,
} from './editor-props';

export const EDITOR_FORM_ID = 'phien-ban-moi';
const ADDRESS = '/danh-muc/khen-thuong';

/** The inputs of each part of the form. */
export interface EditorFields {
  readonly identity: readonly EditorField[];
  readonly general: readonly EditorField[];
  readonly validity: readonly EditorField[];
  readonly quota: readonly EditorField[];
  readonly vote: readonly EditorField[];
  readonly bonus: readonly EditorField[];
  readonly basis: readonly EditorField[];
  readonly rules: readonly EditorField[];
  readonly dossier: readonly EditorField[];
  readonly deadlines: readonly EditorField[];
  /** Those of a condition, by its kind and by the groups it may belong to. */
  readonly conditions: (row: EditorRow, groups: readonly FieldOption[]) => readonly EditorField[];
  readonly kinds: readonly FieldOption[];
}

export interface EditorPageProps {
  readonly frame: PageFrame;
  /** Null while an award is added. */
  readonly code: string | null;
  readonly title: string;
  /** The highest version number that the editor has seen. */
  readonly seen: number;
  readonly state: EditorState;
  readonly fields: EditorFields;
  readonly errors: readonly FormError[];
  readonly conflict: StaleFormView | null;
}

function Condition({ props, index }: { props: EditorPageProps; index: number }): VNode | null {
  const row = props.state.lists.conditions[index];
  if (row === undefined) return null;
  const code = rowText(row, 'code');
  const groups = props.state.lists.conditions
    .filter((other) => rowText(other, 'rule') === rowText(row, 'rule') && rowText(other, 'code') !== code)
    .filter((other) => ['all', 'any'].includes(rowText(other, 'kind')))
    .map((other) => ({ value: rowText(other, 'code'), label: rowText(other, 'words') }));
  const words = rowText(row, 'words');
  const siblings = siblingsOf(props.state.lists.conditions, index);
  return (
    <fieldset class={rowText(row, 'parent') === '' ? 'award-part' : 'award-part award-part--inner'}>
      <legend>{words === '' ? 'Điều kiện mới' : words}</legend>
      <input type="hidden" name={`conditions[${String(index)}][code]`} value={code} />
      <input type="hidden" name={`conditions[${String(index)}][rule]`} value={rowText(row, 'rule')} />
      <EditorInputs
        fields={props.fields.conditions(row, groups)}
        row={row}
        place={{ list: 'conditions', index }}
        errors={props.errors}
      />
      <div class="actions">
        <StepButton step="refresh" label="Đổi loại" about={words} />
        {siblings[0] === index ? null : (
          <StepButton step={`up:conditions:${String(index)}`} label="Lên" about={words} />
        )}
        {siblings.at(-1) === index ? null : (
          <StepButton step={`down:conditions:${String(index)}`} label="Xuống" about={words} />
        )}
        <StepButton step={`remove:conditions:${String(index)}`} label="Bỏ điều kiện" about={words} />
      </div>
    </fieldset>
  );
}

function Rule({ props, index }: { props: EditorPageProps; index: number }): VNode | null {
  const row = props.state.lists.rules[index];
  if (row === undefined) return null;
  const at = String(index);
  return (
    <Card id={`tieu-chuan-${at}`} title={`Tiêu chuẩn ${String(index + 1)}`} padded>
      <EditorInputs fields={props.fields.rules} row={row} place={{ list: 'rules', index }} errors={props.errors} />
      {props.state.lists.conditions.map((condition, position) =>
        rowText(condition, 'rule') === at ? (
          <Condition key={rowText(condition, 'code')} props={props} index={position} />
        ) : null,
      )}
      <div class="field-row">
        <SelectField
          words={{ id: `loai-them-${at}`, label: 'Loại điều kiện' }}
          name={`kindToAdd${at}`}
          value="attested"
          options={props.fields.kinds}
        />
      </div>
      <div class="actions">
        <StepButton step={`condition:${at}`} label="Thêm điều kiện" />
        <StepButton step={`remove:rules:${at}`} label="Bỏ tiêu chuẩn này" />
      </div>
    </Card>
  );
}

function List({
  props,
  list,
  fields,
  add,
  remove,
}: {
  props: EditorPageProps;
  list: EditorList;
  fields: readonly EditorField[];
  add: string;
  remove: string;
}): VNode {
  return (
    <>
      {props.state.lists[list].map((row, index) => (
        <fieldset key={index} class="award-part">
          <legend class="visually-hidden">
            {remove} {index + 1}
          </legend>
          {list === 'dossier' ? (
            <input type="hidden" name={`dossier[${String(index)}][code]`} value={rowText(row, 'code')} />
          ) : null}
          <EditorInputs fields={fields} row={row} place={{ list, index }} errors={props.errors} />
          <StepButton step={`remove:${list}:${String(index)}`} label={remove} about={String(index + 1)} />
        </fieldset>
      ))}
      <StepButton step={`add:${list}`} label={add} />
    </>
  );
}

/** The form of a new version of an award, or of a new award. Works without a script: each step sends the whole form. */
export function AwardEditorPage(props: EditorPageProps): VNode {
  const { frame, code, title, state, fields, errors } = props;
  const path = code === null ? ADDRESS : `${ADDRESS}/${code}`;
  const part = (of: readonly EditorField[]): VNode => (
    <EditorInputs fields={of} row={state.texts} place={{}} errors={errors} />
  );
  return (
    <Page frame={frame}>
      <Breadcrumb
        items={[
          { label: 'Danh hiệu, hình thức', href: ADDRESS },
          ...(code === null ? [] : [{ label: rowText(state.texts, 'name'), href: path }]),
          { label: title },
        ]}
      />
      <PageHeader
        title={title}
        lead="Phiên bản đã ghi không bị sửa. Phiên bản mới bắt đầu cùng ngày với phiên bản cũ là bản sửa lại; bắt đầu ngày khác thì phiên bản cũ hết áp dụng từ ngày đó."
      />
      <ErrorSummary errors={errors} />
      <StaleForm view={props.conflict} keepHref={path} />
      <form id={EDITOR_FORM_ID} method="post" action={code === null ? ADDRESS : `${path}/phien-ban`} noValidate>
        <CsrfField token={frame.csrfToken} />
        <input type="hidden" name="version" value={String(props.seen)} />
        <Card id="ap-dung" title="Áp dụng" padded>
          {part(fields.validity)}
          <div class="actions">
            <button class="button button--main" type="submit" name="step" value="save">
              Ghi phiên bản mới
            </button>
            <a class="button" href={path}>
              Thôi, không ghi
            </a>
          </div>
        </Card>
        <Card id="chung" title="Quy định chung" padded>
          {code === null ? part(fields.identity) : null}
          {part(fields.general)}
          <h3>Căn cứ</h3>
          <List props={props} list="basis" fields={fields.basis} add="Thêm căn cứ" remove="Bỏ căn cứ" />
        </Card>
        {state.lists.rules.map((_, index) => (
          <Rule key={index} props={props} index={index} />
        ))}
        <p>
          <StepButton step="add:rules" label="Thêm tiêu chuẩn cho đối tượng khác" />
        </p>
        <Card id="han-muc" title="Hạn mức" note="Để trống tỷ lệ và số lượng khi không giới hạn." padded>
          {part(fields.quota)}
        </Card>
        <Card id="bo-phieu" title="Bỏ phiếu" note="Để trống tỷ lệ khi không bắt buộc bỏ phiếu." padded>
          {part(fields.vote)}
        </Card>
        <Card id="ho-so" title="Hồ sơ" padded>
          <List
            props={props}
            list="dossier"
            fields={fields.dossier}
            add="Thêm thành phần hồ sơ"
            remove="Bỏ thành phần"
          />
        </Card>
        <Card id="thoi-han" title="Thời hạn gửi hồ sơ" padded>
          <List props={props} list="deadlines" fields={fields.deadlines} add="Thêm thời hạn" remove="Bỏ thời hạn" />
        </Card>
        <Card id="tien-thuong" title="Tiền thưởng" note="Để trống các hệ số khi không có tiền thưởng." padded>
          {part(fields.bonus)}
        </Card>
        <div class="actions">
          <button class="button button--main" type="submit" name="step" value="save">
            Ghi phiên bản mới
          </button>
        </div>
      </form>
    </Page>
  );
}
