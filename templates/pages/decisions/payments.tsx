import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { type FieldOption, SelectField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { type DecisionRights, DecisionTabs } from './tabs';

/** A confirmed list as the list of lists shows it. */
export interface PaymentRow {
  readonly href: string;
  readonly title: string;
  readonly confirmed: string;
  readonly due: string;
  readonly paid: string;
  /** 'Còn 3 dòng chưa chi'; '' when all is paid. */
  readonly open: string;
  readonly cancelled: string | null;
}

/** Ids of the fields of the form for an agency. */
export const SCOPE_FIELDS = { agency: 'chi-co-quan', from: 'chi-tu', to: 'chi-den' } as const;

export interface PaymentsPageProps {
  readonly frame: PageFrame;
  readonly rights: DecisionRights;
  readonly rows: readonly PaymentRow[];
  readonly agencies: readonly FieldOption[];
  readonly values: { readonly agency: string; readonly from: string; readonly to: string };
  readonly errors: readonly FormError[];
}

function ScopeForm({ agencies, values, errors }: PaymentsPageProps): VNode {
  const words = (name: keyof typeof SCOPE_FIELDS, label: string) => {
    const id = SCOPE_FIELDS[name];
    return { id, label, error: errorAt(errors, id) };
  };
  return (
    <form class="filter" method="get" action="/quyet-dinh/chi-thuong/moi">
      <SelectField words={words('agency', 'Cơ quan, đơn vị')} name="agency" value={values.agency} options={agencies} />
      <TextField
        words={words('from', 'Quyết định từ ngày')}
        name="from"
        value={values.from}
        width="short"
        maxLength={10}
      />
      <TextField words={words('to', 'đến ngày')} name="to" value={values.to} width="short" maxLength={10} />
      <button class="button" type="submit">
        Tính
      </button>
    </form>
  );
}

/** Lists of bonus money, the newest first. */
export function PaymentsPage(props: PaymentsPageProps): VNode {
  const { frame, rights, rows, errors } = props;
  return (
    <Page frame={frame}>
      <PageHeader title="Tiền thưởng" lead="Danh sách chi đã xác nhận. Số tiền trong danh sách giữ nguyên." />
      <DecisionTabs rights={rights} current="/quyet-dinh/chi-thuong" />
      <ErrorSummary errors={errors} before="để tính" />
      {rights.mayPay ? (
        <Card
          id="tinh"
          title="Tính cho một cơ quan"
          padded
          note="Gộp mọi quyết định của một cơ quan trong thời gian này. Tính cho một quyết định: mở trang quyết định."
        >
          <ScopeForm {...props} />
        </Card>
      ) : null}
      <Card id="danh-sach" title="Danh sách chi" aside={<span class="count">{rows.length}</span>}>
        {rows.length === 0 ? (
          <EmptyState title="Chưa có danh sách chi nào">
            Sở Nội vụ mở một quyết định, bấm “Tính tiền thưởng”, kiểm tra từng dòng rồi xác nhận.
          </EmptyState>
        ) : (
          <table class="table table--cards">
            <caption class="visually-hidden">Danh sách chi tiền thưởng, mới nhất trước</caption>
            <thead>
              <tr>
                {['Danh sách', 'Phải chi', 'Đã chi', 'Tình trạng'].map((heading) => (
                  <th key={heading} scope="col" class={/chi$/.test(heading) ? 'number' : undefined}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.href}>
                  <th scope="row">
                    <a href={row.href}>{row.title}</a>
                    <span class="sub">{row.confirmed}</span>
                  </th>
                  <td class="number" data-label="Phải chi">
                    {row.due}
                  </td>
                  <td class="number" data-label="Đã chi">
                    {row.paid}
                  </td>
                  <td data-label="Tình trạng">
                    {row.cancelled === null ? (
                      <Tag kind={row.open === '' ? 'ok' : 'go'}>{row.open === '' ? 'Đã chi hết' : row.open}</Tag>
                    ) : (
                      <Tag kind="idle">{row.cancelled}</Tag>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Card>
    </Page>
  );
}
