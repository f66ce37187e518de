import type { VNode } from 'preact';
import { Banner } from '../../components/banner';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { errorAt } from '../../components/error-summary';
import { CheckboxField, FieldError, SelectField, TextAreaField, TextField } from '../../components/field';
import { fieldWords } from './parts';
import { type Choice, fieldId, type ProposalForm } from './proposal-props';

/** A decision between equals that was recorded. */
export interface TieDecisionLine {
  readonly key: string;
  readonly text: string;
  readonly detail: string;
}

/** Equals on the last place of a bloc for an award, who chooses among them, and what they chose. */
export interface TieView {
  /** The page itself. */
  readonly href: string;
  /** How many are equal for how many places: a sentence. */
  readonly equals: string;
  /** 'Khối trưởng (Ban Tổ chức Tỉnh ủy)'; '' where nobody has said who decides. */
  readonly decider: string;
  /** The document that says who decides. */
  readonly basis: string;
  /** Where it is said who decides. */
  readonly ruleHref: string;
  /** What somebody has to know before a decision is recorded. */
  readonly warnings: readonly string[];
  /** Whether a decision settles the tie. */
  readonly isSettled: boolean;
  readonly decisions: readonly TieDecisionLine[];
  /** Null while nobody has said who decides, and once a list names the chosen. */
  readonly form: ProposalForm | null;
  readonly award: string;
  readonly agencies: readonly Choice[];
  readonly places: number;
  /** What is asked for as who decided. */
  readonly decidedByLabel: string;
}

/** The card in which the decision between equals on the last place is recorded. */
export function TieCard({ tie, csrfToken }: { tie: TieView; csrfToken: string }): VNode {
  return (
    <Card id="dong-hang" title="Đồng hạng ở chỉ tiêu cuối cùng" padded>
      <p>{tie.equals}</p>
      {tie.decider === '' ? (
        <Banner kind="warn">
          Chưa có quy định ai quyết định khi đồng hạng. Sở Nội vụ ghi ở <a href={tie.ruleHref}>Chỉ tiêu của khối</a>.
        </Banner>
      ) : (
        <p>
          Người quyết định khi đồng hạng: <b>{tie.decider}</b>.{' '}
          <span class="sub">
            Theo {tie.basis} (<a href={tie.ruleHref}>quy định của khối</a>).
          </span>
        </p>
      )}
      {tie.warnings.map((text) => (
        <Banner key={text} kind="warn">
          {text}
        </Banner>
      ))}
      <Decisions lines={tie.decisions} />
      {tie.form === null ? null : <DecisionForm tie={tie} form={tie.form} csrfToken={csrfToken} />}
    </Card>
  );
}

function Decisions({ lines }: { lines: readonly TieDecisionLine[] }): VNode | null {
  if (lines.length === 0) return null;
  return (
    <ul class="ledger-lines">
      {lines.map(({ key, text, detail }) => (
        <li key={key}>
          <b>{text}</b>
          <span class="sub">{detail}</span>
        </li>
      ))}
    </ul>
  );
}

function DecisionForm({ tie, form, csrfToken }: { tie: TieView; form: ProposalForm; csrfToken: string }): VNode {
  const value = (name: string): string => form.values[name] ?? '';
  const chosen = fieldId(form.id, 'agencies');
  const error = errorAt(form.errors, chosen);
  return (
    <form id={form.id} class="stack-form" method="post" action={form.action} noValidate>
      <CsrfField token={csrfToken} />
      <input type="hidden" name="award" value={tie.award} />
      <input type="hidden" name="version" value={String(form.version)} />
      <h3>{tie.isSettled ? 'Ghi quyết định khác' : 'Ghi quyết định'}</h3>
      <fieldset class="fieldset" id={chosen}>
        <legend class="legend">Chọn đúng {tie.places} đơn vị</legend>
        {error === undefined ? null : <FieldError id={`${chosen}-loi`} message={error} />}
        {tie.agencies.map(({ value: code, label }) => (
          <CheckboxField
            key={code}
            id={fieldId(form.id, code)}
            name="agencies"
            value={code}
            label={label}
            checked={form.chosen.includes(code)}
          />
        ))}
      </fieldset>
      <TextField
        words={fieldWords(form, 'decidedBy', tie.decidedByLabel)}
        name="decidedBy"
        value={value('decidedBy')}
        maxLength={300}
        autocomplete="off"
      />
      <div class="field-row">
        <TextField
          words={fieldWords(form, 'decidedOn', 'Ngày quyết định', { hint: 'Ví dụ 12/01/2023.' })}
          name="decidedOn"
          value={value('decidedOn')}
          width="short"
          autocomplete="off"
        />
        <TextField
          words={fieldWords(form, 'minutesNumber', 'Số biên bản, văn bản', { hint: 'Văn bản ghi quyết định này.' })}
          name="minutesNumber"
          value={value('minutesNumber')}
          maxLength={300}
          autocomplete="off"
        />
      </div>
      <TextAreaField
        words={fieldWords(form, 'reason', 'Lý do chọn', {
          hint: 'Được in trong biên bản bình xét và biên bản của Hội đồng.',
        })}
        name="reason"
        value={value('reason')}
        rows={2}
        maxLength={1000}
      />
      <div>
        <button class="button" type="submit">
          Ghi quyết định
        </button>
      </div>
    </form>
  );
}

/** Who chooses among equals in a bloc, and what was decided in a year. */
export interface TieRuleView {
  /** 'Khối trưởng'; '' where nobody has said. */
  readonly decider: string;
  readonly detail: string;
  readonly decisions: readonly TieDecisionLine[];
  readonly deciders: readonly Choice[];
  /** Null where the reader only looks. */
  readonly form: ProposalForm | null;
}

/** The card in which it is said who chooses among equals on the last place of a bloc. */
export function TieRuleCard({ tie, csrfToken }: { tie: TieRuleView; csrfToken: string }): VNode {
  const { decider, detail, decisions, deciders, form } = tie;
  return (
    <Card id="khi-dong-hang" title="Khi đồng hạng ở chỉ tiêu cuối cùng" padded>
      <p>
        {decider === '' ? 'Chưa quy định ai quyết định.' : `Người quyết định: ${decider}.`}
        {detail === '' ? null : <span class="sub">{detail}</span>}
      </p>
      <p class="faint">Ưu tiên nữ theo luật xét trước; chỉ khi vẫn bằng nhau mới cần người quyết định.</p>
      <Decisions lines={decisions} />
      {form === null ? null : (
        <form id={form.id} class="stack-form" method="post" action={form.action} noValidate>
          <CsrfField token={csrfToken} />
          <input type="hidden" name="version" value={String(form.version)} />
          <SelectField
            words={fieldWords(form, 'decider', 'Người quyết định')}
            name="decider"
            value={form.values['decider'] ?? ''}
            options={deciders}
          />
          <TextField
            words={fieldWords(form, 'basis', 'Văn bản quy định', {
              hint: 'Ví dụ: Quy chế hoạt động của khối, Điều 7.',
            })}
            name="basis"
            value={form.values['basis'] ?? ''}
            maxLength={500}
            autocomplete="off"
          />
          <div>
            <button class="button" type="submit">
              Lưu quy định
            </button>
          </div>
        </form>
      )}
    </Card>
  );
}
