import type { VNode } from 'preact';
import { ConflictDialog } from '../../components/conflict-dialog';
import { CsrfField } from '../../components/csrf-field';
import { fieldName } from './field-names';
import { rowId, type SheetConflict } from './sheet-props';
import { rowStatusId } from './row-status';

export interface ConflictPanelProps {
  readonly code: string;
  readonly basePath: string;
  readonly csrfToken: string;
  readonly conflict: SheetConflict;
}

/**
 * Both values of a criterion that two people changed, and the two ways out. "Giữ" brings the stored row back;
 * "Dùng" posts the typed values again, against the version that is stored now.
 */
export function ConflictPanel({ code, basePath, csrfToken, conflict }: ConflictPanelProps): VNode {
  const lineAddress = `${basePath}/tieu-chi/${encodeURIComponent(code)}`;
  return (
    <ConflictDialog
      id={`${rowId(code)}-xung-dot-noi-dung`}
      title={`Tiêu chí ${code} vừa được người khác sửa`}
      explanation={`${conflict.savedBy} lưu lúc ${conflict.savedAt}, trong khi bạn đang nhập.`}
      rows={[
        { label: 'Tự chấm', stored: conflict.storedInput, typed: conflict.typedInput },
        { label: 'Giải trình', stored: conflict.storedExplanation, typed: conflict.typedExplanation },
      ]}
    >
      <a
        class="button button--main"
        href={`${basePath}#${rowId(code)}`}
        hx-get={lineAddress}
        hx-target={`#${rowId(code)}`}
        hx-swap="outerHTML"
      >
        Giữ giá trị trên hệ thống
      </a>
      <form
        method="post"
        action={lineAddress}
        hx-post={lineAddress}
        hx-target={`#${rowStatusId(code)}`}
        hx-swap="outerHTML"
      >
        <CsrfField token={csrfToken} />
        {[...conflict.typedFields].map(([field, text]) => (
          <input key={field} type="hidden" name={fieldName(code, field)} value={text} />
        ))}
        <input type="hidden" name={fieldName(code, 'explanation')} value={conflict.typedExplanation} />
        <input type="hidden" name={fieldName(code, 'version')} value={String(conflict.storedVersion)} />
        <button class="button" type="submit">
          Dùng giá trị tôi vừa nhập
        </button>
      </form>
    </ConflictDialog>
  );
}

/**
 * The part under a criterion that holds its conflict, hidden while there is none. It always exists, so that an answer
 * can fill or empty it out of band.
 */
export function ConflictRow({ code, panel, oob = false }: { code: string; panel: VNode | null; oob?: boolean }): VNode {
  return (
    <tbody
      class="criteria__conflict"
      id={`${rowId(code)}-xung-dot`}
      hidden={panel === null}
      hx-swap-oob={oob ? 'true' : undefined}
    >
      {panel === null ? null : (
        <tr>
          <td colSpan={6}>
            <p class="visually-hidden" role="alert">
              Tiêu chí {code} vừa được người khác sửa. Chưa có gì bị mất.
            </p>
            {panel}
          </td>
        </tr>
      )}
    </tbody>
  );
}
