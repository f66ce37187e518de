import type { Block } from './document';
import { textOf } from './text';

/**
 * Whether a block must not be parted from the next one by the end of a page: headings and titles go with what follows, the
 * last paragraph with the signature, and a line that announces a list or a table with what it announces.
 */
export function keepsWithNext(block: Block, next: Block | undefined): boolean {
  if (block.kind === 'heading' || block.kind === 'title' || next?.kind === 'closing') return true;
  const isAnnounced = next?.kind === 'bulletList' || next?.kind === 'table';
  return isAnnounced && block.kind === 'paragraph' && textOf(block.runs).trimEnd().endsWith(':');
}
