import type { VNode } from 'preact';

/** Outlines on a 16 × 16 grid, drawn with the colour of the text around them. */
const OUTLINES = {
  check: <path d="M3.5 8.5l3 3 6-7" />,
  surpass: (
    <>
      <path d="M8 13V3.8" />
      <path d="M4 7.6l4-4.1 4 4.1" />
    </>
  ),
  alert: (
    <>
      <path d="M8 3.5v5" />
      <path d="M8 11.6v.4" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="5.4" />
      <path d="M8 5v3.2l2.1 1.5" />
    </>
  ),
  dash: <path d="M4.5 8h7" />,
  dot: <circle cx="8" cy="8" r="2.6" fill="currentColor" stroke="none" />,
  ring: <circle cx="8" cy="8" r="3.1" />,
  pause: <path d="M6 4.5v7M10 4.5v7" />,
  info: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 7.4v3.4" />
      <path d="M8 5v.2" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.2" />
      <path d="M10.2 10.2l3.3 3.3" />
    </>
  ),
  person: (
    <>
      <circle cx="8" cy="5.4" r="2.7" />
      <path d="M2.8 13.6c.5-2.9 2.5-4.3 5.2-4.3s4.7 1.4 5.2 4.3" />
    </>
  ),
  file: (
    <>
      <path d="M4 1.8h5l3 3v9.4H4z" />
      <path d="M9 1.8v3h3" />
    </>
  ),
  upload: (
    <>
      <path d="M8 11V3.5" />
      <path d="M4.8 6.5L8 3.3l3.2 3.2" />
      <path d="M3 13.2h10" />
    </>
  ),
  download: (
    <>
      <path d="M8 3v7.5" />
      <path d="M4.8 7.5L8 10.7l3.2-3.2" />
      <path d="M3 13.2h10" />
    </>
  ),
  close: <path d="M4.5 4.5l7 7M11.5 4.5l-7 7" />,
  plus: <path d="M8 3.5v9M3.5 8h9" />,
  print: (
    <>
      <path d="M4.5 5.5v-3h7v3" />
      <path d="M4.5 11.5h-2v-6h11v6h-2" />
      <path d="M4.5 9.5h7v4h-7z" />
    </>
  ),
  lock: (
    <>
      <rect x="3.5" y="7" width="9" height="6.5" rx="1" />
      <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
    </>
  ),
  next: <path d="M6 3.5L10.5 8 6 12.5" />,
  previous: <path d="M10 3.5L5.5 8l4.5 4.5" />,
  chevron: <path d="M4 6l4 4 4-4" />,
  keyboard: (
    <>
      <rect x="1.8" y="4" width="12.4" height="8" rx="1.2" />
      <path d="M4.2 6.6h.1M6.7 6.6h.1M9.2 6.6h.1M11.7 6.6h.1M5 9.4h6" />
    </>
  ),
  pencil: (
    <>
      <path d="M2.8 13.2l.7-3L10.8 3l2.2 2.2-7.2 7.3z" />
      <path d="M9.4 4.4l2.2 2.2" />
    </>
  ),
};

/** The names of the drawn icons. */
export type IconName = keyof typeof OUTLINES;

/** A small outline beside a word. It is hidden from screen readers: the word carries the meaning. */
export function Icon({ name }: { name: IconName }): VNode {
  return (
    <svg
      class="icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {OUTLINES[name]}
    </svg>
  );
}
