import type { ComponentChildren, VNode } from 'preact';

/** One value that differs: what is stored and what was just typed. */
export interface ConflictRow {
  readonly label: string;
  readonly stored: string;
  readonly typed: string;
}

export interface ConflictDialogProps {
  readonly id: string;
  /** "Tiêu chí C3 vừa được người khác sửa" */
  readonly title: string;
  /** Who saved, and when. */
  readonly explanation: string;
  readonly rows: readonly ConflictRow[];
  /** The buttons: keep what is stored, or use what was typed. */
  readonly children: ComponentChildren;
}

/** Two people changed the same thing: both values side by side, and nothing is lost until one is chosen. */
export function ConflictDialog({ id, title, explanation, rows, children }: ConflictDialogProps): VNode {
  return (
    <section
      class="conflict"
      id={id}
      role="alertdialog"
      aria-labelledby={`${id}-tieu-de`}
      aria-describedby={`${id}-giai-thich`}
      tabindex={-1}
    >
      <h2 id={`${id}-tieu-de`}>{title}</h2>
      <p id={`${id}-giai-thich`}>{explanation} Chưa có gì bị mất.</p>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">Nội dung</th>
            <th scope="col">Đang có trên hệ thống</th>
            <th scope="col">Bạn vừa nhập</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td>{row.stored === '' ? '–' : row.stored}</td>
              <td>{row.typed === '' ? '–' : row.typed}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="actions">{children}</div>
    </section>
  );
}
