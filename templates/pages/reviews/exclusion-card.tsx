import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { FieldError } from '../../components/field';

/** A reason that could not be stored: whose it is, what is wrong with it, and what was typed. */
export interface ReasonError {
  readonly agencyCode: string;
  readonly message: string;
  readonly reason: string;
  readonly ground: string;
}

/** A decision about a member that is in force. */
export interface ExclusionLine {
  readonly agencyCode: string;
  readonly agencyName: string;
  /** The case of the scheme that it rests on; null: by its reason alone. */
  readonly ground: string | null;
  readonly reason: string;
  readonly by: string;
  /** "09:12 ngày 05/07/2022" */
  readonly at: string;
  /** The reader may lift it. */
  readonly mayLift: boolean;
}

export interface ExclusionCardProps {
  /** Where the forms go: `…/xep-hang`. */
  readonly path: string;
  readonly csrfToken: string;
  readonly inForce: readonly ExclusionLine[];
  /** Members about whom the reader may decide; none hides the form. */
  readonly members: readonly { readonly code: string; readonly name: string }[];
  /** Cases that the scheme names, by code. */
  readonly grounds: readonly { readonly code: string; readonly name: string; readonly effects: string }[];
  readonly reasonError?: ReasonError | undefined;
}

function Reason({ id, error }: { id: string; error: ReasonError | undefined }): VNode {
  return (
    <>
      {error === undefined ? null : <FieldError id={id} message={error.message} />}
      <textarea
        class="input"
        id={id}
        name="reason"
        rows={2}
        required
        maxLength={1000}
        value={error?.reason ?? ''}
        aria-describedby={error === undefined ? undefined : `${id}-loi`}
        aria-invalid={error === undefined ? undefined : 'true'}
      />
    </>
  );
}

function Line({ line, props }: { line: ExclusionLine; props: ExclusionCardProps }): VNode {
  const id = `ly-do-${line.agencyCode}`;
  const error = props.reasonError?.agencyCode === line.agencyCode ? props.reasonError : undefined;
  return (
    <li class="exclusions__line">
      <p>
        <b>{line.agencyName}</b>
        {line.ground === null ? null : <>: {line.ground}</>}
      </p>
      <p class="multiline">{line.reason}</p>
      <p class="sub">
        {line.by} ghi lúc {line.at}
      </p>
      {line.mayLift ? (
        <details class="reason-form no-print" open={error !== undefined}>
          <summary>
            Bỏ quyết định<span class="visually-hidden"> về {line.agencyName}</span>
          </summary>
          <form method="post" action={`${props.path}/bo-loai-tru`}>
            <CsrfField token={props.csrfToken} />
            <input type="hidden" name="agency" value={line.agencyCode} />
            <label class="field__label" for={id}>
              Lý do bỏ quyết định
            </label>
            <Reason id={id} error={error} />
            <button class="button button--small" type="submit">
              Bỏ quyết định
            </button>
          </form>
        </details>
      ) : null}
    </li>
  );
}

function NewExclusion({ props }: { props: ExclusionCardProps }): VNode {
  const { members, grounds, path, csrfToken } = props;
  const error = members.some(({ code }) => code === props.reasonError?.agencyCode) ? props.reasonError : undefined;
  return (
    <details class="reason-form exclusions__new no-print" open={error !== undefined}>
      <summary>Ghi quyết định loại trừ một đơn vị</summary>
      <form method="post" action={`${path}/loai-tru`}>
        <CsrfField token={csrfToken} />
        <label class="field__label" for="loai-tru-don-vi">
          Đơn vị
        </label>
        <select class="input input--medium" id="loai-tru-don-vi" name="agency" required>
          <option value="">Chọn đơn vị</option>
          {members.map(({ code, name }) => (
            <option key={code} value={code} selected={code === error?.agencyCode}>
              {name}
            </option>
          ))}
        </select>
        {grounds.length === 0 ? null : (
          <>
            <label class="field__label" for="loai-tru-can-cu">
              Căn cứ trong thang điểm
            </label>
            <select class="input" id="loai-tru-can-cu" name="ground">
              <option value="">Căn cứ khác, theo lý do ghi dưới đây: không xếp hạng</option>
              {grounds.map(({ code, name, effects }) => (
                <option key={code} value={code} selected={code === error?.ground}>
                  {name}: {effects}
                </option>
              ))}
            </select>
          </>
        )}
        <label class="field__label" for="loai-tru-ly-do">
          Lý do
        </label>
        <Reason id="loai-tru-ly-do" error={error} />
        <button class="button button--small" type="submit">
          Ghi quyết định
        </button>
      </form>
    </details>
  );
}

/** Decisions in force with their reasons, and the form of a new one. Null when there is neither. */
export function ExclusionCard(props: ExclusionCardProps): VNode | null {
  if (props.inForce.length === 0 && props.members.length === 0) return null;
  return (
    <Card
      id="loai-tru"
      title="Loại trừ theo quyết định"
      note="Đơn vị không xếp hạng vẫn có điểm và xếp loại. Quyết định và lý do được lưu trong nhật ký, kể cả khi đã bỏ."
      padded
    >
      {props.inForce.length === 0 ? (
        <p class="faint">Chưa có quyết định nào.</p>
      ) : (
        <ul class="exclusions">
          {props.inForce.map((line) => (
            <Line key={line.agencyCode} line={line} props={props} />
          ))}
        </ul>
      )}
      {props.members.length === 0 ? null : <NewExclusion props={props} />}
    </Card>
  );
}
