import type { ComponentChildren, VNode } from 'preact';

export interface CardProps {
  /** Unique on the page: the card is a region named by its heading. */
  readonly id: string;
  readonly title: string;
  /** What stands at the right end of the heading: a link, a count, a scale. */
  readonly aside?: ComponentChildren;
  /** A note under the content, such as the source of the figures. */
  readonly note?: ComponentChildren;
  /** True leaves room around the content; tables and lists reach the edges. */
  readonly padded?: boolean;
  readonly children: ComponentChildren;
}

/** A titled part of a page. */
export function Card({ id, title, aside, note, padded = false, children }: CardProps): VNode {
  return (
    <section class="card" aria-labelledby={`${id}-tieu-de`} id={id}>
      <div class="card__head">
        <h2 id={`${id}-tieu-de`}>{title}</h2>
        {aside}
      </div>
      {padded ? <div class="card__body">{children}</div> : children}
      {note === undefined ? null : <p class="card__note">{note}</p>}
    </section>
  );
}
