import type { TrendCell, TrendPageProps } from '../../../templates/pages/publications/trend';
import { toNumber } from '../../domain/fraction';
import type { TrendPoint } from '../../domain/publication/trend';
import { formatNumber } from '../../text/number';
import type { BlocTrend } from './trend.service';

/** The way of every member through the periods, printed and as points of a line. */
export function trendView({ periods, members }: BlocTrend): Pick<TrendPageProps, 'periods' | 'rows'> {
  const rows = members.map(({ code, name, trend: { points } }) => ({
    ...{ code, name },
    chart: points.map((point) => ({
      // Only for drawing: where a point of the line lies.
      value: point?.percent == null ? null : toNumber(point.percent),
      provisional: point?.provisional ?? false,
    })),
    chartWords: points.map((point, index) => spoken(periods[index]?.name ?? '', point)).join('; '),
    cells: points.map(cellOf),
  }));
  return { periods, rows };
}

function cellOf(point: TrendPoint | null): TrendCell {
  return point === null ? null : { percent: percentOf(point), rank: point.rank, grade: point.grade };
}

function spoken(period: string, point: TrendPoint | null): string {
  return `${period}: ${point === null ? 'không có' : (percentOf(point) ?? 'chưa đủ điểm')}`;
}

function percentOf({ percent }: TrendPoint): string | null {
  return percent === null ? null : `${formatNumber(percent)}%`;
}
