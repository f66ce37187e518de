import type { ComponentChildren, VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, type FormError } from '../../components/error-summary';
import { CheckboxField, FieldError, SelectField, TextAreaField, TextField } from '../../components/field';

/** A step that is one button. */
export interface PlainStep {
  readonly path: string;
  readonly label: string;
  readonly explanation: string;
}

/** What was typed about a step that was refused. */
export interface TypedStep {
  readonly values: Readonly<Record<string, string>>;
  readonly chosen: readonly string[];
  readonly errors: readonly FormError[];
}

export interface Unit {
  readonly code: string;
  readonly name: string;
}

/** What the reader may do with the ballot now. */
export interface ManageView {
  /** `/khoi/:bloc/:period/bo-phieu/:ballot` */
  readonly path: string;
  readonly version: number;
  readonly plain: readonly PlainStep[];
  /** The candidates whose counts are typed; null: votes are counted here, or nothing is to be counted. */
  readonly paper: { readonly present: number; readonly candidates: readonly Unit[] } | null;
  /** Between whom the competent persons decide; null: nothing to decide. */
  readonly decision: { readonly places: number; readonly tied: readonly Unit[]; readonly deciders: string } | null;
  /** Units whose open vote is not recorded yet, and whom they may choose; null: votes are not open. */
  readonly hands: { readonly units: readonly Unit[]; readonly candidates: readonly Unit[] } | null;
  readonly mayCancel: boolean;
  readonly typed: TypedStep;
}

/** Ids of the fields of the steps by their names. */
export const STEP_FIELD_IDS: Readonly<Record<string, string>> = {
  issued: 'phat-ra',
  collected: 'thu-vao',
  valid: 'hop-le',
  invalid: 'khong-hop-le',
  countingBoard: 'ban-kiem-phieu',
  decidedBy: 'nguoi-quyet-dinh',
  reason: 'ly-do',
  chosen: 'duoc-chon',
  agency: 'don-vi-bieu-quyet',
};

/** Id of the field for the votes of a candidate. */
export function votesFieldId(code: string): string {
  return `dong-y-${code}`;
}

interface StepProps {
  readonly view: ManageView;
  readonly csrfToken: string;
}

function StepForm({
  view,
  csrfToken,
  path,
  children,
}: StepProps & { path: string; children: ComponentChildren }): VNode {
  return (
    <form class="ballot-step" method="post" action={`${view.path}/${path}`} noValidate>
      <CsrfField token={csrfToken} />
      <input type="hidden" name="version" value={view.version} />
      {children}
    </form>
  );
}

function NumberField({ view, id, name, label }: { view: ManageView; id: string; name: string; label: string }): VNode {
  return (
    <TextField
      words={{ id, label, error: errorAt(view.typed.errors, id) }}
      name={name}
      value={view.typed.values[name] ?? ''}
      inputMode="numeric"
      width="short"
      maxLength={5}
      autocomplete="off"
    />
  );
}

function PaperCount({ view, csrfToken }: StepProps): VNode | null {
  if (view.paper === null) return null;
  const ids = STEP_FIELD_IDS;
  const board = ids['countingBoard'] ?? '';
  return (
    <StepForm view={view} csrfToken={csrfToken} path="kiem-phieu">
      <h3>Ghi kết quả kiểm phiếu giấy</h3>
      <p class="sub">Có mặt {view.paper.present} đơn vị.</p>
      <TextField
        words={{ id: board, label: 'Họ tên Ban kiểm phiếu', error: errorAt(view.typed.errors, board) }}
        name="countingBoard"
        value={view.typed.values['countingBoard'] ?? ''}
        autocomplete="off"
      />
      <div class="field-row">
        <NumberField view={view} id={ids['issued'] ?? ''} name="issued" label="Phiếu phát ra" />
        <NumberField view={view} id={ids['collected'] ?? ''} name="collected" label="Thu vào" />
        <NumberField view={view} id={ids['valid'] ?? ''} name="valid" label="Hợp lệ" />
        <NumberField view={view} id={ids['invalid'] ?? ''} name="invalid" label="Không hợp lệ" />
      </div>
      {view.paper.candidates.map(({ code, name }) => (
        <NumberField key={code} view={view} id={votesFieldId(code)} name={`votes[${code}]`} label={`Đồng ý: ${name}`} />
      ))}
      <button class="button button--main" type="submit">
        Ghi kết quả kiểm phiếu
      </button>
    </StepForm>
  );
}

function Decision({ view, csrfToken }: StepProps): VNode | null {
  if (view.decision === null) return null;
  const { tied, places, deciders } = view.decision;
  const [chosen, by, reason] = [STEP_FIELD_IDS['chosen'] ?? '', STEP_FIELD_IDS['decidedBy'] ?? '', 'ly-do-chon'];
  const error = errorAt(view.typed.errors, chosen);
  return (
    <StepForm view={view} csrfToken={csrfToken} path="quyet-dinh">
      <h3>Bằng phiếu ở vị trí cuối: {deciders} quyết định</h3>
      <fieldset class="fieldset" id={chosen}>
        <legend class="legend">Chọn đúng {places} đơn vị</legend>
        {error === undefined ? null : <FieldError id={chosen} message={error} />}
        {tied.map(({ code, name }) => (
          <CheckboxField
            key={code}
            id={`${chosen}-${code}`}
            name="chosen"
            value={code}
            label={name}
            checked={view.typed.chosen.includes(code)}
          />
        ))}
      </fieldset>
      <TextField
        words={{ id: by, label: 'Người quyết định (chức vụ, họ tên)', error: errorAt(view.typed.errors, by) }}
        name="decidedBy"
        value={view.typed.values['decidedBy'] ?? ''}
        autocomplete="off"
      />
      <TextAreaField
        words={{ id: reason, label: 'Lý do chọn', error: errorAt(view.typed.errors, reason) }}
        name="reason"
        value={view.typed.values['reason'] ?? ''}
        rows={2}
        maxLength={2000}
      />
      <button class="button button--main" type="submit">
        Ghi quyết định
      </button>
    </StepForm>
  );
}

function Hands({ view, csrfToken }: StepProps): VNode | null {
  if (view.hands === null || view.hands.units.length === 0) return null;
  const unit = STEP_FIELD_IDS['agency'] ?? '';
  const error = errorAt(view.typed.errors, 'bieu-quyet');
  return (
    <StepForm view={view} csrfToken={csrfToken} path="gio-tay">
      <h3>Ghi biểu quyết của một đơn vị</h3>
      <SelectField
        words={{ id: unit, label: 'Đơn vị', error: errorAt(view.typed.errors, unit) }}
        name="agency"
        value={view.typed.values['agency'] ?? ''}
        options={view.hands.units.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <fieldset class="fieldset" id="bieu-quyet">
        <legend class="legend">Đồng ý suy tôn</legend>
        {error === undefined ? null : <FieldError id="bieu-quyet" message={error} />}
        {view.hands.candidates.map(({ code, name }) => (
          <CheckboxField
            key={code}
            id={`bieu-quyet-${code}`}
            name="chosen"
            value={code}
            label={name}
            checked={view.typed.chosen.includes(code)}
          />
        ))}
      </fieldset>
      <CheckboxField
        id="bieu-quyet-khong-hop-le"
        name="acceptsInvalid"
        value="yes"
        label="Vẫn ghi khi đơn vị không chọn ai hoặc chọn quá số (tính là không hợp lệ)"
      />
      <button class="button" type="submit">
        Ghi biểu quyết
      </button>
    </StepForm>
  );
}

function Cancel({ view, csrfToken }: StepProps): VNode | null {
  if (!view.mayCancel) return null;
  const id = STEP_FIELD_IDS['reason'] ?? '';
  const error = errorAt(view.typed.errors, id);
  return (
    <details class="reason-form" open={error !== undefined}>
      <summary>Hủy cuộc bỏ phiếu</summary>
      <StepForm view={view} csrfToken={csrfToken} path="huy">
        <TextAreaField
          words={{ id, label: 'Lý do hủy', error }}
          name="reason"
          value={view.typed.values['reason'] ?? ''}
          rows={2}
          maxLength={2000}
        />
        <button class="button button--small" type="submit">
          Hủy cuộc bỏ phiếu
        </button>
      </StepForm>
    </details>
  );
}

/** The steps of a ballot for who manages it. */
export function ManageCard({ view, csrfToken }: StepProps): VNode {
  return (
    <Card id="dieu-hanh" title="Điều hành bỏ phiếu" padded>
      {view.plain.map(({ path, label, explanation }) => (
        <StepForm key={path} view={view} csrfToken={csrfToken} path={path}>
          <p>{explanation}</p>
          <button class="button button--main" type="submit">
            {label}
          </button>
        </StepForm>
      ))}
      <PaperCount view={view} csrfToken={csrfToken} />
      <Hands view={view} csrfToken={csrfToken} />
      <Decision view={view} csrfToken={csrfToken} />
      <Cancel view={view} csrfToken={csrfToken} />
    </Card>
  );
}
