import type { ComponentChildren, VNode } from 'preact';

/**
 * A frame in which a wide table scrolls sideways. It takes the keyboard focus, because a scroll area without it
 * cannot be reached with the keyboard alone.
 */
export function ScrollRegion({ label, children }: { label: string; children: ComponentChildren }): VNode {
  return (
    <div class="scroll" role="region" aria-label={`${label}, cuộn ngang được`} tabindex={0}>
      {children}
    </div>
  );
}
