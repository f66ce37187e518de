import type { VNode } from 'preact';
import { ScrollRegion } from '../../components/scroll-region';
import { Tag } from '../../components/tag';

/** A unit in a result. Numbers are printed. */
export interface ResultRow {
  readonly code: string;
  readonly name: string;
  readonly rank: number | null;
  /** Names of the units that share the rank. */
  readonly tiedWith: readonly string[];
  readonly total: string | null;
  readonly grade: string | null;
  /** Why it has no rank; null when it has one. */
  readonly note: string | null;
}

export interface ResultTableProps {
  readonly rows: readonly ResultRow[];
  readonly classified: boolean;
}

/** Who stands where: ranked units first, then those without a rank and why. */
export function ResultTable({ rows, classified }: ResultTableProps): VNode {
  return (
    <ScrollRegion label="Kết quả xếp hạng, xếp loại">
      <table class="table table--cards result-table">
        <caption class="visually-hidden">Thứ hạng, điểm và xếp loại của từng đơn vị</caption>
        <thead>
          <tr>
            <th scope="col" class="ranking-table__rank">
              Hạng
            </th>
            <th scope="col">Đơn vị</th>
            <th scope="col" class="number">
              Điểm
            </th>
            {classified ? <th scope="col">Xếp loại</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <td class="ranking-table__rank" data-label="Hạng">
                {row.rank === null ? '–' : <b>{row.rank}</b>}
              </td>
              <th scope="row">
                {row.name}
                {row.tiedWith.length === 0 ? null : (
                  <>
                    {' '}
                    <Tag kind="go">Đồng hạng với {row.tiedWith.join(', ')}</Tag>
                  </>
                )}
                {row.note === null ? null : <span class="sub">{row.note}</span>}
              </th>
              <td class="number" data-label="Điểm">
                {row.total ?? '–'}
              </td>
              {classified ? <td data-label="Xếp loại">{row.grade ?? '–'}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
