import type { VNode } from 'preact';
import { CsrfField } from '../../components/csrf-field';
import { evidenceCellId, type CitationFields } from './sheet-props';

export interface CitationFormProps {
  readonly code: string;
  readonly basePath: string;
  readonly csrfToken: string;
  readonly fields: CitationFields;
  /** Open when a citation came back with a mistake. */
  readonly open: boolean;
}

const INPUTS: readonly {
  readonly name: keyof CitationFields;
  readonly label: string;
  readonly hint: string;
  readonly size: 'full' | 'half';
}[] = [
  { name: 'number', label: 'Số, ký hiệu', hint: '412/QĐ-UBND', size: 'full' },
  { name: 'date', label: 'Ngày', hint: '15/02/2022', size: 'half' },
  { name: 'page', label: 'Trang', hint: '3', size: 'half' },
  { name: 'clause', label: 'Điều, khoản', hint: 'khoản 2 Điều 1', size: 'full' },
];

/** Cites a document as evidence when the document itself need not, or may not, be uploaded. */
export function CitationForm({ code, basePath, csrfToken, fields, open }: CitationFormProps): VNode {
  const cell = evidenceCellId(code);
  const address = `${basePath}/tieu-chi/${encodeURIComponent(code)}/trich-dan`;
  return (
    <details class="citation" open={open}>
      <summary>
        Trích dẫn<span class="visually-hidden"> văn bản cho {code}</span>
      </summary>
      <form
        class="citation__form"
        method="post"
        action={address}
        hx-post={address}
        hx-target={`#${cell}`}
        hx-swap="outerHTML"
      >
        <CsrfField token={csrfToken} />
        {INPUTS.map((input) => (
          <div key={input.name} class={`citation__field citation__field--${input.size}`}>
            <label for={`${cell}-${input.name}`}>{input.label}</label>
            <input
              id={`${cell}-${input.name}`}
              name={input.name}
              value={fields[input.name]}
              placeholder={input.hint}
              autocomplete="off"
              maxLength={200}
              required={input.name === 'number'}
            />
          </div>
        ))}
        <button class="button button--small" type="submit">
          Ghi trích dẫn
        </button>
      </form>
    </details>
  );
}
