import type { VNode } from 'preact';

export interface BarProps {
  readonly value: number;
  /** The value of a full bar; 100 when absent. */
  readonly maximum?: number;
  readonly kind?: 'go' | 'done' | 'late';
  /** What the bar says, for those who do not see it. */
  readonly label: string;
}

/**
 * A progress bar as SVG: its length is an attribute, so no style is needed and it prints in colour.
 * A value outside 0..maximum is drawn at the nearer end; the words beside the bar carry the real figure.
 */
export function Bar({ value, maximum = 100, kind = 'go', label }: BarProps): VNode {
  const share = maximum > 0 ? Math.min(1, Math.max(0, value / maximum)) : 0;
  return (
    <svg class={`bar bar--${kind}`} viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect class="bar__ground" width="100" height="6" />
      <rect class="bar__value" width={Math.round(share * 1000) / 10} height="6" />
    </svg>
  );
}
