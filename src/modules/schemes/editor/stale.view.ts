import type { NodeContent } from '../../../domain/scoring/edit/node';
import type { Scheme } from '../../../domain/scoring/scheme';
import { formatInstant } from '../../../text/date';
import { editorFieldText } from '../../../text/words/scheme-editor';
import type { StaleFormView } from '../../../../templates/components/stale-form';
import type { FormValues } from '../../../../templates/pages/schemes/editor/form-values';
import { PART_FORM_ID } from '../../../../templates/pages/schemes/editor/part';
import type { SchemeVersion } from '../scheme-version';
import { titleOf } from './part.view';
import { printPart } from './print-part';
import { fieldValueText } from './value-text';

/** Both sides of a part that somebody else changed while it was typed: the fields that differ. */
export function staleView(draft: SchemeVersion, stored: NodeContent, typed: FormValues): StaleFormView {
  const kept = printPart(stored);
  const names = [...new Set([...Object.keys(kept), ...Object.keys(typed)])].filter(isOfPart);
  const rows = names
    .map((name) => ({
      label: sentenceStart(editorFieldText(name)),
      stored: textOf(draft.definition, name, kept),
      typed: textOf(draft.definition, name, typed),
    }))
    .filter((row) => row.stored !== row.typed);
  return {
    formId: PART_FORM_ID,
    title: `${titleOf(stored)} vừa được người khác sửa`,
    explanation: `${draft.changedBy} lưu lúc ${formatInstant(draft.changedAt)}, trong khi bạn đang nhập.`,
    rows,
  };
}

/** Everything that was typed into a form, a line for each field, to be copied from where the form itself cannot be kept. */
export function typedText(scheme: Scheme, typed: FormValues): string {
  return Object.keys(typed)
    .filter((name) => isOfPart(name) && name !== '_csrf')
    .map((name) => ({ label: sentenceStart(editorFieldText(name)), text: textOf(scheme, name, typed) }))
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => `${label}: ${text}`)
    .join('\n');
}

/** What is typed to try the rule, and what the form itself needs, is no part of the scheme. */
function isOfPart(name: string): boolean {
  return !/^vd_|^seen$|^viec$|\[was\]$/.test(name);
}

function textOf(scheme: Scheme, name: string, values: FormValues): string {
  return fieldValueText(scheme, name, values[name] ?? []);
}

function sentenceStart(label: string): string {
  return label.charAt(0).toLocaleUpperCase('vi') + label.slice(1);
}
