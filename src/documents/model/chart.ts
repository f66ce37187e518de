import { exact, toNumber } from '../../domain/fraction';
import { formatNumber } from '../../text/number';
import { PALETTE, type Tone } from './palette';
import type { TableBlock } from './table';
import { textWidth } from './text-width';

/** A series of a chart: one value (a decimal string with a point, null for none) for each category. */
export interface ChartSeries {
  readonly name: string;
  readonly tone: Tone;
  /** The column of the chart's table that holds the same values. */
  readonly column: string;
  readonly values: readonly (string | null)[];
}

/** Horizontal bars, one per category; several series are stacked in it. It always carries the table of its figures. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly id: string;
  readonly caption: string;
  /** What the picture shows, for those who do not see it. */
  readonly description: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** The end of the axis (decimal string); bars begin at 0. */
  readonly maximum: string;
  readonly table: TableBlock;
}

/** A rectangle in points from the upper left corner; `fill` is hexadecimal without '#'. */
export interface DrawnBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly outlined: boolean;
}

/** A text whose anchor is at x, its baseline at y. */
export interface DrawnText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly ink: string;
}

export interface DrawnLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A chart as rectangles, lines and texts, in points: every format that draws, draws these. */
export interface ChartDrawing {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly DrawnBar[];
  readonly lines: readonly DrawnLine[];
  readonly texts: readonly DrawnText[];
}

const TEXT_SIZE = 10.5;
const BAR_PITCH = 24;
const BAR_HEIGHT = 15;
const AXIS_HEIGHT = 20;
const LEGEND_LINE = 16;
const GAP = 8;
/** Room right of the longest bar for its value. */
const VALUE_ROOM = 40;
/** Text sits in the middle of a bar when its baseline is this part of its size below the middle. */
const BASELINE_SHIFT = 0.34;
const BLACK = '000000';
/** Names get a little more room than Tinos needs: a screen may lack it and show a wider type. */
const SPARE = 1.12;

/** The most categories that fit under a height in points, at least one. */
export function categoriesWithin(chart: ChartBlock, width: number, height: number): number {
  return Math.max(1, Math.floor((height - legendHeight(chart, width) - AXIS_HEIGHT) / BAR_PITCH));
}

/** The chart of the categories from `from` up to (not with) `to`: a page shows as many as it can hold. */
export function sliceChart(chart: ChartBlock, from: number, to: number): ChartBlock {
  return {
    ...chart,
    categories: chart.categories.slice(from, to),
    series: chart.series.map((series) => ({ ...series, values: series.values.slice(from, to) })),
  };
}

/** Draws a chart in a width in points. */
export function drawChart(chart: ChartBlock, width: number): ChartDrawing {
  const top = legendHeight(chart, width);
  const left = gutter(chart, width);
  const height = top + chart.categories.length * BAR_PITCH + AXIS_HEIGHT;
  const end = niceMaximum(Number(chart.maximum));
  const scale = (width - left - VALUE_ROOM) / end;
  const rows = chart.categories.map((category, index) =>
    drawRow(chart, category, index, { left, scale, y: top + index * BAR_PITCH }),
  );
  const legend = drawLegend(chart, width);
  const axis = drawAxis(end, left, scale, top, height - AXIS_HEIGHT);
  return {
    width,
    height,
    lines: axis.lines,
    bars: [...legend.bars, ...rows.flatMap((row) => row.bars)],
    texts: [...legend.texts, ...axis.texts, ...rows.flatMap((row) => row.texts)],
  };
}

interface Place {
  readonly left: number;
  readonly scale: number;
  readonly y: number;
}

interface Drawn {
  readonly bars: readonly DrawnBar[];
  readonly texts: readonly DrawnText[];
}

function drawRow(chart: ChartBlock, category: string, index: number, { left, scale, y }: Place): Drawn {
  const bars: DrawnBar[] = [];
  const texts: DrawnText[] = [label(category, left - GAP, y + BAR_PITCH / 2, 'end')];
  const stacked = chart.series.length > 1;
  let x = left;
  for (const { tone, values } of chart.series) {
    const value = values[index] ?? null;
    if (value === null || Number(value) <= 0) continue;
    const width = toNumber(exact(value)) * scale;
    const printed = formatNumber(value);
    const { bar, ink } = PALETTE[tone];
    bars.push({ x, y: y + (BAR_PITCH - BAR_HEIGHT) / 2, width, height: BAR_HEIGHT, fill: bar, outlined: true });
    if (!stacked) texts.push(label(printed, x + width + 5, y + BAR_PITCH / 2, 'start'));
    else if (textWidth(printed, TEXT_SIZE) + 2 <= width)
      texts.push(label(printed, x + width / 2, y + BAR_PITCH / 2, 'middle', ink));
    x += width;
  }
  if (bars.length === 0) texts.push(label('–', left + 5, y + BAR_PITCH / 2, 'start'));
  return { bars, texts };
}

function drawAxis(end: number, left: number, scale: number, top: number, bottom: number) {
  const step = end / 5;
  const ticks = [0, 1, 2, 3, 4, 5].map((index) => index * step);
  return {
    lines: ticks.map((tick) => ({ x1: left + tick * scale, y1: top, x2: left + tick * scale, y2: bottom })),
    texts: ticks.map((tick) => label(formatNumber(tick), left + tick * scale, bottom + AXIS_HEIGHT / 2, 'middle')),
  };
}

function drawLegend(chart: ChartBlock, width: number): Drawn {
  const bars: DrawnBar[] = [];
  const texts: DrawnText[] = [];
  for (const { name, tone, x, y } of legendPlaces(chart, width)) {
    bars.push({ x, y: y + 3, width: 10, height: 10, fill: PALETTE[tone].bar, outlined: true });
    texts.push(label(name, x + 15, y + 8, 'start'));
  }
  return { bars, texts };
}

/** One series needs no legend: the caption names it. */
function legendPlaces(chart: ChartBlock, width: number): { name: string; tone: Tone; x: number; y: number }[] {
  if (chart.series.length < 2) return [];
  let x = 0;
  let y = 0;
  return chart.series.map(({ name, tone }) => {
    const needed = 15 + textWidth(name, TEXT_SIZE) * SPARE + 14;
    if (x > 0 && x + needed > width) {
      x = 0;
      y += LEGEND_LINE;
    }
    const place = { name, tone, x, y };
    x += needed;
    return place;
  });
}

function legendHeight(chart: ChartBlock, width: number): number {
  const last = legendPlaces(chart, width).at(-1);
  return last === undefined ? 4 : last.y + LEGEND_LINE + 6;
}

/** Room for the names of the categories, at most two fifths of the width. */
function gutter(chart: ChartBlock, width: number): number {
  const longest = Math.max(0, ...chart.categories.map((category) => textWidth(category, TEXT_SIZE) * SPARE));
  return Math.min(longest + GAP, width * 0.4);
}

/** The smallest round end of an axis of five steps that holds the maximum. */
function niceMaximum(maximum: number): number {
  const least = maximum > 0 ? maximum : 1;
  const magnitude = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 1.25, 1.5, 2, 2.5, 5, 10].find((candidate) => candidate * magnitude >= least) ?? 10;
  return factor * magnitude;
}

function label(text: string, x: number, middle: number, anchor: DrawnText['anchor'], ink = BLACK): DrawnText {
  return { x, y: middle + TEXT_SIZE * BASELINE_SHIFT, text, size: TEXT_SIZE, anchor, ink };
}
