/** A piece of running text in one style. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A line of a letterhead, a title or a signature: set as it is, never justified. Sizes and distances in points. */
export interface Line {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** Millimetres of the rule below the line; null for none. */
  readonly rule: number | null;
  readonly spaceBefore: number;
}

/** How a text stands in its space. */
export type Alignment = 'left' | 'center' | 'right' | 'justify';

/** Running text in the upright face. */
export function plain(text: string): Run {
  return { text, bold: false, italic: false };
}

/** Running text in bold. */
export function bold(text: string): Run {
  return { text, bold: true, italic: false };
}

/** Running text in italic. */
export function italic(text: string): Run {
  return { text, bold: false, italic: true };
}

/** A line of 13 points, upright, without a rule; `style` says what differs. */
export function line(text: string, style: Partial<Omit<Line, 'text'>> = {}): Line {
  return { text, size: 13, bold: false, italic: false, underline: false, rule: null, spaceBefore: 0, ...style };
}

/** The text of a paragraph without its styles. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}
