import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { Icon } from '../../components/icon';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { HonourView, SearchValues } from './honour-props';
import { FileLinks } from './ledger';
import { HonourTable } from './honour-table';
import { type DecisionRights, DecisionTabs } from '../decisions/tabs';
import { type SearchChoices, SearchForm } from './search-form';

export interface SearchPageProps {
  readonly frame: PageFrame;
  readonly rights: DecisionRights;
  readonly values: SearchValues;
  readonly choices: SearchChoices;
  readonly errors: readonly FormError[];
  /** Null when the search was refused. */
  readonly found: {
    readonly honours: readonly HonourView[];
    /** '1.000+ khen thưởng'; null on pages after the first. */
    readonly countText: string | null;
    readonly nextHref: string | null;
    /** Back to the first page; null on the first. */
    readonly firstHref: string | null;
    /** dd/MM/yyyy: older decisions were not looked at yet; null when all were. */
    readonly stoppedAt: string | null;
    readonly hasConditions: boolean;
    /** The conditions as an address carries them, '?ten=…'; '' without any. */
    readonly query: string;
  } | null;
  readonly mayImport: boolean;
}

type Found = NonNullable<SearchPageProps['found']>;

function Paging({ found }: { found: Found }): VNode | null {
  if (found.nextHref === null && found.firstHref === null) return null;
  return (
    <nav class="pagination" aria-label="Phân trang">
      {found.firstHref === null ? null : (
        <a class="pagination__step" href={found.firstHref}>
          <Icon name="previous" />
          Trang đầu
        </a>
      )}
      {found.nextHref === null ? null : (
        <a class="pagination__step" rel="next" href={found.nextHref}>
          {found.stoppedAt === null ? 'Trang sau' : 'Tìm tiếp các quyết định cũ hơn'}
          <Icon name="next" />
        </a>
      )}
    </nav>
  );
}

function Results({ found, mayImport }: { found: Found; mayImport: boolean }): VNode {
  const { honours, stoppedAt } = found;
  return (
    <Card
      id="ket-qua"
      title={found.hasConditions ? 'Kết quả' : 'Khen thưởng mới nhất'}
      aside={found.countText === null ? undefined : <span class="count">{found.countText}</span>}
    >
      {honours.length === 0 && stoppedAt === null ? (
        <EmptyState
          title={found.hasConditions ? 'Không tìm thấy khen thưởng nào' : 'Sổ khen thưởng chưa có dòng nào'}
          {...(found.hasConditions ? { action: { href: '/tra-cuu', label: 'Xóa điều kiện' } } : {})}
        >
          {found.hasConditions
            ? 'Đã tìm cả không dấu trong toàn bộ sổ. Bớt một điều kiện, hoặc nhập ngắn hơn một phần của tên.'
            : 'Sổ được ghi khi quyết định khen thưởng được ban hành, hoặc khi Sở Nội vụ nhập khen thưởng đã qua từ Excel.'}
        </EmptyState>
      ) : null}
      {honours.length === 0 ? null : (
        <HonourTable honours={honours} caption="Khen thưởng, quyết định mới nhất trước" withRecognition={mayImport} />
      )}
      {stoppedAt === null ? null : (
        <p class="honour-stopped">
          Chưa tìm hết sổ: mới tìm đến các quyết định ngày {stoppedAt}, vì các điều kiện này ít khi đi cùng nhau. Số “ít
          nhất” chỉ đếm phần đã tìm. Bấm “Tìm tiếp các quyết định cũ hơn” để tìm phần còn lại, hoặc ghi thêm tên, năm,
          số quyết định để tìm nhanh hơn.
        </p>
      )}
      {honours.length === 0 ? null : (
        <div class="honour-files">
          <FileLinks path="/tra-cuu" query={found.query} />
        </div>
      )}
      <Paging found={found} />
    </Card>
  );
}

/** Search of the ledger of honours. */
export function HonourSearchPage(props: SearchPageProps): VNode {
  const { frame, rights, values, choices, errors, found, mayImport } = props;
  return (
    <Page frame={frame}>
      <PageHeader
        over="Quyết định, tra cứu"
        title="Tra cứu khen thưởng"
        lead="Sổ khen thưởng của tỉnh: mọi tập thể, cá nhân, hộ gia đình đã được khen, theo quyết định."
      >
        {mayImport ? (
          <>
            <a class="button" href="/tra-cuu/can-kiem-tra">
              Cần kiểm tra
            </a>
            <a class="button" href="/tra-cuu/nhap">
              Nhập từ Excel
            </a>
          </>
        ) : null}
      </PageHeader>
      <DecisionTabs rights={rights} current="/tra-cuu" />
      <ErrorSummary errors={errors} before="để tra cứu" />
      <Card id="dieu-kien" title="Điều kiện tìm" padded>
        <SearchForm values={values} choices={choices} errorOf={(fieldId) => errorAt(errors, fieldId)} />
      </Card>
      {found === null ? null : <Results found={found} mayImport={mayImport} />}
    </Page>
  );
}
