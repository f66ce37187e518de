import type { ComponentChildren, VNode } from 'preact';

export interface EmptyStateProps {
  /** Why there is nothing here, in a few words. */
  readonly title: string;
  /** What happens next, and when. */
  readonly children: ComponentChildren;
  readonly action?: { readonly href: string; readonly label: string };
}

/** Says why a place is empty and what to do next. No illustration. */
export function EmptyState({ title, children, action }: EmptyStateProps): VNode {
  return (
    <div class="empty">
      <p class="empty__title">{title}</p>
      <p>{children}</p>
      {action === undefined ? null : (
        <p>
          <a class="button" href={action.href}>
            {action.label}
          </a>
        </p>
      )}
    </div>
  );
}
