import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { SelectField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { Pagination } from '../../components/pagination';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { type DecisionRights, DecisionTabs } from './tabs';

/** Ids of the fields of both forms. */
export const ARTEFACT_FIELDS = {
  honours: 'chon-dau',
  handedOn: 'ngay-trao',
  receiver: 'nguoi-nhan',
  handedBy: 'nguoi-trao',
  honour: 'cap-lai-cho',
  reason: 'ly-do',
  requestedOn: 'ngay-de-nghi',
  dueOn: 'han-cap-lai',
} as const;

/** The artefact of an honour as lists show it. */
export interface ArtefactRow {
  readonly honourId: string;
  readonly recipientName: string;
  readonly under: string;
  readonly awardName: string;
  readonly decision: { readonly href: string; readonly text: string };
  /** Every handing over, oldest first. */
  readonly history: readonly string[];
  readonly open: string | null;
  readonly isLate: boolean;
  readonly mayHandOver: boolean;
  readonly mayReissue: boolean;
  readonly isChosen: boolean;
}

export type ArtefactValues = Readonly<Record<Exclude<keyof typeof ARTEFACT_FIELDS, 'honours'>, string>>;

export interface ArtefactsPageProps {
  readonly frame: PageFrame;
  readonly rights: DecisionRights;
  readonly title: string;
  readonly lead: string;
  /** Where both forms go: '/quyet-dinh/hien-vat' or the page of a decision. */
  readonly action: string;
  readonly rows: readonly ArtefactRow[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  readonly values: ArtefactValues;
  readonly errors: readonly FormError[];
}

function Rows({ rows }: { rows: readonly ArtefactRow[] }): VNode {
  return (
    <table class="table table--cards">
      <caption class="visually-hidden">Bằng, hiện vật của từng khen thưởng</caption>
      <thead>
        <tr>
          {['Chọn', 'Tập thể, cá nhân, hộ gia đình', 'Khen thưởng', 'Tình trạng'].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.honourId}>
            <td data-label="Chọn">
              {row.mayHandOver ? (
                <input
                  type="checkbox"
                  id={index === 0 ? ARTEFACT_FIELDS.honours : `chon-${row.honourId}`}
                  name="honours"
                  value={row.honourId}
                  checked={row.isChosen}
                  aria-label={`Trao cho ${row.recipientName}, ${row.awardName}`}
                />
              ) : (
                ''
              )}
            </td>
            <th scope="row">
              {row.recipientName}
              <span class="sub">{row.under}</span>
            </th>
            <td data-label="Khen thưởng">
              {row.awardName}
              <span class="sub">
                <a href={row.decision.href}>{row.decision.text}</a>
              </span>
            </td>
            <td data-label="Tình trạng">
              {row.history.map((text) => (
                <span key={text} class="sub">
                  {text}
                </span>
              ))}
              {row.open === null ? null : <Tag kind={row.isLate ? 'bad' : 'warn'}>{row.open}</Tag>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ReissueForm({ props }: { props: ArtefactsPageProps }): VNode | null {
  const { rows, values, errors, frame, action } = props;
  const options = rows
    .filter(({ mayReissue }) => mayReissue)
    .map(({ honourId, recipientName, awardName }) => ({ value: honourId, label: `${recipientName} – ${awardName}` }));
  if (options.length === 0) return null;
  const words = (name: keyof typeof ARTEFACT_FIELDS, label: string, hint?: string) => {
    const id = ARTEFACT_FIELDS[name];
    return { id, label, hint, error: errorAt(errors, id) };
  };
  return (
    <Card id="cap-lai" title="Cấp lại bằng, hiện vật" padded>
      <form method="post" action={`${action}/cap-lai`}>
        <CsrfField token={frame.csrfToken} />
        <SelectField words={words('honour', 'Cấp lại cho')} name="honour" value={values.honour} options={options} />
        <TextField
          words={words('reason', 'Lý do', 'Mất, hư hỏng, in sai …')}
          name="reason"
          value={values.reason}
          maxLength={500}
        />
        <TextField
          words={words('requestedOn', 'Ngày đề nghị')}
          name="requestedOn"
          value={values.requestedOn}
          width="short"
          maxLength={10}
        />
        <TextField
          words={words('dueOn', 'Hạn cấp lại', 'Thường là 15 ngày; sửa được theo quy định của tỉnh')}
          name="dueOn"
          value={values.dueOn}
          width="short"
          maxLength={10}
        />
        <button class="button" type="submit">
          Ghi đề nghị cấp lại
        </button>
      </form>
    </Card>
  );
}

/** Handing over of certificates and objects: what is open, of one decision or of all. */
export function ArtefactsPage(props: ArtefactsPageProps): VNode {
  const { frame, rights, rows, values, errors, action } = props;
  const words = (name: keyof typeof ARTEFACT_FIELDS, label: string, hint?: string) => {
    const id = ARTEFACT_FIELDS[name];
    return { id, label, hint, error: errorAt(errors, id) };
  };
  return (
    <Page frame={frame}>
      <PageHeader title={props.title} lead={props.lead} />
      <DecisionTabs rights={rights} current="/quyet-dinh/hien-vat" />
      <ErrorSummary errors={errors} before="trước khi ghi" />
      <form method="post" action={action}>
        <CsrfField token={frame.csrfToken} />
        <Card id="bang-hien-vat" title="Bằng, hiện vật" aside={<span class="count">{props.total}</span>}>
          {rows.length === 0 ? (
            <EmptyState title="Không còn bằng, hiện vật nào phải trao">
              Danh sách này có các khen thưởng chưa trao và các đề nghị cấp lại chưa xong.
            </EmptyState>
          ) : (
            <Rows rows={rows} />
          )}
          <Pagination
            page={props.page}
            pageCount={props.pageCount}
            hrefOf={(page) => `${action}?trang=${String(page)}`}
          />
        </Card>
        {rows.some(({ mayHandOver }) => mayHandOver) ? (
          <Card id="trao" title="Ghi đã trao các dòng đã chọn" padded>
            <TextField
              words={words('handedOn', 'Ngày trao')}
              name="handedOn"
              value={values.handedOn}
              width="short"
              maxLength={10}
            />
            <TextField
              words={words('receiver', 'Trao cho ai')}
              name="receiver"
              value={values.receiver}
              maxLength={200}
            />
            <TextField words={words('handedBy', 'Ai trao')} name="handedBy" value={values.handedBy} maxLength={200} />
            <button class="button button--main" type="submit">
              Ghi đã trao
            </button>
          </Card>
        ) : null}
      </form>
      <ReissueForm props={props} />
    </Page>
  );
}
