import type { FormError } from '../../../../templates/components/error-summary';
import {
  editorId,
  type EditorList,
  type EditorState,
  rowText,
} from '../../../../templates/pages/catalogue/editor-props';
import type { Violation } from '../../../domain/violation';
import { sentenceOf } from '../../../text/vi';
import { tenureInput } from './tenure-fields';

/** What is wrong with the form, each sentence at its input. */
export function editorErrors(violations: readonly Violation[], state: EditorState): FormError[] {
  return violations.map((violation) => ({
    fieldId: idOf(violation.place ?? '', state),
    message: sentence(violation),
  }));
}

/** The codes of a format mean nothing at an input: there the sentence says what to type. */
function sentence(violation: Violation): string {
  switch (violation.code) {
    case 'json_text_missing':
      return 'Nhập nội dung này.';
    case 'json_not_an_integer':
      return `Nhập số nguyên từ ${String(violation.parameters?.['minimum'] ?? 0)} trở lên.`;
    case 'json_not_a_decimal':
      return 'Nhập số, ví dụ 27,5.';
    case 'json_not_a_date':
      return 'Nhập ngày, ví dụ 30/06/2022.';
    case 'json_unknown_word':
    case 'json_not_a_flag':
      return 'Chọn một mục trong danh sách.';
    default:
      return sentenceOf(violation);
  }
}

function idOf(place: string, state: EditorState): string {
  const field = fieldOf(place);
  if (place.startsWith('rules')) return conditionId(place, field, state);
  const [, list, entry] = /^(basis|dossier|deadlines)\[([^\]]+)\]/.exec(place) ?? [];
  if (list !== undefined && entry !== undefined) return listId(list as EditorList, entry, field, state);
  const [, part, name] = /^(quota|vote|bonus)\.(\w+)/.exec(place) ?? [];
  if (part !== undefined && name !== undefined) {
    const own = name === 'basis' ? 'Text' : name.charAt(0).toUpperCase() + name.slice(1);
    return editorId(`${part}${own}`);
  }
  return editorId(place === '' || place === 'rules' ? 'name' : field);
}

function conditionId(place: string, field: string, state: EditorState): string {
  const codes = [...place.matchAll(/\[([^\]]+)\]/g)].map(([, code = '']) => code);
  const code = codes.filter((entry) => !/^\d+$/.test(entry)).at(-1);
  const rule = /^rules\[(\d+)\]/.exec(place)?.[1] ?? '0';
  const rows = state.lists.conditions;
  const isOfRule = !place.includes('.condition') && code === undefined;
  if (isOfRule) return editorId(field === 'subject' ? 'subject' : 'types', 'rules', Number(rule));
  const at = rows.findIndex((row) =>
    code === undefined ? rowText(row, 'rule') === rule && rowText(row, 'parent') === '' : rowText(row, 'code') === code,
  );
  if (at < 0) return editorId('subject', 'rules', Number(rule));
  const tenure = tenureInput(place, rows[at] ?? {});
  if (tenure !== null) return editorId(tenure, 'conditions', at);
  const isLevel = field === 'atLeast' && rowText(rows[at] ?? {}, 'kind') === 'evaluation';
  return editorId(isLevel ? 'level' : (RENAMED[field] ?? field), 'conditions', at);
}

function listId(list: EditorList, entry: string, field: string, state: EditorState): string {
  const at = /^\d+$/.test(entry) ? Number(entry) : state.lists[list].findIndex((row) => rowText(row, 'code') === entry);
  const own = list === 'basis' ? field : (RENAMED[field] ?? field);
  return editorId(own, list, Math.max(at, 0));
}

/** The inputs whose names differ from the fields of the format. */
const RENAMED: Readonly<Record<string, string>> = {
  ...{ basis: 'basisText', text: 'basisText', place: 'basisPlace', of: 'words', holding: 'awards', span: 'years' },
};

function fieldOf(place: string): string {
  return (
    place
      .replace(/\[[^\]]*\]/g, '')
      .split('.')
      .at(-1) ?? ''
  );
}
