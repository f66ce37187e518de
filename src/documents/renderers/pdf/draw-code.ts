import { CODE_SIDE, type CodeBlock, darkRuns, points, QUIET_ZONE, qrMatrix } from '../../model';
import type { Canvas } from './canvas';

const SIDE = points(CODE_SIDE);
const SPACE_ABOVE = 6;
const TEXT_SIZE = 12;
const LINE_HEIGHT = 16;
const GAP = 10;

/** The height of a code with the words beside it. */
export function heightOfCode(): number {
  return SPACE_ABOVE + SIDE;
}

/** Draws a QR code with its words on the right, never parted by the end of a page. */
export function drawCode(canvas: Canvas, block: CodeBlock): void {
  canvas.ensureRoom(heightOfCode());
  if (!canvas.atTop) canvas.y += SPACE_ABOVE;
  const { left } = canvas.page;
  const top = canvas.y;
  const matrix = qrMatrix(block.address);
  const module = SIDE / (matrix.length + 2 * QUIET_ZONE);
  const alt = `Mã QR dẫn đến ${block.address}`;
  const bbox = [left, top, left + SIDE, top + SIDE] as const;
  canvas.content(canvas.structure.add('Figure', { alt, bbox }), () => {
    matrix.forEach((row, y) => {
      for (const { from, length } of darkRuns(row)) {
        const [x, width] = [left + (from + QUIET_ZONE) * module, length * module];
        canvas.fill(x, top + (y + QUIET_ZONE) * module, width, module, '000000');
      }
    });
  });
  const words = [...block.lines, block.address];
  words.forEach((text, index) => {
    const size = index === words.length - 1 ? TEXT_SIZE - 2 : TEXT_SIZE;
    canvas.content(canvas.structure.add('P'), () => {
      canvas.text(text, 'regular', size, left + SIDE + GAP, top + QUIET_ZONE * module + (index + 0.8) * LINE_HEIGHT);
    });
  });
  canvas.y += SIDE;
}
