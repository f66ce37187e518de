import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { SelectField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { SectionTabs } from '../../components/section-tabs';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { QuotaBar } from './parts';
import type { Choice, QuotaView, StateTag } from './proposal-props';

/** One proposal of the list. */
export interface ProposalRow {
  readonly code: string;
  readonly title: string;
  readonly submitter: string;
  readonly typeText: string;
  readonly years: string;
  readonly state: StateTag;
  /** The station where it is; '' outside a review. */
  readonly level: string;
  readonly countText: string;
  readonly isSecret: boolean;
}

export interface ProposalListPageProps {
  readonly frame: PageFrame;
  readonly rows: readonly ProposalRow[];
  readonly filter: Readonly<Record<'state' | 'level' | 'award' | 'year' | 'bloc' | 'view', string>>;
  readonly states: readonly Choice[];
  readonly levels: readonly Choice[];
  readonly awards: readonly Choice[];
  readonly blocs: readonly Choice[];
  readonly views: readonly Choice[];
  /** How many of the blocs that the reader knows are proposed in a year. */
  readonly quotas: { readonly year: string; readonly lines: readonly QuotaView[] };
  readonly mayBegin: boolean;
  readonly mayTry: boolean;
  readonly nextHref: string | null;
  readonly firstHref: string | null;
}

/** The proposals that the reader may know of, the newest first. */
export function ProposalListPage(props: ProposalListPageProps): VNode {
  const { frame, rows, mayBegin, mayTry } = props;
  const isNarrowed = Object.values(props.filter).some((value) => value !== '');
  return (
    <Page frame={frame}>
      <PageHeader
        over="Khen thưởng"
        title="Đề nghị khen thưởng"
        lead="Từ kết quả xếp hạng đến quyết định: danh sách, điều kiện, hồ sơ và các cấp xét."
      >
        {mayTry ? (
          <a class="button" href="/de-nghi/xet-thu">
            Xét thử điều kiện
          </a>
        ) : null}
        {mayBegin ? (
          <a class="button button--main" href="/de-nghi/moi">
            Lập đề nghị
          </a>
        ) : null}
      </PageHeader>
      <SectionTabs section="proposals" current="/de-nghi" />
      <Quotas {...props.quotas} />
      <Card id="danh-sach" title="Danh sách" aside={<span class="count">{rows.length}</span>}>
        <Filter {...props} />
        {rows.length === 0 ? (
          <EmptyState title={isNarrowed ? 'Không có đề nghị nào như vậy' : 'Chưa có đề nghị nào'}>
            {isNarrowed
              ? 'Bỏ bớt điều kiện lọc rồi xem lại.'
              : 'Sau khi công bố kết quả, khối lập đề nghị từ bảng xếp hạng; cơ quan lập đề nghị cho tập thể, cá nhân của mình.'}
          </EmptyState>
        ) : (
          <Rows rows={rows} />
        )}
      </Card>
      {props.nextHref === null && props.firstHref === null ? null : (
        <nav class="actions" aria-label="Các trang của danh sách">
          {props.firstHref === null ? null : (
            <a class="button" href={props.firstHref}>
              Về đầu danh sách
            </a>
          )}
          {props.nextHref === null ? null : (
            <a class="button" href={props.nextHref}>
              Đề nghị cũ hơn
            </a>
          )}
        </nav>
      )}
    </Page>
  );
}

/** More blocs than this are read on their own page. */
const MOST_BARS = 6;

function Quotas({ year, lines }: ProposalListPageProps['quotas']): VNode | null {
  if (lines.length === 0) return null;
  return (
    <Card id="chi-tieu" title={`Chỉ tiêu năm ${year}`} padded>
      {lines.slice(0, MOST_BARS).map((line) => (
        <QuotaBar key={line.awardName} {...line} />
      ))}
      {lines.length <= MOST_BARS ? null : (
        <p>
          <a href={`/de-nghi/chi-tieu?nam=${year}`}>Xem chỉ tiêu của tất cả các khối</a>
        </p>
      )}
    </Card>
  );
}

function Filter({ filter, states, levels, awards, blocs, views }: ProposalListPageProps): VNode {
  const all = (label: string): Choice => ({ value: '', label });
  return (
    <form class="filter" method="get" action="/de-nghi" role="search" aria-label="Lọc đề nghị">
      <SelectField
        words={{ id: 'loc-trang-thai', label: 'Trạng thái' }}
        name="state"
        value={filter.state}
        options={[all('Tất cả'), ...states]}
      />
      <SelectField
        words={{ id: 'loc-cap', label: 'Đang ở cấp' }}
        name="level"
        value={filter.level}
        options={[all('Tất cả'), ...levels]}
      />
      <SelectField
        words={{ id: 'loc-hinh-thuc', label: 'Danh hiệu, hình thức' }}
        name="award"
        value={filter.award}
        options={[all('Tất cả'), ...awards]}
      />
      {blocs.length < 2 ? null : (
        <SelectField
          words={{ id: 'loc-khoi', label: 'Khối' }}
          name="bloc"
          value={filter.bloc}
          options={[all('Tất cả'), ...blocs]}
        />
      )}
      <SelectField
        words={{ id: 'loc-rieng', label: 'Chỉ xem' }}
        name="view"
        value={filter.view}
        options={[all('Tất cả'), ...views]}
      />
      <TextField
        words={{ id: 'loc-nam', label: 'Năm thành tích' }}
        name="year"
        value={filter.year}
        inputmode="numeric"
        width="short"
        autocomplete="off"
      />
      <button class="button" type="submit">
        Xem
      </button>
    </form>
  );
}

function Rows({ rows }: { rows: readonly ProposalRow[] }): VNode {
  return (
    <table class="table table--cards">
      <thead>
        <tr>
          <th scope="col">Đề nghị</th>
          <th scope="col">Đơn vị đề nghị</th>
          <th scope="col">Năm</th>
          <th scope="col">Số trường hợp</th>
          <th scope="col">Trạng thái</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row">
              <a href={`/de-nghi/${row.code}`}>{row.title}</a>
              <span class="sub">
                {row.code} · {row.typeText}
                {row.isSecret ? ' · Bí mật nhà nước' : ''}
              </span>
            </th>
            <td data-label="Đơn vị đề nghị">{row.submitter}</td>
            <td data-label="Năm">{row.years}</td>
            <td data-label="Số trường hợp">{row.countText}</td>
            <td data-label="Trạng thái">
              <Tag kind={row.state.kind}>{row.state.text}</Tag>
              {row.level === '' ? null : <span class="sub">{row.level}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
