import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { type FieldOption, SelectField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { ScrollRegion } from '../../components/scroll-region';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { type DecisionRights, DecisionTabs } from './tabs';

/** Ids of the fields by their names. */
export const STATISTICS_FIELDS = { from: 'tk-tu', to: 'tk-den', bloc: 'tk-khoi', agency: 'tk-co-quan' } as const;

/** A number that leads to the honours it counts; null: to none. */
export interface CountCell {
  readonly count: number;
  readonly href: string | null;
}

/** An award: how many of each kind of recipient, of each type, and how many are revoked. */
export interface StatisticsRow {
  readonly name: string;
  readonly types: string;
  readonly collective: CountCell;
  readonly person: CountCell;
  readonly household: CountCell;
  readonly total: CountCell;
  readonly revoked: number;
}

export interface StatisticsPageProps {
  readonly frame: PageFrame;
  readonly rights: DecisionRights;
  readonly values: Readonly<Record<keyof typeof STATISTICS_FIELDS, string>>;
  readonly options: { readonly blocs: readonly FieldOption[]; readonly agencies: readonly FieldOption[] };
  /** Years and half-years to choose at once. */
  readonly periods: readonly { readonly label: string; readonly href: string; readonly isCurrent: boolean }[];
  readonly errors: readonly FormError[];
  /** Null when the query was refused. */
  readonly found: {
    readonly period: string;
    readonly tables: readonly {
      readonly id: string;
      readonly title: string;
      readonly rows: readonly StatisticsRow[];
    }[];
    readonly agencies: readonly {
      readonly href: string;
      readonly name: string;
      readonly state: number;
      readonly party: number;
      readonly revoked: number;
    }[];
    readonly printHref: (format: string) => string;
  } | null;
  /** The last year with decisions, where nothing was found; null elsewhere. */
  readonly elsewhere: { readonly label: string; readonly href: string } | null;
}

/** The columns of an award before those revoked, and those of an agency. */
const COUNTED = ['Tập thể', 'Cá nhân', 'Hộ gia đình', 'Cộng'] as const;
const OF_AGENCY = ['Nhà nước', 'Đảng', 'Đã hủy bỏ'] as const;

function CountLink({ cell }: { cell: CountCell }): VNode {
  if (cell.count === 0) return <>–</>;
  return cell.href === null ? <>{cell.count}</> : <a href={cell.href}>{cell.count}</a>;
}

function AwardTable({ title, rows }: { title: string; rows: readonly StatisticsRow[] }): VNode {
  return (
    <ScrollRegion label={title}>
      <table class="table table--cards statistics">
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">Danh hiệu, hình thức</th>
            {[...COUNTED, 'Đã hủy bỏ'].map((heading) => (
              <th key={heading} scope="col" class="number">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">
                {row.name}
                <span class="sub">{row.types}</span>
              </th>
              {[row.collective, row.person, row.household, row.total].map((cell, index) => (
                <td key={index} class="number" data-label={COUNTED[index]}>
                  <CountLink cell={cell} />
                </td>
              ))}
              <td class="number" data-label="Đã hủy bỏ">
                {row.revoked === 0 ? '–' : row.revoked}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function AgencyTable({ agencies }: { agencies: NonNullable<StatisticsPageProps['found']>['agencies'] }): VNode {
  return (
    <ScrollRegion label="Theo cơ quan, đơn vị">
      <table class="table table--cards">
        <caption class="visually-hidden">Số khen thưởng của từng cơ quan, đơn vị</caption>
        <thead>
          <tr>
            <th scope="col">Cơ quan, đơn vị</th>
            {OF_AGENCY.map((heading) => (
              <th key={heading} scope="col" class="number">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agencies.map((agency) => (
            <tr key={agency.href}>
              <th scope="row">
                <a href={agency.href}>{agency.name}</a>
              </th>
              {[agency.state, agency.party, agency.revoked].map((count, index) => (
                <td key={index} class="number" data-label={OF_AGENCY[index]}>
                  {count === 0 ? '–' : count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Honours in numbers: award × recipient × type in a time, of a bloc or an agency. */
export function StatisticsPage(props: StatisticsPageProps): VNode {
  const { frame, rights, values, options, periods, errors, found, elsewhere } = props;
  const words = (name: keyof typeof STATISTICS_FIELDS, label: string) => {
    const id = STATISTICS_FIELDS[name];
    return { id, label, error: errorAt(errors, id) };
  };
  return (
    <Page frame={frame}>
      <PageHeader
        title="Thống kê khen thưởng"
        lead="Đếm theo ngày quyết định. Khen thưởng đã hủy bỏ đứng riêng; khi bấm vào số để mở sổ, chúng vẫn có trong sổ và được ghi rõ."
      >
        {found === null
          ? null
          : (['xlsx', 'pdf', 'docx'] as const).map((format) => (
              <a key={format} class="button" href={found.printHref(format)}>
                {format === 'xlsx' ? 'Excel' : format === 'pdf' ? 'PDF' : 'Word'}
              </a>
            ))}
      </PageHeader>
      <DecisionTabs rights={rights} current="/quyet-dinh/thong-ke" />
      <ErrorSummary errors={errors} before="để đếm" />
      <Card id="loc" title="Đếm trong" padded>
        <form class="filter" method="get" action="/quyet-dinh/thong-ke">
          <TextField words={words('from', 'Từ ngày')} name="from" value={values.from} width="short" maxLength={10} />
          <TextField words={words('to', 'Đến ngày')} name="to" value={values.to} width="short" maxLength={10} />
          <SelectField
            words={words('bloc', 'Khối thi đua')}
            name="bloc"
            value={values.bloc}
            options={[{ value: '', label: 'Toàn tỉnh' }, ...options.blocs]}
          />
          <SelectField
            words={words('agency', 'Cơ quan, đơn vị')}
            name="agency"
            value={values.agency}
            options={[{ value: '', label: 'Tất cả' }, ...options.agencies]}
          />
          <button class="button" type="submit">
            Đếm
          </button>
        </form>
        <nav aria-label="Chọn nhanh thời gian">
          {periods.map(({ label, href, isCurrent }) => (
            <a key={href} class="print-format" href={href} aria-current={isCurrent ? 'true' : undefined}>
              {label}
            </a>
          ))}
        </nav>
      </Card>
      {found === null ? null : found.tables.length === 0 ? (
        <Card id="ket-qua" title={found.period}>
          <EmptyState title="Không có khen thưởng nào" {...(elsewhere === null ? {} : { action: elsewhere })}>
            Không có quyết định nào trong thời gian và phạm vi này.
          </EmptyState>
        </Card>
      ) : (
        <>
          {found.tables.map(({ id, title, rows }) => (
            <Card key={id} id={id} title={title} aside={<span class="sub">{found.period}</span>}>
              <AwardTable title={title} rows={rows} />
            </Card>
          ))}
          <Card id="co-quan" title="Theo cơ quan, đơn vị">
            <AgencyTable agencies={found.agencies} />
          </Card>
        </>
      )}
    </Page>
  );
}
