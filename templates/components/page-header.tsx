import type { ComponentChildren, VNode } from 'preact';

export interface PageHeaderProps {
  /** The only h1 of the page. */
  readonly title: string;
  /** Where we are, above the title: "Khối … · 6 tháng đầu năm 2022". */
  readonly over?: ComponentChildren;
  /** One or two sentences under the title: state, deadline, date of the figures. */
  readonly lead?: ComponentChildren;
  /** Buttons and selects at the right end. */
  readonly children?: ComponentChildren;
}

/** The heading of a page with its actions. */
export function PageHeader({ title, over, lead, children }: PageHeaderProps): VNode {
  return (
    <div class="page-header">
      <div class="page-header__text">
        {over === undefined ? null : <p class="page-header__over">{over}</p>}
        <h1>{title}</h1>
        {lead === undefined ? null : <p class="page-header__lead">{lead}</p>}
      </div>
      {children === undefined ? null : <div class="page-header__actions">{children}</div>}
    </div>
  );
}
