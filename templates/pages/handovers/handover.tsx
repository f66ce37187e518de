import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { type FieldOption, SelectField, TextAreaField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { ScrollRegion } from '../../components/scroll-region';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { PublicationTabs, type PublicationRights } from '../publications/publication-tabs';

/** Ids of the inputs by the name of the field. */
export const HANDOVER_FIELDS = {
  chair: 'khoi-truong-moi',
  viceChair: 'khoi-pho-moi',
  effectiveOn: 'ngay-ban-giao',
  outgoing: 'thu-ky-cu',
  incoming: 'thu-ky-moi',
  note: 'ghi-chu',
} as const;

type Name = keyof typeof HANDOVER_FIELDS;

export interface HandoverPageProps {
  readonly frame: PageFrame;
  readonly basePath: string;
  readonly blocName: string;
  readonly periodName: string;
  readonly rights: PublicationRights;
  /** Who leads the bloc today. */
  readonly led: readonly { readonly role: string; readonly name: string }[];
  readonly options: Readonly<Record<'chair' | 'viceChair' | 'outgoing' | 'incoming', readonly FieldOption[]>>;
  readonly values: Readonly<Record<Name, string>>;
  readonly errors: readonly FormError[];
  readonly made: readonly MadeHandover[];
}

/** A hand-over as the list shows it. */
export interface MadeHandover {
  readonly id: string;
  /** In words. */
  readonly state: string;
  /** Who cancelled it, when and why; null where nobody did. */
  readonly cancelled: string | null;
  /** The form to cancel it; null when it can no longer be. */
  readonly cancelling: { readonly reason: string; readonly isOpen: boolean } | null;
  readonly day: string;
  readonly oldChair: string;
  readonly newChair: string;
  readonly newViceChair: string;
  readonly secretaries: string;
  readonly note: string;
  readonly by: string;
}

/** Id of the input of the reason to cancel a hand-over. */
export function cancelReasonField(id: string): string {
  return `ly-do-huy-${id}`;
}

function HandoverForm({ props }: { props: HandoverPageProps }): VNode {
  const { basePath, frame, options, values, errors } = props;
  const words = (name: Name, label: string, hint?: string) => {
    const id = HANDOVER_FIELDS[name];
    return { id, label, hint, error: errorAt(errors, id) };
  };
  return (
    <form method="post" action={`${basePath}/ban-giao`} class="stack-form">
      <CsrfField token={frame.csrfToken} />
      <SelectField
        words={words('chair', 'Khối trưởng mới')}
        name="chair"
        value={values.chair}
        options={options.chair}
      />
      <SelectField
        words={words('viceChair', 'Khối phó mới')}
        name="viceChair"
        value={values.viceChair}
        options={options.viceChair}
      />
      <TextField
        words={words(
          'effectiveOn',
          'Ngày bàn giao',
          'Từ hôm nay trở đi, ví dụ 01/01/2027. Quyền chuyển vào đúng ngày này.',
        )}
        name="effectiveOn"
        value={values.effectiveOn}
        width="short"
        inputMode="numeric"
        autocomplete="off"
      />
      <SelectField
        words={words('outgoing', 'Thư ký khối thôi nhiệm vụ')}
        name="outgoing"
        value={values.outgoing}
        options={options.outgoing}
      />
      <SelectField
        words={words('incoming', 'Thư ký khối mới', 'Cán bộ hoặc lãnh đạo của cơ quan Khối trưởng mới')}
        name="incoming"
        value={values.incoming}
        options={options.incoming}
      />
      <TextAreaField words={{ ...words('note', 'Ghi chú'), optional: true }} name="note" value={values.note} />
      <p>
        <button class="button button--main" type="submit">
          Bàn giao
        </button>
      </p>
    </form>
  );
}

function Cancellation({ handover, props }: { handover: MadeHandover; props: HandoverPageProps }): VNode | null {
  const { cancelling, id } = handover;
  if (cancelling === null) return null;
  const field = cancelReasonField(id);
  const words = { id: field, label: 'Lý do hủy', error: errorAt(props.errors, field) };
  return (
    <details class="reason-form" open={cancelling.isOpen}>
      <summary>Hủy bàn giao</summary>
      <form method="post" action={`${props.basePath}/ban-giao/${id}/huy`} class="stack-form">
        <CsrfField token={props.frame.csrfToken} />
        <TextAreaField words={words} name="reason" value={cancelling.reason} />
        <p>
          <button class="button" type="submit">
            Hủy lần bàn giao này
          </button>
        </p>
      </form>
    </details>
  );
}

function Made({ props }: { props: HandoverPageProps }): VNode {
  const { made } = props;
  return (
    <ScrollRegion label="Các lần bàn giao">
      <table class="table table--cards">
        <caption class="visually-hidden">Các lần bàn giao Khối trưởng</caption>
        <thead>
          <tr>
            {['Từ ngày', 'Tình trạng', 'Khối trưởng', 'Khối phó mới', 'Thư ký', 'Người ghi'].map((heading) => (
              <th scope="col" key={heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {made.map((handover) => (
            <tr key={handover.id}>
              <th scope="row">{handover.day}</th>
              <td data-label="Tình trạng">
                {handover.state}
                {handover.cancelled === null ? null : <span class="sub">{handover.cancelled}</span>}
                <Cancellation handover={handover} props={props} />
              </td>
              <td data-label="Khối trưởng">
                {handover.newChair}
                <span class="sub">thay {handover.oldChair}</span>
              </td>
              <td data-label="Khối phó mới">{handover.newViceChair}</td>
              <td data-label="Thư ký">{handover.secretaries}</td>
              <td data-label="Người ghi">
                {handover.by}
                {handover.note === '' ? null : <span class="sub">{handover.note}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Hand-over of the chair: who leads next, from which day, and the pack for them. */
export function HandoverPage(props: HandoverPageProps): VNode {
  const { basePath, errors, led, made } = props;
  return (
    <Page frame={{ ...props.frame, errorCount: errors.length }}>
      <PageHeader
        over={`${props.blocName} · ${props.periodName}`}
        title="Bàn giao Khối trưởng"
        lead={
          led.length === 0
            ? 'Hôm nay khối chưa có Khối trưởng.'
            : `Hôm nay: ${led.map(({ role, name }) => `${role} ${name}`).join('; ')}.`
        }
      >
        <a class="button" href={`${basePath}/ban-giao/goi`}>
          Tải gói bàn giao
        </a>
      </PageHeader>
      <PublicationTabs basePath={basePath} current="ban-giao" rights={props.rights} />
      <ErrorSummary errors={errors} />
      <Card
        id="ban-giao"
        title="Bàn giao cho Khối trưởng mới"
        note="Thư ký cũ làm việc đến hết ngày trước ngày bàn giao. Dữ liệu cũ vẫn đọc được theo các vai trò còn giữ."
        padded
      >
        <HandoverForm props={props} />
      </Card>
      {made.length === 0 ? null : (
        <Card id="da-ban-giao" title="Các lần bàn giao">
          <Made props={props} />
        </Card>
      )}
    </Page>
  );
}
