import type { VNode } from 'preact';
import { Icon } from '../../components/icon';
import { fieldName } from './field-names';
import { rowId } from './sheet-props';

/** What became of the last save of a row. */
export type RowSaveState =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved' }
  /** Nothing was stored; the text names the mistake. */
  | { readonly kind: 'invalid'; readonly message: string; readonly wrongFields?: readonly string[] }
  /** Someone else saved first; both values stand in the panel below the row. */
  | { readonly kind: 'conflict' }
  /** The sheet is locked or not one's own; the text says why. */
  | { readonly kind: 'refused'; readonly message: string };

function Words({ state }: { state: RowSaveState }): VNode | null {
  switch (state.kind) {
    case 'none':
      return null;
    case 'saved':
      return (
        <>
          <Icon name="check" />
          <span class="visually-hidden">Đã lưu</span>
        </>
      );
    case 'conflict':
      return <>Chưa lưu: người khác vừa sửa</>;
    default:
      return (
        <>
          <span class="visually-hidden">Lỗi: </span>
          {state.message} <span class="row-status__unsaved">Chưa lưu.</span>
        </>
      );
  }
}

/** Id of the status of a row, which is what an autosave replaces. */
export function rowStatusId(code: string): string {
  return `${rowId(code)}-luu`;
}

/**
 * The state of a row in words, the only thing that an autosave replaces in the row: never the field being typed in.
 * The main field names it as its description, so a mistake is read out with the field.
 */
export function RowStatus({ code, state }: { code: string; state: RowSaveState }): VNode {
  return (
    <span
      class={`row-status row-status--${state.kind}`}
      id={rowStatusId(code)}
      data-wrong={state.kind === 'invalid' ? state.wrongFields?.join(' ') : undefined}
    >
      <Words state={state} />
    </span>
  );
}

/** The version that the next save of a row is posted against; renewed out of band after each save. */
export function VersionField({
  code,
  version,
  formId,
  oob = false,
}: {
  code: string;
  version: number;
  formId: string;
  oob?: boolean;
}): VNode {
  return (
    <input
      type="hidden"
      id={`${rowId(code)}-phien-ban`}
      name={fieldName(code, 'version')}
      data-version
      value={String(version)}
      form={formId}
      hx-swap-oob={oob ? 'true' : undefined}
    />
  );
}
