import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import { type FieldOption, SelectField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { SectionTabs } from '../../components/section-tabs';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { FactView } from './catalogue-props';
import { ConfirmFacts, FactChoices, FactList } from './facts';

export const TO_CHECK_ADDRESS = '/danh-muc/can-kiem-tra';

/** What the list is narrowed to; '' is everything. */
export interface ToCheckFilter {
  readonly part: string;
  readonly text: string;
  readonly versions: string;
}

/** A version of an award with its facts that are left. */
export interface ToCheckAward {
  readonly href: string;
  readonly name: string;
  readonly validity: string;
  readonly facts: readonly FactView[];
}

/** Another entry of the catalogue that has to be compared: a legal text, a base salary, a holiday. */
export interface ToCheckEntry {
  readonly href: string;
  readonly name: string;
  readonly check: string;
}

export interface ToCheckPageProps {
  readonly frame: PageFrame;
  readonly filter: ToCheckFilter;
  readonly parts: readonly FieldOption[];
  readonly texts: readonly FieldOption[];
  readonly awards: readonly ToCheckAward[];
  readonly others: readonly {
    readonly id: string;
    readonly title: string;
    readonly entries: readonly ToCheckEntry[];
  }[];
  /** Facts of versions in force that are left, whatever the filter. */
  readonly left: number;
  readonly note: string;
  readonly errors: readonly FormError[];
  readonly mayEdit: boolean;
}

function Filter({ filter, parts, texts }: Pick<ToCheckPageProps, 'filter' | 'parts' | 'texts'>): VNode {
  const all = { value: '', label: 'Tất cả' };
  return (
    <form class="filter" method="get" action={TO_CHECK_ADDRESS} role="search" aria-label="Lọc các điểm cần kiểm tra">
      <SelectField
        words={{ id: 'loc-phan', label: 'Phần' }}
        name="phan"
        value={filter.part}
        options={[all, ...parts]}
      />
      <SelectField
        words={{ id: 'loc-van-ban', label: 'Văn bản viện dẫn' }}
        name="van-ban"
        value={filter.text}
        options={[all, ...texts]}
      />
      <SelectField
        words={{ id: 'loc-phien-ban', label: 'Phiên bản' }}
        name="phien-ban"
        value={filter.versions}
        options={[
          { value: '', label: 'Đang áp dụng' },
          { value: 'tat-ca', label: 'Cả phiên bản cũ' },
        ]}
      />
      <button class="button" type="submit">
        Lọc
      </button>
    </form>
  );
}

/** More awards than this are read folded, one after the other. */
const MOST_OPEN = 5;

function Facts({ award, mayEdit, isOpen }: { award: ToCheckAward; mayEdit: boolean; isOpen: boolean }): VNode {
  return (
    <details class="fact-group" open={isOpen || award.facts.some(({ isTicked }) => isTicked)}>
      <summary>
        {award.name} <span class="count">{award.facts.length}</span>
      </summary>
      <p class="sub">
        {award.validity} · <a href={award.href}>Mở trang của danh hiệu, hình thức</a>
      </p>
      {mayEdit ? <FactChoices facts={award.facts} /> : <FactList facts={award.facts} />}
    </details>
  );
}

function Awards(props: ToCheckPageProps): VNode {
  const { awards, filter, mayEdit, frame } = props;
  const count = awards.reduce((sum, { facts }) => sum + facts.length, 0);
  const isOpen = awards.length <= MOST_OPEN;
  const groups = awards.map((award) => <Facts key={award.href} award={award} mayEdit={mayEdit} isOpen={isOpen} />);
  return (
    <Card
      id="danh-hieu-hinh-thuc"
      title="Danh hiệu, hình thức khen thưởng"
      aside={<span class="count">{count}</span>}
      note="Bấm tên để mở. Mỗi dòng nói phải so điều gì; chọn các điểm đã so rồi xác nhận ở cuối mục."
    >
      <Filter {...props} />
      {awards.length === 0 ? (
        <EmptyState title="Không còn điểm nào như vậy" action={{ href: TO_CHECK_ADDRESS, label: 'Xóa điều kiện lọc' }}>
          Bỏ bớt điều kiện lọc để xem thêm.
        </EmptyState>
      ) : (
        <div class="card__body">
          {mayEdit ? (
            <form method="post" action={TO_CHECK_ADDRESS}>
              <CsrfField token={frame.csrfToken} />
              <input type="hidden" name="part" value={filter.part} />
              <input type="hidden" name="text" value={filter.text} />
              <input type="hidden" name="versions" value={filter.versions} />
              {groups}
              <ConfirmFacts note={props.note} errors={props.errors} />
            </form>
          ) : (
            groups
          )}
        </div>
      )}
    </Card>
  );
}

/** Everything of the catalogue that has still to be compared with the law, to be worked off. */
export function ToCheckPage(props: ToCheckPageProps): VNode {
  return (
    <Page frame={props.frame}>
      <PageHeader
        over="Danh mục"
        title="Cần kiểm tra"
        lead={`Còn ${String(props.left)} điểm trong quy định đang áp dụng chưa được đối chiếu với văn bản.`}
      />
      <SectionTabs section="catalogue" current={TO_CHECK_ADDRESS} />
      <ErrorSummary errors={props.errors} />
      <Awards {...props} />
      {props.others.map(({ id, title, entries }) => (
        <Card key={id} id={id} title={title} aside={<span class="count">{entries.length}</span>}>
          {entries.length === 0 ? (
            <p class="card__body">Không còn mục nào cần kiểm tra.</p>
          ) : (
            <ul class="admin-list">
              {entries.map((entry) => (
                <li key={entry.name}>
                  <a href={entry.href}>{entry.name}</a>
                  <span class="sub">{entry.check}</span>
                </li>
              ))}
            </ul>
          )}
        </Card>
      ))}
    </Page>
  );
}
