import type { VNode } from 'preact';
import type { Line } from '../../model';

export interface SetLinesProps {
  readonly lines: readonly Line[];
  /** Inside a heading, where no paragraph may stand. */
  readonly inside?: boolean;
}

/** Lines of a letterhead, title or signature, each set as it is. */
export function SetLines({ lines, inside = false }: SetLinesProps): VNode {
  return (
    <>
      {lines.map((line) => {
        const broken = line.text.split('\n').map((text, index) => (
          <>
            {index > 0 ? <br /> : null}
            {text}
          </>
        ));
        return inside ? <span class={classOf(line)}>{broken}</span> : <p class={classOf(line)}>{broken}</p>;
      })}
    </>
  );
}

/** Sizes, rules and distances come from the style sheet: a style attribute would be blocked. */
function classOf({ size, bold, italic, underline, rule, spaceBefore }: Line): string {
  return [
    'set-line',
    `set-line--${String(size).replace('.', '-')}`,
    bold ? 'set-line--bold' : '',
    italic ? 'set-line--italic' : '',
    underline ? 'set-line--underline' : '',
    rule === null ? '' : `set-line--rule-${ruleLength(rule)}`,
    spaceBefore >= 40 ? 'set-line--far' : spaceBefore > 0 ? 'set-line--apart' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
}

/** The nearest of the lengths that the style sheet knows, in millimetres. */
function ruleLength(rule: number): number {
  const lengths = [20, 40, 62, 72];
  return lengths.reduce((best, length) => (Math.abs(length - rule) < Math.abs(best - rule) ? length : best));
}
