import type { VNode } from 'preact';
import { CsrfField } from '../../components/csrf-field';
import { ErrorSummary } from '../../components/error-summary';
import { CheckboxField, FieldError } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { evidenceCellId, groupId, pointsFieldId, rowId } from './sheet-props';

/** One group in the list of answers. */
export interface SheetCheckGroup {
  readonly code: string;
  readonly title: string;
  /** Printed sum of what is scored. */
  readonly subtotal: string;
  /** "60"; null when the group stands outside the scale. */
  readonly maximum: string | null;
  readonly scored: number;
  readonly lineCount: number;
  readonly evidenceCount: number;
}

/** Something to put right first: the criterion, the sentence, and where the mistake is mended. */
export interface SheetCheckProblem {
  readonly code: string;
  readonly message: string;
  readonly part: 'input' | 'evidence';
}

export interface SheetCheckPageProps {
  readonly frame: PageFrame;
  /** `/khoi/:bloc/:period/phieu/:agency` */
  readonly basePath: string;
  readonly agencyName: string;
  readonly blocName: string;
  readonly periodName: string;
  readonly groups: readonly SheetCheckGroup[];
  readonly base: string;
  readonly bonus: string;
  readonly penalty: string;
  readonly total: string;
  readonly scale: string;
  /** While there is one, nothing can be sent. */
  readonly problems: readonly SheetCheckProblem[];
  /** `gui`: the officer sends to the leader. `nop`: the leader submits to the bloc. */
  readonly step: 'gui' | 'nop';
  /** True when the reader may change the sheet; otherwise there are no links that lead to changing it. */
  readonly editable: boolean;
  /** Version of the whole sheet that was checked; sending refuses when it has changed since. */
  readonly version: number;
  /** Sentence at the attestation when it was not ticked. */
  readonly attestationError?: string;
}

const STEPS = {
  gui: {
    button: 'Trình lãnh đạo duyệt',
    consequence:
      'Sau khi trình, phiếu được khóa trong lúc chờ lãnh đạo. Lãnh đạo duyệt và nộp, hoặc trả lại kèm lý do.',
  },
  nop: {
    button: 'Nộp phiếu cho Khối trưởng',
    consequence: 'Sau khi nộp, phiếu được khóa. Có thể thu hồi cho đến khi khối tiếp nhận.',
  },
} as const;

function Problems({ props }: { props: SheetCheckPageProps }): VNode | null {
  if (props.problems.length === 0) {
    const message = props.attestationError;
    return (
      <ErrorSummary errors={message === undefined ? [] : [{ fieldId: 'cam-doan', message }]} before="trước khi nộp" />
    );
  }
  const anchor = ({ code, part }: SheetCheckProblem): string => {
    if (!props.editable) return rowId(code);
    return part === 'input' ? pointsFieldId(code) : evidenceCellId(code);
  };
  return (
    <section class="error-summary" id="tom-tat-loi" role="alert" aria-labelledby="tom-tat-loi-tieu-de" tabindex={-1}>
      <h2 id="tom-tat-loi-tieu-de">Có {props.problems.length} chỗ cần sửa trước khi nộp</h2>
      <ul>
        {props.problems.map((problem) => (
          <li key={problem.code + problem.part}>
            <a href={`${props.basePath}#${anchor(problem)}`}>{problem.message}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answers({ props }: { props: SheetCheckPageProps }): VNode {
  return (
    <dl class="check-list">
      <div>
        <dt>Đơn vị</dt>
        <dd>{props.agencyName}</dd>
        <dd />
      </div>
      {props.groups.map((group) => (
        <div key={group.code}>
          <dt>{group.title}</dt>
          <dd>
            {group.subtotal}
            {group.maximum === null ? '' : `/${group.maximum}`} điểm, {group.scored}/{group.lineCount} tiêu chí,{' '}
            {group.evidenceCount} minh chứng
          </dd>
          <dd>
            {props.editable ? (
              <a href={`${props.basePath}#${groupId(group.code)}`}>
                Sửa<span class="visually-hidden"> {group.title}</span>
              </a>
            ) : null}
          </dd>
        </div>
      ))}
      <div class="check-list__total">
        <dt>{props.problems.length === 0 ? 'Tổng điểm tự chấm' : 'Tạm tính'}</dt>
        <dd>
          <b>
            {props.total}/{props.scale} điểm
          </b>
          <span class="sub">
            Điểm chuẩn {props.base}, điểm thưởng {props.bonus}, điểm trừ {props.penalty}
          </span>
        </dd>
        <dd />
      </div>
    </dl>
  );
}

function SendForm({ props }: { props: SheetCheckPageProps }): VNode {
  const step = STEPS[props.step];
  return (
    <form method="post" action={`${props.basePath}/${props.step}`}>
      <CsrfField token={props.frame.csrfToken} />
      <input type="hidden" name="version" value={String(props.version)} />
      <div class="attestation">
        {props.attestationError === undefined ? null : <FieldError id="cam-doan" message={props.attestationError} />}
        <CheckboxField
          id="cam-doan"
          name="attested"
          label="Tôi cam đoan số liệu và minh chứng trong phiếu là đúng, và chịu trách nhiệm về kết quả tự chấm."
        />
      </div>
      <p class="faint">{step.consequence}</p>
      <div class="actions">
        <button class="button button--main" type="submit">
          {step.button}
        </button>
        <a class="button" href={props.basePath}>
          {props.editable ? 'Quay lại sửa' : 'Quay lại phiếu'}
        </a>
      </div>
    </form>
  );
}

/** One last look before the sheet is sent; the button says what it does and what follows. */
export function SheetCheckPage(props: SheetCheckPageProps): VNode {
  const mistakes = props.problems.length + (props.attestationError === undefined ? 0 : 1);
  return (
    <Page frame={{ ...props.frame, errorCount: mistakes }}>
      <PageHeader
        over={`${props.blocName} · ${props.periodName}`}
        title="Kiểm tra lại và nộp phiếu tự chấm điểm"
        lead={props.agencyName}
      />
      <Problems props={props} />
      <section class="card" aria-labelledby="noi-dung-phieu">
        <div class="card__head">
          <h2 id="noi-dung-phieu">Nội dung phiếu</h2>
        </div>
        <div class="card__body">
          <Answers props={props} />
          {props.problems.length === 0 ? (
            <SendForm props={props} />
          ) : (
            <div class="actions">
              <a class="button button--main" href={props.basePath}>
                {props.editable ? 'Quay lại sửa' : 'Quay lại phiếu'}
              </a>
            </div>
          )}
        </div>
      </section>
    </Page>
  );
}
