import type { VNode } from 'preact';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { Icon } from '../../components/icon';
import { Tag } from '../../components/tag';
import type { StateTag } from './proposal-props';

/** A candidate of the list. */
export interface CandidateRow {
  readonly id: string;
  readonly position: number;
  readonly name: string;
  readonly detail: string;
  readonly awardName: string;
  readonly isToCheck: boolean;
  readonly rank: string;
  /** Null where the candidate stands as proposed. */
  readonly state: StateTag | null;
  readonly outcome: StateTag | null;
  readonly dossier: StateTag;
  /** Mistakes that keep the list from going on. */
  readonly wrong: readonly string[];
  /** Null where the reader may not take it out. */
  readonly removeAction: string | null;
  readonly upAction: { readonly action: string; readonly version: number; readonly ids: readonly string[] } | null;
}

/** The list of a proposal with what the rules and the dossier say of each candidate. */
export function CandidateTable({
  code,
  rows,
  csrfToken,
}: {
  code: string;
  rows: readonly CandidateRow[];
  csrfToken: string;
}): VNode {
  if (rows.length === 0) {
    return (
      <EmptyState title="Danh sách chưa có trường hợp nào">
        Thêm tập thể, cá nhân ở dưới; điều kiện của từng trường hợp được xét ngay khi thêm.
      </EmptyState>
    );
  }
  return (
    <table class="table table--cards">
      <thead>
        <tr>
          <th scope="col">Tập thể, cá nhân</th>
          <th scope="col">Danh hiệu, hình thức</th>
          <th scope="col">Hạng</th>
          <th scope="col">Điều kiện</th>
          <th scope="col">Hồ sơ</th>
          <th scope="col">
            <span class="visually-hidden">Sửa danh sách</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} code={code} row={row} csrfToken={csrfToken} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ code, row, csrfToken }: { code: string; row: CandidateRow; csrfToken: string }): VNode {
  return (
    <tr id={`truong-hop-${row.id}`} class={row.wrong.length === 0 ? undefined : 'table__wrong'}>
      <th scope="row">
        {row.position}. <a href={`/de-nghi/${code}/${row.id}`}>{row.name}</a>
        {row.detail === '' ? null : <span class="sub">{row.detail}</span>}
        {row.state === null ? null : (
          <span class="sub">
            <Tag kind={row.state.kind}>{row.state.text}</Tag>
          </span>
        )}
        {row.wrong.map((message) => (
          <p key={message} class="field__error">
            {message}
          </p>
        ))}
      </th>
      <td data-label="Danh hiệu, hình thức">
        {row.awardName} {row.isToCheck ? <Tag kind="warn">Cần kiểm tra</Tag> : null}
      </td>
      <td data-label="Hạng">{row.rank}</td>
      <td data-label="Điều kiện">
        {row.outcome === null ? null : <Tag kind={row.outcome.kind}>{row.outcome.text}</Tag>}
      </td>
      <td data-label="Hồ sơ">
        <Tag kind={row.dossier.kind}>{row.dossier.text}</Tag>
      </td>
      <td class="row-actions">
        <RowActions row={row} csrfToken={csrfToken} />
      </td>
    </tr>
  );
}

function RowActions({ row, csrfToken }: { row: CandidateRow; csrfToken: string }): VNode {
  return (
    <>
      {row.upAction === null ? null : (
        <form method="post" action={row.upAction.action}>
          <CsrfField token={csrfToken} />
          <input type="hidden" name="version" value={String(row.upAction.version)} />
          <input type="hidden" name="ids" value={row.upAction.ids.join(',')} />
          <button class="files__remove" type="submit" aria-label={`Đưa ${row.name} lên trên một dòng`}>
            <Icon name="surpass" />
          </button>
        </form>
      )}
      {row.removeAction === null ? null : (
        <form method="post" action={row.removeAction}>
          <CsrfField token={csrfToken} />
          <button class="files__remove" type="submit" aria-label={`Bỏ ${row.name} khỏi danh sách`}>
            <Icon name="close" />
          </button>
        </form>
      )}
    </>
  );
}
