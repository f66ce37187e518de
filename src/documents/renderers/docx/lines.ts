import { AlignmentType, BorderStyle, type IRunOptions, LineRuleType, Paragraph, TextRun, UnderlineType } from 'docx';
import { evenLines, type Line, type Run, points } from '../../model';
import { STYLE } from './styles';
import { halfPoints, twips } from './units';

/** Running text as Word's runs; a line end inside it is a line break. What is not bold or italic follows its style. */
export function runsOf(runs: readonly Run[]): TextRun[] {
  return runs.flatMap((run) =>
    brokenRun(run.text, { ...(run.bold ? { bold: true } : {}), ...(run.italic ? { italics: true } : {}) }),
  );
}

/** A line of a letterhead, title or signature, and the rule below it, in a column of a width in points. */
export function setLine(line: Line, width: number, align: 'left' | 'center', style: string = STYLE.set): Paragraph[] {
  const paragraph = new Paragraph({
    style,
    alignment: align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
    spacing: { before: twips(line.spaceBefore), after: 0 },
    ...(style === STYLE.title && line.bold ? { outlineLevel: 0 } : {}),
    children: brokenRun(align === 'center' ? evenText(line, width) : line.text, {
      size: halfPoints(line.size),
      bold: line.bold,
      italics: line.italic,
      ...(line.underline ? { underline: { type: UnderlineType.SINGLE } } : {}),
    }),
  });
  return line.rule === null ? [paragraph] : [paragraph, rule(width, points(line.rule))];
}

/** Word breaks a centred line only where it is full: a little less than the column, so that it breaks nowhere else. */
function evenText({ text, size, bold }: Line, width: number): string {
  return evenLines(text, width * 0.98, size, bold).join('\n');
}

/** A rule in the middle of a column: the upper border of a paragraph that is set in from both sides. */
function rule(width: number, length: number): Paragraph {
  const side = twips((width - length) / 2);
  return new Paragraph({
    style: STYLE.set,
    spacing: { before: 30, after: 0, line: 40, lineRule: LineRuleType.EXACT },
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [new TextRun({ text: '', size: 2 })],
  });
}

/** A text with its line breaks. */
export function brokenRun(text: string, style: IRunOptions): TextRun[] {
  return text.split('\n').map((piece, index) => {
    const options: IRunOptions = { ...style, text: piece, ...(index > 0 ? { break: 1 } : {}) };
    return new TextRun(options);
  });
}
