import type { VNode } from 'preact';
import { DISCIPLINE_KINDS, DISCIPLINE_SYSTEMS } from '../../../src/domain/commendation/records';
import { disciplineKindWords, disciplineSystemWords, verificationOutcomeWords } from '../../../src/text/vi';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { errorAt } from '../../components/error-summary';
import { SelectField, TextField } from '../../components/field';
import { type EndableLine, MISCONDUCT_IDS, type PersonPageProps } from './people-props';

const DAY = {
  width: 'short',
  inputMode: 'numeric',
  maxLength: 10,
  placeholder: '01/03/2022',
  autocomplete: 'off',
} as const;

function Lines({
  lines,
  nothing,
  form,
}: {
  lines: readonly EndableLine[];
  nothing: string;
  form: (line: EndableLine) => VNode | null;
}): VNode {
  if (lines.length === 0) return <p class="card__body faint">{nothing}</p>;
  return (
    <ul class="admin-list">
      {lines.map((line) => (
        <li key={line.key}>
          <span class={line.isOver ? 'faint' : undefined}>
            <b>{line.title}</b>
          </span>
          <span class="sub">{line.detail}</span>
          {form(line)}
        </li>
      ))}
    </ul>
  );
}

/** Disciplines of the State and of the Party; not there at all for whoever may not know of them. */
export function DisciplineCard({ props }: { props: PersonPageProps }): VNode | null {
  if (props.disciplines === null) return null;
  const { misconduct: values, errors } = props;
  const ids = MISCONDUCT_IDS;
  const action = `/nhan-su/nguoi/${props.id}/ky-luat`;
  return (
    <Card id="ky-luat" title="Kỷ luật">
      <Lines
        lines={props.disciplines}
        nothing="Chưa ghi kỷ luật nào."
        form={(line) =>
          props.mayDiscipline && line.isOpen ? (
            <form method="post" action={`${action}/${line.key}/huy`}>
              <CsrfField token={props.frame.csrfToken} />
              <input type="hidden" name="version" value={String(line.version)} />
              <TextField
                words={{ id: `huy-${line.key}`, label: 'Lý do bỏ dòng này' }}
                name="reason"
                required
                maxLength={1000}
                autocomplete="off"
              />
              <button class="button button--small" type="submit">
                Bỏ dòng này
              </button>
            </form>
          ) : null
        }
      />
      {props.mayDiscipline ? (
        <form class="card__body" method="post" action={action} noValidate>
          <h3>Ghi kỷ luật</h3>
          <CsrfField token={props.frame.csrfToken} />
          <SelectField
            words={{ id: ids.system, label: 'Hệ thống', error: errorAt(errors, ids.system) }}
            name="system"
            value={values.system}
            options={DISCIPLINE_SYSTEMS.map((value) => ({ value, label: disciplineSystemWords[value] }))}
          />
          <SelectField
            words={{ id: ids.kind, label: 'Hình thức', error: errorAt(errors, ids.kind) }}
            name="kind"
            value={values.kind}
            options={DISCIPLINE_KINDS.map((value) => ({ value, label: disciplineKindWords[value] }))}
          />
          <TextField
            words={{ id: ids.decisionNumber, label: 'Số quyết định', error: errorAt(errors, ids.decisionNumber) }}
            name="decisionNumber"
            value={values.decisionNumber}
            width="medium"
            maxLength={200}
            autocomplete="off"
          />
          <TextField
            words={{ id: ids.validFrom, label: 'Có hiệu lực từ ngày', error: errorAt(errors, ids.validFrom) }}
            name="validFrom"
            value={values.validFrom}
            {...DAY}
          />
          <TextField
            words={{
              id: ids.validTo,
              label: 'Hết thời hạn từ ngày',
              optional: true,
              hint: 'Thành tích tính lại từ ngày này.',
              error: errorAt(errors, ids.validTo),
            }}
            name="validTo"
            value={values.validTo}
            {...DAY}
          />
          <button class="button" type="submit">
            Ghi kỷ luật
          </button>
        </form>
      ) : null}
    </Card>
  );
}

/** Times under verification, for those who appraise. */
export function VerificationCard({ props }: { props: PersonPageProps }): VNode | null {
  if (props.verifications === null) return null;
  const { misconduct: values, errors } = props;
  const ids = MISCONDUCT_IDS;
  const action = `/nhan-su/nguoi/${props.id}/xac-minh`;
  return (
    <Card id="xac-minh" title="Đang xác minh, thanh tra, khiếu nại">
      <Lines
        lines={props.verifications}
        nothing="Không có việc nào. Khi có việc chưa kết luận thì việc xét khen thưởng tạm dừng."
        form={(line) =>
          line.isOpen ? (
            <form method="post" action={`${action}/${line.key}/ket-thuc`}>
              <CsrfField token={props.frame.csrfToken} />
              <input type="hidden" name="version" value={String(line.version)} />
              <SelectField
                words={{ id: `${ids.outcome}-${line.key}`, label: 'Kết luận' }}
                name="outcome"
                value={values.outcome}
                options={(['cleared', 'violation'] as const).map((value) => ({
                  value,
                  label: verificationOutcomeWords[value],
                }))}
              />
              <TextField words={{ id: `kt-${line.key}`, label: 'Ngày kết thúc' }} name="validTo" required {...DAY} />
              <TextField
                words={{ id: `${ids.outcomeDocument}-${line.key}`, label: 'Văn bản kết luận', optional: true }}
                name="outcomeDocument"
                maxLength={300}
                autocomplete="off"
              />
              <button class="button button--small" type="submit">
                Kết thúc
              </button>
            </form>
          ) : null
        }
      />
      <form class="card__body" method="post" action={action} noValidate>
        <h3>Ghi việc mới</h3>
        <CsrfField token={props.frame.csrfToken} />
        <TextField
          words={{ id: ids.reason, label: 'Lý do', error: errorAt(errors, ids.reason) }}
          name="reason"
          value={values.reason}
          maxLength={1000}
          autocomplete="off"
        />
        <TextField words={{ id: 'xm-tu-ngay', label: 'Từ ngày' }} name="validFrom" {...DAY} />
        <button class="button" type="submit">
          Ghi việc xác minh
        </button>
      </form>
    </Card>
  );
}
