import type { VNode } from 'preact';
import { formatNumber } from '../../../src/text/number';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { SelectField, type FieldOption } from '../../components/field';
import { Icon } from '../../components/icon';
import { PageHeader } from '../../components/page-header';
import { Pagination } from '../../components/pagination';
import { SectionTabs } from '../../components/section-tabs';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

/** One chain of the audit: that of a bloc, or of the system. */
export interface AuditChainView {
  /** The chain in addresses. */
  readonly key: string;
  readonly name: string;
  readonly entryCount: number;
  /** Hash of its last entry; shown short. */
  readonly headHash: string;
  /** "14:52 ngày 11/06/2022"; null for an empty chain. */
  readonly lastAt: string | null;
}

/** What checking every link of every chain found. */
export interface AuditVerification {
  /** "15:00 ngày 11/06/2022" */
  readonly at: string;
  readonly checkedEntries: number;
  /** The first broken link of each chain that has one. */
  readonly broken: readonly { readonly chain: string; readonly entry: string; readonly sentence: string }[];
}

/** One entry, in words. */
export interface AuditEntryView {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  /** "đổi điểm tự chấm" */
  readonly what: string;
  readonly subject: string;
  /** "19 → 19,5"; '' when there is nothing to compare. */
  readonly change: string;
}

export interface AuditPageProps {
  readonly frame: PageFrame;
  readonly chains: readonly AuditChainView[];
  /** Null before the check was asked for. */
  readonly verification: AuditVerification | null;
  readonly entries: readonly AuditEntryView[];
  /** The chain whose entries are listed; '' for all. */
  readonly chain: string;
  readonly chainOptions: readonly FieldOption[];
  /** 1 is the first page. */
  readonly page: number;
  readonly pageCount: number;
}

const ADDRESS = '/he-thong/nhat-ky';

function Result({ verification }: { verification: AuditVerification }): VNode {
  const { broken, at, checkedEntries } = verification;
  if (broken.length === 0) {
    return (
      <div class="banner banner--ok" role="status">
        <Icon name="check" />
        <div>
          Nhật ký nguyên vẹn: đã kiểm tra {formatNumber(checkedEntries)} dòng lúc {at}, mọi dòng khớp với dòng trước nó.
        </div>
      </div>
    );
  }
  return (
    <div class="banner banner--bad" role="alert">
      <Icon name="alert" />
      <div>
        <b>Nhật ký bị sửa ngoài hệ thống.</b> Kiểm tra lúc {at}:
        <ul>
          {broken.map((link) => (
            <li key={link.chain}>
              Chuỗi {link.chain}, dòng {link.entry}: {link.sentence}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Chains({ chains }: { chains: readonly AuditChainView[] }): VNode {
  return (
    <table class="table table--cards">
      <thead>
        <tr>
          <th scope="col">Chuỗi</th>
          <th scope="col" class="number">
            Số dòng
          </th>
          <th scope="col">Dòng cuối</th>
          <th scope="col">Mã cuối chuỗi</th>
        </tr>
      </thead>
      <tbody>
        {chains.map((chain) => (
          <tr key={chain.name}>
            <th scope="row">
              <a href={`${ADDRESS}?chuoi=${encodeURIComponent(chain.key)}`}>{chain.name}</a>
            </th>
            <td data-label="Số dòng" class="number">
              {formatNumber(chain.entryCount)}
            </td>
            <td data-label="Dòng cuối">{chain.lastAt ?? '–'}</td>
            <td data-label="Mã cuối chuỗi" class="audit-hash">
              {chain.headHash === '' ? '–' : chain.headHash.slice(0, 16)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Entries({ entries }: { entries: readonly AuditEntryView[] }): VNode {
  return (
    <table class="table table--cards audit-entries">
      <thead>
        <tr>
          <th scope="col">Việc</th>
          <th scope="col">Thay đổi</th>
          <th scope="col">Ai</th>
          <th scope="col">Lúc</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id} class="top-aligned">
            <th scope="row">
              {entry.what}
              <span class="sub">{entry.subject}</span>
            </th>
            <td data-label="Thay đổi" class={entry.change === '' ? 'only-wide' : undefined}>
              {entry.change === '' ? '–' : entry.change}
            </td>
            <td data-label="Ai">{entry.who}</td>
            <td data-label="Lúc" class="nowrap">
              {entry.at}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Filter({ props }: { props: AuditPageProps }): VNode {
  return (
    <form class="filter filter--narrow" method="get" action={ADDRESS} role="search" aria-label="Lọc nhật ký">
      <SelectField
        words={{ id: 'chon-chuoi', label: 'Chuỗi' }}
        name="chuoi"
        value={props.chain}
        options={[{ value: '', label: 'Tất cả' }, ...props.chainOptions]}
      />
      <button class="button" type="submit">
        Xem
      </button>
    </form>
  );
}

/** The audit: its chains, the check that nobody changed them, and the newest entries. */
export function AuditPage(props: AuditPageProps): VNode {
  return (
    <Page frame={props.frame}>
      <PageHeader
        over="Hệ thống"
        title="Nhật ký"
        lead="Mỗi thay đổi được ghi một dòng không sửa, không xóa được; mỗi dòng mang mã của dòng trước nên sửa ở đâu cũng lộ ra."
      >
        <form method="post" action={`${ADDRESS}/kiem-tra`}>
          <CsrfField token={props.frame.csrfToken} />
          <button class="button button--main" type="submit">
            Kiểm tra nhật ký
          </button>
        </form>
      </PageHeader>
      <SectionTabs section="system" current={ADDRESS} />
      {props.verification === null ? null : <Result verification={props.verification} />}
      <Card id="cac-chuoi" title="Các chuỗi nhật ký">
        <Chains chains={props.chains} />
      </Card>
      <Card id="dong-nhat-ky" title="Các dòng gần đây">
        <Filter props={props} />
        {props.entries.length === 0 ? (
          <EmptyState title="Chưa có dòng nào">Dòng đầu tiên xuất hiện khi có người thay đổi dữ liệu.</EmptyState>
        ) : (
          <Entries entries={props.entries} />
        )}
        <Pagination
          page={props.page}
          pageCount={props.pageCount}
          hrefOf={(page) => `${ADDRESS}?chuoi=${encodeURIComponent(props.chain)}&trang=${page}`}
        />
      </Card>
    </Page>
  );
}
