import type { VNode } from 'preact';
import { SUCCESSION_KINDS, type SuccessionKind } from '../../../src/domain/agencies';
import { Banner } from '../../components/banner';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { ErrorSummary, errorAt } from '../../components/error-summary';
import { CheckboxField, SelectField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { StaleForm } from '../../components/stale-form';
import { Page } from '../../layout/page';
import {
  REORGANISATION_FIELD_IDS,
  REORGANISATION_FORM_ID,
  type PreviewView,
  type ReorganisationPageProps,
} from './reorganisation-props';

const KIND_WORDS: Readonly<Record<SuccessionKind, string>> = {
  merge: 'Sáp nhập vào cơ quan đã có',
  consolidate: 'Hợp nhất thành cơ quan mới',
  split: 'Chia, tách thành các cơ quan khác',
  dissolve: 'Giải thể, bàn giao nhiệm vụ',
};

function Fields({ props }: { props: ReorganisationPageProps }): VNode {
  const ids = REORGANISATION_FIELD_IDS;
  const { values, errors } = props;
  const listId = `${ids.successors}-danh-sach`;
  return (
    <>
      <SelectField
        words={{ id: ids.kind, label: 'Việc sắp xếp', error: errorAt(errors, ids.kind) }}
        name="kind"
        value={values.kind}
        options={SUCCESSION_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))}
      />
      <TextField
        words={{
          id: ids.successors,
          label: 'Mã cơ quan tiếp nhận',
          hint: 'Nhiều cơ quan thì cách nhau bằng dấu phẩy. Cơ quan mới thì thêm vào danh mục trước. Giải thể thì có thể để trống.',
          error: errorAt(errors, ids.successors),
        }}
        name="successors"
        value={values.successors}
        list={listId}
        maxLength={300}
        autocomplete="off"
      />
      <datalist id={listId}>
        {props.candidates.map((agency) => (
          <option key={agency.code} value={agency.code}>
            {agency.name}
          </option>
        ))}
      </datalist>
      <TextField
        words={{
          id: ids.effectiveOn,
          label: 'Có hiệu lực từ ngày',
          hint: 'Ngày đầu tiên cơ quan không còn hoạt động.',
          error: errorAt(errors, ids.effectiveOn),
        }}
        name="effectiveOn"
        value={values.effectiveOn}
        width="short"
        inputMode="numeric"
        maxLength={10}
        placeholder="01/07/2025"
        autocomplete="off"
      />
      <button
        class={props.preview === null ? 'button button--main' : 'button'}
        type="submit"
        name="step"
        value="preview"
      >
        Xem trước
      </button>
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }): VNode | null {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="bullets">
        {lines.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

function Preview({ preview }: { preview: PreviewView }): VNode {
  return (
    <Card id="xem-truoc" title="Những gì sẽ thay đổi" padded>
      <div class="reorganisation-preview">
        <p>
          <b>{preview.summary}</b>
        </p>
        {preview.warnings.length === 0 ? null : (
          <Banner kind="warn">
            <ul class="bullets">
              {preview.warnings.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Banner>
        )}
        <Lines title="Tư cách thành viên kết thúc" lines={preview.memberships} />
        {preview.joins.length === 0 && preview.keepPost === null ? null : (
          <fieldset id={REORGANISATION_FIELD_IDS.joins}>
            <legend>Cơ quan tiếp nhận trong khối</legend>
            <input type="hidden" name="chosen" value="1" />
            {preview.joins.map((join) => (
              <CheckboxField
                key={join.blocCode}
                id={`vao-khoi-${join.blocCode}`}
                name="joins"
                value={join.blocCode}
                label={join.words}
                checked={join.checked}
              />
            ))}
            {preview.keepPost === null ? null : (
              <CheckboxField
                id="giu-vai-tro"
                name="keepPost"
                label={preview.keepPost.words}
                checked={preview.keepPost.checked}
              />
            )}
          </fieldset>
        )}
        <Lines title="Đã là thành viên" lines={preview.staying} />
        <Lines title="Vai trò của người trong cơ quan kết thúc" lines={preview.roles} />
        <Lines title="Nhiệm vụ trọng tâm của năm chưa hết" lines={preview.tasks} />
        <Lines title="Phiếu chấm điểm chưa nộp" lines={preview.sheets} />
        <p class="field__hint">
          Nhiệm vụ, điểm, báo cáo của các kỳ trước ngày này giữ nguyên theo tên cũ và vẫn tra cứu được.
        </p>
        <input type="hidden" name="previewed" value={preview.key} />
        <button class="button button--main" type="submit" name="step" value="confirm">
          Ghi việc sắp xếp
        </button>
      </div>
    </Card>
  );
}

/** Ends an agency in one act: first everything that will happen, then the button that does it. */
export function ReorganisationPage(props: ReorganisationPageProps): VNode {
  const path = `/danh-muc/co-quan/${props.code}`;
  return (
    <Page frame={{ ...props.frame, errorCount: props.errors.length }}>
      <Breadcrumb
        items={[
          { label: 'Cơ quan, đơn vị', href: '/danh-muc/co-quan' },
          { label: props.name, href: path },
          { label: 'Sắp xếp' },
        ]}
      />
      <PageHeader over={`Mã ${props.code}`} title={`Sắp xếp ${props.name}`} />
      <StaleForm view={props.conflict} keepHref={path} />
      <ErrorSummary errors={props.errors} before="trước khi ghi" />
      {props.active ? (
        <form id={REORGANISATION_FORM_ID} method="post" action={`${path}/sap-xep`} noValidate>
          <CsrfField token={props.frame.csrfToken} />
          <input type="hidden" name="version" value={String(props.version)} />
          <div class="columns columns--even">
            <Card id="viec-gi" title="Nội dung sắp xếp" padded>
              <Fields props={props} />
            </Card>
            {props.preview === null ? null : <Preview preview={props.preview} />}
          </div>
        </form>
      ) : (
        <div class="card">
          <EmptyState title="Cơ quan này đã kết thúc hoạt động" action={{ href: path, label: 'Xem cơ quan' }}>
            Việc sắp xếp đã được ghi và không ghi lần thứ hai.
          </EmptyState>
        </div>
      )}
    </Page>
  );
}
