import type { VNode } from 'preact';
import { type ChartBlock, type ChartDrawing, drawChart } from '../../model';
import { TableView } from './table-view';

/** Wide enough for the names of agencies beside their bars, in the units of the drawing (points). */
const WIDTH = 468;

/** A chart as a picture that is described in words, and below it the table of its figures. */
export function ChartView({ chart }: { readonly chart: ChartBlock }): VNode {
  const drawing = drawChart(chart, WIDTH);
  const [titleId, descriptionId] = [`${chart.id}-ten`, `${chart.id}-mo-ta`];
  return (
    <>
      <figure class="paper__figure">
        <div class="scroll" role="region" aria-label={`${chart.caption}, cuộn ngang được`} tabindex={0}>
          <svg
            class="paper__chart"
            viewBox={`0 0 ${String(drawing.width)} ${String(rounded(drawing.height))}`}
            role="img"
            aria-labelledby={`${titleId} ${descriptionId}`}
          >
            <title id={titleId}>{chart.caption}</title>
            <desc id={descriptionId}>{chart.description}</desc>
            <Marks drawing={drawing} />
          </svg>
        </div>
        <figcaption>{chart.caption}</figcaption>
      </figure>
      <TableView table={chart.table} />
    </>
  );
}

function Marks({ drawing }: { readonly drawing: ChartDrawing }): VNode {
  return (
    <>
      {drawing.lines.map(({ x1, y1, x2, y2 }) => (
        <line class="paper__axis" x1={rounded(x1)} y1={rounded(y1)} x2={rounded(x2)} y2={rounded(y2)} />
      ))}
      {drawing.bars.map(({ x, y, width, height, fill }) => (
        <rect
          class="paper__bar"
          x={rounded(x)}
          y={rounded(y)}
          width={rounded(width)}
          height={rounded(height)}
          fill={`#${fill}`}
        />
      ))}
      {drawing.texts.map(({ x, y, text, size, anchor, ink }) => (
        <text x={rounded(x)} y={rounded(y)} font-size={size} text-anchor={anchor} fill={`#${ink}`}>
          {text}
        </text>
      ))}
    </>
  );
}

/** Hundredths of a point are finer than any screen. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
