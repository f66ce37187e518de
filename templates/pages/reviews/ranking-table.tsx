import type { VNode } from 'preact';
import { ScrollRegion } from '../../components/scroll-region';
import { Tag } from '../../components/tag';
import { unitStandingTitles } from '../../../src/text/ranking-rules';
import { sheetStateWords } from '../../../src/text/vi';
import { isUnsent } from './review-props';
import type { RankingRow } from './ranking-view';

export interface RankingTableProps {
  readonly rows: readonly RankingRow[];
  readonly byPercentage: boolean;
  readonly classified: boolean;
  /** Where a unit is explained line by line. */
  readonly hrefOf: (code: string) => string;
}

const OTHERS = ['excluded', 'incomplete', 'not_submitted', 'undisclosed'] as const;

function WhyDetails({ row }: { row: RankingRow }): VNode | null {
  if (row.why.length === 0) return null;
  return (
    <details class="ranking-table__why">
      <summary>
        {row.rank === null ? 'Vì sao mức này' : 'Vì sao hạng này'}
        <span class="visually-hidden">: {row.name}</span>
      </summary>
      <ul>
        {row.why.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}

function Unit({ row, href }: { row: RankingRow; href: string }): VNode {
  const [reason, ...more] = row.why;
  return (
    <th scope="row" class="ranking-table__unit">
      <a href={href}>{row.name}</a>
      {row.tiedWith.length === 0 ? null : <Tag kind="go">Đồng hạng với {row.tiedWith.join(', ')}</Tag>}
      {row.rank !== null ? (
        <WhyDetails row={row} />
      ) : (
        <>
          {reason === undefined ? null : <span class="ranking-table__reason">{reason}</span>}
          <WhyDetails row={{ ...row, why: more }} />
        </>
      )}
    </th>
  );
}

function Rank({ row }: { row: RankingRow }): VNode {
  return (
    <td class="ranking-table__rank" data-label="Hạng">
      {row.rank ?? (
        <>
          <span aria-hidden="true">–</span>
          <span class="visually-hidden">không có hạng</span>
        </>
      )}
    </td>
  );
}

function Row({ row, props }: { row: RankingRow; props: RankingTableProps }): VNode {
  return (
    <tr class={isUnsent(row.state) ? 'ranking-table__row--draft' : undefined}>
      <Rank row={row} />
      <Unit row={row} href={props.hrefOf(row.code)} />
      <td class="number" data-label="Điểm">
        {row.points === null ? <span class="faint">chưa đủ</span> : <b>{row.points}</b>}
        {row.exactPoints === null ? null : <span class="sub">chính xác {row.exactPoints}</span>}
        {row.parts === null ? null : <span class="sub">{row.parts}</span>}
      </td>
      {props.byPercentage ? (
        <td class="number" data-label="Tỷ lệ">
          {row.percentage ?? '–'}
        </td>
      ) : null}
      {props.classified ? (
        <td data-label="Xếp loại">
          {row.grade === null ? <span class="faint">chưa xếp loại</span> : <b>{row.grade}</b>}
          {row.gradeByPoints === null ? null : <span class="sub">theo điểm: {row.gradeByPoints}</span>}
        </td>
      ) : null}
      <td data-label="Phiếu">
        <Tag kind={isUnsent(row.state) ? 'idle' : 'ok'}>{sheetStateWords[row.state]}</Tag>
      </td>
    </tr>
  );
}

/** Ranked units by rank; below them those without a rank, by what keeps them from having one. */
export function RankingTable(props: RankingTableProps): VNode {
  const { rows, byPercentage, classified } = props;
  const columns = 4 + (byPercentage ? 1 : 0) + (classified ? 1 : 0);
  const ranked = rows.filter(({ rank }) => rank !== null);
  return (
    <ScrollRegion label="Bảng xếp hạng">
      <table class="table table--cards ranking-table">
        <caption class="visually-hidden">Thứ hạng, điểm, xếp loại và trạng thái phiếu của từng đơn vị</caption>
        <thead>
          <tr>
            <th scope="col" class="ranking-table__rank">
              Hạng
            </th>
            <th scope="col">Đơn vị</th>
            <th scope="col" class="number">
              Điểm
            </th>
            {byPercentage ? (
              <th scope="col" class="number">
                Tỷ lệ đạt
              </th>
            ) : null}
            {classified ? <th scope="col">Xếp loại</th> : null}
            <th scope="col">Phiếu</th>
          </tr>
        </thead>
        <tbody>
          {ranked.map((row) => (
            <Row key={row.code} row={row} props={props} />
          ))}
          {ranked.length > 0 ? null : (
            <tr>
              <td colSpan={columns}>Chưa có đơn vị nào đủ điều kiện xếp hạng.</td>
            </tr>
          )}
        </tbody>
        {OTHERS.map((standing) => {
          const others = rows.filter((row) => row.standing === standing);
          if (others.length === 0) return null;
          return (
            <tbody key={standing}>
              <tr class="ranking-table__group">
                <th scope="rowgroup" colSpan={columns}>
                  {unitStandingTitles[standing]} ({others.length})
                </th>
              </tr>
              {others.map((row) => (
                <Row key={row.code} row={row} props={props} />
              ))}
            </tbody>
          );
        })}
      </table>
    </ScrollRegion>
  );
}
