import type { VNode } from 'preact';
import { CsrfField, withCsrf } from '../../components/csrf-field';
import { FieldError } from '../../components/field';
import { Icon } from '../../components/icon';
import { CitationForm } from './citation-form';
import { evidenceCellId, type CitationFields, type SheetEvidence } from './sheet-props';

export interface EvidenceCellProps {
  readonly code: string;
  readonly basePath: string;
  readonly csrfToken: string;
  readonly evidence: readonly SheetEvidence[];
  /** Files that came with the progress of the key tasks; they are kept there. */
  readonly taskEvidence: readonly SheetEvidence[];
  readonly required: boolean;
  readonly editable: boolean;
  /** Sentence of the last mistake: too big, wrong type, citation without a number. */
  readonly error?: string | undefined;
  /** What was typed in a citation that could not be stored. */
  readonly citation?: CitationFields | undefined;
}

const NO_CITATION: CitationFields = { number: '', date: '', page: '', clause: '' };

function EvidenceName({ item }: { item: SheetEvidence }): VNode {
  if (item.href === null) {
    return (
      <span class="evidence__name">
        <Icon name="pencil" />
        <span>{item.text}</span>
      </span>
    );
  }
  return (
    <a class="evidence__name" href={item.href}>
      <Icon name="file" />
      <span>
        {item.text} {item.sizeText === null ? null : <small>{item.sizeText}</small>}
      </span>
    </a>
  );
}

function RemoveForm({ props, item }: { props: EvidenceCellProps; item: SheetEvidence }): VNode {
  const address = `${props.basePath}/tieu-chi/${encodeURIComponent(props.code)}/minh-chung/${item.id}/go`;
  return (
    <form
      method="post"
      action={address}
      hx-post={address}
      hx-target={`#${evidenceCellId(props.code)}`}
      hx-swap="outerHTML"
    >
      <CsrfField token={props.csrfToken} />
      <button class="evidence__remove" type="submit" aria-label={`Gỡ minh chứng ${item.text} khỏi ${props.code}`}>
        <Icon name="close" />
      </button>
    </form>
  );
}

/**
 * Choosing files sends them at once; without JavaScript the browser's own field and a button appear as soon as a file
 * is chosen (the field is `required`, so CSS can tell).
 */
function UploadForm({ props }: { props: EvidenceCellProps }): VNode {
  const cell = evidenceCellId(props.code);
  const address = withCsrf(`${props.basePath}/tieu-chi/${encodeURIComponent(props.code)}/minh-chung`, props.csrfToken);
  return (
    <form
      class="evidence__upload"
      method="post"
      enctype="multipart/form-data"
      action={address}
      hx-post={address}
      hx-encoding="multipart/form-data"
      hx-trigger="change, submit"
      hx-target={`#${cell}`}
      hx-swap="outerHTML"
    >
      <CsrfField token={props.csrfToken} />
      <label
        class={props.error === undefined ? 'evidence__add' : 'evidence__add evidence__add--wrong'}
        for={`${cell}-tep`}
      >
        <input
          id={`${cell}-tep`}
          type="file"
          name="files"
          multiple
          required
          accept=".pdf,.docx,.xlsx,.doc,.xls,.jpg,.jpeg,.png"
          aria-describedby={props.error === undefined ? undefined : `${cell}-loi`}
        />
        <span class="evidence__add-text">
          <Icon name="plus" />
          Thêm tệp<span class="visually-hidden"> minh chứng {props.code}</span>
        </span>
      </label>
      <button class="button button--small evidence__send" type="submit">
        Tải lên<span class="visually-hidden"> minh chứng {props.code}</span>
      </button>
    </form>
  );
}

/**
 * Evidence of one criterion with its own small forms. The table is not inside the form of the sheet (its fields name
 * that form), so these forms work by themselves, with and without JavaScript. Answers replace this block only.
 */
export function EvidenceCell(props: EvidenceCellProps): VNode {
  const id = evidenceCellId(props.code);
  return (
    <div class="evidence" id={id} tabindex={-1}>
      {props.error === undefined ? null : <FieldError id={id} message={props.error} />}
      {props.evidence.length === 0 ? null : (
        <ul class="evidence__list">
          {props.evidence.map((item) => (
            <li key={item.id} data-evidence={item.id} data-evidence-name={item.text}>
              <EvidenceName item={item} />
              {props.editable ? <RemoveForm props={props} item={item} /> : null}
            </li>
          ))}
        </ul>
      )}
      {props.taskEvidence.length === 0 ? null : (
        <>
          <p class="evidence__source">Từ theo dõi nhiệm vụ:</p>
          <ul class="evidence__list">
            {props.taskEvidence.map((item) => (
              <li key={item.id}>
                <EvidenceName item={item} />
              </li>
            ))}
          </ul>
        </>
      )}
      {props.evidence.length + props.taskEvidence.length === 0 && !props.editable ? (
        <span class="faint">Không có</span>
      ) : null}
      {props.editable ? (
        <div class="evidence__forms">
          <UploadForm props={props} />
          <CitationForm
            code={props.code}
            basePath={props.basePath}
            csrfToken={props.csrfToken}
            fields={props.citation ?? NO_CITATION}
            open={props.citation !== undefined}
          />
        </div>
      ) : null}
      {props.required ? <p class="evidence__rule">Bắt buộc có minh chứng khi điểm lớn hơn 0.</p> : null}
    </div>
  );
}
