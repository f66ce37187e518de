import type { ComponentChildren, VNode } from 'preact';
import type { NoticeKind } from '../layout/frame';
import { Icon, type IconName } from './icon';

const ICONS: Record<NoticeKind, IconName> = { ok: 'check', warn: 'alert', bad: 'alert', idle: 'lock' };

/** One notice for the whole page. Red is for errors only. */
export function Banner({ kind, children }: { kind: NoticeKind; children: ComponentChildren }): VNode {
  return (
    <div class={`banner banner--${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
      <Icon name={ICONS[kind]} />
      <div>{children}</div>
    </div>
  );
}
