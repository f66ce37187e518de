import type { ComponentChildren, VNode } from 'preact';

/** What a tag says by its colour: done, under way, needs care, wrong, or nothing special. */
export type TagKind = 'ok' | 'go' | 'warn' | 'bad' | 'idle';

/** A short state in words on a tinted ground. The colour only repeats what the words say. */
export function Tag({ kind, children }: { kind: TagKind; children: ComponentChildren }): VNode {
  return <span class={`tag tag--${kind}`}>{children}</span>;
}
