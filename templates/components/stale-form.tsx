import type { VNode } from 'preact';
import { ConflictDialog, type ConflictRow } from './conflict-dialog';

/** What a form says after somebody else saved the same thing. */
export interface StaleFormView {
  /** Id of the form that was sent: it holds what was typed and the version that is stored now. */
  readonly formId: string;
  /** "Cơ quan vừa được người khác sửa" */
  readonly title: string;
  /** Who saved, and when. */
  readonly explanation: string;
  readonly rows: readonly ConflictRow[];
}

/** Both sides of a form that was overtaken: keep what is stored, or send the form once more. */
export function StaleForm({ view, keepHref }: { view: StaleFormView | null; keepHref: string }): VNode | null {
  if (view === null) return null;
  return (
    <ConflictDialog id="xung-dot" title={view.title} explanation={view.explanation} rows={view.rows}>
      <button class="button button--main" type="submit" form={view.formId}>
        Dùng giá trị tôi vừa nhập
      </button>
      <a class="button" href={keepHref}>
        Giữ giá trị trên hệ thống
      </a>
    </ConflictDialog>
  );
}
