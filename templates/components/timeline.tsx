import type { ComponentChildren, VNode } from 'preact';

/** One date of a timeline. */
export interface TimelineItem {
  /** 'YYYY-MM-DD' for machines. */
  readonly date: string;
  /** The same day for people, such as "30/06". */
  readonly dateText: string;
  readonly title: string;
  readonly detail?: ComponentChildren;
  readonly state: 'past' | 'next' | 'future';
}

/** Dates in order, the next one marked. */
export function Timeline({ items }: { items: readonly TimelineItem[] }): VNode {
  return (
    <ol class="timeline">
      {items.map((item) => (
        <li key={item.date + item.title} class={`timeline__item timeline__item--${item.state}`}>
          <time datetime={item.date}>{item.dateText}</time>
          <span class="timeline__text">
            {item.title}
            {item.state === 'next' ? <span class="visually-hidden"> (mốc kế tiếp)</span> : null}
            {item.detail === undefined ? null : <small>{item.detail}</small>}
          </span>
        </li>
      ))}
    </ol>
  );
}
