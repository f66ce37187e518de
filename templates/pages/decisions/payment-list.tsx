import type { VNode } from 'preact';
import { Banner } from '../../components/banner';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { TextAreaField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

/** Ids of the fields of a payment and of a cancellation. */
export const PAID_FIELDS = {
  paidOn: 'ngay-chi',
  receiver: 'nguoi-nhan',
  positions: 'chon-1',
  reason: 'ly-do-huy',
} as const;

/** A frozen line as the page shows it. */
export interface ConfirmedLineView {
  readonly position: number;
  readonly recipientName: string;
  readonly under: string;
  readonly awardName: string;
  readonly working: string;
  readonly note: string;
  readonly amount: string;
  /** 'Đã chi 02/03/2026, …'; null while it is not paid. */
  readonly paid: string | null;
  readonly isPayable: boolean;
  readonly isChosen: boolean;
  readonly revoked: boolean;
}

export interface PaymentListProps {
  readonly frame: PageFrame;
  readonly path: string;
  readonly title: string;
  readonly confirmed: string;
  readonly cancelled: string | null;
  readonly lines: readonly ConfirmedLineView[];
  readonly totalText: string;
  readonly totalWords: string;
  readonly mayPay: boolean;
  readonly mayCancel: boolean;
  readonly values: { readonly paidOn: string; readonly receiver: string; readonly reason: string };
  readonly errors: readonly FormError[];
}

function Lines({ lines, mayPay, totalText, totalWords }: PaymentListProps): VNode {
  return (
    <>
      <table class="table table--cards">
        <caption class="visually-hidden">Các dòng của danh sách chi</caption>
        <thead>
          <tr>
            {['Chọn', 'Tập thể, cá nhân, hộ gia đình', 'Khen thưởng, cách tính', 'Số tiền', 'Đã chi'].map((heading) => (
              <th key={heading} scope="col" class={heading === 'Số tiền' ? 'number' : undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.position}>
              <td data-label="Chọn">
                {mayPay && line.isPayable ? (
                  <input
                    type="checkbox"
                    id={`chon-${String(line.position)}`}
                    name="positions"
                    value={String(line.position)}
                    checked={line.isChosen}
                    aria-label={`Đã chi cho ${line.recipientName}, ${line.awardName}`}
                  />
                ) : (
                  line.position
                )}
              </td>
              <th scope="row">
                {line.recipientName}
                <span class="sub">{line.under}</span>
              </th>
              <td data-label="Khen thưởng">
                {line.awardName}
                <span class="sub">{line.working}</span>
                {line.note === '' ? null : <span class="sub">Căn cứ: {line.note}</span>}
                {line.revoked ? <span class="sub sub--bad">Khen thưởng đã bị hủy bỏ</span> : null}
              </td>
              <td class="number" data-label="Số tiền">
                {line.amount}
              </td>
              <td data-label="Đã chi">{line.paid ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="money-total">
        Cộng: <b>{totalText}</b> ({totalWords})
      </p>
    </>
  );
}

/** A confirmed list of bonus money: frozen lines, what is paid, and how to print it. */
export function PaymentListPage(props: PaymentListProps): VNode {
  const { frame, path, errors, values, mayPay } = props;
  const words = (name: keyof typeof PAID_FIELDS, label: string, hint?: string) => {
    const id = PAID_FIELDS[name];
    return { id, label, hint, error: errorAt(errors, id) };
  };
  return (
    <Page frame={frame}>
      <PageHeader over={<a href="/quyet-dinh/chi-thuong">Tiền thưởng</a>} title={props.title} lead={props.confirmed}>
        {(['pdf', 'xlsx', 'docx'] as const).map((format) => (
          <a key={format} class="button" href={`${path}/in/${format}`}>
            {format === 'pdf' ? 'In PDF' : format === 'xlsx' ? 'Excel' : 'Word'}
          </a>
        ))}
      </PageHeader>
      {props.cancelled === null ? null : <Banner kind="idle">{props.cancelled}</Banner>}
      <ErrorSummary errors={errors} />
      <form method="post" action={`${path}/da-chi`}>
        <CsrfField token={frame.csrfToken} />
        <Card id="dong-chi" title="Các dòng" aside={<span class="count">{props.lines.length}</span>}>
          <Lines {...props} />
        </Card>
        {mayPay ? (
          <Card id="da-chi" title="Ghi đã chi các dòng đã chọn" padded>
            <TextField
              words={words('paidOn', 'Ngày chi', 'Ví dụ 02/03/2026')}
              name="paidOn"
              value={values.paidOn}
              width="short"
              maxLength={10}
            />
            <TextField
              words={{ ...words('receiver', 'Người nhận', 'Để trống nếu chính người được khen nhận'), optional: true }}
              name="receiver"
              value={values.receiver}
              maxLength={200}
            />
            <button class="button button--main" type="submit">
              Ghi đã chi
            </button>
          </Card>
        ) : null}
      </form>
      {props.mayCancel ? (
        <Card id="huy" title="Hủy danh sách" padded>
          <form method="post" action={`${path}/huy`}>
            <CsrfField token={frame.csrfToken} />
            <TextAreaField
              words={words('reason', 'Lý do', 'Chỉ hủy được khi chưa chi dòng nào; sau đó tính và xác nhận lại.')}
              name="reason"
              value={values.reason}
            />
            <button class="button" type="submit">
              Hủy danh sách này
            </button>
          </form>
        </Card>
      ) : null}
    </Page>
  );
}
