import { type ChartBlock, type ChartDrawing, categoriesWithin, drawChart, plain, sliceChart } from '../../model';
import type { Canvas } from './canvas';
import { drawTable, leadOfTable } from './draw-table';
import { type TextStyle, drawText, heightOfText } from './draw-text';

const CAPTION: TextStyle = { size: 12, lineHeight: 16, spaceBefore: 4, indent: 0, align: 'center' };
const SPACE_ABOVE = 8;
/** With fewer bars than this under what stands above, a chart begins on the next page. */
const FEWEST_BARS = 5;

/** The height of what may not be parted at the head of a chart. */
export function leadOfChart(canvas: Canvas, chart: ChartBlock): number {
  const lead = drawChart(
    sliceChart(chart, 0, Math.min(FEWEST_BARS, chart.categories.length)),
    canvas.page.contentWidth,
  );
  return SPACE_ABOVE + lead.height + captionHeight(canvas, chart);
}

/** Draws a chart, over several pages when it has many bars, with its caption, and then the table of its figures. */
export function drawChartBlock(canvas: Canvas, chart: ChartBlock): void {
  const { contentWidth } = canvas.page;
  canvas.ensureRoom(leadOfChart(canvas, chart));
  for (let from = 0; from < chart.categories.length;) {
    if (!canvas.atTop) canvas.y += SPACE_ABOVE;
    const to = from + barsHere(canvas, chart, chart.categories.length - from);
    drawPanel(canvas, chart, drawChart(sliceChart(chart, from, to), contentWidth));
    drawText(canvas, canvas.structure.add('P'), captionRuns(chart), CAPTION);
    from = to;
    if (from < chart.categories.length) canvas.newPage();
  }
  if (leadOfTable(canvas, chart.table) > canvas.room) canvas.newPage();
  drawTable(canvas, chart.table);
}

/** How many of the bars that are left go on this page, so that no page gets only the last few. */
function barsHere(canvas: Canvas, chart: ChartBlock, left: number): number {
  const { contentWidth, contentHeight } = canvas.page;
  const caption = captionHeight(canvas, chart);
  const onPage = categoriesWithin(chart, contentWidth, contentHeight - caption - SPACE_ABOVE);
  const even = Math.ceil(left / Math.ceil(left / onPage));
  return Math.min(even, categoriesWithin(chart, contentWidth, canvas.room - caption));
}

function drawPanel(canvas: Canvas, chart: ChartBlock, drawing: ChartDrawing): void {
  const { left } = canvas.page;
  const top = canvas.y;
  const bbox = [left, top, left + drawing.width, top + drawing.height] as const;
  const figure = canvas.structure.add('Figure', { alt: `${chart.caption}. ${chart.description}`, bbox });
  canvas.content(figure, () => {
    for (const { x1, y1, x2, y2 } of drawing.lines) {
      canvas.pdf
        .moveTo(left + x1, top + y1)
        .lineTo(left + x2, top + y2)
        .lineWidth(0.4)
        .strokeColor('#c4c8ce')
        .stroke();
    }
    for (const { x, y, width, height, fill } of drawing.bars) {
      canvas.fill(left + x, top + y, width, height, fill);
      canvas.pdf
        .rect(left + x, top + y, width, height)
        .lineWidth(0.4)
        .strokeColor('#474f5a')
        .stroke();
    }
    for (const { x, y, text, size, anchor, ink } of drawing.texts) {
      const width = canvas.measurer.width(text, 'regular', size);
      const shift = { start: 0, middle: width / 2, end: width }[anchor];
      canvas.text(text, 'regular', size, left + x - shift, top + y, `#${ink}`);
    }
  });
  canvas.y += drawing.height;
}

function captionRuns(chart: ChartBlock) {
  return [{ ...plain(chart.caption), italic: true }];
}

function captionHeight(canvas: Canvas, chart: ChartBlock): number {
  return heightOfText(canvas, captionRuns(chart), CAPTION);
}
