import type { VNode } from 'preact';

/** A value of a line, 0 to 100 or above; null leaves a gap. */
export interface ChartPoint {
  readonly value: number | null;
  /** Drawn hollow: may still change. */
  readonly provisional: boolean;
}

const WIDTH = 160;
const HEIGHT = 44;
const MARGIN = 6;

/** A small line from period to period. `words` say the same as the line. */
export function LineChart({ points, words }: { points: readonly ChartPoint[]; words: string }): VNode {
  const values = points.flatMap(({ value }) => value ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const step = points.length > 1 ? (WIDTH - 2 * MARGIN) / (points.length - 1) : 0;
  const drawn = points.flatMap(({ value, provisional }, index) =>
    value === null
      ? []
      : [{ x: round(MARGIN + index * step), y: round(heightOf(value, low, high)), provisional, index }],
  );
  return (
    <svg class="line-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words}>
      {drawn.slice(1).map((point, index) => {
        const before = drawn[index];
        if (before === undefined || before.index !== point.index - 1) return null;
        return <line key={point.index} x1={before.x} y1={before.y} x2={point.x} y2={point.y} />;
      })}
      {drawn.map(({ x, y, provisional, index }) => (
        <circle key={index} class={provisional ? 'line-chart__open' : undefined} cx={x} cy={y} r="3.5" />
      ))}
    </svg>
  );
}

function heightOf(value: number, low: number, high: number): number {
  if (low === high) return HEIGHT / 2;
  return HEIGHT - MARGIN - ((value - low) / (high - low)) * (HEIGHT - 2 * MARGIN);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
