import type { VNode } from 'preact';
import type { PartConflict } from './meeting-props';

/** Both sides of a part that somebody else saved meanwhile. The button sends what was typed over what is stored now. */
export function ConflictRows({ view }: { view: PartConflict }): VNode {
  return (
    <section class="conflict part-conflict" aria-label={view.title}>
      <p>
        <b>{view.title}.</b> {view.explanation} Chưa có gì bị mất.
      </p>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">Nội dung</th>
            <th scope="col">Đang có trên hệ thống</th>
            <th scope="col">Bạn vừa nhập</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td>{row.stored === '' ? '–' : row.stored}</td>
              <td>{row.typed === '' ? '–' : row.typed}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="actions">
        <button class="button button--small" type="submit" name="override" value={String(view.storedVersion)}>
          Dùng giá trị tôi vừa nhập
        </button>
        <a class="button button--small" href={view.keepHref}>
          Giữ giá trị trên hệ thống
        </a>
      </div>
    </section>
  );
}
