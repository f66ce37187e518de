import type { VNode } from 'preact';
import type { SheetState } from '../../../src/domain/workflow/sheet';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import { TextAreaField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { SheetStateTag } from '../sheets/sheet-state';
import type { AppraisalItem, AppraisalPart } from './item-props';
import { ItemCard } from './item-sides';

/** A criterion with the fields of its appraisal. */
export interface EditedItem extends AppraisalItem {
  /** As typed; as stored where nothing was refused. */
  readonly value: string;
  readonly reason: string;
  readonly version: number;
  readonly error: string | null;
  /** What following the proposal writes with its reason; null where nothing is proposed. */
  readonly proposed: { readonly text: string; readonly label: string } | null;
}

/** What the reader may do with the sheet now. */
export interface SheetAppraisalRights {
  readonly write: boolean;
  readonly takeUp: boolean;
  readonly return: boolean;
  readonly finish: boolean;
  readonly reconsider: boolean;
  readonly extend: boolean;
}

export interface SheetAppraisalPageProps {
  readonly frame: PageFrame;
  /** `/khoi/:bloc/:period/tham-dinh/:agency` */
  readonly path: string;
  readonly boardHref: string;
  readonly sheetHref: string;
  readonly exportHref: string;
  readonly blocName: string;
  readonly periodName: string;
  readonly agencyName: string;
  readonly state: SheetState;
  readonly stateText: string;
  /** Version of the sheet that the buttons act on. */
  readonly sheetVersion: number;
  readonly selfTotal: string;
  readonly total: string;
  readonly open: readonly string[];
  readonly parts: readonly AppraisalPart<EditedItem>[];
  readonly rights: SheetAppraisalRights;
  /** Until when the agency may answer; null when no term runs. */
  readonly termText: string | null;
  readonly errors: readonly FormError[];
  /** What was typed into the forms of the steps. */
  readonly typed: {
    readonly returnReason: string;
    readonly reconsiderReason: string;
    readonly extendDate: string;
    readonly extendTime: string;
    readonly extendReason: string;
  };
}

/** The id of the field of a criterion. */
export function pointsFieldId(code: string): string {
  return `diem-${code.replaceAll('.', '-')}`;
}

function ItemForm({ props, item }: { props: SheetAppraisalPageProps; item: EditedItem }): VNode {
  const id = pointsFieldId(item.code);
  const reasonId = `${id}-ly-do`;
  const action = `${props.path}/tieu-chi/${encodeURIComponent(item.code)}`;
  const isReason = item.error?.startsWith('Ghi lý do') === true;
  return (
    <form class="appraisal-form" method="post" action={action} novalidate autocomplete="off">
      <CsrfField token={props.frame.csrfToken} />
      <input type="hidden" name="version" value={item.version} />
      <TextField
        words={{
          id,
          label: `Điểm thẩm định ${item.code}`,
          error: item.error !== null && !isReason ? item.error : undefined,
        }}
        name="value"
        value={item.value}
        width="short"
        inputmode="decimal"
        maxLength={30}
      />
      <div class="field--reason">
        <TextField
          words={{
            id: reasonId,
            label: `Lý do, nhận xét ${item.code}`,
            error: isReason ? item.error : undefined,
          }}
          name="reason"
          value={item.reason}
          maxLength={2000}
        />
      </div>
      <button class="button button--main" type="submit" name="next" value="1">
        Lưu và sang tiêu chí kế tiếp
      </button>
      <button class="button" type="submit">
        Lưu
      </button>
      {item.proposed === null ? null : (
        <button class="button" type="submit" name="follow" value="1">
          Cho điểm theo đề xuất ({item.proposed.text}, {item.proposed.label})
        </button>
      )}
      <a href={`${props.path}?bo-sung=${encodeURIComponent(item.code)}#tra-lai`}>Yêu cầu bổ sung</a>
    </form>
  );
}

function StepButton({ props, step, words }: { props: SheetAppraisalPageProps; step: string; words: string }): VNode {
  return (
    <form method="post" action={`${props.path}/${step}`}>
      <CsrfField token={props.frame.csrfToken} />
      <input type="hidden" name="version" value={props.sheetVersion} />
      <button class="button button--main" type="submit">
        {words}
      </button>
    </form>
  );
}

function ReasonForm({
  props,
  step,
  title,
  label,
  hint,
  button,
  value,
}: {
  props: SheetAppraisalPageProps;
  step: string;
  title: string;
  label: string;
  hint: string;
  button: string;
  value: string;
}): VNode {
  const id = `ly-do-${step}`;
  return (
    <Card id={step} title={title} padded>
      <form class="narrow" method="post" action={`${props.path}/${step}`} novalidate>
        <CsrfField token={props.frame.csrfToken} />
        <input type="hidden" name="version" value={props.sheetVersion} />
        <TextAreaField
          words={{ id, label, hint, error: props.errors.find(({ fieldId }) => fieldId === id)?.message }}
          name="reason"
          value={value}
          maxLength={2000}
        />
        <button class="button" type="submit">
          {button}
        </button>
      </form>
    </Card>
  );
}

function ExtendForm({ props }: { props: SheetAppraisalPageProps }): VNode {
  const errorAt = (fieldId: string): string | undefined =>
    props.errors.find((error) => error.fieldId === fieldId)?.message;
  return (
    <Card id="gia-han" title="Gia hạn giải trình" padded>
      <form class="narrow" method="post" action={`${props.path}/gia-han`} novalidate>
        <CsrfField token={props.frame.csrfToken} />
        <p>Hạn hiện tại: {props.termText}.</p>
        <TextField
          words={{
            id: 'gia-han-ngay',
            label: 'Gia hạn đến ngày',
            hint: 'Ví dụ 15/08/2022',
            error: errorAt('gia-han-ngay'),
          }}
          name="date"
          value={props.typed.extendDate}
          width="short"
          maxLength={10}
        />
        <TextField
          words={{ id: 'gia-han-gio', label: 'Giờ', error: errorAt('gia-han-gio') }}
          name="time"
          value={props.typed.extendTime}
          width="short"
          maxLength={5}
        />
        <TextAreaField
          words={{ id: 'gia-han-ly-do', label: 'Lý do gia hạn', error: errorAt('gia-han-ly-do') }}
          name="reason"
          value={props.typed.extendReason}
          maxLength={2000}
        />
        <button class="button" type="submit">
          Gia hạn
        </button>
      </form>
    </Card>
  );
}

function Steps({ props }: { props: SheetAppraisalPageProps }): VNode {
  const { rights } = props;
  return (
    <>
      {rights.return ? (
        <ReasonForm
          props={props}
          step="tra-lai"
          title="Trả lại phiếu, yêu cầu bổ sung"
          label="Lý do trả lại"
          hint="Nêu rõ tiêu chí và việc cần làm. Điểm đã thẩm định được giữ, trừ tiêu chí mà cơ quan sửa lại."
          button="Trả lại phiếu"
          value={props.typed.returnReason}
        />
      ) : null}
      {rights.reconsider ? (
        <ReasonForm
          props={props}
          step="xem-lai"
          title="Mở lại thẩm định"
          label="Lý do mở lại"
          hint="Sau khi sửa, chốt kết quả lần nữa. Cơ quan được báo."
          button="Mở lại thẩm định"
          value={props.typed.reconsiderReason}
        />
      ) : null}
      {rights.extend ? <ExtendForm props={props} /> : null}
    </>
  );
}

function Summary({ props }: { props: SheetAppraisalPageProps }): VNode {
  return (
    <dl class="verdict">
      <div>
        <dt>Tổng điểm tự chấm</dt>
        <dd class="verdict__figure">{props.selfTotal}</dd>
      </div>
      <div>
        <dt>Tổng điểm thẩm định{props.open.length === 0 ? '' : ' (tạm tính)'}</dt>
        <dd class="verdict__figure">{props.total}</dd>
      </div>
      <div>
        <dt>Phiếu</dt>
        <dd>
          <SheetStateTag state={props.state} />
          <span class="sub">{props.stateText}</span>
        </dd>
      </div>
      <div>
        <dt>Còn chưa thẩm định</dt>
        <dd>
          {props.open.length === 0
            ? 'Không còn'
            : props.open.map((code) => (
                <span key={code}>
                  <a href={`#${code}`}>{code}</a>{' '}
                </span>
              ))}
        </dd>
      </div>
    </dl>
  );
}

/** One sheet as it is appraised: criterion by criterion, with everything that was said of it. */
export function SheetAppraisalPage(props: SheetAppraisalPageProps): VNode {
  const { rights } = props;
  return (
    <Page frame={{ ...props.frame, errorCount: props.errors.length }}>
      <PageHeader
        over={`${props.blocName} · ${props.periodName}`}
        title={`Thẩm định phiếu: ${props.agencyName}`}
        lead={props.termText === null ? null : `Cơ quan được giải trình đến ${props.termText}.`}
      >
        <a class="button" href={props.boardHref}>
          Bảng thẩm định
        </a>
        <a class="button" href={props.sheetHref}>
          Xem phiếu
        </a>
        <a class="button" href={props.exportHref}>
          Bảng tổng hợp
        </a>
        {rights.takeUp ? <StepButton props={props} step="tiep-nhan" words="Tiếp nhận" /> : null}
        {rights.finish ? <StepButton props={props} step="chot" words="Chốt kết quả" /> : null}
      </PageHeader>
      <ErrorSummary errors={props.errors} />
      <Summary props={props} />
      {props.parts.map((part) => (
        <section key={part.code} aria-labelledby={`phan-${part.code}`}>
          <h2 id={`phan-${part.code}`}>{part.title}</h2>
          {part.items.map((item) => (
            <ItemCard key={item.code} item={item}>
              {rights.write ? <ItemForm props={props} item={item} /> : null}
            </ItemCard>
          ))}
        </section>
      ))}
      <Steps props={props} />
    </Page>
  );
}
