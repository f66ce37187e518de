import type { VNode } from 'preact';
import type { HistoryLine } from './people-props';

/** Lines of a history, what is over fainter. */
export function History({ lines, nothing }: { lines: readonly HistoryLine[]; nothing: string }): VNode {
  if (lines.length === 0) return <p class="card__body faint">{nothing}</p>;
  return (
    <ul class="admin-list">
      {lines.map((line) => (
        <li key={line.key}>
          <span class={line.isOver ? 'faint' : undefined}>
            <b>{line.title}</b>
          </span>
          <span class="sub">{line.detail}</span>
        </li>
      ))}
    </ul>
  );
}
