import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { RecordLine } from './duplicate-props';

const ADDRESS = '/nhan-su/trung';

export interface LikelyPairsPageProps {
  readonly frame: PageFrame;
  readonly pairs: readonly PairLine[];
  /** Pairs that were said to be two persons, with who, when and why. */
  readonly apart: readonly (PairLine & { readonly said: string })[];
}

interface PairLine {
  readonly href: string;
  readonly one: RecordLine;
  readonly other: RecordLine;
}

/** Pairs of records that may be the same person. */
export function LikelyPairsPage({ frame, pairs, apart }: LikelyPairsPageProps): VNode {
  return (
    <Page frame={frame}>
      <Breadcrumb items={[{ label: 'Nhân sự', href: '/nhan-su' }, { label: 'Hồ sơ trùng' }]} />
      <PageHeader
        over="Nhân sự"
        title="Hồ sơ có thể trùng"
        lead="Những cặp hồ sơ cùng họ tên ở cùng một cơ quan, hoặc cùng họ tên và năm sinh, mà giới tính, số định danh không trái nhau. Xem hai hồ sơ cạnh nhau rồi gộp, hoặc ghi là hai người khác nhau."
      />
      <Card id="cap-trung" title="Các cặp" aside={<span class="count">{pairs.length}</span>}>
        {pairs.length === 0 ? (
          <EmptyState title="Không có cặp nào">
            Nếu họ tên được ghi khác nhau, mở trang của một người rồi chọn “Gộp với hồ sơ khác”.
          </EmptyState>
        ) : (
          <ul class="admin-list">
            {pairs.map(({ href, one, other }) => (
              <li key={href}>
                <span>
                  <a href={href}>
                    <b>{one.name}</b>
                  </a>
                  <span class="sub">{one.detail}</span>
                  <span class="sub">{other.detail}</span>
                </span>
                <span class="sub">So sánh để gộp</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      {apart.length === 0 ? null : (
        <Card id="hai-nguoi" title="Đã ghi là hai người khác nhau" aside={<span class="count">{apart.length}</span>}>
          <ul class="admin-list">
            {apart.map(({ href, one, other, said }) => (
              <li key={href}>
                <span>
                  <a href={href}>
                    <b>{one.name}</b>
                  </a>
                  <span class="sub">{one.detail}</span>
                  <span class="sub">{other.detail}</span>
                  <span class="sub">{said}</span>
                </span>
                <span class="sub">Xem, bỏ ghi nhận</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  );
}

export interface OtherRecordsPageProps {
  readonly frame: PageFrame;
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly records: readonly (RecordLine & { readonly id: string })[];
}

/** Finds the record that is the same person's. */
export function OtherRecordsPage({ frame, id, name, query, records }: OtherRecordsPageProps): VNode {
  return (
    <Page frame={frame}>
      <Breadcrumb
        items={[
          { label: 'Nhân sự', href: '/nhan-su' },
          { label: name, href: `/nhan-su/nguoi/${id}` },
          { label: 'Gộp hồ sơ' },
        ]}
      />
      <PageHeader
        over="Nhân sự"
        title={`Gộp hồ sơ ${name}`}
        lead="Tìm hồ sơ thứ hai của chính người này. Hồ sơ đang mở ở lại; ở bước sau có thể đổi."
      />
      <Card id="ho-so-khac" title="Hồ sơ khác">
        <form
          class="filter filter--narrow"
          method="get"
          action={`${ADDRESS}/${id}`}
          role="search"
          aria-label="Tìm hồ sơ"
        >
          <div class="field--grow field">
            <TextField
              words={{ id: 'tim-ho-so', label: 'Họ tên' }}
              name="q"
              type="search"
              value={query}
              placeholder="Không cần gõ dấu"
              autocomplete="off"
            />
          </div>
          <button class="button" type="submit">
            Tìm
          </button>
        </form>
        {records.length === 0 ? (
          <EmptyState title="Không tìm thấy hồ sơ nào khác">
            Đã tìm theo {query === '' ? 'đúng họ tên này' : 'chữ vừa gõ'}. Thử gõ một phần của họ tên.
          </EmptyState>
        ) : (
          <ul class="admin-list">
            {records.map((record) => (
              <li key={record.id}>
                <span>
                  <a href={`${ADDRESS}/${id}/${record.id}`}>
                    <b>{record.name}</b>
                  </a>
                  <span class="sub">{record.detail}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </Page>
  );
}
