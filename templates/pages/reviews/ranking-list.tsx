import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { Tag } from '../../components/tag';
import { sheetStateWords } from '../../../src/text/vi';
import { isUnsent, type ScoreColumn } from './review-props';

/** A reason that could not be stored: whose it is, what is wrong with it, and what was typed. */
export interface ReasonError {
  readonly agencyCode: string;
  readonly message: string;
  readonly reason: string;
}

export interface RankingListProps {
  readonly columns: readonly ScoreColumn[];
  /** `/khoi/:bloc/:period/diem` */
  readonly basePath: string;
  readonly csrfToken: string;
  readonly reasonError?: ReasonError | undefined;
}

/** Ranked members by rank, then those without a rank; inside each the official order is kept. */
export function byRank(columns: readonly ScoreColumn[]): ScoreColumn[] {
  const place = (column: ScoreColumn): number => column.rank ?? Number.MAX_SAFE_INTEGER;
  return columns
    .map((column, index) => ({ column, index }))
    .sort((left, right) => place(left.column) - place(right.column) || left.index - right.index)
    .map(({ column }) => column);
}

function whyRank(column: ScoreColumn, columns: readonly ScoreColumn[]): string {
  if (column.exclusion !== null) return `Không xếp hạng: ${column.exclusion.reason}`;
  if (column.rank === null) {
    return `Chưa xếp hạng: còn ${column.missing.length} tiêu chí chưa chấm (${column.missing.join(', ')}).`;
  }
  const rank = column.rank;
  const better = columns.filter((other) => other.rank !== null && other.rank < rank).length;
  const standing = better === 0 ? 'Tổng điểm cao nhất.' : `${better} đơn vị có tổng điểm cao hơn.`;
  if (column.tiedWith.length === 0) return standing;
  const next = rank + column.tiedWith.length + 1;
  return `${standing} Bằng điểm ${column.tiedWith.join(', ')}; chưa có quy tắc phân hạng khi bằng điểm nên cùng thứ hạng, thứ tiếp theo là ${next}.`;
}

function ExclusionForm({ column, props }: { column: ScoreColumn; props: RankingListProps }): VNode {
  const lifting = column.exclusion !== null;
  const id = `ly-do-${column.agencyCode}`;
  const refused = props.reasonError?.agencyCode === column.agencyCode ? props.reasonError : undefined;
  const error = refused?.message;
  return (
    <details class="reason-form no-print" open={error !== undefined}>
      <summary>
        {lifting ? 'Bỏ loại trừ' : 'Loại khỏi xếp hạng'}
        <span class="visually-hidden"> {column.agencyName}</span>
      </summary>
      <form method="post" action={`${props.basePath}/${lifting ? 'bo-loai-tru' : 'loai-tru'}`}>
        <CsrfField token={props.csrfToken} />
        <input type="hidden" name="agency" value={column.agencyCode} />
        <label class="field__label" for={id}>
          {lifting ? 'Lý do bỏ loại trừ' : 'Lý do không xếp hạng'}
        </label>
        {error === undefined ? null : (
          <p class="field__error" id={`${id}-loi`}>
            {error}
          </p>
        )}
        <textarea
          class="input"
          id={id}
          name="reason"
          rows={2}
          required
          maxLength={1000}
          value={refused?.reason ?? ''}
          aria-describedby={error === undefined ? undefined : `${id}-loi`}
          aria-invalid={error === undefined ? undefined : 'true'}
        />
        <button class="button button--small" type="submit">
          {lifting ? 'Xếp hạng lại' : 'Loại khỏi xếp hạng'}
        </button>
      </form>
    </details>
  );
}

/** How a score that is not sent yet takes part: its figures may still change. */
function stageOf(state: ScoreColumn['state']): string {
  return state === 'drafting' ? 'đang soạn' : sheetStateWords[state].toLowerCase();
}

function Line({ column, props }: { column: ScoreColumn; props: RankingListProps }): VNode {
  return (
    <li class={column.rank === null ? 'ranking__line ranking__line--out' : 'ranking__line'}>
      <span class="ranking__rank">
        <span class="visually-hidden">{column.rank === null ? 'Không có thứ hạng' : 'Thứ hạng '}</span>
        {column.rank ?? <span aria-hidden="true">–</span>}
      </span>
      <div class="ranking__who">
        <b>{column.agencyName}</b>
        {column.tiedWith.length === 0 ? null : <Tag kind="go">đồng hạng với {column.tiedWith.join(', ')}</Tag>}
        {column.exclusion === null ? null : <Tag kind="warn">không xếp hạng</Tag>}
        {isUnsent(column.state) ? <Tag kind="idle">{stageOf(column.state)}</Tag> : null}
        <p class="ranking__why">
          {whyRank(column, props.columns)}
          {column.exclusion === null ? null : (
            <span class="sub">
              {column.exclusion.by} ghi lúc {column.exclusion.at}
            </span>
          )}
        </p>
      </div>
      {column.mayExclude ? <ExclusionForm column={column} props={props} /> : null}
      <span class="ranking__total">
        {column.total ?? <span class="faint">Chưa đủ</span>}
        {column.total === null ? null : <span class="visually-hidden"> điểm</span>}
      </span>
    </li>
  );
}

/** The members in the order of their provisional rank, each with the reason for its place. */
export function RankingList(props: RankingListProps): VNode {
  return (
    <Card
      id="xep-hang"
      title="Thứ hạng tạm tính"
      note="Xếp theo tổng điểm tự chấm, chưa qua thẩm định. Bằng điểm thì cùng thứ hạng và bỏ qua thứ tiếp theo; đơn vị không xếp hạng không chiếm thứ nào."
    >
      <ol class="ranking">
        {byRank(props.columns).map((column) => (
          <Line key={column.agencyCode} column={column} props={props} />
        ))}
      </ol>
    </Card>
  );
}
