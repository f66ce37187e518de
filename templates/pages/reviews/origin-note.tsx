import type { VNode } from 'preact';
import { Banner } from '../../components/banner';

/** Says of a closed period where its figures come from; nothing of an open one. */
export function OriginNote({ text }: { text: string | null }): VNode | null {
  return text === null ? null : <Banner kind="idle">{text}</Banner>;
}
