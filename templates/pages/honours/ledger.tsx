import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { Pagination } from '../../components/pagination';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { HonourView } from './honour-props';
import { HonourTable } from './honour-table';

/** Links to the same honours as files; `path` is the address of the page, `query` what it was asked. */
export function FileLinks({ path, query }: { path: string; query: string }): VNode {
  return (
    <>
      <a class="button" href={`${path}/tep/xlsx${query}`}>
        Xuất Excel
      </a>
      <a class="button" href={`${path}/tep/pdf${query}`}>
        Xuất PDF
      </a>
    </>
  );
}

const BACK = <a href="/tra-cuu">Quyết định, tra cứu</a>;
const NOTE = 'Tên cơ quan và danh hiệu ghi như trong quyết định, theo quy định của năm ấy.';

export interface AgencyLedgerPageProps {
  readonly frame: PageFrame;
  readonly code: string;
  readonly name: string;
  readonly years: readonly { readonly year: number; readonly countText: string }[];
  /** Null when there is no honour at all. */
  readonly year: number | null;
  readonly page: number;
  readonly pageCount: number;
  readonly honours: readonly HonourView[];
}

/** The honours of an agency, its parts and its people, by year of achievement. */
export function AgencyLedgerPage(props: AgencyLedgerPageProps): VNode {
  const path = `/tra-cuu/co-quan/${props.code}`;
  return (
    <Page frame={props.frame}>
      <PageHeader
        over={BACK}
        title={props.name}
        lead="Sổ khen thưởng của cơ quan: cơ quan, các tập thể thuộc cơ quan, rồi đến cá nhân xếp theo tên."
      >
        <a class="button" href={`/tra-cuu?co-quan=${props.code}`}>
          Tìm trong cơ quan
        </a>
        {props.year === null ? null : <FileLinks path={path} query={`?nam=${String(props.year)}`} />}
      </PageHeader>
      {props.year === null ? (
        <Card id="so-khen-thuong" title="Khen thưởng">
          <EmptyState title="Chưa có khen thưởng nào trong sổ">
            Khen thưởng được ghi khi quyết định được ban hành, hoặc khi Sở Nội vụ nhập khen thưởng đã qua từ Excel.
          </EmptyState>
        </Card>
      ) : (
        <>
          <nav class="honour-years" aria-label="Năm thành tích">
            <ul>
              {props.years.map(({ year, countText }) => (
                <li key={year}>
                  <a href={`${path}?nam=${String(year)}`} aria-current={year === props.year ? 'page' : undefined}>
                    <b>{year}</b> <span class="sub">{countText}</span>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <Card id="so-khen-thuong" title={`Năm thành tích ${String(props.year)}`} note={NOTE}>
            <HonourTable
              honours={props.honours}
              caption={`Khen thưởng năm ${String(props.year)} của ${props.name}`}
              withAgency={false}
            />
            <Pagination
              page={props.page}
              pageCount={props.pageCount}
              hrefOf={(page) => `${path}?nam=${String(props.year)}&trang=${String(page)}`}
            />
          </Card>
        </>
      )}
    </Page>
  );
}

/** The honours of a person, newest achievement first. */
export function PersonLedgerPage({
  frame,
  id,
  name,
  honours,
}: {
  frame: PageFrame;
  id: string;
  name: string;
  honours: readonly HonourView[];
}): VNode {
  return (
    <Page frame={frame}>
      <PageHeader over={BACK} title={name} lead="Sổ khen thưởng của cá nhân, năm thành tích mới nhất trước.">
        {honours.length === 0 ? null : <FileLinks path={`/tra-cuu/ca-nhan/${id}`} query="" />}
      </PageHeader>
      <Card id="so-khen-thuong" title="Khen thưởng" aside={<span class="count">{honours.length}</span>} note={NOTE}>
        {honours.length === 0 ? (
          <EmptyState title="Chưa có khen thưởng nào trong sổ">
            Khen thưởng đã qua của cá nhân có thể được nhập từ Excel bởi Sở Nội vụ.
          </EmptyState>
        ) : (
          <HonourTable honours={honours} caption={`Khen thưởng của ${name}`} />
        )}
      </Card>
    </Page>
  );
}
