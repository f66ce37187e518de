import type { ComponentChildren, VNode } from 'preact';
import { DISCIPLINE_KINDS, DISCIPLINE_SYSTEMS } from '../../../src/domain/commendation/records';
import { disciplineKindWords, disciplineSystemWords, verificationOutcomeWords } from '../../../src/text/vi';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { errorAt } from '../../components/error-summary';
import { type FieldOption, SelectField, TextField } from '../../components/field';
import { type EndableLine, misconductForms, misconductIds, type MisconductProps } from './people-props';

const DAY = {
  width: 'short',
  inputMode: 'numeric',
  maxLength: 10,
  placeholder: '01/03/2022',
  autocomplete: 'off',
} as const;
const OUTCOMES = (['cleared', 'violation'] as const).map((value) => ({
  value,
  label: verificationOutcomeWords[value],
}));

type FieldName = keyof ReturnType<typeof misconductIds>;

/** What every field of one form needs: what was typed into that form, and what is wrong with it. */
interface FormOf {
  readonly form: string;
  readonly props: MisconductProps;
}

function fieldOf({ form, props }: FormOf, name: FieldName): { id: string; error: string | undefined; value: string } {
  const id = misconductIds(form)[name];
  return { id, error: errorAt(props.errors, id), value: props.values.form === form ? props.values[name] : '' };
}

function Text(of: FormOf & { name: FieldName; label: string; optional?: boolean; maxLength?: number }): VNode {
  const { id, error, value } = fieldOf(of, of.name);
  const { name, label, optional = false, maxLength = 1000 } = of;
  return (
    <TextField
      words={{ id, label, optional, error }}
      name={name}
      value={value}
      maxLength={maxLength}
      autocomplete="off"
    />
  );
}

function Day(of: FormOf & { name: FieldName; label: string; optional?: boolean; hint?: string }): VNode {
  const { id, error, value } = fieldOf(of, of.name);
  const { name, label, optional = false, hint } = of;
  return <TextField words={{ id, label, optional, hint, error }} name={name} value={value} {...DAY} />;
}

function Choice(of: FormOf & { name: FieldName; label: string; options: readonly FieldOption[] }): VNode {
  const { id, error, value } = fieldOf(of, of.name);
  return <SelectField words={{ id, label: of.label, error }} name={of.name} value={value} options={of.options} />;
}

/** A form that opens on demand, and by itself after it was refused. */
function OnDemand({ of, words, children }: { of: FormOf; words: string; children: ComponentChildren }): VNode {
  return (
    <details class="reason-form" open={of.props.values.form === of.form}>
      <summary>{words}</summary>
      {children}
    </details>
  );
}

function Lines(props: {
  lines: readonly EndableLine[];
  nothing: string;
  form: (line: EndableLine) => VNode | null;
}): VNode {
  const { lines, nothing, form } = props;
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

function AnnulmentForm({ line, action, props }: { line: EndableLine; action: string; props: MisconductProps }): VNode {
  const of = { form: misconductForms.annulment(line.key), props };
  return (
    <OnDemand of={of} words="Bỏ dòng này">
      <form method="post" action={`${action}/${line.key}/huy`} noValidate>
        <CsrfField token={props.csrfToken} />
        <input type="hidden" name="version" value={String(line.version)} />
        <Text {...of} name="reason" label="Lý do bỏ dòng này" />
        <button class="button button--small" type="submit">
          Bỏ dòng này
        </button>
      </form>
    </OnDemand>
  );
}

function DisciplineForm({ action, props }: { action: string; props: MisconductProps }): VNode {
  const of = { form: misconductForms.discipline, props };
  return (
    <div class="card__body">
      <OnDemand of={of} words="Ghi kỷ luật">
        <form method="post" action={action} noValidate>
          <CsrfField token={props.csrfToken} />
          <Choice
            {...of}
            name="system"
            label="Hệ thống"
            options={DISCIPLINE_SYSTEMS.map((value) => ({ value, label: disciplineSystemWords[value] }))}
          />
          <Choice
            {...of}
            name="kind"
            label="Hình thức"
            options={DISCIPLINE_KINDS.map((value) => ({ value, label: disciplineKindWords[value] }))}
          />
          <Text {...of} name="decisionNumber" label="Số quyết định" maxLength={200} />
          <Text {...of} name="content" label="Nội dung" optional />
          <Day {...of} name="validFrom" label="Có hiệu lực từ ngày" />
          <Day {...of} name="validTo" label="Hết thời hạn từ ngày" optional hint="Thành tích tính lại từ ngày này." />
          <button class="button" type="submit">
            Ghi kỷ luật
          </button>
        </form>
      </OnDemand>
    </div>
  );
}

/** Disciplines of the State and of the Party; not there at all for whoever may not know of them. */
export function DisciplineCard(props: MisconductProps): VNode | null {
  if (props.disciplines === null) return null;
  const action = `${props.address}/ky-luat`;
  return (
    <Card id="ky-luat" title="Kỷ luật">
      <Lines
        lines={props.disciplines}
        nothing="Chưa ghi kỷ luật nào."
        form={(line) =>
          props.mayWrite && line.isOpen ? <AnnulmentForm line={line} action={action} props={props} /> : null
        }
      />
      {props.mayWrite ? <DisciplineForm action={action} props={props} /> : null}
    </Card>
  );
}

function EndForm({ line, action, props }: { line: EndableLine; action: string; props: MisconductProps }): VNode {
  const of = { form: misconductForms.end(line.key), props };
  return (
    <OnDemand of={of} words="Ghi kết luận">
      <form method="post" action={`${action}/${line.key}/ket-thuc`} noValidate>
        <CsrfField token={props.csrfToken} />
        <input type="hidden" name="version" value={String(line.version)} />
        <Choice {...of} name="outcome" label="Kết luận" options={OUTCOMES} />
        <Day {...of} name="validTo" label="Ngày kết thúc" />
        <Text {...of} name="outcomeDocument" label="Văn bản kết luận" optional maxLength={300} />
        <button class="button button--small" type="submit">
          Kết thúc
        </button>
      </form>
    </OnDemand>
  );
}

/** Times under verification, for those who appraise. */
export function VerificationCard(props: MisconductProps): VNode | null {
  if (props.verifications === null) return null;
  const action = `${props.address}/xac-minh`;
  const of = { form: misconductForms.verification, props };
  return (
    <Card id="xac-minh" title="Đang xác minh, thanh tra, khiếu nại">
      <Lines
        lines={props.verifications}
        nothing="Không có việc nào. Khi có việc chưa kết luận thì việc xét khen thưởng tạm dừng."
        form={(line) => (line.isOpen ? <EndForm line={line} action={action} props={props} /> : null)}
      />
      <div class="card__body">
        <OnDemand of={of} words="Ghi việc mới">
          <form method="post" action={action} noValidate>
            <CsrfField token={props.csrfToken} />
            <Text {...of} name="reason" label="Lý do" />
            <Day {...of} name="validFrom" label="Từ ngày" />
            <button class="button" type="submit">
              Ghi việc xác minh
            </button>
          </form>
        </OnDemand>
      </div>
    </Card>
  );
}
