import type { VNode } from 'preact';
import { Card } from '../../../components/card';
import { CsrfField } from '../../../components/csrf-field';
import { ErrorSummary } from '../../../components/error-summary';
import { StaleForm, type StaleFormView } from '../../../components/stale-form';
import type { ExampleResult, ExampleView, InsteadOfForm, PartForm } from './editor-props';
import { fieldId, type FormValues } from './form-values';
import { PartFields } from './part-fields';
import { AddForm } from './tree';

export const PART_FORM_ID = 'bieu-mau';

/** The fields of ways of scoring that are not chosen now, by the beginnings of their names. */
const FIELDS_OF_TYPES: Readonly<Record<string, RegExp>> = {
  choice: /^levels\[/,
  minus: /^minus_/,
  ratio: /^ratio_/,
  count: /^count_/,
  threshold: /^bands\[/,
  manual: /^manual_/,
  key_tasks: /^tasks_/,
};
/** A rule judged by hand asks for a step instead of points and levels. */
const FIELDS_OF_COUNTINGS: Readonly<Record<string, RegExp>> = { judged: /^step$/, counted: /^(?:points$|levels\[)/ };

/** What was typed for another choice stays in the form, unseen, until that choice is made again. */
function Kept({ form }: { form: PartForm }): VNode {
  return (
    <>
      {keptNames(form.kind, form.values).flatMap((name) =>
        (form.values[name] ?? []).map((value, index) => (
          <input key={`${name}-${index}`} type="hidden" name={name} value={value} />
        )),
      )}
    </>
  );
}

function keptNames(kind: PartForm['kind'], values: FormValues): string[] {
  if (kind !== 'leaf' && kind !== 'rule') return [];
  const [patterns, chosen] =
    kind === 'leaf'
      ? [FIELDS_OF_TYPES, values['type']?.[0]]
      : [FIELDS_OF_COUNTINGS, values['counting']?.[0] === 'manual' ? 'judged' : 'counted'];
  const others = Object.entries(patterns).filter(([type]) => type !== chosen);
  return Object.keys(values).filter((name) => others.some(([, pattern]) => pattern.test(name)));
}

/** The part of the page that changes while one part is edited: its form, and what it gives. */
export function PartEditor({
  form,
  csrfToken,
  conflict,
}: {
  form: PartForm;
  csrfToken: string;
  conflict: StaleFormView | null;
}): VNode {
  const errors = form.wrong.map(({ name, message }) => ({ fieldId: fieldId(name), message }));
  return (
    <div id="soan-muc" class={form.example === null ? 'editor-part' : 'editor-part editor-part--example'}>
      <div class="editor-part__form">
        <StaleForm view={conflict} keepHref={form.address} />
        <ErrorSummary errors={errors} before="trước khi lưu" />
        <Card
          id="phan"
          title={form.title}
          aside={
            <button class="button button--main button--small" type="submit" form={PART_FORM_ID} name="viec" value="luu">
              Lưu
            </button>
          }
          padded
        >
          <form
            id={PART_FORM_ID}
            method="post"
            action={form.address}
            noValidate
            data-part-form
            data-unsaved={form.isUnsaved ? '' : undefined}
          >
            <CsrfField token={csrfToken} />
            <input type="hidden" name="seen" value={form.seen} />
            <Kept form={form} />
            {/* Enter in a field presses the first button of a form: that must be the one that saves. */}
            <button class="visually-hidden" type="submit" tabindex={-1} aria-hidden="true" />
            <PartFields form={form} />
            <div class="actions">
              <button class="button button--main" type="submit" name="viec" value="luu">
                Lưu
              </button>
              {form.addNext === null ? null : (
                <button class="button" type="submit" name="viec" value="luu-them">
                  {form.addNext}
                </button>
              )}
            </div>
          </form>
          <Removal form={form} csrfToken={csrfToken} />
        </Card>
      </div>
      {form.example === null ? null : <Example form={form} example={form.example} />}
    </div>
  );
}

function Removal({ form, csrfToken }: { form: PartForm; csrfToken: string }): VNode | null {
  if (form.removal === null) return null;
  return (
    <details class="reason-form editor-removal">
      <summary>Xóa khỏi bảng</summary>
      <form method="post" action={form.removalAddress}>
        <CsrfField token={csrfToken} />
        <input type="hidden" name="seen" value={form.removal.seen} />
        <p>{form.removal.question}</p>
        <div class="actions">
          <button class="button" type="submit">
            Xóa
          </button>
        </div>
      </form>
    </details>
  );
}

/** Inputs typed to try the rule; they belong to the form, so that nothing typed there is lost without a script. */
function Example({ form, example }: { form: PartForm; example: ExampleView }): VNode {
  return (
    <section class="card editor-example" aria-labelledby="vi-du-tieu-de" id="vi-du">
      <div class="card__head">
        <h2 id="vi-du-tieu-de">Tính thử</h2>
      </div>
      <div class="card__body">
        {example.inputs.map((input) => (
          <div key={input.name} class="field">
            <label class="field__label" for={fieldId(input.name)}>
              {input.label}
            </label>
            <input
              id={fieldId(input.name)}
              class="input input--short"
              form={PART_FORM_ID}
              name={input.name}
              value={input.value}
              inputMode="decimal"
              maxLength={200}
              autocomplete="off"
            />
          </div>
        ))}
        <button
          class="button button--small without-script"
          type="submit"
          form={PART_FORM_ID}
          name="viec"
          value="tinh-thu"
        >
          Tính thử
        </button>
        <ExampleOutcome result={example.result} address={form.trialAddress} />
      </div>
    </section>
  );
}

/** What the part as typed gives now; asked for again a moment after every change. */
export function ExampleOutcome({ result, address }: { result: ExampleResult; address: string }): VNode {
  return (
    <div
      id="ket-qua-thu"
      class="editor-outcome"
      aria-live="polite"
      hx-post={address}
      hx-include={`#${PART_FORM_ID}`}
      hx-trigger="input delay:400ms from:#soan-muc"
      hx-sync="this:replace"
      hx-swap="outerHTML"
    >
      {result.problem === null ? null : <p class="editor-outcome__problem">{result.problem}</p>}
      {result.lines.map((line) => (
        <div key={line.label} class="editor-outcome__line">
          {line.label === '' ? null : <span>{line.label}</span>}
          <b>{line.points}</b>
          {line.words.map((words) => (
            <small key={words}>{words}</small>
          ))}
        </div>
      ))}
      {result.notes.length === 0 ? null : (
        <div class="editor-note">
          {result.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
      {result.rule === '' ? null : (
        <p class="editor-outcome__rule">
          <span class="faint">Ghi trong bảng:</span> {result.rule}
        </p>
      )}
    </div>
  );
}

/** What was typed into a form that cannot be shown again, to be copied elsewhere. */
export function TypedText({ text }: { text: string }): VNode {
  return (
    <div class="field">
      <label class="field__label" for="da-nhap">
        Nội dung bạn vừa nhập, chưa được lưu
      </label>
      <textarea id="da-nhap" class="input" rows={Math.min(text.split('\n').length + 1, 16)} readOnly>
        {text}
      </textarea>
    </div>
  );
}

/** What stands in place of a form: a section without fields of its own, or a part that is not there yet. */
export function NoForm({ view, base, csrfToken }: { view: InsteadOfForm; base: string; csrfToken: string }): VNode {
  return (
    <div id="soan-muc" class="editor-part">
      <Card id="phan" title={view.title} padded>
        <p class="editor-instead">{view.text}</p>
        {view.typed === null ? null : <TypedText text={view.typed} />}
        <div class="actions">
          {view.add.map((button) => (
            <AddForm key={button.label} base={base} csrfToken={csrfToken} button={button} main />
          ))}
        </div>
      </Card>
    </div>
  );
}
